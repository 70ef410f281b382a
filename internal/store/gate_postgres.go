package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"cangraph/internal/policy"
	"cangraph/internal/viewer"
)

// postgresGate is a pool whose role is cangraph_viewer from the start of a connection
// to its end. What that role reads is bounded by row security (rowsecurity.sql); what a
// viewer may see are settings of the transaction.
type postgresGate struct{}

func (postgresGate) prepare(context.Context, connection) error { return nil }

// begin sends all in one message, for each takes as long as a small read: the function
// keeps its plan, sets what the policies read, and answers it.
func (postgresGate) begin(ctx context.Context, c *conn, v viewer.Viewer) ([]policy.Entry, error) {
	rows, err := c.connection.QueryContext(ctx,
		"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT * FROM cangraph_scope("+literals(scopeArgs(ctx, v))+")", nil)
	if err != nil {
		return nil, err
	}
	sets, err := readAll(rows)
	if err != nil {
		return nil, err
	}
	var entries []policy.Entry
	for _, set := range sets {
		if entries, err = appendSet(entries, set); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

func literals(args []driver.Value) string {
	texts := make([]string, len(args))
	for i, arg := range args {
		if at, ok := arg.(time.Time); ok {
			arg = at.Format(time.RFC3339Nano)
		}
		texts[i] = pq.QuoteLiteral(fmt.Sprint(arg))
	}
	return strings.Join(texts, ", ")
}

// appendSet reads a kind with its ids and, where it is of pairs, their second ids.
func appendSet(entries []policy.Entry, set []driver.Value) ([]policy.Entry, error) {
	kind := policy.Kind(fmt.Sprint(set[0]))
	ids, err := uuids(set[1])
	if err != nil {
		return nil, err
	}
	seconds, err := uuids(set[2])
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		e := policy.Entry{Kind: kind, ID: id}
		if seconds != nil {
			e.Of = seconds[i]
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// uuids reads an array; NULL within it becomes the zero id.
func uuids(value driver.Value) ([]uuid.UUID, error) {
	text, ok := value.([]byte)
	if !ok {
		return nil, nil
	}
	list := strings.Trim(string(text), "{}")
	if list == "" {
		return nil, nil
	}
	var ids []uuid.UUID
	for one := range strings.SplitSeq(list, ",") {
		id := uuid.Nil
		if one != "NULL" {
			var err error
			if id, err = uuid.Parse(one); err != nil {
				return nil, err
			}
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (postgresGate) end(ctx context.Context, c *conn) error {
	_, err := c.connection.ExecContext(ctx, "ROLLBACK", nil)
	return err
}
