package audit

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

func bearer() context.Context {
	return viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "https://issuer.example", Subject: "somebody"}))
}

func TestNobodyIsShownAChildWithoutARecord(t *testing.T) {
	child := uuid.New()
	trailed := Begin(bearer(), Request{})
	s := testkit.SQLite(t)
	log := NewLog(s)
	for name, c := range map[string]struct {
		err, want error
	}{
		"a bearer without a trail":   {Shown(bearer(), child), ErrNoTrail},
		"nobody without a trail":     {Shown(context.Background(), child), viewer.ErrMissing},
		"an operator without one":    {Shown(testkit.Context(), child), nil},
		"no child":                   {Shown(bearer()), nil},
		"a bearer with a trail":      {Shown(trailed, child), nil},
		"recording without a trail":  {log.Record(bearer(), Whole), ErrNoTrail},
		"an operator's answer":       {log.Record(testkit.Context(), Whole), nil},
		"an answer without children": {log.Record(Begin(bearer(), Request{}), Whole), nil},
		"who asks is not known":      {log.Record(trailed, Whole), viewer.ErrMissing},
		"after the record":           {Shown(trailed, uuid.New()), ErrNoTrail},
		"what was recorded":          {Shown(trailed, child), nil},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %v", name, c.err, c.want)
		}
	}
	if report := verified(t, s); report.Entries != 0 {
		t.Errorf("%d entries", report.Entries)
	}
}

// Looking and finding nobody is recorded, too; who is not known has read nothing.
func TestAnAnswerWithoutChildrenHasAnEntry(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		for who, entries := range map[string]int64{"member": 1, "nobody known": 0} {
			before := verified(t, s).Entries
			if err := NewLog(s).Record(w.as(who), Whole); err != nil {
				t.Errorf("%s: %v", who, err)
			}
			if report := verified(t, s); report.Entries-before != entries || report.Children != 0 {
				t.Errorf("%s: %+v", who, report)
			}
		}
	})
}

func TestTextsThatCouldNameAPersonAreRefused(t *testing.T) {
	s := testkit.SQLite(t)
	long := strings.Repeat("A", 1001)
	for r, refused := range map[Request]bool{
		{Operation: long}:                    true,
		{Operation: "child notices"}:         false,
		{Operation: "Hinemoa's aunt"}:        true,
		{Purpose: "PREVENT_HARM"}:            false,
		{Purpose: "because Hinemoa's aunt…"}: true,
		{Purpose: long}:                      true,
		{ID: "a\nb"}:                         true,
		{Operation: "né"}:                    true,
		{ID: "a\x00b"}:                       true,
	} {
		ctx := Begin(testkit.Context(), r)
		if err := Shown(ctx, uuid.New()); err != nil {
			t.Fatal(err)
		}
		if err := NewLog(s).Record(ctx, Whole); (err != nil) != refused || err != nil && strings.Contains(err.Error(), "Hinemoa") {
			t.Errorf("%.30v: %v", r, err)
		}
	}
}

func TestConcurrentResolversShareATrail(t *testing.T) {
	s := testkit.SQLite(t)
	ctx := Begin(testkit.Context(), Request{})
	some := ids(50)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range some {
				if err := Shown(ctx, some[i:]...); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if err := NewLog(s).Record(ctx, Whole); err != nil {
		t.Fatal(err)
	}
	if report := verified(t, s); report.Entries != 1 || report.Children != 50 {
		t.Errorf("%+v", report)
	}
}

// TestWaitingEndsWithTheRequest keeps the chain locked, and gives a request little time.
func TestWaitingEndsWithTheRequest(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		tx, err := s.Writer().Begin()
		if err != nil {
			t.Fatal(err)
		}
		if s.Dialect() == "postgres" {
			if _, err := tx.Exec(lock); err != nil {
				t.Fatal(err)
			}
		}
		ctx, cancel := context.WithTimeout(testkit.Context(), 50*time.Millisecond)
		defer cancel()
		log, began := NewLog(s), time.Now()
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if err := show(ctx, log, uuid.New()); !errors.Is(err, context.DeadlineExceeded) {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if took := time.Since(began); took > time.Second {
			t.Error("waited for", took)
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
		if err := show(testkit.Context(), log, uuid.New()); err != nil {
			t.Error("afterwards:", err)
		}
		verified(t, s)
	})
}
