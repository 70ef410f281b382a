package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"sync"
	"time"
)

// answers are what connections that ask without a pause got.
type answers struct {
	latencies []time.Duration
	bytes     int64
	took      time.Duration
}

// ask lets so many connections ask for random children until the time is over. The
// first answer that is not a good one is an error.
func ask(ctx context.Context, s *subject, children []asked, connections int, duration time.Duration) (answers, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	started := time.Now()
	each, failed := make([]answers, connections), make([]error, connections)
	var all sync.WaitGroup
	for i := range connections {
		all.Go(func() {
			if failed[i] = each[i].fetch(ctx, s, children, started.Add(duration)); failed[i] != nil {
				cancel()
			}
		})
	}
	all.Wait()
	total := answers{took: time.Since(started)}
	for _, a := range each {
		total.latencies = append(total.latencies, a.latencies...)
		total.bytes += a.bytes
	}
	return total, errors.Join(failed...)
}

// fetch is one connection, kept alive.
func (a *answers) fetch(ctx context.Context, s *subject, children []asked, until time.Time) error {
	line, err := dial(s)
	if err != nil {
		return err
	}
	defer line.Close()
	for time.Now().Before(until) && ctx.Err() == nil {
		started := time.Now()
		size, err := line.get(children[rand.IntN(len(children))])
		if err != nil {
			return err
		}
		a.latencies = append(a.latencies, time.Since(started))
		a.bytes += int64(size)
	}
	return nil
}

// line is one kept connection to a server; its buffers serve every request.
type line struct {
	net.Conn
	subject *subject
	reader  *bufio.Reader
	request []byte
	answer  bytes.Buffer
}

func dial(s *subject) (*line, error) {
	conn, err := net.Dial("tcp", s.address)
	if err != nil {
		return nil, err
	}
	return &line{Conn: conn, subject: s, reader: bufio.NewReaderSize(conn, 64<<10)}, nil
}

// get asks for a child, leaves the answer in l.answer and returns its size.
func (l *line) get(one asked) (size int, err error) {
	l.request = l.subject.request(l.request[:0], one)
	if _, err := l.Write(l.request); err != nil {
		return 0, err
	}
	response, err := http.ReadResponse(l.reader, nil)
	if err != nil {
		return 0, err
	}
	l.answer.Reset()
	if _, err := io.Copy(&l.answer, response.Body); err != nil {
		return 0, err
	}
	if response.StatusCode != http.StatusOK || !bytes.HasPrefix(l.answer.Bytes(), []byte(l.subject.begins)) {
		return 0, fmt.Errorf("%s on %s answers %s: %.200s", l.subject.name, l.subject.database.name, response.Status, l.answer.Bytes())
	}
	return l.answer.Len(), nil
}
