package outbox_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/outbox"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

var a, b = uuid.MustParse("00000000-0000-7000-8000-00000000000a"), uuid.MustParse("00000000-0000-7000-8000-00000000000b")

// change touches a few objects, and nothing else.
func change(ctx context.Context, s *store.Store, name string, fails error, objects ...uuid.UUID) error {
	return command.Do(ctx, s, command.Meta{Name: name, Children: []uuid.UUID{b}}, func(_ context.Context, tx *command.Tx) error {
		tx.Changed(objects...)
		return fails
	})
}

func TestAChangeHasAnEvent(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := clock.At(testkit.Context(), time.Date(2026, 6, 15, 1, 2, 3, 4000, time.UTC))
		if err := change(ctx, s, "one", nil, b, a, b); err != nil {
			t.Fatal(err)
		}
		if err := change(ctx, s, "two", errors.New("failed"), a); err == nil {
			t.Fatal("it did not fail")
		}
		if err := change(ctx, s, "three", nil); err != nil {
			t.Fatal(err)
		}
		at := clock.Now(ctx)
		one := outbox.Event{Seq: 1, At: at, Name: "one", Objects: []uuid.UUID{a, b}, Children: []uuid.UUID{b}}
		three := outbox.Event{Seq: 2, At: at, Name: "three", Objects: []uuid.UUID{}, Children: []uuid.UUID{b}}
		for _, c := range []struct {
			after int64
			limit int
			want  []outbox.Event
		}{{0, 10, []outbox.Event{one, three}}, {0, 1, []outbox.Event{one}}, {1, 10, []outbox.Event{three}}, {2, 10, nil}} {
			events, err := outbox.Read(ctx, s, c.after, c.limit)
			if diff := cmp.Diff(c.want, events); diff != "" || err != nil {
				t.Errorf("behind %d: %v %s", c.after, err, diff)
			}
		}
	})
}

func TestOnlyTheOperatorFollows(t *testing.T) {
	s := testkit.SQLite(t)
	somebody := viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "https://issuer.example", Subject: "x"}))
	for name, c := range map[string]struct {
		ctx   context.Context
		limit int
		code  fault.Code
	}{
		"nobody": {context.Background(), 1, fault.Internal}, "a viewer": {somebody, 1, fault.Forbidden},
		"none": {testkit.Context(), 0, fault.Invalid}, "too many": {testkit.Context(), outbox.Most + 1, fault.Invalid},
	} {
		if _, err := outbox.Read(c.ctx, s, 0, c.limit); fault.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWhoFollowsMissesNothing reads behind the last number again and again, while many
// change things at once.
func TestWhoFollowsMissesNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		const writers, each = 8, 12
		var want []string
		done := make(chan struct{})
		var all sync.WaitGroup
		for w := range writers {
			for i := range each {
				want = append(want, fmt.Sprintf("c%d_%d", w, i))
			}
			all.Go(func() {
				for i := range each {
					if err := change(testkit.Context(), s, fmt.Sprintf("c%d_%d", w, i), nil, a); err != nil {
						t.Error(err)
					}
				}
			})
		}
		go func() { all.Wait(); close(done) }()
		var seen []string
		for after, ended := int64(0), false; ; {
			select {
			case <-done:
				ended = true
			default:
			}
			events, err := outbox.Read(testkit.Context(), s, after, 5)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range events {
				seen, after = append(seen, e.Name), e.Seq
			}
			if ended && len(events) == 0 {
				break
			}
		}
		slices.Sort(seen)
		slices.Sort(want)
		if diff := cmp.Diff(want, seen); diff != "" {
			t.Error(diff)
		}
	})
}
