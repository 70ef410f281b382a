package index

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/store"
)

// How much is done in one transaction: on SQLite others who write wait for it.
const (
	changesAtOnce  = 5000
	childrenAtOnce = 50
)

// turn is the mark that everybody who writes lists counts up: what was computed from a
// snapshot is only stored while nobody else has written any since.
const turn = "finding turn"

// Keeper makes the lists of one database anew when what they rest on changes, and before
// their days are over.
type Keeper struct {
	store  *store.Store
	source *network.SQL
	looked func() // for tests: called between looking and writing
}

// New returns the keeper of a database. Only the operator's context may keep.
func New(s *store.Store) *Keeper { return &Keeper{s, network.NewSQL(s), func() {}} }

// Begin lets all lists be made anew that were made by other rules, or for days to come.
func (k *Keeper) Begin(ctx context.Context) error {
	return k.alone(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE finding_lists SET stale = true WHERE NOT stale AND (rules <> $1 OR from_on > $2)`, finding.Fingerprint(), clock.Today(ctx))
		return err
	})
}

// Everything lets all lists be made anew, and those that are missing be begun.
func (k *Keeper) Everything(ctx context.Context) error {
	return k.alone(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `UPDATE finding_lists SET stale = true WHERE NOT stale`); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO finding_changes (source_id) SELECT c.id FROM children c WHERE NOT EXISTS (SELECT 1 FROM finding_lists l WHERE l.child_id = c.id)`)
		return err
	})
}

// alone changes lists so that whoever is working on some begins again.
func (k *Keeper) alone(ctx context.Context, change func(*sql.Tx) error) error {
	return k.store.Tx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `UPDATE marks SET value = CAST(CAST(value AS bigint) + 1 AS text) WHERE name = $1`, turn); err != nil {
			return err
		}
		return change(tx)
	})
}

// Keep makes anew what has to be, in small steps, until nothing is left, and says of how many
// children. Whoever keeps at the same time does no harm: one of both does a step again.
func (k *Keeper) Keep(ctx context.Context) (children int, err error) {
	for {
		noted, err := k.note(ctx)
		if err != nil {
			return children, fmt.Errorf("note what has changed: %w", err)
		}
		made, err := k.make(ctx)
		if err != nil {
			return children, fmt.Errorf("find anew: %w", err)
		}
		children += made
		if noted == 0 && made == 0 {
			return children, nil
		}
	}
}

// note takes changes and marks the lists that rest on them as stale, and says how many it took.
func (k *Keeper) note(ctx context.Context) (taken int, err error) {
	if pending, err := k.pending(ctx); err != nil || !pending {
		return 0, err // nobody is kept waiting for nothing
	}
	err = k.alone(ctx, func(tx *sql.Tx) error {
		numbers, ids, err := changes(ctx, tx)
		if taken = len(numbers); err != nil || taken == 0 {
			return err
		}
		sources := k.store.IDs(ids)
		for _, text := range []string{staleLists, newLists} {
			if _, err := tx.ExecContext(ctx, among(k.store, text), sources); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, k.numbered(`DELETE FROM finding_changes WHERE seq IN `), numbersOf(numbers))
		return err
	})
	return taken, err
}

// pending says whether anything has changed.
func (k *Keeper) pending(ctx context.Context) (is bool, err error) {
	err = k.each(ctx, `SELECT EXISTS (SELECT 1 FROM finding_changes)`, nil, &is, func() {})
	return is, err
}

// staleLists marks the lists that rest on what has changed; newLists begins those of children
// who have none.
const (
	staleLists = `UPDATE finding_lists SET stale = true
		WHERE NOT stale AND child_id IN (SELECT s.child_id FROM finding_sources s WHERE s.source_id IN {{ids $1}})`
	newLists = `INSERT INTO finding_lists (child_id, computed_at, from_on, until_on, rules, stale, sources, findings)
		SELECT c.id, c.recorded_at, '1900-01-01', '1900-01-01', '', true, 0, '[]' FROM children c
		WHERE c.id IN {{ids $1}} AND NOT EXISTS (SELECT 1 FROM finding_lists l WHERE l.child_id = c.id)`
)

// changes reads the oldest changes: their numbers, and what they lead to, each once.
func changes(ctx context.Context, tx *sql.Tx) (numbers []int64, ids []uuid.UUID, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT seq, source_id FROM finding_changes ORDER BY seq LIMIT $1`, changesAtOnce)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	known := map[uuid.UUID]bool{}
	for rows.Next() {
		var number int64
		var id uuid.UUID
		if err := rows.Scan(&number, &id); err != nil {
			return nil, nil, err
		}
		numbers = append(numbers, number)
		if !known[id] {
			known[id], ids = true, append(ids, id)
		}
	}
	return numbers, ids, rows.Err()
}

// numbered ends a statement with a list of numbers, its first parameter, as JSON.
func (k *Keeper) numbered(text string) string {
	if k.store.Dialect() == "postgres" {
		return text + `(SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST($1 AS json)))`
	}
	return text + `(SELECT value FROM json_each($1))`
}

func numbersOf(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}

// make makes the lists of some children anew and says of how many. What was read belongs to one
// snapshot of the database, and what changes while it is worked on stays noted for the next time.
func (k *Keeper) make(ctx context.Context) (made int, err error) {
	within, session := k.store.Session(ctx)
	defer session.Close()
	var was int64
	var due []uuid.UUID
	if was, err = k.turn(within); err != nil {
		return 0, err
	}
	today := clock.Today(ctx)
	if due, err = k.due(within, today); err != nil || len(due) == 0 {
		return 0, err
	}
	all, err := k.lookAround(within, due, today)
	if err != nil {
		return 0, err
	}
	if err := session.Close(); err != nil {
		return 0, err
	}
	k.looked()
	return len(due), k.store.Tx(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE marks SET value = $1 WHERE name = $2 AND value = $3`, strconv.FormatInt(was+1, 10), turn, strconv.FormatInt(was, 10))
		if err != nil {
			return err
		}
		if mine, err := done.RowsAffected(); err != nil || mine == 0 {
			return err // somebody else has written: again, from what is there now
		}
		for _, one := range all {
			if err := k.write(ctx, tx, one, today); err != nil {
				return err
			}
		}
		return nil
	})
}

func (k *Keeper) turn(ctx context.Context) (n int64, err error) {
	err = k.each(ctx, `SELECT CAST(value AS bigint) FROM marks WHERE name = $1`, []any{turn}, &n, func() {})
	return n, err
}

// due are some of the children whose lists are stale or will soon have no days left.
func (k *Keeper) due(ctx context.Context, today calendar.Date) (ids []uuid.UUID, err error) {
	var id uuid.UUID
	add := func() { ids = append(ids, id) }
	if err := k.each(ctx, `SELECT child_id FROM finding_lists WHERE stale ORDER BY child_id LIMIT $1`, []any{childrenAtOnce}, &id, add); err != nil || len(ids) > 0 {
		return ids, err
	}
	err = k.each(ctx, `SELECT child_id FROM finding_lists WHERE until_on <= $1 ORDER BY until_on LIMIT $2`, []any{today.AddDays(Renewed), childrenAtOnce}, &id, add)
	return ids, err
}

// each reads one column, row by row.
func (k *Keeper) each(ctx context.Context, query string, args []any, into any, do func()) error {
	rows, err := k.store.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(into); err != nil {
			return err
		}
		do()
	}
	return rows.Err()
}

// lookAround finds what there is around children.
func (k *Keeper) lookAround(ctx context.Context, children []uuid.UUID, today calendar.Date) (all []found, err error) {
	all = make([]found, len(children))
	for i, child := range children {
		if all[i], err = look(ctx, k.source, child, today); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// write stores a list in place of the one before.
func (k *Keeper) write(ctx context.Context, tx *sql.Tx, is found, today calendar.Date) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM finding_sources WHERE child_id = $1`, is.child); err != nil {
		return err
	}
	if is.gone {
		_, err := tx.ExecContext(ctx, `DELETE FROM finding_lists WHERE child_id = $1`, is.child)
		return err
	}
	ids := make([]uuid.UUID, 0, len(is.sources))
	for id := range is.sources {
		ids = append(ids, id)
	}
	if _, err := tx.ExecContext(ctx, among(k.store, addSources), is.child, k.store.IDs(ids)); err != nil {
		return err
	}
	findings, err := json.Marshal(append([]standing{}, is.standing...))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE finding_lists SET computed_at = $1, from_on = $2, until_on = $3, rules = $4, stale = false, sources = $5, findings = $6 WHERE child_id = $7`,
		clock.Now(ctx).UTC().Truncate(time.Microsecond), today, today.AddDays(Days), finding.Fingerprint(), len(ids), string(findings), is.child)
	return err
}

const addSources = `INSERT INTO finding_sources (child_id, source_id, is_child)
	SELECT l.child_id, s.id, EXISTS (SELECT 1 FROM children c WHERE c.id = s.id) FROM finding_lists l CROSS JOIN {{rows $2}} s WHERE l.child_id = $1`
