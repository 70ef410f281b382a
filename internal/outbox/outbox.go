// Package outbox keeps an event of every change, for programs that follow what changes:
// a notifier of devices, a cache. An event says that something changed and what, by ids;
// whoever follows asks the API for the rest, as a viewer who may see it. Events are added
// in the transaction of the change, in the turn that its audit entry has: they appear in
// the order of their numbers, on PostgreSQL as well, so that whoever goes on behind the
// last number they have seen misses none.
//
// It refuses to say who made a change, to hold anything personal, to change or remove an
// event, and to send events anywhere.
package outbox

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Event is a change.
type Event struct {
	Seq       int64 // that of its audit entry: events rise, and leave out those of answers
	At        time.Time
	Name      string      // of the mutation, or of the operator's command
	Objects   []uuid.UUID // what was added, changed or retired
	Children  []uuid.UUID // whom it is about
	RequestID string      // by which its lines in the server's log are found; empty: of no request
}

// instant is how a moment is written: as in the audit entries.
const instant = "2006-01-02T15:04:05.000000Z"

// Append adds an event in the transaction of its change. Only internal/audit calls it,
// which makes transactions take turns from the entry on until their end.
func Append(ctx context.Context, tx *sql.Tx, e Event) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO outbox_events (seq, at, name, objects, children, request_id) VALUES ($1, $2, $3, $4, $5, $6)`,
		e.Seq, e.At.UTC().Format(instant), e.Name, list(e.Objects), list(e.Children), e.RequestID)
	if err != nil {
		return fmt.Errorf("add an event: %w", err)
	}
	return nil
}

// list writes ids as JSON, each once, in order.
func list(ids []uuid.UUID) string {
	sorted := slices.SortedFunc(slices.Values(ids), func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	text, err := json.Marshal(append([]uuid.UUID{}, slices.Compact(sorted)...))
	if err != nil {
		panic(err) // ids are always text
	}
	return string(text)
}

// Most is how many events are read at once.
const Most = 1000

// Read returns the events behind a number, 0 for all, in their order: at most limit, 1 to
// Most. Only the operator may ask, or fault.Forbidden.
func Read(ctx context.Context, s *store.Store, after int64, limit int) ([]Event, error) {
	v, err := viewer.From(ctx)
	switch {
	case err != nil:
		return nil, err
	case !v.IsSystem():
		return nil, fault.New(fault.Forbidden, "only the operator may follow events")
	case limit < 1 || limit > Most:
		return nil, fault.Field("limit", "limit must be between 1 and %d", Most)
	}
	rows, err := s.Reader().QueryContext(ctx, `SELECT seq, at, name, objects, children, request_id FROM outbox_events WHERE seq > $1 ORDER BY seq LIMIT $2`, after, limit)
	if err != nil {
		return nil, store.Explain(ctx, err)
	}
	defer rows.Close()
	var events []Event
	for rows.Next() {
		e, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("read the events behind %d: %w", after, err)
		}
		events = append(events, e)
	}
	return events, store.Explain(ctx, rows.Err())
}

func scan(rows *sql.Rows) (e Event, err error) {
	var at, objects, children string
	if err := rows.Scan(&e.Seq, &at, &e.Name, &objects, &children, &e.RequestID); err != nil {
		return e, err
	}
	if e.At, err = time.Parse(instant, at); err != nil {
		return e, err
	}
	if err := json.Unmarshal([]byte(objects), &e.Objects); err != nil {
		return e, err
	}
	return e, json.Unmarshal([]byte(children), &e.Children)
}
