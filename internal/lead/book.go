package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/competency"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/referral"
	"cangraph/internal/directory"
	around "cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book reads and changes what is between a referral and a lead, in one database. What a
// viewer may read of it is the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	around *around.Networks
}

// New returns the book of a database; nodes reads whom its rows name, networks what is
// around a child.
func New(s *store.Store, nodes *directory.Directory, networks *around.Networks) *Book {
	return &Book{s, s.Ent(), nodes, networks}
}

// Referrals returns the referrals that wait for the panels of teams that the viewer
// directs or decides for: urgent ones first, then the longest waiting.
func (b *Book) Referrals(ctx context.Context, first *int) ([]*Referral, error) {
	n, err := page.Size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	teams := append(seen.IDs(policy.Director), seen.IDs(policy.Panel)...)
	var rows []*gen.Referral
	for _, which := range []predicate.Referral{referral.UrgencyEQ(enum.Urgent), referral.Or(referral.UrgencyIsNil(), referral.UrgencyNEQ(enum.Urgent))} {
		found, err := b.ent.Referral.Query().Where(referral.TeamIDIn(teams...), referral.OutcomeIsNil(), which).
			Order(gen.Asc(referral.FieldReferredOn, referral.FieldID)).Limit(n).All(ctx)
		if err != nil {
			return nil, err
		}
		rows = append(rows, found...)
	}
	rows = rows[:min(n, len(rows))]
	return b.referrals(ctx, rows)
}

// Open returns the requests that the managers of agencies have not answered, soonest due
// first: those of agencies that the viewer manages.
func (b *Book) Open(ctx context.Context, first *int) ([]*AvailabilityRequest, error) {
	n, err := page.Size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.AvailabilityRequest.Query().
		Where(availabilityrequest.AgencyIDIn(seen.IDs(policy.Manager)...), availabilityrequest.AnsweredOnIsNil(), availabilityrequest.WithdrawnOnIsNil()).
		Order(gen.Asc(availabilityrequest.FieldDueOn, availabilityrequest.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.requests(ctx, rows)
}

// Competencies returns what each practitioner was found able to do, in their order: of
// each competency the latest assessment.
func (b *Book) Competencies(ctx context.Context, of []*snapshot.Practitioner) ([][]*Competency, error) {
	ids := make([]uuid.UUID, len(of))
	for i, p := range of {
		ids[i] = p.ID
	}
	rows, err := b.ent.Competency.Query().Where(competency.PractitionerIDIn(ids...)).
		Order(gen.Asc(competency.FieldAssessedOn, competency.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.competencies(ctx, counting(rows))
	if err != nil {
		return nil, err
	}
	each := make([][]*Competency, len(of))
	for i, id := range ids {
		for _, c := range all {
			if c.PractitionerID == id {
				each[i] = append(each[i], c)
			}
		}
	}
	return each, nil
}
