package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// profile writes where cangraph spends processor time and memory under load; read the
// files with go tool pprof.
func profile(ctx context.Context, subjects []*subject, children []asked, p plan) error {
	if p.profiles == "" {
		return nil
	}
	if err := os.MkdirAll(p.profiles, 0o755); err != nil {
		return err
	}
	for _, s := range subjects {
		if s.name != "cangraph" {
			continue
		}
		if err := profileUnderLoad(ctx, s, children, p); err != nil {
			return err
		}
	}
	return nil
}

func profileUnderLoad(ctx context.Context, s *subject, children []asked, p plan) error {
	seconds := math.Ceil(p.seconds * float64(p.rounds))
	loaded := make(chan error, 1)
	go func() {
		_, err := ask(ctx, s, children, 16, time.Duration(seconds)*time.Second)
		loaded <- err
	}()
	file := filepath.Join(p.profiles, strings.ToLower(s.database.name))
	return errors.Join(
		save(s, fmt.Sprintf("/debug/pprof/profile?seconds=%.0f", seconds), file+".cpu"),
		<-loaded,
		save(s, "/debug/pprof/allocs", file+".allocs"),
	)
}

// save writes what the server answers into a file.
func save(s *subject, path, file string) error {
	response, err := http.Get("http://" + s.address + path)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, response.Body)
	return errors.Join(err, out.Close())
}
