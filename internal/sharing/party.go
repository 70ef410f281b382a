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

// agency reads an agency of an input, nil with a problem when there is none that the
// viewer may know of.
func (d Desk) agency(ctx context.Context, f *form, field, global string) (*gen.Agency, error) {
	id := f.id(field, "Agency", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.knownAgency(ctx, id)
	if row == nil && err == nil {
		f.absent(field, "Agency")
	}
	return row, err
}

// classOn returns an agency's sharing class on a day, empty when none is recorded.
func classOn(ctx context.Context, rows *gen.Client, agency uuid.UUID, on calendar.Date) (enum.SharingClass, error) {
	classes, err := rows.SharingClass.Query().Where(sharingclass.AgencyID(agency)).All(ctx)
	if err != nil {
		return "", err
	}
	i := slices.IndexFunc(classes, func(c *gen.SharingClass) bool { return within(c.FromOn, c.UntilOn, on) })
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
		return p.AgencyID == a && within(p.FromOn, p.UntilOn, on) && slices.ContainsFunc(parties, func(q *gen.SharingAgreement) bool {
			return q.AgencyID == b && q.Agreement == p.Agreement && within(q.FromOn, q.UntilOn, on)
		})
	}), nil
}
