package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/competency"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/leadpreference"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/paneldecision"
	"cangraph/ent/gen/referral"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	around "cangraph/internal/network"
	"cangraph/internal/network/snapshot"
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

// most is how many rows a list shows.
const (
	usual = 20
	most  = 100
)

func size(first *int) (int, error) {
	switch {
	case first == nil:
		return usual, nil
	case *first < 1 || *first > most:
		return 0, fault.Field("first", "first must be between 1 and %d", most)
	}
	return *first, nil
}

// behind is the id behind which a list goes on: they are listed latest first.
func behind(kind string, before *string) (uuid.UUID, error) {
	if before == nil {
		return uuid.Max, nil
	}
	if id := own(kind, *before); id != uuid.Nil {
		return id, nil
	}
	return uuid.Nil, fault.Field("before", "send the id of an entry of the same list")
}

// Referrals returns the referrals that wait for the panels of teams that the viewer
// directs or decides for: urgent ones first, then the longest waiting.
func (b *Book) Referrals(ctx context.Context, first *int) ([]*Referral, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	teams := append(seen.IDs(policy.Director), seen.IDs(policy.Panel)...)
	rows, err := b.ent.Referral.Query().Where(referral.TeamIDIn(teams...), referral.OutcomeIsNil()).
		Order(urgentFirst, gen.Asc(referral.FieldReferredOn, referral.FieldID)).Limit(n).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.referrals(ctx, rows)
}

// Open returns the requests that the managers of agencies have not answered, soonest due
// first: those of agencies that the viewer manages.
func (b *Book) Open(ctx context.Context, first *int) ([]*AvailabilityRequest, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.AvailabilityRequest.Query().
		Where(availabilityrequest.AgencyIDIn(seen.IDs(policy.Manager)...), availabilityrequest.AnsweredOnIsNil()).
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
	all, err := b.competencies(ctx, latest(rows))
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

// OfChild is how one child came to its lead: lists, latest recorded first. Each takes how
// many (1 to 100; 20 without) and the id of the entry behind which to go on.
type OfChild struct {
	book  *Book
	child *snapshot.Child
}

// OfChild returns how a child came to its lead, nil for whoever does not see the child for
// casework.
func (b *Book) OfChild(ctx context.Context, child *snapshot.Child) (*OfChild, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !seen.Has(policy.Case, child.ID) && seen.Person() != (policy.Person{}) {
		return nil, err
	}
	return &OfChild{b, child}, sight.Show(ctx, child.ID)
}

// Status is how far the child has come between referral and lead.
type Status string

// The statuses, in their order.
const (
	ChildReferred  Status = "REFERRED"
	ChildTriaged   Status = "TRIAGED"
	ChildDeclined  Status = "DECLINED"
	ChildAccepted  Status = "ACCEPTED"
	ChildProposed  Status = "LEAD_PROPOSED"
	ChildConfirmed Status = "LEAD_CONFIRMED"
)

// Status is read off the rows: the open network, its lead of today or later, proposals that wait,
// and without a network the latest referral. nil when there is nothing of all this.
func (c *OfChild) Status(ctx context.Context) (*Status, error) {
	today := clock.Today(ctx)
	open, err := c.book.ent.Network.Query().Where(network.ChildID(c.child.ID), network.AcceptedOnLTE(today),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(today))).IDs(ctx)
	if err != nil {
		return nil, err
	}
	status := ChildAccepted
	if len(open) == 0 {
		rows, err := c.book.ent.Referral.Query().Where(referral.ChildID(c.child.ID)).Order(gen.Desc(referral.FieldID)).Limit(1).All(ctx)
		if err != nil || len(rows) == 0 {
			return nil, err
		}
		status = Status(statusOf(rows[0]))
		return &status, nil
	}
	led, err := c.book.ent.LeadPeriod.Query().Where(leadperiod.NetworkIDIn(open...),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(today))).Exist(ctx)
	if err != nil {
		return nil, err
	}
	waiting, err := c.book.ent.LeadProposal.Query().Where(leadproposal.NetworkIDIn(open...), leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil()).Exist(ctx)
	switch {
	case led:
		status = ChildConfirmed
	case waiting:
		status = ChildProposed
	}
	return &status, err
}

// Referrals are who referred the child.
func (c *OfChild) Referrals(ctx context.Context, first *int, before *string) ([]*Referral, error) {
	query := c.book.ent.Referral.Query().Where(referral.ChildID(c.child.ID)).Order(gen.Desc(referral.FieldID))
	return listed(ctx, referralType, first, before, func(n int, id uuid.UUID) ([]*gen.Referral, error) {
		return query.Where(referral.IDLT(id)).Limit(n).All(ctx)
	}, c.book.referrals)
}

// Decisions are what panels decided.
func (c *OfChild) Decisions(ctx context.Context, first *int, before *string) ([]*PanelDecision, error) {
	query := c.book.ent.PanelDecision.Query().Where(paneldecision.ChildID(c.child.ID)).Order(gen.Desc(paneldecision.FieldID))
	return listed(ctx, decisionType, first, before, func(n int, id uuid.UUID) ([]*gen.PanelDecision, error) {
		return query.Where(paneldecision.IDLT(id)).Limit(n).All(ctx)
	}, c.book.decisions)
}

// Proposals are who was proposed as lead.
func (c *OfChild) Proposals(ctx context.Context, first *int, before *string) ([]*LeadProposal, error) {
	query := c.book.ent.LeadProposal.Query().Where(leadproposal.ChildID(c.child.ID)).Order(gen.Desc(leadproposal.FieldID))
	return listed(ctx, proposalType, first, before, func(n int, id uuid.UUID) ([]*gen.LeadProposal, error) {
		return query.Where(leadproposal.IDLT(id)).Limit(n).All(ctx)
	}, c.book.proposals)
}

// Preferences are what child and whānau said, also what was replaced since.
func (c *OfChild) Preferences(ctx context.Context, first *int, before *string) ([]*LeadPreference, error) {
	query := c.book.ent.LeadPreference.Query().Where(leadpreference.ChildID(c.child.ID)).Order(gen.Desc(leadpreference.FieldID))
	return listed(ctx, "LeadPreference", first, before, func(n int, id uuid.UUID) ([]*gen.LeadPreference, error) {
		return query.Where(leadpreference.IDLT(id)).Limit(n).All(ctx)
	}, c.book.preferences)
}

// listed reads a part of a list and shows it.
func listed[R, O any](ctx context.Context, kind string, first *int, before *string,
	read func(n int, before uuid.UUID) ([]R, error), show func(context.Context, []R) ([]O, error),
) ([]O, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	last, err := behind(kind, before)
	if err != nil {
		return nil, err
	}
	rows, err := read(n, last)
	if err != nil {
		return nil, err
	}
	return show(ctx, rows)
}

// DecisionsOf are the decisions on referrals, in their order, nil where there is none that
// the viewer may see.
func (b *Book) DecisionsOf(ctx context.Context, referrals []*Referral) ([]*PanelDecision, error) {
	ids := make([]uuid.UUID, len(referrals))
	for i, r := range referrals {
		ids[i] = r.ID
	}
	rows, err := b.ent.PanelDecision.Query().Where(paneldecision.ReferralIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.decisions(ctx, rows)
	if err != nil {
		return nil, err
	}
	each := make([]*PanelDecision, len(referrals))
	for i, id := range ids {
		for _, d := range all {
			if d.ReferralID != nil && *d.ReferralID == id {
				each[i] = d
			}
		}
	}
	return each, nil
}
