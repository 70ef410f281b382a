package audit

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

const postgres = "postgres" // as the store names its dialect

// lock makes a transaction of PostgreSQL the only one that adds to the chain, until it
// has ended, whichever server it is of. On SQLite every write transaction is alone.
const lock = `SELECT pg_advisory_xact_lock(7021107823)`

// first is the hash before the first entry.
var first = strings.Repeat("0", 64)

// insert adds the rows of a JSON array, by the names of their columns.
var insert = map[string][2]string{
	postgres: {
		`INSERT INTO audit_entries (` + columns + `) SELECT ` + columns + ` FROM json_populate_recordset(NULL::audit_entries, $1)`,
		`INSERT INTO audit_children (seq, child_id, break_glass) SELECT seq, child_id, break_glass FROM json_populate_recordset(NULL::audit_children, $1)`,
	},
	"sqlite3": {
		`INSERT INTO audit_entries (` + columns + `) SELECT value->>'` + strings.ReplaceAll(columns, `, `, `', value->>'`) + `' FROM json_each($1)`,
		`INSERT INTO audit_children (seq, child_id, break_glass) SELECT value->>'seq', value->>'child_id', value->>'break_glass' FROM json_each($1)`,
	},
}

// chain adds entries behind the last one, in their order. The transaction should end
// right after: until then nobody else adds to the chain.
func chain(ctx context.Context, tx *sql.Tx, dialectName string, entries []*entry) error {
	if dialectName == postgres {
		if _, err := tx.ExecContext(ctx, lock); err != nil {
			return fmt.Errorf("wait for the audit chain: %w", err)
		}
	}
	last, err := headIn(ctx, tx)
	if err != nil {
		return err
	}
	var children []child
	for _, e := range entries {
		e.seal(last.Seq, last.Hash)
		last = Head{last.Seq + 1, e.Hash}
		children = append(children, e.children...)
	}
	if err := insertJSON(ctx, tx, insert[dialectName][0], entries); err != nil {
		return err
	}
	if len(children) == 0 {
		return nil
	}
	return insertJSON(ctx, tx, insert[dialectName][1], children)
}

func insertJSON(ctx context.Context, tx *sql.Tx, statement string, rows any) error {
	text, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, statement, string(text)); err != nil {
		return fmt.Errorf("add to the audit chain: %w", err)
	}
	return nil
}

// headIn is the last entry, within a transaction or of a pool.
func headIn(ctx context.Context, in interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (Head, error) {
	head := Head{Hash: first}
	err := in.QueryRowContext(ctx, `SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1`).Scan(&head.Seq, &head.Hash)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return head, fmt.Errorf("read the head of the audit chain: %w", err)
	}
	return head, nil
}
