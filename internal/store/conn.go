package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"sync/atomic"
)

// pool is what the connections of one pool have in common.
type pool struct {
	driver.Connector
	sent  *atomic.Int64
	reads bool // statements are kept prepared, and rows may be open beside each other
	gate  gate // nil: its connections see everything
}

// Connect opens a connection.
func (p pool) Connect(ctx context.Context) (driver.Conn, error) {
	opened, err := p.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	both, ok := opened.(connection)
	if !ok {
		return nil, errors.Join(errors.New("the database driver lacks what the store needs"), opened.Close())
	}
	c := &conn{connection: both, pool: p}
	if p.reads {
		c.prepared = newPrepared(preparedLimit)
	}
	if p.gate != nil {
		if err := p.gate.prepare(ctx, both); err != nil {
			return nil, errors.Join(err, both.Close())
		}
	}
	return c, nil
}

// connection is what both drivers offer and database/sql uses.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// conn counts the statements sent through it, so that a test can say how many answered a
// request. Reads go through prepared statements. database/sql uses it from one goroutine
// at a time, so that concurrent resolvers take turns on it.
type conn struct {
	connection
	pool
	prepared *prepared
	open     *aheadRows // the rows that the database is still sending
	within   bool       // a session is open
}

var errNoSession = errors.New("this connection reads within a session only")

// CheckNamedValue keeps lib/pq's conversion of slices and large numbers.
func (c *conn) CheckNamedValue(value *driver.NamedValue) error {
	if checker, ok := c.connection.(driver.NamedValueChecker); ok {
		return checker.CheckNamedValue(value)
	}
	return driver.ErrSkip
}

// ExecContext runs a statement that answers no rows.
func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := c.turn(); err != nil {
		return nil, err
	}
	c.sent.Add(1)
	return c.connection.ExecContext(ctx, query, args)
}

// QueryContext runs a statement that answers rows. They may be read beside those of
// earlier statements. With an opening in ctx it widens the session instead, whatever the
// statement, and answers no rows.
func (c *conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if err := c.turn(); err != nil {
		return nil, err
	}
	c.sent.Add(1)
	if asked, ok := ctx.Value(openingKey{}).(*opening); ok {
		var err error
		asked.entries, err = c.gate.widen(ctx, c, asked)
		return noRows{}, err
	}
	if !c.reads {
		return c.connection.QueryContext(ctx, query, args)
	}
	return c.read(ctx, query, args)
}

// read runs a query as a prepared statement. One that failed is not used again: the
// tables may have changed since.
func (c *conn) read(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	stmt, err := c.prepared.get(ctx, c.connection, query)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(ctx, args)
	if err != nil {
		c.prepared.drop(query)
		return nil, err
	}
	c.open = &aheadRows{Rows: rows, conn: c}
	return c.open, nil
}

// turn makes the connection free for the next statement.
func (c *conn) turn() error {
	if c.gate != nil && !c.within {
		return errNoSession
	}
	if c.open != nil {
		c.open.readAhead()
	}
	return nil
}

// PrepareContext prepares a statement for those who keep it themselves.
func (c *conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if err := c.turn(); err != nil {
		return nil, err
	}
	prepared, err := c.connection.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if both, ok := prepared.(statement); ok {
		return countedStmt{both, c.sent}, nil
	}
	return prepared, nil // COPY: its rows are no statements
}

// Close closes the connection and with it the statements that it keeps.
func (c *conn) Close() error {
	if c.prepared != nil {
		c.prepared.close()
	}
	return c.connection.Close()
}

// IsValid keeps a connection from going back to its pool within a session.
func (c *conn) IsValid() bool { return !c.within && c.connection.IsValid() }

// noRows answers nothing.
type noRows struct{}

func (noRows) Columns() []string         { return nil }
func (noRows) Close() error              { return nil }
func (noRows) Next([]driver.Value) error { return io.EOF }
