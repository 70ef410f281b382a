package network

import (
	"context"
	"database/sql"
	_ "embed" // the statement
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/store"
)

//go:embed sql/changes.sql
var versionsText string

// version is what a row said from one instant to another.
type version struct {
	what              ChangedThing
	row               uuid.UUID
	recorded, retired time.Time // retired is zero while it is so
	agency            uuid.UUID
	from              *calendar.Date
	values            [8]sql.NullString
}

// value is one of its values as text, empty for none, and for that of no version.
func (v *version) value(i int) string {
	if v == nil {
		return ""
	}
	var several []string
	if text := v.values[i].String; json.Unmarshal([]byte(text), &several) != nil {
		return text
	}
	return strings.Join(several, ", ")
}

// versionsTexts are the statement: one for each kind of rows on SQLite (see knownTexts).
func versionsTexts(dialect string) []string {
	parts := store.Versions("children", "networks", "can_memberships", "lead_periods", "lead_delegations", "service_provisions", "whanau_members", "relationships", "disclosures")
	sets, rows, _ := strings.Cut(words[dialect].Replace(versionsText), "\n\nSELECT ")
	with := "WITH " + strings.Join(append(parts, sets), ",\n") + "\nSELECT "
	if dialect == "postgres" {
		return []string{with + rows}
	}
	texts := kindOfRows.Split(rows, -1)
	for i, text := range texts {
		if i > 0 {
			text = "'" + text
		}
		texts[i] = with + text
	}
	return texts
}

// versionsAround reads all versions of the rows around a child that the viewer may see,
// those of a row one after the other.
func versionsAround(ctx context.Context, s *store.Store, child uuid.UUID) ([]*version, error) {
	rows := &inTurn{ctx: ctx, store: s, texts: versionsTexts(s.Dialect()), args: []any{child}}
	defer rows.close()
	var all []*version
	for rows.Next() {
		v, err := readVersion(rows)
		if err != nil {
			return nil, fmt.Errorf("read a version: %w", err)
		}
		all = append(all, v)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read what changed: %w", err)
	}
	slices.SortFunc(all, func(a, b *version) int {
		if order := slices.Compare(a.row[:], b.row[:]); order != 0 {
			return order
		}
		return a.recorded.Compare(b.recorded)
	})
	return all, nil
}

func readVersion(rows rows) (*version, error) {
	v := &version{}
	var recorded, retired any
	var agency, from sql.NullString
	targets := []any{&v.what, &v.row, &recorded, &retired, &agency, &from}
	for i := range v.values {
		targets = append(targets, &v.values[i])
	}
	err := rows.Scan(targets...)
	if err == nil {
		v.recorded, err = instantOf(recorded)
	}
	if err == nil {
		v.retired, err = instantOf(retired)
	}
	if err == nil && agency.Valid {
		v.agency, err = uuid.Parse(agency.String)
	}
	if err == nil && from.Valid {
		v.from = new(calendar.Date)
		err = v.from.Scan(from.String)
	}
	return v, err
}

// instantOf reads an instant, which SQLite may hand over as its text; zero for none.
func instantOf(value any) (time.Time, error) {
	switch at := value.(type) {
	case nil:
		return time.Time{}, nil
	case time.Time:
		return at.UTC(), nil
	case []byte:
		return time.Parse("2006-01-02 15:04:05.999999999-07:00", string(at))
	case string:
		return time.Parse("2006-01-02 15:04:05.999999999-07:00", at)
	}
	return time.Time{}, fmt.Errorf("an instant comes as %T", value)
}
