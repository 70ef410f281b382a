// Package command carries out changes: each in one transaction that also holds its audit
// entry and its event, by what the viewer may see behind its locks. All of a change is
// stored, or nothing; with a key (Idempotent), once. It refuses to try a change twice by
// itself, to decide what a rule of the domain says, and to say that a change failed when
// nobody knows.
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
// the database was lost on its way. Try again with the same key, or look before.
const UnknownOutcome = fault.UnknownOutcome

// Meta is what is known of a change before it is made.
type Meta struct {
	Name     string      // of the mutation
	Children []uuid.UUID // whom it is about; Tx.About adds who is found on the way
	Purpose  string      // a code; empty: that of the request
	Input    any         // what was asked; where it embeds Idempotent, its key counts
}

// Tx is a change under way. What it reads is not held to what the viewer may see: ask
// Scope, and answer for what is hidden as for what is absent.
type Tx struct {
	Rows  *gen.Client   // reads and writes in the transaction
	SQL   *sql.Tx       // for statements of internal/store
	Scope *policy.Scope // of the viewer, as it is behind all locks; nil for the operator, who sees everything

	store    *store.Store
	entry    audit.Changed
	postgres bool        // else SQLite, where every write transaction is alone
	held     []uuid.UUID // locks
	moved    bool        // Scope is another by now
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
// database's constraints, UserErrors about the key, and UnknownOutcome.
func Do(ctx context.Context, s *store.Store, meta Meta, change func(context.Context, *Tx) error) error {
	_, err := Once(ctx, s, meta, func(ctx context.Context, tx *Tx) (struct{}, error) { return struct{}{}, change(ctx, tx) })
	return err
}

// Once is Do for a change that answers something: ids and instants, nothing personal. Of
// an input with a key that the account has sent before, it returns what was answered
// then, and changes nothing. Errors: as of Do; fault.Conflict on idempotencyKey, in
// UserErrors, when the key came with another input. A refused change keeps no key.
func Once[T any](ctx context.Context, s *store.Store, meta Meta, change func(context.Context, *Tx) (T, error)) (answer T, err error) {
	claim, err := claimOf(meta)
	if err != nil {
		return answer, err
	}
	ctx = rule.InCommand(ctx)
	var locks []uuid.UUID
	var again, committing bool
	for range attempts {
		answer, locks, again, committing, err = try(ctx, s, meta, locks, func(tx *Tx) (answer T, err error) {
			known, err := claim.recall(ctx, tx, &answer)
			if known || err != nil {
				return answer, err
			}
			if answer, err = change(ctx, tx); err != nil {
				return answer, err
			}
			if err := tx.Lock(ctx, tx.entry.Children...); err != nil {
				return answer, err
			}
			if err := claim.keep(ctx, tx, answer); err != nil {
				return answer, err
			}
			return answer, audit.Append(ctx, s, tx.SQL, tx.entry)
		})
		if !again {
			break
		}
	}
	if err == nil {
		return answer, nil
	}
	var nothing T
	if _, refused := fault.As(err); !committing || refused {
		return nothing, err
	}
	return nothing, unknown(err, claim != nil)
}

// unknown is the fault of a commit whose answer is lost. What was lost is for the log.
func unknown(err error, keyed bool) error {
	message := "the change may have been stored or not: look at it before you try again"
	if keyed {
		message = "the change may have been stored or not: try again with the same idempotencyKey, and it is made once"
	}
	return fmt.Errorf("%w (%w)", &fault.Error{Code: UnknownOutcome, Message: message}, err)
}
