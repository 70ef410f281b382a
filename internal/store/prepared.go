package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// statements holds statements prepared on one pool, each text once.
type statements struct {
	pool   *sql.DB
	mu     sync.RWMutex
	byText map[string]*sql.Stmt
}

func newStatements(pool *sql.DB) *statements {
	return &statements{pool: pool, byText: map[string]*sql.Stmt{}}
}

// Prepared returns the statement of that text, prepared on Reader once per store
// and closed with it. It is for hot statements of fixed text: every text is kept.
func (s *Store) Prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	p := s.prepared
	p.mu.RLock()
	stmt, ok := p.byText[query]
	p.mu.RUnlock()
	if ok {
		return stmt, nil
	}
	return p.prepare(ctx, query)
}

func (p *statements) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if stmt, ok := p.byText[query]; ok {
		return stmt, nil
	}
	stmt, err := p.pool.PrepareContext(ctx, query)
	if err != nil {
		return nil, Explain(ctx, err)
	}
	p.byText[query] = stmt
	return stmt, nil
}

func (p *statements) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	var err error
	for _, stmt := range p.byText {
		err = errors.Join(err, stmt.Close())
	}
	clear(p.byText)
	return err
}
