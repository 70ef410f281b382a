package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/ent/mixin"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// asKnown is how the whānau of an instant is reconstructed: what is recorded by then
// and has not been retired by then.
const asKnown = `
	SELECT id, name FROM whanau WHERE recorded_at <= $1 AND name LIKE $2
	UNION ALL
	SELECT id, name FROM whanau_history WHERE recorded_at <= $1 AND $1 < retired_at AND name LIKE $2`

func known(ctx context.Context, s *store.Store, at time.Time, like string) (map[uuid.UUID]string, error) {
	rows, err := s.Reader().QueryContext(ctx, asKnown, at, like)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[uuid.UUID]string{}
	for rows.Next() {
		var id uuid.UUID
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, err
		}
		if was, twice := found[id]; twice {
			return nil, fmt.Errorf("known twice, as %s and as %s", was, name)
		}
		found[id] = name
	}
	return found, rows.Err()
}

// TestWhatWasKnownStaysKnown records, corrects in both ways and retires at random, and
// then asks for every instant on the way.
func TestWhatWasKnownStaysKnown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		world := 0
		rapid.Check(t, func(r *rapid.T) {
			world++
			h := &historian{ctx: testkit.Context(), store: s, prefix: fmt.Sprint("w", world, "-"), now: map[uuid.UUID]string{},
				clock: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
			for range rapid.IntRange(1, 12).Draw(r, "steps") {
				if err := h.step(r); err != nil {
					r.Fatal(err)
				}
			}
			for i, at := range h.instants {
				got, err := known(h.ctx, s, at, h.prefix+"%")
				if err != nil {
					r.Fatal(err)
				}
				if diff := cmp.Diff(h.remembered[i], got); diff != "" {
					r.Fatalf("as known at %v (-remembered +reconstructed):\n%s", at, diff)
				}
			}
		})
	})
}

// historian changes whānau, and remembers what was so after each change.
type historian struct {
	ctx        context.Context
	store      *store.Store
	prefix     string
	clock      time.Time
	now        map[uuid.UUID]string
	remembered []map[uuid.UUID]string
	instants   []time.Time
}

func (h *historian) step(r *rapid.T) error {
	h.clock = h.clock.Add(time.Duration(rapid.IntRange(1, 1_500_000).Draw(r, "microseconds")) * time.Microsecond)
	name := h.prefix + rapid.StringMatching(`[a-z]{1,5}`).Draw(r, "name")
	var id uuid.UUID
	action := "record"
	if len(h.now) > 0 {
		ids := make([]uuid.UUID, 0, len(h.now))
		for one := range h.now {
			ids = append(ids, one)
		}
		id = ids[rapid.IntRange(0, len(ids)-1).Draw(r, "which")]
		action = rapid.SampledFrom([]string{"record", "correct", "replace", "retire", "bring back"}).Draw(r, "action")
	}
	err := h.store.Tx(h.ctx, func(tx *sql.Tx) error {
		switch action {
		case "record":
			id = mixin.NewID()
			return h.insert(tx, id, name)
		case "correct":
			_, err := tx.ExecContext(h.ctx, `UPDATE whanau SET name = $1, recorded_at = $2 WHERE id = $3`, name, h.clock, id)
			return err
		case "replace":
			if err := h.retire(tx, id, store.Corrected); err != nil {
				return err
			}
			return h.insert(tx, id, name)
		default:
			return h.retire(tx, id, store.EnteredInError)
		}
	})
	if action == "retire" || action == "bring back" {
		delete(h.now, id)
	} else {
		h.now[id] = name
	}
	if err == nil && action == "bring back" {
		h.remember()
		h.clock = h.clock.Add(time.Second)
		h.now[id] = name
		err = h.store.Tx(h.ctx, func(tx *sql.Tx) error { return h.insert(tx, id, name) })
	}
	h.remember()
	return err
}

func (h *historian) insert(tx *sql.Tx, id uuid.UUID, name string) error {
	_, err := tx.ExecContext(h.ctx, `INSERT INTO whanau (id, recorded_at, sort_name, name) VALUES ($1, $2, '', $3)`, id, h.clock, name)
	return err
}

func (h *historian) retire(tx *sql.Tx, id uuid.UUID, because store.Because) error {
	n, err := h.store.RetireWhere(h.ctx, tx, "whanau", because, h.clock, "id = $1", id)
	if err == nil && n != 1 {
		err = fmt.Errorf("retired %d rows", n)
	}
	return err
}

func (h *historian) remember() {
	copied := map[uuid.UUID]string{}
	for id, name := range h.now {
		copied[id] = name
	}
	h.remembered = append(h.remembered, copied)
	h.instants = append(h.instants, h.clock)
}

// TestHistoryCannotBeLost tries every way around it.
func TestHistoryCannotBeLost(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		addWhanau(t, s, "Maata")
		row, err := s.Ent().Whanau.Query().Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		later, id := row.RecordedAt.Add(time.Second), row.ID
		if _, err := s.Writer().ExecContext(ctx, `UPDATE whanau SET name = 'Mātā', recorded_at = $1`, later); err != nil {
			t.Fatal(err)
		}
		later, row.RecordedAt = later.Add(time.Second), later
		attempts := []struct {
			name, sql string
			args      []any
			on        string // one database only
			want      fault.Code
		}{
			{"update without a later instant", `UPDATE whanau SET name = 'x' WHERE id = $1`, []any{id}, "", fault.Conflict},
			{"update back in time", `UPDATE whanau SET name = 'x', recorded_at = $1`, []any{row.RecordedAt.Add(-time.Second)}, "", fault.Conflict},
			{"another id", `UPDATE whanau SET id = $1, recorded_at = $2`, []any{mixin.NewID(), later}, "", fault.Invalid},
			{"delete", `DELETE FROM whanau`, nil, "", fault.Invalid},
			{"truncate", `TRUNCATE whanau CASCADE`, nil, "postgres", fault.Invalid},
			{"replace", `INSERT OR REPLACE INTO whanau (id, recorded_at, sort_name, name) VALUES ($1, $2, '', 'x')`, []any{id, later}, "sqlite3", fault.Invalid},
			{"change history", `UPDATE whanau_history SET name = 'x'`, nil, "", fault.Invalid},
			{"delete history", `DELETE FROM whanau_history`, nil, "", fault.Invalid},
			{"truncate history", `TRUNCATE whanau_history`, nil, "postgres", fault.Invalid},
			{"retire before it was recorded", `INSERT INTO whanau_history SELECT id, recorded_at, import_key, sort_name, name, recorded_at, 'CORRECTED' FROM whanau`, nil, "", fault.Conflict},
			{"retire without a reason", `INSERT INTO whanau_history SELECT id, recorded_at, import_key, sort_name, name, '2100-01-01 00:00:00+00:00', 'BORED' FROM whanau`, nil, "", fault.Invalid},
		}
		for _, a := range attempts {
			if a.on != "" && a.on != s.Dialect() {
				continue
			}
			err := s.Tx(ctx, func(tx *sql.Tx) error { _, err := tx.ExecContext(ctx, a.sql, a.args...); return err })
			if fault.CodeOf(err) != a.want {
				t.Errorf("%s: %v", a.name, err)
			}
		}
		// Back under the same id, but as if recorded before it was retired.
		err = s.Tx(ctx, func(tx *sql.Tx) error {
			if _, err := s.RetireWhere(ctx, tx, "whanau", store.Corrected, later, "id = $1", id); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, `INSERT INTO whanau (id, recorded_at, sort_name, name) VALUES ($1, $2, '', 'x')`, id, later.Add(-time.Microsecond))
			return err
		})
		if fault.CodeOf(err) != fault.Conflict {
			t.Errorf("too early a version: %v", err)
		}
	})
}
