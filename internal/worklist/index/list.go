package index

import (
	"context"
	"database/sql"
	_ "embed" // the statements
	"encoding/json"
	"fmt"
	"regexp"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/store"
)

//go:embed sql/read.sql
var readLists string

// list is a row of finding_lists.
type list struct {
	child    uuid.UUID
	until    calendar.Date
	standing []standing
	fresh    bool
}

// List is what stands written down around a child.
type List struct {
	Fresh bool    // it is what would be found today
	Today []Entry // the findings of today
}

// Read returns the lists of those of the children all of whose sources the viewer sees.
func Read(ctx context.Context, s *store.Store, children []uuid.UUID, today calendar.Date) (map[uuid.UUID]*List, error) {
	lists, err := read(ctx, s, children, today)
	if err != nil {
		return nil, fmt.Errorf("read the lists of findings: %w", err)
	}
	all := make(map[uuid.UUID]*List, len(lists))
	for _, l := range lists {
		is := &List{Fresh: l.fresh}
		for _, one := range l.standing {
			if one.holds(today) {
				is.Today = append(is.Today, one.Entry)
			}
		}
		all[l.child] = is
	}
	return all, nil
}

// read reads rows as the session of ctx sees them.
func read(ctx context.Context, s *store.Store, children []uuid.UUID, today calendar.Date) ([]*list, error) {
	if len(children) == 0 {
		return nil, nil
	}
	rows, err := s.Query(ctx, among(s, readLists), s.IDs(children), finding.Fingerprint(), today)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var lists []*list
	for rows.Next() {
		l, findings := &list{}, sql.RawBytes{}
		if err := rows.Scan(&l.child, &l.until, &findings, &l.fresh); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(findings, &l.standing); err != nil {
			return nil, err
		}
		lists = append(lists, l)
	}
	return lists, rows.Err()
}

// among puts a list of ids, a parameter, into a statement as each database reads it: {{ids $1}}
// as a select of them, {{rows $1}} as a table with the column id.
func among(s *store.Store, text string) string {
	if s.Dialect() == "postgres" {
		return parameter.ReplaceAllString(text, "(SELECT unnest(CAST(${2} AS uuid[])) AS id)")
	}
	return parameter.ReplaceAllString(text, "(SELECT value AS id FROM json_each(${2}))")
}

var parameter = regexp.MustCompile(`\{\{(ids|rows) (\$\d+)\}\}`)
