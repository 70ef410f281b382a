// Package listing reads the ids of a list, page by page, ordered by name: the one
// place where lists and name search become SQL. The store shows it only what the viewer
// may see; it answers alike on both databases, and holds no rule of the domain.
package listing

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// Query says which rows of a named table are in the list.
type Query struct {
	Table      string // a table with a sort_name
	Name       string // words to find, each from its beginning; empty: no search
	Conditions []Condition
}

// Condition narrows a list. Its SQL holds a ? for each argument; or, in a statement of
// its own, $1 for the first of them and so on.
type Condition struct {
	sql      string
	args     []any
	numbered bool
}

// Equal keeps the rows with a value in a column.
func Equal(column string, value any) Condition {
	return Condition{sql: "t." + column + " = ?", args: []any{value}}
}

// Identified keeps the children with an identifier, in use or left over from a merge.
func Identified(system, value string) Condition {
	return Condition{
		sql:  "t.id IN (SELECT i.child_id FROM person_identifiers i WHERE i.system = ? AND i.value = ?)",
		args: []any{system, value},
	}
}

// Employed keeps the practitioners with a job at an agency on a day.
func Employed(agency uuid.UUID, on calendar.Date) Condition {
	return Condition{
		sql:  "t.id IN (SELECT e.practitioner_id FROM employments e WHERE e.agency_id = ? AND e.from_on <= ? AND (e.until_on IS NULL OR e.until_on > ?))",
		args: []any{agency, on, on},
	}
}

// Among keeps the rows whose id a select statement answers; it names its arguments
// $1, $2 and so on, as often as it likes.
func Among(query string, args ...any) Condition {
	return Condition{sql: "t.id IN (" + query + ")", args: args, numbered: true}
}

// item is a row of a list with its place: rank is 1 for what a search found only
// with doubled vowels taken as one, else 0.
type item struct {
	id   uuid.UUID
	rank int
	name string
}

// Page returns up to Size+1 ids of the list inside the window, from its near end.
// Errors: viewer.ErrMissing; page.Gone for a cursor whose row is not in the list.
func Page(ctx context.Context, s *store.Store, q Query, w page.Window) ([]uuid.UUID, error) {
	list := q.statement()
	if err := list.beyond(ctx, s, "after", ">", w.After); err != nil {
		return nil, err
	}
	if err := list.beyond(ctx, s, "before", "<", w.Before); err != nil {
		return nil, err
	}
	direction := ""
	if w.Backward {
		direction = " DESC"
	}
	list.add(fmt.Sprintf(" ORDER BY rank%[1]s, sort_name%[1]s, id%[1]s LIMIT ?", direction), w.Size+1)
	items, err := list.read(ctx, s)
	if err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, len(items))
	for i, it := range items {
		ids[i] = it.id
	}
	return ids, nil
}

// Count returns the length of the whole list.
func Count(ctx context.Context, s *store.Store, q Query) (int, error) {
	list := q.statement()
	rows, err := s.Query(ctx, "SELECT COUNT(*) FROM ("+list.text.String()+") counted", list.args...)
	if err != nil {
		return 0, fmt.Errorf("count list: %w", err)
	}
	defer rows.Close()
	var n int
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, err
		}
	}
	return n, rows.Err()
}

// statement is the list without its window: id, rank and name of every row.
func (q Query) statement() *statement {
	list := &statement{}
	list.add("SELECT id, rank, sort_name FROM (SELECT t.id, t.sort_name, ")
	list.addRank(q)
	list.add(" AS rank FROM " + q.Table + " t WHERE 1 = 1")
	list.addMatches(q)
	for _, c := range q.Conditions {
		list.addCondition(c)
	}
	list.add(") found WHERE 1 = 1")
	return list
}

// beyond keeps what lies on one side of the row with an id, whose own place is read
// first: a cursor then needs to hold nothing but the id.
func (l *statement) beyond(ctx context.Context, s *store.Store, field, side string, id *uuid.UUID) error {
	if id == nil {
		return nil
	}
	own := l.clone()
	own.add(" AND id = ?", *id)
	items, err := own.read(ctx, s)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return page.Gone(field)
	}
	l.add(" AND (rank, sort_name, id) "+side+" (?, ?, ?)", items[0].rank, items[0].name, items[0].id)
	return nil
}

func (l *statement) read(ctx context.Context, s *store.Store) ([]item, error) {
	rows, err := s.Query(ctx, l.text.String(), l.args...)
	if err != nil {
		return nil, fmt.Errorf("read list: %w", err)
	}
	defer rows.Close()
	return scan(rows)
}

func scan(rows *sql.Rows) ([]item, error) {
	var items []item
	for rows.Next() {
		var it item
		if err := rows.Scan(&it.id, &it.rank, &it.name); err != nil {
			return nil, err
		}
		items = append(items, it)
	}
	return items, rows.Err()
}
