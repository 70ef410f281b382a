package audit

import (
	"cmp"
	"context"
	"database/sql"
	"strconv"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/outbox"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// Changed is what a command has done.
type Changed struct {
	Name     string      // of the command, as the API has it
	Children []uuid.UUID // whom it is about
	Objects  []uuid.UUID // what it added, changed or retired
	Purpose  string      // a code; empty: that of the request

	Scope *policy.Scope // of who did it; nil for the operator
}

// Append adds the entry of a change, and its event, which stand or fall with its
// transaction: let it be the last statement. Only the operator has no scope. The request's trail, if there is
// one, says which request it was, and what for where the change does not.
func Append(ctx context.Context, s *store.Store, tx *sql.Tx, c Changed) error {
	request := Request{Operation: c.Name, Purpose: c.Purpose}
	if t, ok := trailIn(ctx); ok {
		request.ID, request.Document = t.request.ID, t.request.Document
		request.Purpose = cmp.Or(c.Purpose, t.request.Purpose)
	}
	e, err := request.entry(ctx, c.Scope, c.Children, Whole)
	if err != nil {
		return err
	}
	e.Kind, e.ObjectIDs = string(Change), join(c.Objects)
	if err := chain(ctx, tx, s.Dialect(), []*entry{e}); err != nil {
		return err
	}
	seq, err := strconv.ParseInt(e.Seq, 10, 64)
	if err != nil {
		return err
	}
	return outbox.Append(ctx, tx, outbox.Event{
		Seq: seq, At: clock.Now(ctx), Name: c.Name, Objects: c.Objects, Children: c.Children, RequestID: request.ID,
	})
}
