package network_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// Children and the words of their names are read by the network and not by the town: the policy and the snapshot look up who
// may be the same child (O13), and read no table for it. PostgreSQL counts how many rows of each table and index are read. Of
// smaller tables its plans read all as long as they are small.
func TestANetworkReadsFewChildren(t *testing.T) {
	const children = 1500
	s, today := testkit.Postgres(t), calendar.Of(2026, 6, 16)
	if err := demo.Town(testkit.Context(), s, demo.Options{Children: children, Seed: 1, AsAt: today}); err != nil {
		t.Fatal(err)
	}
	if err := s.Analyze(testkit.Context()); err != nil {
		t.Fatal(err)
	}
	seen, before := 0, map[string]map[string]int{} // of each connection
	for _, one := range somebodyAround(t, s, 20) {
		token := viewer.Token{Issuer: one.issuer, Subject: one.subject, IssuedAt: today.Time()}
		ctx, session := s.Session(clock.At(viewer.With(t.Context(), viewer.Bearer(token)), today.Time()))
		ctx = store.Around(ctx, []uuid.UUID{one.child}, &today)
		found, err := network.NewSQL(s).Load(ctx, []uuid.UUID{one.child}, snapshot.With{Meetings: &today, Casework: true})
		if err != nil {
			t.Fatal(err)
		}
		seen += len(found.Children)
		connection, read := readSoFar(t, s, ctx)
		for from, n := range read {
			if n -= before[connection][from]; n > children/5 {
				t.Errorf("%d rows of %s are read around one child of %d", n, from, children)
			}
		}
		before[connection] = read
		session.Close()
	}
	if seen < 10 {
		t.Errorf("only %d children were seen", seen)
	}
}

// around is a child with an account of a member of its network.
type around struct {
	child           uuid.UUID
	issuer, subject string
}

func somebodyAround(t *testing.T, s *store.Store, n int) (all []around) {
	t.Helper()
	rows, err := s.Query(testkit.Context(), `SELECT n.child_id, a.issuer, a.subject FROM networks n JOIN can_memberships m ON m.network_id = n.id
		JOIN accounts a ON a.practitioner_id = m.practitioner_id WHERE n.closed_on IS NULL AND m.until_on IS NULL ORDER BY m.id LIMIT $1`, n)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var one around
		if err := rows.Scan(&one.child, &one.issuer, &one.subject); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	return all
}

// readSoFar is how many rows of each table and index were read.
func readSoFar(t *testing.T, s *store.Store, ctx context.Context) (connection string, read map[string]int) {
	t.Helper()
	rows, err := s.Query(ctx, `SELECT pg_backend_pid(), relname, pg_stat_get_xact_tuples_returned(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')
		AND (relname LIKE 'name\_words%' OR relname LIKE 'children%')`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	read = map[string]int{}
	for rows.Next() {
		var from string
		var n int
		if err := rows.Scan(&connection, &from, &n); err != nil {
			t.Fatal(err)
		}
		read[from] = n
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return connection, read
}
