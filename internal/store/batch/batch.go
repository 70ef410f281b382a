// Package batch reads at once what the fields of many objects of an answer ask for one by
// one, so that how many statements a request takes does not depend on how long its lists
// are. It decides nothing about who may see what: that is the reader's.
package batch

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/google/uuid"
)

// IDs are the ids of objects of which somebody may come to ask something. The zero value
// holds none.
type IDs struct {
	mu  sync.Mutex
	all map[uuid.UUID]bool
}

// Add adds ids; the zero id is none.
func (s *IDs) Add(ids ...uuid.UUID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[uuid.UUID]bool{}
	}
	for _, id := range ids {
		if id != uuid.Nil {
			s.all[id] = true
		}
	}
}

func (s *IDs) copy() map[uuid.UUID]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.all)
}

// Reads is one thing that is read by an id: its parent, its parts, a sum. The zero value
// has read nothing.
type Reads[T any] struct {
	mu   sync.Mutex
	read map[uuid.UUID]answer[T]
}

type answer[T any] struct {
	found T
	err   error
}

// Get returns what is read by an id, the zero T when read finds nothing. Whoever asks first
// reads for all of the ids that are there by then; others wait, and share a failure: a read
// that took too long must not be repeated by each of them.
func (r *Reads[T]) Get(ctx context.Context, among *IDs, id uuid.UUID, read func(context.Context, []uuid.UUID) (map[uuid.UUID]T, error)) (found T, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if is, known := r.read[id]; known {
		return is.found, is.err
	}
	if err := ctx.Err(); err != nil {
		return found, err
	}
	wanted := among.copy()
	maps.DeleteFunc(wanted, func(id uuid.UUID, _ bool) bool { _, known := r.read[id]; return known })
	if !wanted[id] {
		wanted = map[uuid.UUID]bool{id: true}
	}
	ids := slices.Collect(maps.Keys(wanted))
	all, err := read(ctx, ids)
	if err != nil {
		all = nil
	}
	if r.read == nil {
		r.read = map[uuid.UUID]answer[T]{}
	}
	for _, id := range ids {
		r.read[id] = answer[T]{all[id], err}
	}
	return all[id], err
}
