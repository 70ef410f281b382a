package store

import (
	"container/list"
	"context"
	"database/sql/driver"
	"errors"
)

// preparedLimit bounds the statements that a connection keeps prepared: ent's lists of
// ids of every length have a text of their own.
const preparedLimit = 256

// prepared are the most recently used statements of one connection. database/sql keeps
// its own per pool, and would ask for a second connection to prepare one.
type prepared struct {
	limit  int
	byText map[string]*list.Element
	order  *list.List // of kept, the latest first
}

type kept struct {
	text string
	stmt statement
}

func newPrepared(limit int) *prepared {
	return &prepared{limit: limit, byText: map[string]*list.Element{}, order: list.New()}
}

// get returns the statement of a text. No rows of the connection's may be open, for
// another statement is closed when there are too many.
func (p *prepared) get(ctx context.Context, c connection, text string) (statement, error) {
	if known, ok := p.byText[text]; ok {
		p.order.MoveToFront(known)
		return known.Value.(kept).stmt, nil
	}
	made, err := c.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	stmt, ok := made.(statement)
	if !ok {
		return nil, errors.Join(errors.New("this is no statement that reads"), made.Close())
	}
	p.byText[text] = p.order.PushFront(kept{text, stmt})
	if p.order.Len() > p.limit {
		p.drop(p.order.Back().Value.(kept).text)
	}
	return stmt, nil
}

// drop forgets the statement of a text.
func (p *prepared) drop(text string) {
	if known, ok := p.byText[text]; ok {
		delete(p.byText, text)
		_ = p.order.Remove(known).(kept).stmt.Close() // nothing is lost if it fails
	}
}

func (p *prepared) close() {
	for p.order.Len() > 0 {
		p.drop(p.order.Back().Value.(kept).text)
	}
}

// query reads all rows of a query of our own at once.
func (p *prepared) query(ctx context.Context, c connection, text string, args ...driver.Value) ([][]driver.Value, error) {
	stmt, err := p.get(ctx, c, text)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(ctx, named(args))
	if err != nil {
		p.drop(text)
		return nil, err
	}
	return readAll(rows)
}

// exec runs a statement of our own.
func (p *prepared) exec(ctx context.Context, c connection, text string, args ...driver.Value) error {
	stmt, err := p.get(ctx, c, text)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, named(args))
	return err
}

func named(args []driver.Value) []driver.NamedValue {
	values := make([]driver.NamedValue, len(args))
	for i, arg := range args {
		values[i] = driver.NamedValue{Ordinal: i + 1, Value: arg}
	}
	return values
}
