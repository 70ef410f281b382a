package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed" // the roles and policies
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"text/template"

	"github.com/lib/pq"

	"cangraph/internal/policy"
)

// viewerRole is whom a viewer reads as.
const viewerRole = "cangraph_viewer"

// rowSecurityMark says which row security the database has.
const rowSecurityMark = "row security"

//go:embed rowsecurity.sql
var rowSecurityText string

var rowSecurity = template.Must(template.New("rowsecurity").Parse(rowSecurityText))

// rowSecuritySQL renders the policies of this program for the tables that there are.
func (s *Store) rowSecuritySQL(ctx context.Context, in asked) (text, mark string, err error) {
	var schema string
	var tables pq.StringArray
	if err := in.QueryRowContext(ctx, `SELECT quote_ident(current_schema()), ARRAY(SELECT relname::text FROM pg_class
		WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v') ORDER BY 1)`).Scan(&schema, &tables); err != nil {
		return "", "", err
	}
	var rendered bytes.Buffer
	err = rowSecurity.Execute(&rendered, struct {
		Tables                []policy.Table
		Schema, Whole, Around string
	}{s.rules.open(), schema, s.rules.query(policy.Whole), s.rules.query(policy.Around)})
	sum := sha256.Sum256([]byte(rendered.String() + strings.Join(tables, ",")))
	return rendered.String(), hex.EncodeToString(sum[:]), err
}

// installRowSecurity makes the roles and policies of this program those of the database,
// after its tables. SQLite needs nothing: its views are made with each connection.
func (s *Store) installRowSecurity(ctx context.Context) error {
	if !s.postgres() || s.rowSecurityIsCurrent(ctx) {
		return nil
	}
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		if err := s.lockMigrations(ctx, tx); err != nil {
			return err
		}
		if err := makeRoles(ctx, tx); err != nil {
			return err
		}
		text, mark, err := s.rowSecuritySQL(ctx, tx)
		if err != nil {
			return err
		}
		if noted, _, err := MarkedIn(ctx, tx, rowSecurityMark); err != nil || noted == mark {
			return err
		}
		if _, err := tx.ExecContext(ctx, text); err != nil {
			return err
		}
		return MarkIn(ctx, tx, rowSecurityMark, mark)
	})
	if err != nil {
		return fmt.Errorf("row security of %s: %w", s.name, err)
	}
	return nil
}

// rowSecurityIsCurrent says whether the database has the policies of this program. What
// cannot be read is looked at by whoever installs them.
func (s *Store) rowSecurityIsCurrent(ctx context.Context) bool {
	_, mark, err := s.rowSecuritySQL(ctx, s.reader)
	if err != nil {
		return false
	}
	noted, _, err := s.Marked(ctx, rowSecurityMark)
	return err == nil && noted == mark
}

// makeRoles makes the role of viewers and lets this login become it. It does so through
// a second role that inherits nothing, so that the login itself, where it forgets to
// become a viewer, is not taken for one. Several servers may do so at once.
func makeRoles(ctx context.Context, tx *sql.Tx) error {
	const make = `DO $$
BEGIN
  BEGIN CREATE ROLE cangraph_viewer NOLOGIN NOINHERIT; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  BEGIN CREATE ROLE cangraph_gate NOLOGIN NOINHERIT; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  GRANT cangraph_viewer TO cangraph_gate;
  GRANT cangraph_gate TO CURRENT_USER;
END $$`
	var login string
	var member bool
	err := tx.QueryRowContext(ctx, `SELECT quote_ident(current_user), coalesce((SELECT pg_has_role(r.oid, 'MEMBER')
		FROM pg_roles r WHERE r.rolname = 'cangraph_viewer'), false)`).Scan(&login, &member)
	if err != nil || member {
		return err
	}
	_, err = tx.ExecContext(ctx, make)
	if refused := new(pq.Error); errors.As(err, &refused) && refused.Code == "42501" { // insufficient_privilege
		return fmt.Errorf("the login %s may not create roles; let an administrator of the server run, once: CREATE ROLE cangraph_viewer NOLOGIN NOINHERIT; "+
			"CREATE ROLE cangraph_gate NOLOGIN NOINHERIT; GRANT cangraph_viewer TO cangraph_gate; GRANT cangraph_gate TO %[1]s;", login)
	}
	return err
}
