package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/competency"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/leadpreference"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/selfdescription"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// mostCandidates is how many candidates one answer shows.
const mostCandidates = 100

// grounds are those on which a lead for a child is thought of.
var grounds = []policy.Kind{policy.ByMembership, policy.ByDirector, policy.ByPanel}

// Candidates is who could lead a network, best fit first.
type Candidates struct {
	Candidates []*Candidate // at most 100
	TotalCount int
}

// CandidatesFor ranks who could lead for a child on a day: who supports it or has, whom
// child and whānau named, the siblings' leads, and the members of the team. nil when there
// is no such child with whom the viewer works or for whose team they decide. What would
// change if they led is simulated when it is asked for.
func (b *Book) CandidatesFor(ctx context.Context, child string, needed []enum.CompetencyCode, simulate bool) (*Candidates, error) {
	id := globalid.Own("Child", child)
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	if len(needed) > len(enum.CompetencyCode("").Values()) {
		return nil, fault.Field("needed", "name each competency once")
	}
	if !slices.ContainsFunc(grounds, func(k policy.Kind) bool { return seen.Has(k, id) }) {
		return nil, nil
	}
	on := clock.Today(ctx)
	var with snapshot.With
	if simulate {
		with = snapshot.With{Meetings: &on, Casework: true}
	}
	loaded, err := b.around.Child(ctx, id, with)
	if err != nil || loaded == nil {
		return nil, err
	}
	field := Field{Child: loaded, Needed: slices.Compact(slices.Sorted(slices.Values(needed)))}
	if err := b.wish(ctx, &field); err != nil {
		return nil, err
	}
	if err := b.people(ctx, &field, on); err != nil {
		return nil, err
	}
	if err := b.know(ctx, &field, on); err != nil {
		return nil, err
	}
	ranked := Rank(field, on)
	shown := ranked[:min(len(ranked), mostCandidates)]
	if simulate {
		err = b.simulate(ctx, loaded, shown)
	}
	return &Candidates{shown, len(ranked)}, err
}

// simulate says for each candidate what would change if they led.
func (b *Book) simulate(ctx context.Context, child *snapshot.Child, candidates []*Candidate) error {
	people := make([]*snapshot.Practitioner, len(candidates))
	for i, c := range candidates {
		people[i] = c.Practitioner
	}
	simulations, err := b.whatif.IfLed(ctx, child, people)
	if err != nil {
		return err
	}
	for i, c := range candidates {
		c.Simulation = simulations[i]
	}
	return nil
}

// wish reads the preferences that stand.
func (b *Book) wish(ctx context.Context, field *Field) error {
	rows, err := b.ent.LeadPreference.Query().Where(leadpreference.ChildID(field.Child.ID)).
		Order(gen.Asc(leadpreference.FieldStatedOn, leadpreference.FieldID)).All(ctx)
	for _, row := range standing(rows) {
		field.Wishes = append(field.Wishes, Wish{row.GivenBy, row.Stance, row.SubjectID, row.StatedOn})
	}
	return err
}

// people finds who could lead.
func (b *Book) people(ctx context.Context, field *Field, on calendar.Date) error {
	var ids []uuid.UUID
	known := func(p *snapshot.Practitioner) {
		if p != nil {
			ids = append(ids, p.ID)
		}
	}
	for _, n := range field.Child.Networks {
		for _, m := range n.Memberships {
			known(m.Practitioner)
		}
	}
	for _, p := range field.Child.ProvisionsReaching() {
		known(p.Practitioner)
	}
	for _, s := range field.Child.Siblings {
		if n := s.Child.NetworkOn(on); n != nil && s.Days.Contains(on) && n.LeadOn(on) != nil {
			known(n.LeadOn(on).Practitioner)
		}
	}
	for _, w := range field.Wishes {
		ids = append(ids, w.Subject)
	}
	if n := field.Child.NetworkOn(on); n != nil {
		parts, err := b.ent.Affiliation.Query().Where(affiliation.TeamID(n.Team.ID), affiliation.RoleEQ(enum.TeamMember), affiliation.FromOnLTE(on),
			affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(on))).All(ctx)
		if err != nil {
			return err
		}
		for _, a := range parts {
			ids = append(ids, a.PractitionerID)
		}
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	people, err := directory.Find[*snapshot.Practitioner](ctx, b.directory, slices.Compact(ids))
	field.People = slices.DeleteFunc(people, func(p *snapshot.Practitioner) bool { return p == nil })
	return err
}

// know reads what the candidates can do, and how many networks they lead, as far as the
// viewer sees those.
func (b *Book) know(ctx context.Context, field *Field, on calendar.Date) error {
	ids := make([]uuid.UUID, len(field.People))
	for i, p := range field.People {
		ids[i] = p.ID
	}
	assessed, err := b.ent.Competency.Query().Where(competency.PractitionerIDIn(ids...), competency.AssessedOnLTE(on)).
		Order(gen.Asc(competency.FieldAssessedOn, competency.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	field.Abilities = map[uuid.UUID][]Ability{}
	for _, row := range counting(assessed) {
		if row.ExpiresOn == nil || *row.ExpiresOn > on {
			field.Abilities[row.PractitionerID] = append(field.Abilities[row.PractitionerID], Ability{row.Code, row.Language, row.Level})
		}
	}
	own, err := b.ent.SelfDescription.Query().Where(selfdescription.PractitionerIDIn(ids...), selfdescription.AspectEQ(enum.OwnLanguages), selfdescription.Shared(true)).All(ctx)
	if err != nil {
		return err
	}
	field.Tongues = map[uuid.UUID][]string{}
	for _, row := range own {
		field.Tongues[row.PractitionerID] = row.Codes
	}
	led, err := b.ent.LeadPeriod.Query().Where(leadperiod.PractitionerIDIn(ids...), leadperiod.FromOnLTE(on), leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(on)),
		leadperiod.HasNetworkWith(network.AcceptedOnLTE(on), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(on)))).All(ctx)
	field.Caseload = map[uuid.UUID]int{}
	for _, row := range led {
		field.Caseload[row.PractitionerID]++
	}
	return err
}

// counting are the assessments that count: of each practitioner and competency the last,
// in the order of the codes. The rows come in the order of assessment.
func counting(rows []*gen.Competency) []*gen.Competency {
	type about struct {
		who      uuid.UUID
		code     enum.CompetencyCode
		language string
	}
	last := map[about]uuid.UUID{}
	for _, row := range rows {
		last[about{row.PractitionerID, row.Code, row.Language}] = row.ID
	}
	rows = slices.DeleteFunc(slices.Clone(rows), func(row *gen.Competency) bool {
		return last[about{row.PractitionerID, row.Code, row.Language}] != row.ID
	})
	slices.SortStableFunc(rows, func(a, b *gen.Competency) int {
		return slices.Compare([]string{string(a.Code), a.Language}, []string{string(b.Code), b.Language})
	})
	return rows
}
