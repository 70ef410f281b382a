// Package maintenance owns the hours in which the server is worked on: they are announced,
// and until they are over nothing is changed, so that no change is lost with a database
// that is copied or put in the place of another (S2.1, S2.2). It refuses to let only some
// people change things meanwhile: reading goes on for everybody.
package maintenance

import (
	"context"
	"fmt"
	"strings"
	"time"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
)

// Window is when no changes are taken, and what people are told of it.
type Window struct {
	From, Until      time.Time // half-open
	Notice, NoticeMi string    // in English and te reo Māori
}

// Parse reads "FROM/UNTIL", two instants of RFC 3339; the notice says the hours, unless
// one is given. An empty window is none. Errors: a text for whoever starts the server.
func Parse(window, notice, noticeMi string) (*Window, error) {
	if window == "" {
		return nil, nil
	}
	first, last, found := strings.Cut(window, "/")
	from, err := time.Parse(time.RFC3339, first)
	until, wrong := time.Parse(time.RFC3339, last)
	if !found || err != nil || wrong != nil || !until.After(from) {
		return nil, fmt.Errorf("--maintenance: %q are not two instants such as 2026-12-01T22:00:00+13:00/2026-12-02T04:00:00+13:00", window)
	}
	w := &Window{From: from, Until: until, Notice: notice, NoticeMi: noticeMi}
	if w.Notice == "" {
		w.Notice = fmt.Sprintf("Nothing can be changed from %s until %s. Save beforehand what you will need to look at.", local(from), local(until))
	}
	if w.NoticeMi == "" {
		w.NoticeMi = w.Notice
	}
	return w, nil
}

// local is an instant in New Zealand, for people.
func local(at time.Time) string { return calendar.Local(at).Format("2 January 2006, 15:04") }

// In is the notice in a language.
func (w *Window) In(lang bilingual.Lang) string {
	if lang == bilingual.Maori {
		return w.NoticeMi
	}
	return w.Notice
}

// Announced is the window while it is not over, else nil.
func (w *Window) Announced(ctx context.Context) *Window {
	if w == nil || !clock.Now(ctx).Before(w.Until) {
		return nil
	}
	return w
}

// UnderWay says whether the hours have begun, and are not over.
func (w *Window) UnderWay(ctx context.Context) bool {
	return w.Announced(ctx) != nil && !clock.Now(ctx).Before(w.From)
}

// Refusal is the fault of a change within the hours (fault.ReadOnly), nil outside them.
func (w *Window) Refusal(ctx context.Context) error {
	if !w.UnderWay(ctx) {
		return nil
	}
	return fault.New(fault.ReadOnly, "nothing can be changed until %s: what you sent is not stored. Keep it and send it then; if a child is in danger now, ring the Police (111) or Oranga Tamariki", local(w.Until))
}
