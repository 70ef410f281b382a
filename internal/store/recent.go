package store

import (
	"container/list"
	"context"
	"database/sql"
	"errors"
	"sync"
)

// recentLimit bounds the statements that are kept prepared: ent's lists of ids of
// every length have a text of their own.
const recentLimit = 256

// recent runs queries through the most recently used prepared statements of a
// pool. It serves Query and is the ExecQuerier of ent's client.
type recent struct {
	pool   *sql.DB
	limit  int
	mu     sync.Mutex
	byText map[string]*list.Element
	order  *list.List // of *inUse, the latest first
}

// inUse is a prepared statement that may not be closed while a query starts on it.
type inUse struct {
	text    string
	stmt    *sql.Stmt
	users   int
	evicted bool
}

func newRecent(pool *sql.DB, limit int) *recent {
	return &recent{pool: pool, limit: limit, byText: map[string]*list.Element{}, order: list.New()}
}

// ExecContext refuses: a statement that fails on the way could be sent twice
// outside a transaction.
func (r *recent) ExecContext(context.Context, string, ...any) (sql.Result, error) {
	return nil, errors.New("a write needs a transaction")
}

// QueryContext runs the query as a prepared statement.
func (r *recent) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	held, err := r.hold(ctx, query)
	if err != nil {
		return nil, Explain(ctx, err)
	}
	defer r.release(held)
	rows, err := held.stmt.QueryContext(ctx, args...)
	return rows, Explain(ctx, err)
}

func (r *recent) hold(ctx context.Context, query string) (*inUse, error) {
	if held, ok := r.known(query); ok {
		return held, nil
	}
	stmt, err := r.pool.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	added := &inUse{text: query, stmt: stmt, users: 1}
	if other, ok := r.byText[query]; ok { // prepared by another query meanwhile
		r.drop(other)
	}
	r.byText[query] = r.order.PushFront(added)
	if r.order.Len() > r.limit {
		r.drop(r.order.Back())
	}
	return added, nil
}

func (r *recent) known(query string) (*inUse, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	element, ok := r.byText[query]
	if !ok {
		return nil, false
	}
	r.order.MoveToFront(element)
	held := element.Value.(*inUse)
	held.users++
	return held, true
}

// drop forgets a statement, and closes it now or when its last user is done.
func (r *recent) drop(element *list.Element) {
	held := r.order.Remove(element).(*inUse)
	delete(r.byText, held.text)
	held.evicted = true
	held.closeUnused()
}

func (r *recent) release(held *inUse) {
	r.mu.Lock()
	defer r.mu.Unlock()
	held.users--
	held.closeUnused()
}

func (h *inUse) closeUnused() {
	if h.evicted && h.users == 0 {
		h.stmt.Close() // rows still being read keep it alive; nothing is lost if it fails
	}
}
