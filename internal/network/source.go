// Package network answers what is around a child: it loads the recorded graph
// (one statement for any number of children) and shows it as the support network
// of a day. It refuses to read without a viewer, and reads nothing that the viewer
// may not see.
package network

import (
	"context"
	_ "embed" // the statement
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Source loads snapshots. Today it is SQL; anything that answers with equal
// snapshots may take its place.
type Source interface {
	// Load returns what is recorded around the children with these ids, for all days,
	// in one consistent state of the database, and what is wanted with it. Children that
	// do not exist or are not visible are left out, alike. Errors: viewer.ErrMissing, or
	// internal ones.
	Load(ctx context.Context, children []uuid.UUID, with snapshot.With) (*snapshot.Snapshot, error)
	// AsKnown returns the Source of what was recorded at an instant, and neither corrected
	// nor retired by then, as far as the viewer may see it today.
	AsKnown(at time.Time) Source
}

// The statement in five parts: whose rows, which rows, those of casework, what else holds a network together, and who is
// family.
var (
	//go:embed sql/circle.sql
	circle string
	//go:embed sql/snapshot.sql
	around string
	//go:embed sql/casework.sql
	written string
	//go:embed sql/fragility.sql
	holding string
	//go:embed sql/kinship.sql
	related string
)

// words are those of the statement that the two databases do not share.
var words = map[string]*strings.Replacer{
	"postgres": strings.NewReplacer("{{wanted}}", "SELECT unnest(CAST($1 AS uuid[]))", "{{among}}", "= ANY (ARRAY(", "{{end}}", "))", "{{filter}}", "",
		"{{instant}}", "CAST(CAST(floor(EXTRACT(EPOCH FROM ", "{{of}}", ")) AS bigint) AS text)"),
	"sqlite3": strings.NewReplacer("{{wanted}}", "SELECT value FROM json_each($1)", "{{among}}", "IN (", "{{end}}", ")", "{{filter}}", "+",
		"{{instant}}", "CAST(", "{{of}}", " AS text)"),
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
	noRows = `
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 1 = 0
`
)

// SQL is the Source over the store's database: one prepared statement a load on
// PostgreSQL, two on SQLite, and there one more for fragility and kinship.
type SQL struct {
	store *store.Store
	lists string // SQLite only: the circle
	// SQLite only: what is asked for beside casework, with which the statement would be nested too deep.
	beside text
	// everywhere looks for meetings in all networks, among in those of its last parameter.
	everywhere, among text
	known             knownTexts
}

// text is a statement for where practitioners meet alone, without casework, with it, with all that says on whom a
// network rests, and with who is family besides.
type text struct{ pairs, plain, casework, holding, kinship string }

func (t text) with(with snapshot.With) string {
	switch {
	case with.Pairs:
		return t.pairs
	case with.Kinship:
		return t.kinship
	case with.Holding:
		return t.holding
	case with.Casework:
		return t.casework
	}
	return t.plain
}

// NewSQL returns the Source of a database.
func NewSQL(s *store.Store) *SQL {
	fill := words[s.Dialect()].Replace
	source, body := &SQL{store: s, known: newKnownTexts(s.Dialect())}, "WITH RECURSIVE\n"+circle+",\n"+around
	networks := "SELECT unnest(CAST($3 AS uuid[]))"
	if s.Dialect() != "postgres" {
		source.lists = fill("WITH\n" + circle + circleAsLists)
		beside := fill("WITH\n" + circleFromLists + noRows + holding)
		source.beside = text{holding: beside, kinship: beside + fill(related)}
		body = "WITH RECURSIVE\n" + circleFromLists + ",\n" + around
		networks = "SELECT value FROM json_each($5)"
	}
	candidate := "candidate AS MATERIALIZED (\n\tSELECT network_id, practitioner_id FROM can_memberships WHERE network_id {{among}}" + networks + "{{end}}\n),\n"
	source.everywhere = statementOf(fill, body, "", "can_memberships")
	source.among = statementOf(fill, body, candidate, "candidate")
	if source.beside.holding != "" {
		for _, t := range []*text{&source.everywhere, &source.among} {
			t.holding, t.kinship = t.casework, t.casework
		}
	}
	return source
}

// statementOf is the statement that looks for meetings in the seats of some networks.
func statementOf(fill func(string) string, body, candidate, seats string) text {
	of := func(meets string) string {
		return fill(strings.NewReplacer("{{candidate}}", candidate, "{{meets}}", meets, "{{seats}}", seats, "{{first}}", "").Replace(body))
	}
	plain := of(eachMeets)
	casework := plain + fill(written)
	return text{onlyPairs(of(anyMeet)), plain, casework, casework + fill(holding), casework + fill(holding) + fill(related)}
}

// kindOfRows is where the rows of the next kind begin in the statement.
var kindOfRows = regexp.MustCompile(`\nUNION ALL\nSELECT '`)

// Where the peers of each child meet, and where those of any do: many children have the same ones, of whom each is then
// looked at once. That finds meetings of people of two children too, which mean nothing to either.
const (
	eachMeets = "SELECT p.child_id, m.network_id FROM peer p JOIN"
	anyMeet   = "SELECT NULL AS child_id, m.network_id FROM (SELECT DISTINCT practitioner_id FROM peer) p JOIN"
)

// onlyPairs leaves of the rows around some children those that say who is in their networks, and where these meet.
func onlyPairs(plain string) string {
	parts := kindOfRows.Split(plain, -1)
	kept := parts[:1]
	for _, part := range parts[1:] {
		switch kind, _, _ := strings.Cut(part, "'"); kind {
		case "child", "team", "network", "membership", "practitioner", "employment", "affiliation", "agency", "joint", "elsewhere":
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "\nUNION ALL\nSELECT '")
}

// Load implements Source.
func (s *SQL) Load(ctx context.Context, children []uuid.UUID, with snapshot.With) (*snapshot.Snapshot, error) {
	return s.load(ctx, children, with, func(r rows) rows { return r })
}

// load is Load, in which somebody looks on at the rows.
func (s *SQL) load(ctx context.Context, children []uuid.UUID, with snapshot.With, watched func(rows) rows) (*snapshot.Snapshot, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	query, args, err := s.Statement(ctx, children, with)
	if err != nil {
		return nil, fmt.Errorf("find the circle: %w", err)
	}
	texts := []string{query}
	if beside := s.beside.with(with); beside != "" {
		texts = append(texts, beside)
	}
	rows := &inTurn{ctx: ctx, store: s.store, texts: texts, args: args}
	defer rows.close()
	loaded, err := decode(watched(rows), with, seen, clock.Today(ctx))
	if err != nil {
		return nil, fmt.Errorf("load snapshot: %w", err)
	}
	return loaded, nil
}

// Statement returns the text and arguments of the statement that loads the rows, for
// measuring it alone. On SQLite it asks for the circle.
func (s *SQL) Statement(ctx context.Context, children []uuid.UUID, with snapshot.With) (query string, args []any, err error) {
	args = []any{s.store.IDs(children), with.Meetings}
	if s.lists != "" {
		if args, err = s.circle(ctx, args); err != nil {
			return "", nil, err
		}
	}
	if session, ok := store.SessionFrom(ctx); ok && with.Meetings != nil {
		networks, known, err := session.Meetings(ctx)
		if err != nil || known {
			return s.among.with(with), append(args, s.store.IDs(networks)), err
		}
	}
	return s.everywhere.with(with), args, nil
}

// AsKnown implements Source.
func (s *SQL) AsKnown(at time.Time) Source { return &known{s.store, at.UTC(), s.known} }

// circle asks for the circle of the children and puts it in their place.
func (s *SQL) circle(ctx context.Context, args []any) ([]any, error) {
	lists, err := circleOf(ctx, s.store, s.lists, args[0])
	return []any{lists[0], args[1], lists[1], lists[2]}, err
}

// circleOf asks for the focus, the circle and near as lists.
func circleOf(ctx context.Context, s *store.Store, query string, args ...any) (lists [3]string, err error) {
	rows, err := s.Query(ctx, query, args...)
	if err != nil {
		return lists, err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&lists[0], &lists[1], &lists[2]); err != nil {
			return lists, err
		}
	}
	return lists, rows.Err()
}
