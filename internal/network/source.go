// Package network answers what is around a child: it loads the recorded graph
// (one statement for any number of children) and shows it as the support network
// of a day. It refuses to read without a viewer, and reads nothing that the viewer
// may not see.
package network

import (
	"context"
	_ "embed" // the statement
	"fmt"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Source loads snapshots. Today it is SQL; anything that answers with equal
// snapshots may take its place.
type Source interface {
	// Load returns what is recorded around the children with these ids, for all days,
	// in one consistent state of the database; and where the practitioners who are
	// around them on the day of meetings meet elsewhere (O7), nothing of that for nil.
	// Children that do not exist or are not visible are left out, alike. Errors:
	// viewer.ErrMissing, or internal ones.
	Load(ctx context.Context, children []uuid.UUID, meetings *calendar.Date) (*snapshot.Snapshot, error)
}

// The statement in two parts: whose rows, and which rows.
var (
	//go:embed sql/circle.sql
	circle string
	//go:embed sql/snapshot.sql
	around string
)

// words are those of the statement that the two databases do not share.
var words = map[string]*strings.Replacer{
	"postgres": strings.NewReplacer("{{wanted}}", "SELECT unnest(CAST($1 AS uuid[]))", "{{among}}", "= ANY (ARRAY(", "{{end}}", "))", "{{filter}}", ""),
	"sqlite3":  strings.NewReplacer("{{wanted}}", "SELECT value FROM json_each($1)", "{{among}}", "IN (", "{{end}}", ")", "{{filter}}", "+"),
}

// SQLite allows less than 1000 tables in a statement and counts those inside a WITH at
// every use of it; each table of a viewer is several. So it asks for the circle first,
// in the same transaction, and hands it to the rest as lists.
const (
	circleAsLists = `
SELECT (SELECT json_group_array(id) FROM focus), (SELECT json_group_array(id) FROM circle), (SELECT json_group_array(id) FROM near)`
	circleFromLists = `focus(id) AS (SELECT value FROM json_each($1)),
circle(id) AS (SELECT value FROM json_each($3)),
near(id) AS (SELECT value FROM json_each($4))`
)

// SQL is the Source over the store's database: one prepared statement a load on
// PostgreSQL, two on SQLite.
type SQL struct {
	store *store.Store
	lists string // SQLite only: the circle
	// everywhere looks for meetings in all networks, among in those of its last parameter.
	everywhere, among string
}

// NewSQL returns the Source of a database.
func NewSQL(s *store.Store) *SQL {
	fill := words[s.Dialect()].Replace
	source, text := &SQL{store: s}, "WITH RECURSIVE\n"+circle+",\n"+around
	networks := "SELECT unnest(CAST($3 AS uuid[]))"
	if s.Dialect() != "postgres" {
		source.lists = fill("WITH\n" + circle + circleAsLists)
		text = "WITH RECURSIVE\n" + circleFromLists + ",\n" + around
		networks = "SELECT value FROM json_each($5)"
	}
	candidate := "candidate AS MATERIALIZED (\n\tSELECT network_id, practitioner_id FROM can_memberships WHERE network_id {{among}}" + networks + "{{end}}\n),\n"
	source.everywhere = fill(strings.NewReplacer("{{candidate}}", "", "{{seats}}", "can_memberships").Replace(text))
	source.among = fill(strings.NewReplacer("{{candidate}}", candidate, "{{seats}}", "candidate").Replace(text))
	return source
}

// Load implements Source.
func (s *SQL) Load(ctx context.Context, children []uuid.UUID, meetings *calendar.Date) (*snapshot.Snapshot, error) {
	return s.load(ctx, children, meetings, func(r rows) rows { return r })
}

// load is Load, in which somebody looks on at the rows.
func (s *SQL) load(ctx context.Context, children []uuid.UUID, meetings *calendar.Date, watched func(rows) rows) (*snapshot.Snapshot, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	query, args, err := s.Statement(ctx, children, meetings)
	if err != nil {
		return nil, fmt.Errorf("find the circle: %w", err)
	}
	rows, err := s.store.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("load snapshot: %w", err)
	}
	defer rows.Close()
	loaded, err := decode(watched(rows), meetings, seen)
	if err != nil {
		return nil, fmt.Errorf("read snapshot: %w", err)
	}
	return loaded, nil
}

// Statement returns the text and arguments of the statement that loads the rows, for
// measuring it alone. On SQLite it asks for the circle.
func (s *SQL) Statement(ctx context.Context, children []uuid.UUID, meetings *calendar.Date) (query string, args []any, err error) {
	args = []any{s.store.IDs(children), meetings}
	if s.lists != "" {
		if args, err = s.circle(ctx, args); err != nil {
			return "", nil, err
		}
	}
	if session, ok := store.SessionFrom(ctx); ok && meetings != nil {
		networks, known, err := session.Meetings(ctx)
		if err != nil || known {
			return s.among, append(args, s.store.IDs(networks)), err
		}
	}
	return s.everywhere, args, nil
}

// circle asks for the circle of the children and puts it in their place.
func (s *SQL) circle(ctx context.Context, args []any) ([]any, error) {
	rows, err := s.store.Query(ctx, s.lists, args[0])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var focus, circle, near string
	for rows.Next() {
		if err := rows.Scan(&focus, &circle, &near); err != nil {
			return nil, err
		}
	}
	return []any{focus, args[1], circle, near}, rows.Err()
}
