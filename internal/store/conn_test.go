package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"testing"

	"cangraph/internal/policy"
)

// stuck is a gate that cannot be closed again.
type stuck struct{ gate }

func (stuck) begin(context.Context, *conn, *opening) ([]policy.Entry, error) { return nil, nil }

func (stuck) end(context.Context, *conn) error { return errors.New("stuck") }

type valid struct{ connection }

func (valid) IsValid() bool { return true }

func TestAConnectionThatKeepsItsScopeIsGivenUp(t *testing.T) {
	s, err := Open(t.Context(), t.TempDir()+"/x.db")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := &conn{connection: valid{}, pool: pool{sent: s.sent, gate: stuck{}}}
	tx, err := c.BeginTx(context.WithValue(t.Context(), openingKey{}, &opening{}), driver.TxOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if tx.Rollback() == nil || c.IsValid() {
		t.Error("the connection goes back to its pool")
	}
}
