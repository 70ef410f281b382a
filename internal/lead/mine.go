package lead

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/referral"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// Mine are the referrals that the viewer made, the latest first, also when they see the
// child no more.
func (b *Book) Mine(ctx context.Context, first *int, before *string) ([]*Referral, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return latest.Part(ctx, referralType, first, before, b.ent.Referral.Query().Where(referral.PractitionerIDIn(seen.IDs(policy.ViewerPractitioner)...)), b.referrals)
}

// ToAnswer are the proposals that wait for the answer of the viewer, whom they propose,
// soonest to begin first.
func (b *Book) ToAnswer(ctx context.Context, first *int) ([]*LeadProposal, error) {
	n, err := page.Size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.LeadProposal.Query().Where(leadproposal.LeadIDIn(seen.IDs(policy.ViewerPractitioner)...), leadproposal.ReplyIsNil(), leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil()).
		Order(gen.Asc(leadproposal.FieldFromOn, leadproposal.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.proposals(ctx, rows)
}
