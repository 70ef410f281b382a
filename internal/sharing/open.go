package sharing

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// OpenRequests returns the requests that agencies where the viewer is employed today
// have not answered yet, by the day on which they are due: the first of them (1 to 100;
// 20 without). Answering them makes room for the next. A request shows its question to
// everybody employed at the agency that is asked; its child only to who may see it.
func (l *Ledger) OpenRequests(ctx context.Context, first *int) ([]*InformationRequest, error) {
	n, err := page.Size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := l.ent.InformationRequest.Query().
		Where(informationrequest.ToAgencyIDIn(seen.IDs(policy.Employer)...), informationrequest.OutcomeIsNil()).
		Order(gen.Asc(informationrequest.FieldDueOn, informationrequest.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return l.requests(ctx, rows)
}
