package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/developmentplan"
	"cangraph/ent/gen/safetycheck"
	"cangraph/ent/gen/supervision"
	"cangraph/ent/gen/supervisionsession"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/ent/gen/trainingneed"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// Pages of the lists, each the latest recorded first.
type (
	Supervisions = page.Connection[*Supervision]
	Sessions     = page.Connection[*Session]
	Modules      = page.Connection[*Module]
	Checks       = page.Connection[*Check]
	Needs        = page.Connection[*Need]
	Interests    = page.Connection[*Interest]

	SupervisionEdge = page.Edge[*Supervision]
	SessionEdge     = page.Edge[*Session]
	ModuleEdge      = page.Edge[*Module]
	CheckEdge       = page.Edge[*Check]
	NeedEdge        = page.Edge[*Need]
	InterestEdge    = page.Edge[*Interest]
)

// Of are who supports a practitioner, also what has ended; nil where the viewer may not
// read about them. Errors: fault.Field ones for the paging.
func (b *Book) Of(ctx context.Context, who *snapshot.Practitioner, args page.Args) (*Supervisions, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !isClose(seen, who.ID) {
		return nil, err
	}
	return latest.Page(ctx, b.sealer.Named("supervisions", who.ID), args, b.ent.Supervision.Query().Where(supervision.PractitionerID(who.ID)), b.supervisions)
}

// Sessions are the sessions of the arrangement. Errors: fault.Field ones for the paging.
func (s *Supervision) Sessions(ctx context.Context, first *int, after *string, last *int, before *string) (*Sessions, error) {
	return latest.Page(ctx, s.book.sealer.Named("supervision_sessions", s.ID), page.Args{First: first, After: after, Last: last, Before: before},
		s.book.ent.SupervisionSession.Query().Where(supervisionsession.SupervisionID(s.ID)), s.book.sessions)
}

// ModulesOf are the modules of a team, also those that have ended. Errors: fault.Field
// ones for the paging.
func (b *Book) ModulesOf(ctx context.Context, team *snapshot.Team, args page.Args) (*Modules, error) {
	return latest.Page(ctx, b.sealer.Named("training_modules", team.ID), args, b.ent.TrainingModule.Query().Where(trainingmodule.TeamID(team.ID)), b.modules)
}

// ChecksOf are the safety checks of a practitioner; nil where the viewer may not read
// about them. Errors: fault.Field ones for the paging.
func (b *Book) ChecksOf(ctx context.Context, who *snapshot.Practitioner, args page.Args) (*Checks, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !isClose(seen, who.ID) {
		return nil, err
	}
	return latest.Page(ctx, b.sealer.Named("safety_checks", who.ID), args, b.ent.SafetyCheck.Query().Where(safetycheck.PractitionerID(who.ID)), b.checks)
}

// PlansOf are the development plans of each practitioner, one for each agency; nil for
// those about whom the viewer may not read.
func (b *Book) PlansOf(ctx context.Context, of []*snapshot.Practitioner) ([][]*Plan, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.DevelopmentPlan.Query().Where(developmentplan.PractitionerIDIn(closeTo(seen, of)...)).
		Order(gen.Asc(developmentplan.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.plans(ctx, rows)
	if err != nil {
		return nil, err
	}
	each := make([][]*Plan, len(of))
	for i, p := range of {
		if !isClose(seen, p.ID) {
			continue
		}
		each[i] = []*Plan{}
		for _, plan := range all {
			if plan.PractitionerID == p.ID {
				each[i] = append(each[i], plan)
			}
		}
	}
	return each, nil
}

// TrainingNeeds are what is to be learnt by the plan, also what has ended. Errors:
// fault.Field ones for the paging.
func (p *Plan) TrainingNeeds(ctx context.Context, first *int, after *string, last *int, before *string) (*Needs, error) {
	return latest.Page(ctx, p.book.sealer.Named("training_needs", p.ID), page.Args{First: first, After: after, Last: last, Before: before},
		p.book.ent.TrainingNeed.Query().Where(trainingneed.PlanID(p.ID)), p.book.needs)
}

// Interests are the wishes to take part that the viewer may read. Errors: fault.Field ones
// for the paging.
func (b *Book) Interests(ctx context.Context, args page.Args) (*Interests, error) {
	return latest.Page(ctx, b.sealer.Named("expressions_of_interest"), args, b.ent.ExpressionOfInterest.Query(), b.interests)
}

// ArrangementsOf are those of sessions, in their order, nil where the viewer may not see it.
func (b *Book) ArrangementsOf(ctx context.Context, sessions []*Session) ([]*Supervision, error) {
	return directory.Linked(ctx, sessions, func(s *Session) uuid.UUID { return s.SupervisionID }, b.supervision().All)
}

// PlansOfNeeds are the development plans of needs, in their order, nil where the viewer may
// not see it.
func (b *Book) PlansOfNeeds(ctx context.Context, needs []*Need) ([]*Plan, error) {
	return directory.Linked(ctx, needs, func(n *Need) uuid.UUID { return n.PlanID }, b.plan().All)
}
