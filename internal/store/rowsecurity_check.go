package store

import (
	"context"
	_ "embed" // the question
	"errors"
	"fmt"
	"strings"

	"github.com/lib/pq"
)

//go:embed rowsecurity_check.sql
var rowSecurityCheck string

// CheckCurrent refuses a database whose tables or row security are not those of this
// program, with words for the operator. A server asks before it serves.
func (s *Store) CheckCurrent(ctx context.Context) error {
	steps, err := readSteps(s.dialect)
	if err != nil {
		return err
	}
	if !s.isCurrent(ctx, steps) || s.postgres() && !s.rowSecurityIsCurrent(ctx) {
		return fmt.Errorf("the database %s is not at the version of this program: run cangraph migrate", s.name)
	}
	return nil
}

// CheckRowSecurity looks for all that would let somebody past the row security of
// PostgreSQL: a login whom no policy holds, a table where it is not forced, a policy of
// somebody else's, rights that viewers should not have. The error names everything and
// what to do. A file has nothing to check.
func (s *Store) CheckRowSecurity(ctx context.Context) error {
	if err := s.CheckCurrent(ctx); err != nil || !s.postgres() {
		return err
	}
	var open []string
	for _, table := range s.rules.open() {
		open = append(open, table.Name)
	}
	rows, err := s.reader.QueryContext(ctx, rowSecurityCheck, pq.Array(open))
	if err != nil {
		return Explain(ctx, err)
	}
	defer rows.Close()
	var wrong []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return err
		}
		wrong = append(wrong, one)
	}
	if err := rows.Err(); err != nil || len(wrong) == 0 {
		return Explain(ctx, err)
	}
	return errors.New("children's data would not be safe in this database: " + strings.Join(wrong, "; "))
}
