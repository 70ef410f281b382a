package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// town is what overlaps need around them: people, an agency, a team and a network.
type town struct {
	child, sibling, kin, team, agency, network uuid.UUID
	practitioners                              [12]uuid.UUID
}

func newTown(t *testing.T, s *store.Store) town {
	t.Helper()
	w := town{child: mixin.NewID(), sibling: mixin.NewID(), kin: mixin.NewID(), team: mixin.NewID(), agency: mixin.NewID(), network: mixin.NewID()}
	for i := range w.practitioners {
		w.practitioners[i] = mixin.NewID()
	}
	ctx := testkit.Context()
	now, born := time.Now(), calendar.Of(2018, 1, 1)
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		client := s.EntIn(tx)
		for _, id := range []uuid.UUID{w.child, w.sibling} {
			client.Child.Create().SetID(id).SetSortName("a").SetPreferredName("A").SetGivenNames("A").SetFamilyName("B").SetDateOfBirth(born).SaveX(ctx)
		}
		client.Kin.Create().SetID(w.kin).SetSortName("a").SetGivenNames("A").SetFamilyName("B").SaveX(ctx)
		client.Agency.Create().SetID(w.agency).SetSortName("a").SetName("A").SetKind("HEALTH").SetControl("NGO").SaveX(ctx)
		client.ChildrensTeam.Create().SetID(w.team).SetSortName("a").SetName("A").SaveX(ctx)
		for _, id := range w.practitioners {
			client.Practitioner.Create().SetID(id).SetSortName("a").SetGivenNames("A").SetFamilyName("B").SetProfession("x").SaveX(ctx)
		}
		return insert(ctx, tx, "networks", map[string]any{"id": w.network, "recorded_at": now, "child_id": w.child, "team_id": w.team, "accepted_on": day(0), "closed_on": day(900)})
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func day(n int) calendar.Date { return calendar.Of(2025, 1, 1).AddDays(n) }

func insert(ctx context.Context, tx *sql.Tx, table string, values map[string]any) error {
	columns, marks, args := "", "", []any{}
	for column, value := range values {
		if len(args) > 0 {
			columns, marks = columns+", ", marks+", "
		}
		args = append(args, value)
		columns, marks = columns+column, marks+fmt.Sprint("$", len(args))
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, columns, marks), args...)
	return err
}

// lead, member and network are rows for that period; until 0 is ongoing.
func (w town) lead(i, from, until int) map[string]any {
	return period(map[string]any{"network_id": w.network, "practitioner_id": w.practitioners[i]}, "from_on", "until_on", from, until)
}

func (w town) member(column string, id uuid.UUID, from, until int) map[string]any {
	row := map[string]any{"network_id": w.network, column: id, "role": "MEMBER"}
	if column == "practitioner_id" {
		row["agency_id"] = w.agency
	}
	return period(row, "from_on", "until_on", from, until)
}

func (w town) networkOf(child uuid.UUID, from, until int) map[string]any {
	return period(map[string]any{"child_id": child, "team_id": w.team}, "accepted_on", "closed_on", from, until)
}

func period(row map[string]any, start, end string, from, until int) map[string]any {
	row["id"], row["recorded_at"], row[start] = mixin.NewID(), time.Now(), day(from)
	if until != 0 {
		row[end] = day(until)
	}
	return row
}

func TestCurrentRowsDoNotOverlap(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTown(t, s)
		ctx := testkit.Context()
		for _, c := range []struct {
			name, table string
			row         map[string]any
			refused     bool
		}{
			{"first lead", "lead_periods", w.lead(0, 10, 20), false},
			{"lead from the day that one ends", "lead_periods", w.lead(1, 20, 30), false},
			{"lead until the day that one starts", "lead_periods", w.lead(1, 5, 10), false},
			{"lead with one day in common", "lead_periods", w.lead(2, 29, 40), true},
			{"the same lead twice", "lead_periods", w.lead(0, 12, 13), true},
			{"ongoing lead across", "lead_periods", w.lead(2, 1, 0), true},
			{"ongoing lead after", "lead_periods", w.lead(2, 30, 0), false},
			{"lead after an ongoing one", "lead_periods", w.lead(0, 500, 501), true},

			{"child as a member", "can_memberships", w.member("child_id", w.child, 10, 20), false},
			{"child again", "can_memberships", w.member("child_id", w.child, 19, 25), true},
			{"sibling beside", "can_memberships", w.member("child_id", w.sibling, 10, 20), false},
			{"kin as a member", "can_memberships", w.member("kin_id", w.kin, 10, 0), false},
			{"kin again", "can_memberships", w.member("kin_id", w.kin, 50, 60), true},
			{"practitioner as a member", "can_memberships", w.member("practitioner_id", w.practitioners[0], 10, 20), false},
			{"practitioner returns on the day", "can_memberships", w.member("practitioner_id", w.practitioners[0], 20, 0), false},
			{"practitioner twice", "can_memberships", w.member("practitioner_id", w.practitioners[0], 5, 11), true},
			{"another practitioner beside", "can_memberships", w.member("practitioner_id", w.practitioners[1], 5, 11), false},

			{"second network", "networks", w.networkOf(w.child, 899, 1000), true},
			{"next network", "networks", w.networkOf(w.child, 900, 0), false},
			{"network of the sibling", "networks", w.networkOf(w.sibling, 0, 0), false},
		} {
			err := s.Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, c.table, c.row) })
			if want := map[bool]fault.Code{true: fault.Conflict, false: fault.Internal}[c.refused]; (err != nil) != c.refused || err != nil && fault.CodeOf(err) != want {
				t.Errorf("%s: %v", c.name, err)
			}
		}
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, `UPDATE lead_periods SET until_on = $1, recorded_at = $2 WHERE from_on = $3`, day(21), time.Now().Add(time.Hour), day(10))
			return err
		})
		if fault.CodeOf(err) != fault.Conflict {
			t.Errorf("a lead prolonged into the next: %v", err)
		}
	})
}

// TestOneOfManyWritersWins lets the writers of two servers record what may be there
// only once, again and again: on PostgreSQL some would otherwise wait for each other
// and be ended as a deadlock.
func TestOneOfManyWritersWins(t *testing.T) {
	const rounds, writers = 60, 12
	races := map[string]struct {
		table string
		row   func(w town, i, from int) map[string]any
	}{
		"leads": {"lead_periods", func(w town, i, from int) map[string]any { return w.lead(i, from, from+2) }},
		"memberships": {"can_memberships", func(w town, _, from int) map[string]any {
			return w.member("practitioner_id", w.practitioners[0], from, from+2)
		}},
		"networks": {"networks", func(w town, _, from int) map[string]any { return w.networkOf(w.sibling, from, from+2) }},
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		servers := []*store.Store{s, another(t, s)}
		w := newTown(t, s)
		for name, race := range races {
			t.Run(name, func(t *testing.T) {
				for round := range rounds {
					lost := together(writers, func(i int) error {
						ctx := testkit.Context()
						row := race.row(w, i, 5*round+i%2)
						return servers[i%2].Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, race.table, row) })
					})
					if len(lost) != writers-1 {
						t.Fatalf("%d of %d writers lost", len(lost), writers)
					}
					for _, err := range lost {
						if fault.CodeOf(err) != fault.Conflict || err.Error() != lost[0].Error() {
							t.Fatalf("a writer was told %v, another %v", err, lost[0])
						}
					}
				}
			})
		}
	})
}

// TestHandoversOnOneDayAllSucceed lets the lead of many networks change hands at once.
func TestHandoversOnOneDayAllSucceed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		var towns []town
		for range 8 {
			w := newTown(t, s)
			if err := s.Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, "lead_periods", w.lead(0, 0, 0)) }); err != nil {
				t.Fatal(err)
			}
			towns = append(towns, w)
		}
		lost := together(len(towns), func(i int) error {
			w := towns[i]
			for hand := 1; hand < 5; hand++ {
				err := s.Tx(ctx, func(tx *sql.Tx) error {
					_, err := tx.ExecContext(ctx, `UPDATE lead_periods SET until_on = $1, recorded_at = $2 WHERE network_id = $3 AND until_on IS NULL`,
						day(hand), time.Now().Add(time.Duration(hand)*time.Second), w.network)
					if err != nil {
						return err
					}
					return insert(ctx, tx, "lead_periods", w.lead(hand, hand, 0))
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		if len(lost) > 0 {
			t.Error(lost)
		}
	})
}

// another opens the same database again, as a second server would.
func another(t *testing.T, s *store.Store) *store.Store {
	t.Helper()
	second, err := store.Open(testkit.Context(), s.Name())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { second.Close() })
	return second
}

// together runs n writers at once and returns the errors.
func together(n int, write func(i int) error) []error {
	var (
		wait  sync.WaitGroup
		mu    sync.Mutex
		lost  []error
		start = make(chan struct{})
	)
	for i := range n {
		wait.Go(func() {
			<-start
			if err := write(i); err != nil {
				mu.Lock()
				defer mu.Unlock()
				lost = append(lost, err)
			}
		})
	}
	close(start)
	wait.Wait()
	return lost
}
