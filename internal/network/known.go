package network

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// known is the Source of what was recorded at an instant: the same statement over the
// versions of then (docs/adr/0007). The viewer's rights are those of today.
type known struct {
	store *store.Store
	at    time.Time
	knownTexts
}

// knownTexts are the statement over versions, each as text: as one, or, on SQLite, which does
// not allow so many tables in one, as one for each kind of rows, all in the snapshot of the session.
type knownTexts struct {
	lists                             string
	plain, casework, holding, kinship []string
}

func (t knownTexts) with(with snapshot.With) []string {
	switch {
	case with.Kinship:
		return t.kinship
	case with.Holding:
		return t.holding
	case with.Casework:
		return t.casework
	}
	return t.plain
}

func newKnownTexts(dialect string) knownTexts {
	first := ""
	if dialect != "postgres" {
		first = " LIMIT -1" // behind a DISTINCT or GROUP BY, SQLite would read both tables of a union whole
	}
	plain := strings.NewReplacer("{{candidate}}", "", "{{meets}}", eachMeets, "{{seats}}", "can_memberships", "{{first}}", first).Replace(around)
	if dialect == "postgres" {
		whole := func(text string) []string {
			return []string{asKnown(dialect, circle+",\n"+text, "CAST($3 AS timestamptz)")}
		}
		return knownTexts{plain: whole(plain), casework: whole(plain + written), holding: whole(plain + written + holding), kinship: whole(plain + written + holding + related)}
	}
	sets, rows, _ := strings.Cut(plain, "\nSELECT 'focus'")
	texts := knownTexts{lists: asKnown(dialect, circle+circleAsLists, "$5")}
	each := func(rows string) (parts []string) {
		for _, kind := range kindOfRows.Split(rows, -1)[1:] {
			parts = append(parts, asKnown(dialect, circleFromLists+",\n"+sets+"\nSELECT '"+kind, "$5"))
		}
		return parts
	}
	texts.plain = each("\nUNION ALL\nSELECT 'focus'" + rows)
	texts.casework = slices.Concat(texts.plain, each(written))
	texts.holding = slices.Concat(texts.casework, each(holding))
	texts.kinship = slices.Concat(texts.holding, each(related))
	return texts
}

func asKnown(dialect, statement, instant string) string {
	parts, rewritten := store.AsKnown(dialect, words[dialect].Replace(statement), instant)
	return "WITH RECURSIVE\n" + strings.Join(append(parts, rewritten), ",\n")
}

// Load implements Source.
func (k *known) Load(ctx context.Context, children []uuid.UUID, with snapshot.With) (*snapshot.Snapshot, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	args := []any{k.store.IDs(children), with.Meetings, k.at}
	if k.lists != "" {
		lists, err := circleOf(ctx, k.store, k.lists, args[0], nil, nil, nil, k.at)
		if err != nil {
			return nil, fmt.Errorf("find the circle as known: %w", err)
		}
		args = []any{lists[0], with.Meetings, lists[1], lists[2], k.at}
	}
	rows := &inTurn{ctx: ctx, store: k.store, texts: k.with(with), args: args}
	defer rows.close()
	loaded, err := decode(rows, with, seen, clock.Today(ctx))
	if err != nil {
		return nil, fmt.Errorf("load snapshot as known: %w", err)
	}
	for _, c := range loaded.Children { // who led a sibling that may not be named would come out one by one
		c.Siblings = slices.DeleteFunc(c.Siblings, func(s *snapshot.Sibling) bool { return s.Child.Unnamed })
	}
	loaded.Known = &k.at
	return loaded, nil
}

// AsKnown implements Source.
func (k *known) AsKnown(at time.Time) Source { return &known{k.store, at.UTC(), k.knownTexts} }

// inTurn are the rows of several statements, one after the other.
type inTurn struct {
	ctx   context.Context
	store *store.Store
	texts []string
	args  []any
	*sql.Rows
	err error
}

// Next goes on to the next row, if need be of the next statement.
func (r *inTurn) Next() bool {
	for {
		if r.Rows != nil && r.Rows.Next() {
			return true
		}
		if r.close(); r.err != nil || len(r.texts) == 0 {
			return false
		}
		r.Rows, r.err = r.store.Query(r.ctx, r.texts[0], r.args...)
		if r.texts = r.texts[1:]; r.err != nil {
			r.Rows = nil
			return false
		}
	}
}

// Err is what ended the rows too early.
func (r *inTurn) Err() error { return r.err }

func (r *inTurn) close() {
	if r.Rows == nil {
		return
	}
	if err := r.Rows.Err(); r.err == nil {
		r.err = err
	}
	if err := r.Rows.Close(); r.err == nil {
		r.err = err
	}
	r.Rows = nil
}
