package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/competency"
	"cangraph/ent/gen/leadproposal"
	"cangraph/ent/gen/referral"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	around "cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
	"cangraph/internal/whatif"
)

// Book reads and changes what is between a referral and a lead, in one database. What a
// viewer may read of it is the database's to say, beneath every statement.
type Book struct {
	store     *store.Store
	ent       *gen.Client
	directory *directory.Directory
	around    *around.Networks
	whatif    *whatif.Book
	sealer    *page.Sealer
}

// New returns the book of a database; d reads whom its rows name, networks what is around
// a child, sealer seals its cursors.
func New(s *store.Store, d *directory.Directory, networks *around.Networks, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), d, networks, whatif.New(s, networks), sealer}
}

// The pages of the lists, the latest recorded first.
type (
	Referrals      = page.Connection[*Referral]
	ReferralEdge   = page.Edge[*Referral]
	Decisions      = page.Connection[*PanelDecision]
	DecisionEdge   = page.Edge[*PanelDecision]
	Proposals      = page.Connection[*LeadProposal]
	ProposalEdge   = page.Edge[*LeadProposal]
	Requests       = page.Connection[*AvailabilityRequest]
	RequestEdge    = page.Edge[*AvailabilityRequest]
	Preferences    = page.Connection[*LeadPreference]
	PreferenceEdge = page.Edge[*LeadPreference]
	Delegations    = page.Connection[*LeadDelegation]
	DelegationEdge = page.Edge[*LeadDelegation]
)

// Referrals are those that wait for the panels of teams that the viewer directs or decides
// for, of one urgency or all. Errors: fault.Field ones for the paging.
func (b *Book) Referrals(ctx context.Context, urgency *enum.Urgency, args page.Args) (*Referrals, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	teams := append(seen.IDs(policy.Director), seen.IDs(policy.Panel)...)
	waiting := b.ent.Referral.Query().Where(referral.TeamIDIn(teams...), referral.OutcomeIsNil())
	if urgency != nil {
		waiting.Where(referral.UrgencyEQ(*urgency))
	}
	return latest.Page(ctx, b.sealer.Named("referrals", desk.Said(urgency)), args, waiting, b.referrals)
}

// Mine are the referrals that the viewer made, also when they see the child no more.
// Errors: fault.Field ones for the paging.
func (b *Book) Mine(ctx context.Context, args page.Args) (*Referrals, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	made := b.ent.Referral.Query().Where(referral.PractitionerIDIn(seen.IDs(policy.ViewerPractitioner)...))
	return latest.Page(ctx, b.sealer.Named("own_referrals"), args, made, b.referrals)
}

// ToAnswer are the proposals that wait for the answer of the viewer, whom they propose.
// Errors: fault.Field ones for the paging.
func (b *Book) ToAnswer(ctx context.Context, args page.Args) (*Proposals, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	own := b.ent.LeadProposal.Query().Where(leadproposal.LeadIDIn(seen.IDs(policy.ViewerPractitioner)...), leadproposal.ReplyIsNil(),
		leadproposal.ConfirmedOnIsNil(), leadproposal.WithdrawnOnIsNil())
	return latest.Page(ctx, b.sealer.Named("own_proposals"), args, own, b.proposals)
}

// Open are the requests that the managers of agencies have not answered: those of agencies
// that the viewer manages. Errors: fault.Field ones for the paging.
func (b *Book) Open(ctx context.Context, args page.Args) (*Requests, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	open := b.ent.AvailabilityRequest.Query().Where(availabilityrequest.AgencyIDIn(seen.IDs(policy.Manager)...),
		availabilityrequest.AnsweredOnIsNil(), availabilityrequest.WithdrawnOnIsNil())
	return latest.Page(ctx, b.sealer.Named("availability_requests"), args, open, b.requests)
}

// Competencies returns what each practitioner was found able to do, in their order: of
// each competency the latest assessment.
func (b *Book) Competencies(ctx context.Context, of []*snapshot.Practitioner) ([][]*Competency, error) {
	rows, err := b.ent.Competency.Query().Where(competency.PractitionerIDIn(snapshot.IDs(of)...)).
		Order(gen.Asc(competency.FieldAssessedOn, competency.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID][]*Competency{}
	for _, c := range b.competencies(counting(rows)) {
		by[c.PractitionerID] = append(by[c.PractitionerID], c)
	}
	return snapshot.Each(of, by), nil
}
