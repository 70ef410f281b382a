package command_test

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestAChangeGoesByWhatTheViewerMaySeeBehindItsLocks: while a director's change waits for a
// child, the part in the team ends; however the change comes to the lock of the child, it
// is made by somebody who directs nothing any more, or not at all.
func TestAChangeGoesByWhatTheViewerMaySeeBehindItsLocks(t *testing.T) {
	for name, does := range map[string]func(ctx context.Context, tx *command.Tx, child uuid.UUID) error{
		"locks it": func(ctx context.Context, tx *command.Tx, child uuid.UUID) error { return tx.Lock(ctx, child) },
		"says whom it is about": func(_ context.Context, tx *command.Tx, child uuid.UUID) error {
			tx.About(child)
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				ctx, part, team, child := director(t, s)
				answer := make(chan error)
				err := s.Tx(testkit.Context(), func(within *sql.Tx) error {
					rows := s.EntIn(within)
					if s.Dialect() == "postgres" {
						if _, err := within.Exec(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, "row "+child.String()); err != nil {
							return err
						}
					}
					go func() {
						answer <- command.Do(ctx, s, command.Meta{Name: "rename"}, func(ctx context.Context, tx *command.Tx) error {
							may := tx.Scope.Has(policy.Director, team)
							if err := does(ctx, tx, child); err != nil {
								return err
							}
							if !may {
								return fault.New(fault.Forbidden, "you direct nothing")
							}
							return tx.Rows.Agency.Create().SetName("X").SetSortName("x").SetKind("SCHOOL").SetControl("CROWN").Exec(ctx)
						})
					}()
					time.Sleep(300 * time.Millisecond) // it has begun, and waits
					return rows.Affiliation.UpdateOneID(part).SetUntilOn(calendar.Of(2020, 1, 1)).Exec(testkit.Context())
				})
				if err != nil {
					t.Fatal(err)
				}
				var made int
				if err := <-answer; fault.CodeOf(err) != fault.Forbidden {
					t.Errorf("it goes by what was: %v", err)
				}
				if err := s.Reader().QueryRow(`SELECT count(*) FROM agencies`).Scan(&made); err != nil || made != 0 {
					t.Errorf("%d made, %v", made, err)
				}
			})
		})
	}
}

// director directs a team, and there is a child.
func director(t *testing.T, s *store.Store) (ctx context.Context, part, team, child uuid.UUID) {
	t.Helper()
	ctx, who := bearer(t, s)
	_, err := tx(s, func(rows *gen.Client) (*gen.Child, error) {
		ctx := testkit.Context()
		team = rows.ChildrensTeam.Create().SetName("T").SetSortName("t").SetAreas([]string{}).SaveX(ctx).ID
		part = rows.Affiliation.Create().SetPractitionerID(who).SetTeamID(team).SetRole(enum.Director).SetFromOn(calendar.Of(2019, 1, 1)).SaveX(ctx).ID
		row := rows.Child.Create().SetSortName("aroha").SetPreferredName("Aroha").SetGivenNames("Aroha").SetFamilyName("Example").SetDateOfBirth(calendar.Of(2019, 4, 1)).SaveX(ctx)
		child = row.ID
		return row, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ctx, part, team, child
}

// A change that opens something to whoever makes it is made once, and counted once.
func TestAChangeThatMovesItsOwnScopeIsMadeOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, part, _, child := director(t, s)
		before := counts(t, s)
		err := command.Do(ctx, s, command.Meta{Name: "leave"}, func(ctx context.Context, tx *command.Tx) error {
			tx.About(child)
			return tx.Rows.Affiliation.UpdateOneID(part).SetUntilOn(calendar.Of(2020, 1, 1)).Exec(ctx)
		})
		if is := counts(t, s); err != nil || is == before {
			t.Errorf("%v: %s", err, is)
		}
	})
}
