package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"slices"

	"cangraph/internal/clock"
	"cangraph/internal/policy"
	"cangraph/internal/viewer"
)

// gate is how a database holds the connections of a pool to what one viewer may see.
type gate interface {
	// prepare is done once with every connection.
	prepare(ctx context.Context, c connection) error
	// begin begins a read-only transaction with one snapshot, in which only what the
	// viewer may see can be read, and says what that is.
	begin(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error)
	// widen lets the session see all that the viewer may.
	widen(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error)
	// end ends the session, and with it all that the connection knows of the viewer.
	end(ctx context.Context, c *conn) error
}

// rules are the policy that a store enforces.
type rules struct {
	steps  func(policy.Dialect, policy.Extent) []policy.Step
	tables []policy.Table
}

// open are the tables and views that viewers may read some of, with the histories of
// which they do not say anything else.
func (r *rules) open() []policy.Table {
	return slices.Concat(r.tables, slices.DeleteFunc(policy.Histories(r.tables), func(history policy.Table) bool {
		return slices.ContainsFunc(r.tables, func(t policy.Table) bool { return t.Name == history.Name })
	}))
}

// query is what PostgreSQL is asked.
func (r *rules) query(extent policy.Extent) string {
	return policy.Query(r.steps(policy.Postgres, extent))
}

// opening asks a connection to begin a session, by the context of BeginTx, or to widen
// it, by that of QueryContext.
type opening struct {
	viewer  viewer.Viewer
	around  *around        // nil: the whole scope
	entries []policy.Entry // the answer
}

type openingKey struct{}

// BeginTx begins a transaction; behind a gate, a session.
func (c *conn) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	if c.gate == nil {
		return c.connection.BeginTx(ctx, options)
	}
	asked, ok := ctx.Value(openingKey{}).(*opening)
	if !ok {
		return nil, errNoSession
	}
	c.sent.Add(1)
	c.within = true // whatever comes, it only ends by end
	var err error
	if asked.entries, err = c.gate.begin(ctx, c, asked); err != nil {
		return nil, errors.Join(err, sessionTx{c}.Rollback())
	}
	return sessionTx{c}, nil
}

// sessionTx is the transaction of a session. There is nothing in it to keep.
type sessionTx struct{ conn *conn }

// Commit ends the session.
func (t sessionTx) Commit() error { return t.Rollback() }

// Rollback ends the session. A connection that cannot do so is given up.
func (t sessionTx) Rollback() error {
	err := t.conn.gate.end(context.Background(), t.conn)
	t.conn.within = err != nil
	return err
}

// scopeParameters is how many parameters the steps of the policy have.
const scopeParameters = 7

// parameters are their values; the last two are given as the database takes them.
func (o *opening) parameters(ctx context.Context, children, meetings driver.Value) []driver.Value {
	token := o.viewer.Token()
	return []driver.Value{
		token.Issuer, token.Subject, token.IssuedAt.UTC(), clock.Today(ctx).String(), clock.Now(ctx).UTC(), children, meetings,
	}
}
