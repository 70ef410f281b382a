package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync/atomic"
)

// counted opens connections that count the statements sent through them, so that a
// test can say how many statements answered a request.
type counted struct {
	driver.Connector
	sent *atomic.Int64
}

func (c counted) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	both, ok := conn.(connection)
	if !ok {
		return nil, errors.Join(errors.New("the database driver lacks what the store needs"), conn.Close())
	}
	return countedConn{both, c.sent}, nil
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

type countedConn struct {
	connection
	sent *atomic.Int64
}

// CheckNamedValue keeps lib/pq's conversion of slices and large numbers.
func (c countedConn) CheckNamedValue(value *driver.NamedValue) error {
	if checker, ok := c.connection.(driver.NamedValueChecker); ok {
		return checker.CheckNamedValue(value)
	}
	return driver.ErrSkip
}

func (c countedConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.sent.Add(1)
	return c.connection.ExecContext(ctx, query, args)
}

func (c countedConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.sent.Add(1)
	return c.connection.QueryContext(ctx, query, args)
}

func (c countedConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	prepared, err := c.connection.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if both, ok := prepared.(statement); ok {
		return countedStmt{both, c.sent}, nil
	}
	return prepared, nil // COPY: its rows are no statements
}

// statement is what prepared statements of both drivers offer and database/sql uses.
type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

type countedStmt struct {
	statement
	sent *atomic.Int64
}

func (s countedStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	s.sent.Add(1)
	return s.statement.ExecContext(ctx, args)
}

func (s countedStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	s.sent.Add(1)
	return s.statement.QueryContext(ctx, args)
}
