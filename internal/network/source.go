// Package network answers what is around a child: it loads the recorded graph
// (one statement for any number of children) and shows it as the support network
// of a day. It refuses to read without a viewer, and reads nothing that the viewer
// may not see.
package network

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
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

//go:embed sql/snapshot.sql
var statements embed.FS

// words are those of the statement that the two databases do not share.
var words = map[string]*strings.Replacer{
	"postgres": strings.NewReplacer("{{wanted}}", "SELECT unnest(CAST($1 AS uuid[]))", "{{among}}", "= ANY (ARRAY(", "{{end}}", "))", "{{filter}}", ""),
	"sqlite3":  strings.NewReplacer("{{wanted}}", "SELECT value FROM json_each($1)", "{{among}}", "IN (", "{{end}}", ")", "{{filter}}", "+"),
}

// SQL is the Source over the store's database: one prepared statement a load.
type SQL struct {
	store *store.Store
	query string
}

// NewSQL returns the Source of a database.
func NewSQL(s *store.Store) (*SQL, error) {
	text, err := statements.ReadFile("sql/snapshot.sql")
	if err != nil {
		return nil, err
	}
	return &SQL{store: s, query: words[s.Dialect()].Replace(string(text))}, nil
}

// Statement returns the text and arguments of a load, for measuring it alone.
func (s *SQL) Statement(children []uuid.UUID, everything bool, meetings *calendar.Date) (query string, args []any) {
	return s.query, []any{s.ids(children), everything, meetings}
}

// Load implements Source.
func (s *SQL) Load(ctx context.Context, children []uuid.UUID, meetings *calendar.Date) (*snapshot.Snapshot, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := s.store.Query(ctx, s.query, s.ids(children), who.IsSystem(), meetings)
	if err != nil {
		return nil, fmt.Errorf("load snapshot: %w", err)
	}
	defer rows.Close()
	loaded, err := decode(rows, meetings)
	if err != nil {
		return nil, fmt.Errorf("read snapshot: %w", err)
	}
	return loaded, nil
}

// ids writes a list of ids as one parameter, so that one statement serves any number.
func (s *SQL) ids(children []uuid.UUID) string {
	if s.store.Dialect() == "postgres" {
		texts := make([]string, len(children))
		for i, id := range children {
			texts[i] = id.String()
		}
		return "{" + strings.Join(texts, ",") + "}"
	}
	text, _ := json.Marshal(children) // a list of UUIDs always marshals
	return string(text)
}
