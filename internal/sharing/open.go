package sharing

import (
	"context"

	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OpenRequests are the requests that agencies where the viewer is employed today have not
// answered yet. A request shows its question to everybody employed at the agency that is
// asked; its child only to who may see it. Errors: fault.Field ones for the paging.
func (l *Ledger) OpenRequests(ctx context.Context, args page.Args) (*InformationRequests, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	open := l.ent.InformationRequest.Query().Where(informationrequest.ToAgencyIDIn(seen.IDs(policy.Employer)...), informationrequest.OutcomeIsNil())
	return latest.Page(ctx, l.sealer.Named("open_information_requests"), args, open, l.requests)
}
