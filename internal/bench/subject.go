package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
)

// subject is a running server that is measured.
type subject struct {
	server
	database database
	address  string
	process  *exec.Cmd
	alive    io.Closer
}

// startSubject starts the server on the database in a process of its own, so that the
// work of each can be told apart.
func startSubject(ctx context.Context, server server, database database) (*subject, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s := &subject{server: server, database: database}
	s.process = exec.CommandContext(ctx, self, "serve", server.name, database.address)
	s.process.Stderr = os.Stderr
	if s.alive, err = s.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := s.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, errors.Join(errors.New("it ended before it served"), s.stop())
	}
	s.address = strings.TrimSpace(address)
	return s, nil
}

func (s *subject) stop() error {
	return errors.Join(s.alive.Close(), s.process.Wait())
}

// allocated returns how many objects the server has allocated so far.
func (s *subject) allocated() (n uint64, err error) {
	response, err := http.Get("http://" + s.address + "/allocations")
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(&n); err != nil {
		return 0, fmt.Errorf("count allocations: %w", err)
	}
	return n, nil
}
