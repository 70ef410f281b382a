package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// OpenRequests returns the requests that agencies where the viewer is employed today
// have not answered yet, by the day on which they are due: the first of them (1 to 100;
// 20 without). Answering them makes room for the next. A request shows its question to
// everybody employed at the agency that is asked; its child only to who may see it.
func (l *Ledger) OpenRequests(ctx context.Context, first *int) ([]*InformationRequest, error) {
	n, _, err := window("", first, nil)
	if err != nil {
		return nil, err
	}
	employers, err := employersOf(ctx)
	if err != nil || len(employers) == 0 {
		return nil, err
	}
	rows, err := l.ent.InformationRequest.Query().
		Where(informationrequest.ToAgencyIDIn(employers...), informationrequest.OutcomeIsNil()).
		Order(gen.Asc(informationrequest.FieldDueOn, informationrequest.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return l.requests(ctx, rows)
}

// employersOf are the agencies where the viewer is employed today; none for a command of
// the operator, who is no practitioner.
func employersOf(ctx context.Context) ([]uuid.UUID, error) {
	who, err := viewer.From(ctx)
	if err != nil || who.IsSystem() {
		return nil, err
	}
	session, ok := store.SessionFrom(ctx)
	if !ok {
		return nil, viewer.ErrMissing
	}
	scope, err := session.Scope(ctx)
	if err != nil {
		return nil, err
	}
	return scope.IDs(policy.Employer), nil
}
