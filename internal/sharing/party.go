package sharing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/sharingagreement"
	"cangraph/ent/gen/sharingclass"
	"cangraph/internal/calendar"
	"cangraph/internal/sharing/law"
)

// classOn returns an agency's sharing class on a day, empty when none is recorded.
func classOn(ctx context.Context, rows *gen.Client, agency uuid.UUID, on calendar.Date) (enum.SharingClass, error) {
	classes, err := rows.SharingClass.Query().Where(sharingclass.AgencyID(agency)).All(ctx)
	if err != nil {
		return "", err
	}
	i := slices.IndexFunc(classes, func(c *gen.SharingClass) bool { return calendar.Between(c.FromOn, c.UntilOn).Contains(on) })
	if i < 0 {
		return "", nil
	}
	return classes[i].Class, nil
}

// partyOn is an agency as the law looks at it on a day.
func partyOn(ctx context.Context, rows *gen.Client, agency *gen.Agency, on calendar.Date) (law.Party, error) {
	class, err := classOn(ctx, rows, agency.ID, on)
	return law.Party{Class: class, Statutory: law.StatutoryKind(agency.Kind)}, err
}

// inAgreement says whether two agencies are parties to one agreement on a day.
func inAgreement(ctx context.Context, rows *gen.Client, a, b uuid.UUID, on calendar.Date) (bool, error) {
	parties, err := rows.SharingAgreement.Query().Where(sharingagreement.AgencyIDIn(a, b)).All(ctx)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(parties, func(p *gen.SharingAgreement) bool {
		return p.AgencyID == a && calendar.Between(p.FromOn, p.UntilOn).Contains(on) && slices.ContainsFunc(parties, func(q *gen.SharingAgreement) bool {
			return q.AgencyID == b && q.Agreement == p.Agreement && calendar.Between(q.FromOn, q.UntilOn).Contains(on)
		})
	}), nil
}
