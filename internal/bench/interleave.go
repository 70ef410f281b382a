package main

import (
	"context"
	"slices"
	"time"
)

// slot is what one server did in one turn, by request but for the rate.
type slot struct {
	rate         float64 // requests in a second
	p50, p99     time.Duration
	serverUsed   time.Duration // processor time
	databaseUsed time.Duration // of PostgreSQL; SQLite works in the server
	allocations  float64
	size         float64 // bytes of an answer
}

// result is the medians of the slots of a server.
type result struct {
	*subject
	slot
}

// interleave gives every server its turn in every round, in the reverse order of the
// round before, so that what else the machine does falls on all of them alike.
func interleave(ctx context.Context, subjects []*subject, children []asked, connections int, p plan) ([]result, error) {
	order := slices.Clone(subjects)
	slots := map[*subject][]slot{}
	for range p.rounds {
		for _, s := range order {
			if _, err := ask(ctx, s, children, connections, p.time()/5); err != nil { // warm
				return nil, err
			}
			turn, err := take(ctx, s, children, connections, p.time())
			if err != nil {
				return nil, err
			}
			slots[s] = append(slots[s], turn)
		}
		slices.Reverse(order)
	}
	var results []result
	for _, s := range subjects {
		results = append(results, result{s, medians(slots[s])})
	}
	return results, ctx.Err()
}

func (p plan) time() time.Duration { return time.Duration(p.seconds * float64(time.Second)) }

// take measures one turn.
func take(ctx context.Context, s *subject, children []asked, connections int, duration time.Duration) (slot, error) {
	allocated, err := s.allocated()
	if err != nil {
		return slot{}, err
	}
	server, postgres := usedBy(s.process.Process.Pid), usedByPostgres()
	got, err := ask(ctx, s, children, connections, duration)
	if err != nil {
		return slot{}, err
	}
	server, postgres = usedBy(s.process.Process.Pid)-server, usedByPostgres()-postgres
	now, err := s.allocated()
	if err != nil {
		return slot{}, err
	}
	slices.Sort(got.latencies)
	n := len(got.latencies)
	return slot{
		rate: float64(n) / got.took.Seconds(), p50: got.latencies[n/2], p99: got.latencies[n*99/100],
		serverUsed: server / time.Duration(n), databaseUsed: postgres / time.Duration(n),
		allocations: float64(now-allocated) / float64(n), size: float64(got.bytes) / float64(n),
	}, nil
}

func medians(slots []slot) slot {
	return slot{
		rate: median(slots, func(s slot) float64 { return s.rate }),
		p50:  median(slots, func(s slot) time.Duration { return s.p50 }), p99: median(slots, func(s slot) time.Duration { return s.p99 }),
		serverUsed:   median(slots, func(s slot) time.Duration { return s.serverUsed }),
		databaseUsed: median(slots, func(s slot) time.Duration { return s.databaseUsed }),
		allocations:  median(slots, func(s slot) float64 { return s.allocations }),
		size:         median(slots, func(s slot) float64 { return s.size }),
	}
}

// median is the middle value, the higher of two.
func median[T float64 | time.Duration](slots []slot, of func(slot) T) T {
	values := make([]T, len(slots))
	for i, s := range slots {
		values[i] = of(s)
	}
	slices.Sort(values)
	return values[len(values)/2]
}
