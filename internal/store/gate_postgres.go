package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"cangraph/internal/policy"
)

// postgresGate is a pool whose role is cangraph_viewer from the start of a connection
// to its end. What that role reads is bounded by row security (rowsecurity.sql); what a
// viewer may see are settings of the transaction.
type postgresGate struct{}

func (postgresGate) prepare(context.Context, connection) error { return nil }

// begin sends all in one message, for each takes as long as a small read: the function
// keeps its plan, sets what the policies read, and answers it.
func (g postgresGate) begin(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error) {
	return g.scope(ctx, c, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ", asked)
}

func (g postgresGate) widen(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error) {
	return g.scope(ctx, c, "", asked)
}

func (postgresGate) scope(ctx context.Context, c *conn, first string, asked *opening) ([]policy.Entry, error) {
	children, meetings := asked.around.parameters(arrayOf)
	args := asked.parameters(ctx, children, meetings)
	rows, err := c.connection.QueryContext(ctx, first+"SELECT * FROM cangraph_scope("+literals(args)+")", nil)
	if err != nil {
		return nil, err
	}
	var entries []policy.Entry
	set := make([]driver.Value, 3)
	for {
		if err = rows.Next(set); err != nil {
			break
		}
		if entries, err = appendSet(entries, set); err != nil {
			break
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return entries, errors.Join(err, rows.Close())
}

func literals(args []driver.Value) string {
	texts := make([]string, len(args))
	for i, arg := range args {
		if arg == nil {
			texts[i] = "NULL"
			continue
		}
		if at, ok := arg.(time.Time); ok {
			arg = at.Format(time.RFC3339Nano)
		}
		texts[i] = pq.QuoteLiteral(fmt.Sprint(arg))
	}
	return strings.Join(texts, ", ")
}

// appendSet reads a kind with its ids and, where it is of pairs, their second ids.
func appendSet(entries []policy.Entry, set []driver.Value) ([]policy.Entry, error) {
	kind, ids, first := policy.Kind(fmt.Sprint(set[0])), array(set[1]), len(entries)
	entries = slices.Grow(entries, len(ids)/len(uuid.Nil.String()))
	for text := range strings.SplitSeq(ids, ",") {
		id, err := uuid.Parse(text)
		if err != nil {
			return nil, err
		}
		entries = append(entries, policy.Entry{Kind: kind, ID: id})
	}
	if set[2] == nil {
		return entries, nil
	}
	for text := range strings.SplitSeq(array(set[2]), ",") {
		if text != "NULL" {
			id, err := uuid.Parse(text)
			if err != nil {
				return nil, err
			}
			entries[first].Of = id
		}
		first++
	}
	return entries, nil
}

// array is the inside of an array, as the driver gives it, whose elements are ids or NULL.
func array(value driver.Value) string {
	text, ok := value.(string)
	if !ok {
		text = string(value.([]byte))
	}
	return strings.Trim(text, "{}")
}

func (postgresGate) end(ctx context.Context, c *conn) error {
	_, err := c.connection.ExecContext(ctx, "ROLLBACK", nil)
	return err
}
