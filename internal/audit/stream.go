package audit

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"cangraph/internal/store"
)

// asText selects each column as the text it is hashed as. A NULL is no text of ours.
var asText = `coalesce(CAST(` + strings.ReplaceAll(columns, `, `, ` AS text), '(null)'), coalesce(CAST(`) + ` AS text), '(null)')`

const (
	lastSeq     = `SELECT coalesce(max(seq), 0) FROM audit_entries`
	allChildren = `SELECT seq, coalesce(CAST(child_id AS text), '(null)'), coalesce(CAST(break_glass AS text), '(null)') FROM audit_children WHERE seq <= $1 ORDER BY seq`
	orphans     = `SELECT DISTINCT seq FROM audit_children c WHERE seq > $1 AND NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.seq = c.seq) ORDER BY seq`
)

// read streams the chain up to its present end, and beside it the children. What is added
// meanwhile is left for the next time.
func (p *proof) read(ctx context.Context, s *store.Store) error {
	var last int64
	if err := s.Reader().QueryRowContext(ctx, lastSeq).Scan(&last); err != nil {
		return err
	}
	return stream(ctx, s, allChildren, last, func(rows *sql.Rows) error {
		of := &childRows{rows: rows}
		err := stream(ctx, s, `SELECT `+asText+` FROM audit_entries WHERE seq <= $1 ORDER BY seq`, last, func(rows *sql.Rows) error {
			for rows.Next() {
				e := &entry{}
				var into []any
				for _, field := range e.fields() {
					into = append(into, field)
				}
				if err := rows.Scan(into...); err != nil {
					return err
				}
				if err := p.one(e, of); err != nil {
					return err
				}
			}
			return rows.Err()
		})
		if err != nil {
			return err
		}
		_, strays, err := of.upTo(last)
		p.stray(strays)
		return errors.Join(err, stream(ctx, s, orphans, last, p.orphans))
	})
}

// stream reads a statement of its own connection for as long as it takes.
func stream(ctx context.Context, s *store.Store, query string, upTo int64, read func(*sql.Rows) error) error {
	tx, err := s.Reader().BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing was changed
	if s.Dialect() == postgres {
		if _, err := tx.ExecContext(ctx, `SET LOCAL statement_timeout = 0`); err != nil {
			return err
		}
	}
	rows, err := tx.QueryContext(ctx, query, upTo)
	if err != nil {
		return err
	}
	defer rows.Close()
	return read(rows)
}

// one looks at an entry and at its children.
func (p *proof) one(e *entry, of *childRows) error {
	p.entry(e)
	seq, _ := strconv.ParseInt(e.Seq, 10, 64)
	children, strays, err := of.upTo(seq)
	p.stray(strays)
	p.children(e, children)
	return err
}

// stray notes children that no entry has.
func (p *proof) stray(seqs []int64) {
	for _, seq := range seqs {
		p.report.add(Children, seq, seq)
	}
}

func (p *proof) orphans(rows *sql.Rows) error {
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return err
		}
		p.stray([]int64{seq})
	}
	return rows.Err()
}

// childRows reads the children of one entry after the other.
type childRows struct {
	rows *sql.Rows
	next *childRow
	done bool
}

type childRow struct {
	seq int64
	child
}

// upTo returns the children of the entry seq, and the numbers of those passed over, which
// belong to no entry before it.
func (r *childRows) upTo(seq int64) (children []child, strays []int64, err error) {
	for {
		if r.next == nil && !r.done {
			if err := r.read(); err != nil {
				return nil, nil, err
			}
		}
		switch {
		case r.next == nil || r.next.seq > seq:
			return children, strays, nil
		case r.next.seq == seq:
			children = append(children, r.next.child)
		default:
			strays = append(strays, r.next.seq)
		}
		r.next = nil
	}
}

func (r *childRows) read() error {
	if !r.rows.Next() {
		r.done = true
		return r.rows.Err()
	}
	next := &childRow{}
	var glass string
	if err := r.rows.Scan(&next.seq, &next.ID, &glass); err != nil {
		return err
	}
	switch glass {
	case "1", "true":
		next.BreakGlass = true
	case "0", "false":
	default:
		next.ID += " " + glass // neither of the two: the sum will not fit
	}
	r.next = next
	return nil
}
