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
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OfPractitioners are who supports each practitioner, latest first, also what has ended;
// nil for those about whom the viewer may not read.
func (b *Book) OfPractitioners(ctx context.Context, of []*snapshot.Practitioner) ([][]*Supervision, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.Supervision.Query().Where(supervision.PractitionerIDIn(closeTo(seen, of)...)).
		Order(gen.Desc(supervision.FieldFromOn, supervision.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.supervisions(ctx, rows)
	return sorted(seen, of, all, func(s *Supervision) uuid.UUID { return s.PractitionerID }), err
}

// Sessions are the sessions of the arrangement, latest recorded first: how many (1 to 100;
// 20 without), behind the entry with an id.
func (s *Supervision) Sessions(ctx context.Context, first *int, before *string) ([]*Session, error) {
	return latest.Part(ctx, sessionType, first, before, s.book.ent.SupervisionSession.Query().Where(supervisionsession.SupervisionID(s.ID)), s.book.sessions)
}

// ModulesOf are the modules of each team, also those that have ended, in the order in
// which they were added.
func (b *Book) ModulesOf(ctx context.Context, teams []*snapshot.Team) ([][]*Module, error) {
	ids := make([]uuid.UUID, len(teams))
	for i, t := range teams {
		ids[i] = t.ID
	}
	rows, err := b.ent.TrainingModule.Query().Where(trainingmodule.TeamIDIn(ids...)).Order(gen.Asc(trainingmodule.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.modules(ctx, rows)
	each := make([][]*Module, len(teams))
	for i, id := range ids {
		each[i] = []*Module{}
		for _, m := range all {
			if m.TeamID == id {
				each[i] = append(each[i], m)
			}
		}
	}
	return each, err
}

// ChecksOf are the safety checks of each practitioner, latest first; nil for those about
// whom the viewer may not read.
func (b *Book) ChecksOf(ctx context.Context, of []*snapshot.Practitioner) ([][]*Check, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.SafetyCheck.Query().Where(safetycheck.PractitionerIDIn(closeTo(seen, of)...)).
		Order(gen.Desc(safetycheck.FieldCheckedOn, safetycheck.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, err := b.checks(ctx, rows)
	return sorted(seen, of, all, func(c *Check) uuid.UUID { return c.PractitionerID }), err
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
	return sorted(seen, of, all, func(p *Plan) uuid.UUID { return p.PractitionerID }), err
}

// Interests are the wishes to take part that the viewer may read, latest first: how many
// (1 to 100; 20 without), behind the entry with an id.
func (b *Book) Interests(ctx context.Context, first *int, before *string) ([]*Interest, error) {
	return latest.Part(ctx, interestType, first, before, b.ent.ExpressionOfInterest.Query(), b.interests)
}
