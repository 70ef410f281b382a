package audit

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"time"

	"cangraph/internal/fault"
	"cangraph/internal/store"
)

// Log makes trails durable. Requests that wait at the same time share a transaction,
// and so its wait for the disk. A server has one; it is safe for concurrent use.
type Log struct {
	store *store.Store

	mu      sync.Mutex
	waiting []*waiter
	writing bool
}

// waiter is a request whose entry is not durable yet.
type waiter struct {
	ctx   context.Context
	entry *entry
	known []known
	done  chan error // of one error or nil
}

const (
	most    = 500 // entries of one transaction
	patient = 10 * time.Second
)

// NewLog returns the log of a database.
func NewLog(s *store.Store) *Log { return &Log{store: s} }

// Record returns when the entry of the trail in ctx is durable: only then may the
// answer leave. That somebody looked and found nobody is an entry, too; there is none for
// who was not let in, nor where nothing was asked for that is kept from anybody. When it
// fails, or ctx is done first, nothing may leave; an entry may have been written all the
// same.
func (l *Log) Record(ctx context.Context, outcome Outcome) error {
	t, ok := trailIn(ctx)
	if !ok {
		return withoutTrail(ctx)
	}
	children, opened := t.end()
	if len(children) == 0 && t.request.Operation == "" {
		return nil
	}
	scope, err := scopeIn(store.Around(ctx, children, nil))
	switch {
	case len(children) == 0 && fault.CodeOf(err) == fault.Unauthenticated:
		return nil // nothing was read
	case err != nil:
		return err
	}
	e, err := t.request.entry(ctx, scope, children, outcome)
	if err != nil {
		return err
	}
	w := &waiter{ctx: ctx, entry: e, known: knownBy(ctx, scope, opened), done: make(chan error, 1)}
	l.add(w)
	select {
	case err := <-w.done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// add lets the entry wait for the next transaction, and starts a writer if none is.
func (l *Log) add(w *waiter) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, w)
	if !l.writing {
		l.writing = true
		go l.write()
	}
}

// write writes what waits, again and again until nothing does.
func (l *Log) write() {
	for {
		batch := l.take()
		if len(batch) == 0 {
			return
		}
		err := l.append(batch)
		for _, w := range batch {
			w.done <- err
		}
	}
}

// take returns the next to be written; none when the writer may end.
func (l *Log) take() []*waiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	var batch []*waiter
	for len(batch) < most && len(l.waiting) > 0 {
		if w := l.waiting[0]; w.ctx.Err() == nil { // else nobody waits any more
			batch = append(batch, w)
		}
		l.waiting = l.waiting[1:]
	}
	l.writing = len(batch) > 0
	return batch
}

func (l *Log) append(batch []*waiter) error {
	entries := make([]*entry, len(batch))
	for i, w := range batch {
		entries[i] = w.entry
	}
	ctx, cancel := context.WithTimeout(context.Background(), patient)
	defer cancel()
	err := l.store.Tx(ctx, func(tx *sql.Tx) error {
		if err := chain(ctx, tx, l.store.Dialect(), entries); err != nil {
			return err
		}
		for _, w := range batch {
			if err := remember(ctx, tx, w.known); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("record who is shown what: %w", err)
	}
	return nil
}
