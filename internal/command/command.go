// Package command carries out changes: each in one transaction that also holds its audit
// entry, by a viewer whose scope was read right before. All of a change is stored, or
// nothing. It refuses to try a change twice, to decide what a rule of the domain says,
// and to say that a change failed when nobody knows.
package command

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/rule"
	"cangraph/internal/audit"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// UnknownOutcome is the code of a change that may have been stored or not: the answer of
// the database was lost on its way. Look before trying again.
const UnknownOutcome = fault.UnknownOutcome

// Meta is what is known of a change before it is made.
type Meta struct {
	Name     string      // of the mutation
	Children []uuid.UUID // whom it is about; Tx.About adds who is found on the way
	Purpose  string      // a code; empty: that of the request
}

// Tx is a change under way. What it reads is not held to what the viewer may see: ask
// Scope, and answer for what is hidden as for what is absent.
type Tx struct {
	Rows  *gen.Client   // reads and writes in the transaction
	SQL   *sql.Tx       // for statements of internal/store
	Scope *policy.Scope // of the viewer, read right before; nil for the operator, who sees everything

	entry audit.Changed
}

// About notes children whom the change is about.
func (tx *Tx) About(children ...uuid.UUID) {
	tx.entry.Children = append(tx.entry.Children, children...)
}

// Changed notes what was added, changed or retired, by ids.
func (tx *Tx) Changed(objects ...uuid.UUID) { tx.entry.Objects = append(tx.entry.Objects, objects...) }

// Do runs a change by the viewer of ctx. It is stored together with its audit entry, or,
// when change fails, not at all; the error of change is returned. Other errors:
// viewer.ErrMissing, fault.Unauthenticated for an unknown account, faults of the
// database's constraints, and UnknownOutcome.
func Do(ctx context.Context, s *store.Store, meta Meta, change func(context.Context, *Tx) error) error {
	scope, err := scopeOf(ctx, s)
	if err != nil {
		return err
	}
	ctx = rule.InCommand(ctx)
	committing := false
	err = s.Tx(ctx, func(within *sql.Tx) error {
		tx := &Tx{Rows: s.EntIn(within), SQL: within, Scope: scope, entry: audit.Changed{
			Name: meta.Name, Children: meta.Children, Purpose: meta.Purpose, Scope: scope,
		}}
		if err := change(ctx, tx); err != nil {
			return err
		}
		if err := audit.Append(ctx, s, within, tx.entry); err != nil {
			return err
		}
		committing = true
		return nil
	})
	if _, refused := fault.As(err); err == nil || !committing || refused {
		return err
	}
	return unknown(err)
}

// unknown is the fault of a commit whose answer is lost. What was lost is for the log.
func unknown(err error) error {
	return fmt.Errorf("%w (%w)", &fault.Error{
		Code:    UnknownOutcome,
		Message: "the change may have been stored or not: look at it before you try again",
	}, err)
}
