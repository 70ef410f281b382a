package network_test

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"cangraph/ent/mixin"
	"cangraph/internal/clock"
	"cangraph/internal/demo"
	"cangraph/internal/demo/town"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// change is what can be done to some row of a table: a correction, by what is SET in it.
type change struct{ table, set string }

// plain are corrections that change nobody's rights. %d is a number that rises, %s a day.
var plain = []change{
	{"children", "preferred_name = 'Child %d'"}, {"kin", "given_names = 'Kin %d'"}, {"whanau", "name = 'Whānau %d'"},
	{"can_memberships", "join_reason = 'OTHER %d'"}, {"practitioners", "given_names = 'Practitioner %d'"},
	{"agencies", "name = 'Agency %d'"}, {"childrens_teams", "name = 'Team %d'"}, {"service_types", "name = 'Type %d'"},
	{"service_provisions", "until_on = '%s'"}, {"service_provisions", "status = 'WAITLIST'"},
	{"service_provisions", "status = 'ACTIVE'"}, {"service_provisions", "agency_id = (SELECT id FROM agencies WHERE shield = '' ORDER BY sort_name LIMIT 1)"},
	{"service_provisions", "practitioner_id = NULL"},
}

// telling are corrections that may: of who is where, and when.
var telling = []change{
	{"can_memberships", "until_on = '%s'"}, {"can_memberships", "from_on = '%s'"}, {"lead_periods", "until_on = '%s'"},
	{"whanau_members", "household = 'home %d'"}, {"whanau_members", "until_on = '%s'"}, {"relationships", "until_on = '%s'"},
	{"relationships", "kind = 'COUSIN'"}, {"networks", "closed_on = '%s'"}, {"employments", "until_on = '%s'"},
	{"affiliations", "until_on = '%s'"}, {"agencies", "parent_id = NULL"},
}

// gone are the tables from which a row can be retired, and to which it can come back.
var gone = []string{"can_memberships", "service_provisions", "whanau_members", "relationships", "lead_periods", "employments", "affiliations"}

// historian changes a town at random, a minute apart.
type historian struct {
	*testing.T
	store  *store.Store
	random *rand.Rand
	now    time.Time
	steps  int
}

// step tries changes until one is taken.
func (h *historian) step(changes []change, retires bool) {
	h.Helper()
	for range 200 {
		h.steps++
		h.now = h.now.Add(time.Minute)
		n := 0
		err := h.store.Tx(testkit.Context(), func(tx *sql.Tx) (err error) {
			switch pick := h.random.IntN(4); {
			case retires && pick == 0:
				n, err = h.retire(tx)
			case retires && pick == 1:
				n, err = h.bringBack(tx)
			default:
				n, err = h.correct(tx, changes[h.random.IntN(len(changes))])
			}
			return err
		})
		if err == nil && n > 0 {
			return
		}
	}
	h.Fatal("nothing can be changed any more")
}

// one is some row's id, by its place.
func (h *historian) one(tx *sql.Tx, query string) (id uuid.UUID, found bool) {
	var ids []uuid.UUID
	rows, err := tx.Query(query)
	if err != nil {
		h.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&id); err != nil {
			h.Fatal(err)
		}
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return id, false
	}
	return ids[h.random.IntN(len(ids))], true
}

func (h *historian) correct(tx *sql.Tx, c change) (int, error) {
	id, found := h.one(tx, "SELECT id FROM "+c.table+" ORDER BY id")
	if !found {
		return 0, nil
	}
	set := strings.NewReplacer("%d", fmt.Sprint(h.steps), "%s", day.AddDays(h.random.IntN(800)-600).String()).Replace(c.set)
	done, err := tx.Exec("UPDATE "+c.table+" SET "+set+", recorded_at = $1 WHERE id = $2", h.now, id)
	if err != nil {
		return 0, err
	}
	n, err := done.RowsAffected()
	return int(n), err
}

func (h *historian) retire(tx *sql.Tx) (int, error) {
	table := gone[h.random.IntN(len(gone))]
	id, _ := h.one(tx, "SELECT id FROM "+table+" ORDER BY id")
	n, err := h.store.RetireWhere(testkit.Context(), tx, table, store.EnteredInError, h.now, "id = $1", id)
	return int(n), err
}

// bringBack records a retired version again: under its id, or as a row of its own.
func (h *historian) bringBack(tx *sql.Tx) (int, error) {
	table := gone[h.random.IntN(len(gone))]
	id, found := h.one(tx, fmt.Sprintf("SELECT id FROM %[1]s_history WHERE id NOT IN (SELECT id FROM %[1]s) ORDER BY id", table))
	if !found {
		return 0, nil
	}
	rows, err := tx.Query("SELECT * FROM " + table + " LIMIT 1")
	if err != nil {
		return 0, err
	}
	columns, err := rows.Columns()
	if err := rows.Close(); err != nil {
		return 0, err
	}
	if err != nil {
		return 0, err
	}
	as, values := id, slices.Clone(columns)
	if h.random.IntN(2) == 0 {
		as = mixin.NewID()
	}
	for i, column := range columns {
		switch column {
		case "id":
			values[i] = fmt.Sprintf("(SELECT '%s')", as)
			if h.store.Dialect() == dialect.Postgres {
				values[i] = fmt.Sprintf("CAST('%s' AS uuid)", as)
			}
		case "recorded_at":
			values[i] = "$1"
			if h.store.Dialect() == dialect.Postgres {
				values[i] = "CAST($1 AS timestamptz)"
			}
		}
	}
	done, err := tx.Exec(fmt.Sprintf("INSERT INTO %[1]s (%[2]s) SELECT %[3]s FROM %[1]s_history WHERE id = $2 ORDER BY retired_at DESC LIMIT 1",
		table, strings.Join(columns, ", "), strings.Join(values, ", ")), h.now, id)
	if err != nil {
		return 0, err
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// answered is what somebody was answered at an instant.
type answered struct {
	at       time.Time
	snapshot *snapshot.Snapshot
}

func ask(t *testing.T, s *store.Store, ctx context.Context, source network.Source, ids []uuid.UUID) *snapshot.Snapshot {
	t.Helper()
	ctx, session := s.Session(ctx)
	defer session.Close()
	loaded, err := source.Load(ctx, ids, snapshot.With{Meetings: &day, Casework: true, Holding: true, Kinship: true})
	if err != nil {
		t.Fatal(err)
	}
	loaded.Known = nil
	for _, c := range loaded.Children { // siblings without a name are shown as of today only
		c.Siblings = slices.DeleteFunc(c.Siblings, func(s *snapshot.Sibling) bool { return s.Child.Unnamed })
	}
	slices.SortFunc(loaded.Joint, func(a, b *snapshot.Joint) int { // they come as the database finds them
		return cmp.Or(bytes.Compare(a.Network[:], b.Network[:]), bytes.Compare(a.Practitioner.ID[:], b.Practitioner.ID[:]), a.Row.Compare(b.Row))
	})
	return loaded
}

func newTown(t *testing.T, s *store.Store, children int) (*historian, []uuid.UUID) {
	t.Helper()
	ctx := testkit.Context()
	if err := demo.Town(ctx, s, demo.Options{Children: children, Seed: 7, AsAt: day}); err != nil {
		t.Fatal(err)
	}
	h := &historian{T: t, store: s, random: rand.New(rand.NewPCG(3, 4)), now: time.Now().UTC().Truncate(time.Microsecond)}
	return h, s.Ent().Child.Query().IDsX(ctx)
}

// Whatever is corrected, retired and brought back: what was answered at an instant is
// answered as known at it, ever after.
func TestWhatWasAnsweredIsAnsweredAgain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		h, ids := newTown(t, s, 8)
		source := network.NewSQL(s)
		var past []answered
		for range 150 {
			h.step(append(plain, telling...), true)
			past = append(past, answered{h.now, ask(t, s, testkit.Context(), source, ids)})
		}
		different := 0
		for i, then := range past {
			for _, at := range []time.Time{then.at, then.at.Add(59 * time.Second)} {
				if !reflect.DeepEqual(then.snapshot, ask(t, s, testkit.Context(), source.AsKnown(at), ids)) {
					t.Fatalf("after change %d something else is known than was answered", i)
				}
			}
			if i > 0 && !reflect.DeepEqual(then.snapshot, past[i-1].snapshot) {
				different++
			}
		}
		if different < 75 {
			t.Errorf("only %d of the changes showed", different)
		}
	})
}

// So it is for whoever may see the same today as then.
func TestViewersAreAnsweredAgain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		h, ids := newTown(t, s, 8)
		source := network.NewSQL(s)
		var asking []context.Context
		for i := range 12 {
			who := viewer.Bearer(viewer.Token{Issuer: town.Issuer, Subject: fmt.Sprintf("practitioner-%d", i), IssuedAt: h.now})
			ctx := clock.At(viewer.With(context.Background(), who), h.now)
			asked, session := s.Session(ctx)
			if _, err := session.Scope(asked); err == nil && len(ask(t, s, ctx, source, ids).Children) > 0 {
				asking = append(asking, ctx)
			}
			session.Close()
		}
		if len(asking) < 2 {
			t.Fatalf("only %d people see somebody", len(asking))
		}
		past := make([][]answered, len(asking))
		for range 40 {
			h.step(plain, false)
			for i, ctx := range asking {
				past[i] = append(past[i], answered{h.now, ask(t, s, ctx, source, ids)})
			}
		}
		for i, ctx := range asking {
			for n, then := range past[i] {
				if !reflect.DeepEqual(then.snapshot, ask(t, s, ctx, source.AsKnown(then.at), ids)) {
					t.Fatalf("viewer %d knows something else than was answered after change %d", i, n)
				}
			}
		}
	})
}
