package store_test

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

var benchDay = calendar.Of(2026, time.June, 15)

// BenchmarkSession prices the row scope: a session alone, and the network of one child
// within one, for a practitioner with an ordinary caseload, a director and a command.
func BenchmarkSession(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) { benchSession(b, testkit.SQLite(b)) })
	b.Run("postgres", func(b *testing.B) { benchSession(b, testkit.Postgres(b)) })
}

func benchSession(b *testing.B, s *store.Store) {
	ctx := clock.At(testkit.Context(), benchDay.Time())
	if err := demo.Town(ctx, s, demo.Options{Children: 3000, Seed: 1, AsAt: benchDay}); err != nil {
		b.Fatal(err)
	}
	child := addBenchAccounts(b, s)
	load := network.NewSQL(s)
	for _, subject := range []string{"", "ordinary", "director"} {
		asking, name := ctx, "command"
		if subject != "" {
			asking = viewer.With(ctx, viewer.Bearer(viewer.Token{Issuer: "bench", Subject: subject, IssuedAt: benchDay.Time()}))
			name = subject
		}
		reads := map[string]func(context.Context) error{
			"alone": func(ctx context.Context) error {
				rows, err := s.Query(ctx, "SELECT 1")
				if err != nil {
					return err
				}
				return rows.Close()
			},
			"network": func(ctx context.Context) error {
				_, err := load.Load(ctx, []uuid.UUID{child}, snapshot.With{})
				return err
			},
			"list": func(ctx context.Context) error {
				rows, err := s.Query(ctx, "SELECT id FROM children ORDER BY sort_name, id LIMIT 51")
				if err != nil {
					return err
				}
				return rows.Close()
			},
		}
		for what, read := range reads {
			b.Run(name+"/"+what, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := within(s, asking, read); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
	b.Run("nobody/network", func(b *testing.B) {
		for b.Loop() {
			if _, err := load.Load(ctx, []uuid.UUID{child}, snapshot.With{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func within(s *store.Store, ctx context.Context, read func(context.Context) error) error {
	ctx, x := s.Session(ctx)
	if err := read(ctx); err != nil {
		return err
	}
	return x.Close()
}

// addBenchAccounts gives accounts to the practitioner with the median number of
// networks and to a new director of the largest team; it returns a child that both see.
func addBenchAccounts(b testing.TB, s *store.Store) (child uuid.UUID) {
	ctx := testkit.Context()
	var practitioner, team uuid.UUID
	err := s.Reader().QueryRowContext(ctx, `SELECT practitioner_id FROM can_memberships WHERE practitioner_id IS NOT NULL AND until_on IS NULL
		GROUP BY practitioner_id ORDER BY COUNT(*), practitioner_id LIMIT 1 OFFSET (SELECT COUNT(DISTINCT practitioner_id) / 2 FROM can_memberships WHERE until_on IS NULL)`).Scan(&practitioner)
	if err != nil {
		b.Fatal(err)
	}
	err = s.Reader().QueryRowContext(ctx, `SELECT n.child_id, n.team_id FROM can_memberships m JOIN networks n ON n.id = m.network_id
		WHERE m.practitioner_id = $1 AND m.until_on IS NULL AND n.closed_on IS NULL ORDER BY n.id LIMIT 1`, practitioner).Scan(&child, &team)
	if err != nil {
		b.Fatal(err)
	}
	director := mixin.NewID()
	if err := s.Tx(ctx, func(tx *sql.Tx) error {
		client := s.EntIn(tx)
		client.Practitioner.Create().SetID(director).SetSortName("d").SetGivenNames("D").SetFamilyName("D").SetProfession("x").SaveX(ctx)
		client.Affiliation.Create().SetPractitionerID(director).SetTeamID(team).SetRole("DIRECTOR").SetFromOn(calendar.Of(2020, 1, 1)).SaveX(ctx)
		client.Account.Create().SetIssuer("bench").SetSubject("ordinary").SetPractitionerID(practitioner).SaveX(ctx)
		client.Account.Create().SetIssuer("bench").SetSubject("director").SetPractitionerID(director).SaveX(ctx)
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	return child
}
