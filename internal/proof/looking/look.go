// Package looking reads from a database all that an account may read, in a session of
// its own, and holds it to what the reference function says of a world.
//
// It refuses to know how a database enforces anything.
package looking

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// Asking is a context in which an account asks, with its token, when the world is
// looked at.
func Asking(w world.World, account world.Row) context.Context {
	token := viewer.Token{Issuer: account.Text("issuer"), Subject: account.Text("subject"), IssuedAt: w.IssuedAt()}
	return clock.At(viewer.With(context.Background(), viewer.Bearer(token)), w.Now)
}

// Look is what a database lets an account know: nothing when nobody knows the account.
type Look struct {
	Known bool
	Scope *policy.Scope
	Rows  map[policy.Row]bool
	edges map[edge]int
	part  *string // the only table that was looked at
}

// edge is a row of one of the views over relationships.
type edge struct {
	view       string
	child, who uuid.UUID
}

// As reads all that an account may read.
func As(t testing.TB, s *store.Store, w world.World, account world.Row) Look {
	t.Helper()
	look, err := Try(s, w, account)
	if err != nil {
		t.Fatal(err)
	}
	return look
}

// Part reads who the account is to see, and of one table what it may read there; of what is not a table of worlds, no row.
func Part(t testing.TB, s *store.Store, w world.World, account world.Row, table string) Look {
	t.Helper()
	ctx, session := s.Session(Asking(w, account))
	defer session.Close()
	seen, err := begin(ctx, session)
	seen.part = &table
	if text := everyRow[table]; err == nil && seen.Known && text != "" {
		err = seen.read(ctx, s, text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return seen
}

// begin is a look in which no row was read yet.
func begin(ctx context.Context, session *store.Session) (Look, error) {
	scope, err := session.Scope(ctx)
	if refused := new(fault.Error); errors.As(err, &refused) && refused.Code == fault.Unauthenticated {
		return Look{}, nil
	}
	if err != nil {
		return Look{}, err
	}
	return Look{true, scope, map[policy.Row]bool{}, map[edge]int{}, nil}, nil
}

// read reads ids of tables.
func (l Look) read(ctx context.Context, s *store.Store, text string) error {
	var row policy.Row
	return read(ctx, s, text, func() { l.Rows[row] = true }, &row.Table, &row.ID)
}

// Try does so where the database may fail.
func Try(s *store.Store, w world.World, account world.Row) (Look, error) {
	ctx, session := s.Session(Asking(w, account))
	defer session.Close()
	seen, err := begin(ctx, session)
	if err != nil || !seen.Known {
		return seen, err
	}
	for some := range slices.Chunk(slices.Sorted(maps.Values(everyRow)), 5) { // SQLite does not take so many views in one statement
		if err := seen.read(ctx, s, strings.Join(some, " UNION ALL ")); err != nil {
			return Look{}, err
		}
	}
	log := policy.Row{Table: "audit_children"}
	if err := read(ctx, s, accessLog, func() { seen.Rows[log] = true }, &log.ID); err != nil {
		return Look{}, err
	}
	list, source := policy.Row{Table: "finding_lists"}, policy.Row{Table: "finding_sources"}
	if err := read(ctx, s, findingLists, func() { seen.Rows[list] = true }, &list.ID); err != nil {
		return Look{}, err
	}
	if err := read(ctx, s, findingSources, func() { seen.Rows[source] = true }, &source.ID); err != nil {
		return Look{}, err
	}
	var e edge
	return seen, read(ctx, s, everyEdge, func() { seen.edges[e]++ }, &e.view, &e.child, &e.who)
}

// accessLog reads whose children's access log may be read.
const accessLog = `SELECT c.child_id FROM audit_entries e JOIN audit_children c ON c.seq = e.seq`

// findingLists reads the children whose written findings may be read, findingSources what those, and
// the changes that are noted, may say that they rest on.
const (
	findingLists   = `SELECT child_id FROM finding_lists`
	findingSources = `SELECT source_id FROM finding_sources UNION SELECT source_id FROM finding_changes`
)

const everyEdge = `SELECT 'sibling', child_id, other_id FROM sibling_edges UNION ALL SELECT 'parent', child_id, kin_id FROM parent_edges`

// Rows calls found for each row, whose columns are in into then.
func Rows(t testing.TB, s *store.Store, ctx context.Context, text string, found func(), into ...any) {
	t.Helper()
	if err := read(ctx, s, text, found, into...); err != nil {
		t.Fatal(err)
	}
}

func read(ctx context.Context, s *store.Store, text string, found func(), into ...any) error {
	rows, err := s.Query(ctx, text)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		found()
	}
	return rows.Err()
}

// everyRow reads the ids of each table. Words of names have none of their own: each stands for whose name it is, and a number
// for whose number it is. Tables that no world has are left out: see accessLog and findingLists.
var everyRow = func() map[string]string {
	texts := map[string]string{}
	for _, table := range policy.Tables {
		if strings.HasPrefix(table.Name, "audit_") || strings.HasPrefix(table.Name, "finding_") && table.Name != "finding_reviews" {
			continue
		}
		id := "id"
		switch table.Name {
		case "name_words":
			id = "subject_id"
		case "person_identifiers":
			id = "child_id"
		}
		texts[table.Name] = fmt.Sprintf("SELECT '%s', %s FROM %[1]s", table.Name, id)
	}
	return texts
}()

// Fill stores several worlds in one database, in each of which somebody has seen every
// child.
func Fill(t testing.TB, s *store.Store, worlds []world.World) {
	t.Helper()
	if err := world.Merge(worlds...).Store(testkit.Context(), s); err != nil {
		t.Fatal(err)
	}
	if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error { return errors.Join(audit(tx, worlds), write(tx, worlds)) }); err != nil {
		t.Fatal(err)
	}
	if err := s.Analyze(testkit.Context()); err != nil {
		t.Fatal(err)
	}
}

// audit writes one entry for each world, about all of its children.
func audit(tx *sql.Tx, worlds []world.World) error {
	for i, w := range worlds {
		_, err := tx.Exec(`INSERT INTO audit_entries (seq, at, kind, account_id, viewer_kind, viewer_id, operation, document_hash, purpose, request_id,
			object_ids, outcome, children_hash, previous_hash, hash)
			VALUES ($1, '2026-01-01T00:00:00.000000Z', 'READ', $2, 'CLIENT', $2, '', '', 'CARE', '', '', 'WHOLE', '', '', '')`, i+1, w.IDs("accounts")[0])
		if err != nil {
			return err
		}
		for _, child := range w.IDs("children") {
			if _, err := tx.Exec(`INSERT INTO audit_children (seq, child_id, break_glass) VALUES ($1, $2, false)`, i+1, child); err != nil {
				return err
			}
		}
	}
	return nil
}

// restsOn is on what a list of findings of a child rests, were it written down: itself and, so
// that every mixture occurs, another child, an agency, a practitioner and a whānau of its world, or not. A
// list that is only begun rests on nothing.
func restsOn(w world.World, i int) (sources []uuid.UUID) {
	if i%4 == 3 {
		return nil
	}
	add := func(table string, place int) {
		if ids := w.IDs(table); len(ids) > 0 {
			sources = append(sources, ids[place%len(ids)])
		}
	}
	add("children", i)
	if i%3 == 0 {
		add("children", i+1)
	}
	if i%2 == 0 {
		add("agencies", i/2)
	}
	if i%2 == 1 {
		add("practitioners", i/2)
	}
	if i%3 == 1 {
		add("whanau", i+2)
	}
	slices.SortFunc(sources, func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(sources)
}

// write writes the lists of findings of the children of worlds, all of which have to be made anew.
func write(tx *sql.Tx, worlds []world.World) error {
	for _, w := range worlds {
		children := w.IDs("children")
		for i, child := range children {
			sources := restsOn(w, i)
			if _, err := tx.Exec(`INSERT INTO finding_lists (child_id, computed_at, from_on, until_on, rules, stale, sources, findings)
				VALUES ($1, $2, '1900-01-01', '1900-01-01', '', true, $3, '[]')`, child, w.Now, len(sources)); err != nil {
				return err
			}
			for _, source := range sources {
				if _, err := tx.Exec(`INSERT INTO finding_sources (child_id, source_id, is_child) VALUES ($1, $2, $3)`, child, source, slices.Contains(children, source)); err != nil {
					return err
				}
			}
		}
	}
	_, err := tx.Exec(`DELETE FROM finding_changes WHERE source_id NOT IN (SELECT source_id FROM finding_sources)`) // many, of which nothing is to be told
	return err
}

// Draw returns worlds of consecutive seeds.
func Draw(from, n uint64) []world.World {
	worlds := make([]world.World, n)
	for i := range worlds {
		worlds[i] = world.Draw(from + uint64(i))
	}
	return worlds
}
