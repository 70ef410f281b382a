package audit

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Access is a line of a child's access log: one entry, without its other children.
type Access struct {
	At         time.Time
	Kind       Kind
	ViewerKind string    // PRACTITIONER, KIN, CHILD, CLIENT, or SYSTEM for the operator
	ViewerID   uuid.UUID // of that person of the graph; zero for the operator
	Operation  string    // the fields of the root that were asked for, or the name of a change; for a child, those of Plain
	Purpose    string
	BreakGlass bool // only because the glass was broken could they see the child

	seq int64
}

// The pages of an access log.
type (
	Accesses   = page.Connection[*Access]
	AccessEdge = page.Edge[*Access]
)

// entries are those about a child, whatever else they are about. Not every one is shown: who
// is hidden from the reader is hidden here, too.
const entries = ` FROM audit_children c CROSS JOIN audit_entries e WHERE c.child_id = $1 AND e.seq = c.seq`

// accesses looks at the entries of one page only.
const accesses = `SELECT e.seq, e.at, e.kind, e.viewer_kind, e.viewer_id, e.operation, e.purpose, c.break_glass` + entries + `
	AND c.seq < $2 AND c.seq > $3%[1]s ORDER BY c.seq %[2]s LIMIT $4`

// Of returns who was shown a child or changed something about it, the latest first. The
// database answers only those who may read the log (policy.Logged); for others it is as
// empty as that of a child that is not there. Errors: fault.Field ones of the paging,
// viewer.ErrMissing, ErrNoTrail.
func Of(ctx context.Context, s *store.Store, sealer *page.Sealer, child uuid.UUID, args page.Args) (*Accesses, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	list := sealer.List(who.Key(), "accessLog", child)
	window, err := args.Window(list)
	if err != nil {
		return nil, err
	}
	lines, err := read(ctx, s, child, window)
	if err != nil {
		return nil, fmt.Errorf("read an access log: %w", err)
	}
	if len(lines) > 0 {
		if err := Shown(ctx, child); err != nil {
			return nil, err
		}
		if err := plainly(ctx, lines); err != nil {
			return nil, err
		}
	}
	more := len(lines) > window.Size
	count := func(ctx context.Context) (int, error) {
		n, err := countOf(ctx, s, child)
		if err == nil && n > 0 {
			err = Shown(ctx, child)
		}
		return n, err
	}
	return page.Connect(list, window, lines[:min(len(lines), window.Size)], more, func(a *Access) uuid.UUID { return place(a.seq) }, count), nil
}

// read returns up to one more than the lines of a window, from its near end.
func read(ctx context.Context, s *store.Store, child uuid.UUID, w page.Window) ([]*Access, error) {
	below, above, order := int64(math.MaxInt64), int64(0), "DESC"
	if w.After != nil {
		below = at(*w.After)
	}
	if w.Before != nil {
		above = at(*w.Before)
	}
	if w.Backward {
		order = "ASC"
	}
	told, unlogged, err := toldOf(ctx, child, 5)
	if err != nil {
		return nil, err
	}
	rows, err := s.Query(ctx, fmt.Sprintf(accesses, told, order), append([]any{child, below, above, w.Size + 1}, unlogged...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var lines []*Access
	for rows.Next() {
		a, when := &Access{}, ""
		if err := rows.Scan(&a.seq, &when, &a.Kind, &a.ViewerKind, &a.ViewerID, &a.Operation, &a.Purpose, &a.BreakGlass); err != nil {
			return nil, err
		}
		if a.At, err = time.Parse(instant, when); err != nil {
			return nil, err
		}
		lines = append(lines, a)
	}
	return lines, rows.Err()
}

// toldOf is the condition that an entry tells of nobody who may have acted around this child
// for an agency that is hidden from the reader; its parameters begin with the number next.
// An entry may be about several children: it is left out of the log of that one alone.
func toldOf(ctx context.Context, child uuid.UUID, next int) (condition string, unlogged []any, err error) {
	scope, err := scopeIn(ctx)
	if err != nil || scope == nil {
		return "", nil, err
	}
	for i, id := range scope.Of(policy.Unlogged, child) {
		condition += fmt.Sprintf(" AND e.viewer_id <> $%d", next+i)
		unlogged = append(unlogged, id)
	}
	return condition, unlogged, nil
}

func countOf(ctx context.Context, s *store.Store, child uuid.UUID) (n int, err error) {
	told, unlogged, err := toldOf(ctx, child, 2)
	if err != nil {
		return 0, err
	}
	rows, err := s.Query(ctx, "SELECT count(*)"+entries+told, append([]any{child}, unlogged...)...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, err
		}
	}
	return n, rows.Err()
}

// place is the number of an entry as the id that a cursor holds, and at its opposite.
func place(seq int64) (id uuid.UUID) {
	binary.BigEndian.PutUint64(id[8:], uint64(seq))
	return id
}

func at(place uuid.UUID) int64 { return int64(binary.BigEndian.Uint64(place[8:])) }
