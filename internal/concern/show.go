package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/concernstep"
	"cangraph/ent/gen/observation"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/sight"
)

// How rows become what the viewer is shown, in their order, noted as shown.

func (b *Book) observations(ctx context.Context, rows []*gen.Observation) ([]*Observation, error) {
	shown := make([]*Observation, len(rows))
	for i, row := range rows {
		shown[i] = observationOf(row)
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) concerns(ctx context.Context, rows []*gen.Concern) ([]*Concern, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	around, err := b.around(ctx, rows)
	if err != nil {
		return nil, err
	}
	shown := make([]*Concern, len(rows))
	for i, row := range rows {
		shown[i] = around.concern(row)
		if !seen.Case(row.ChildID) {
			shown[i] = own(shown[i])
		}
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

// surroundings is what belongs to some concerns, as far as the viewer may know of it.
type surroundings struct {
	observations map[string]*Observation
	steps        map[uuid.UUID][]*Step
	together     []*gen.Concern
}

func (b *Book) around(ctx context.Context, rows []*gen.Concern) (*surroundings, error) {
	s := &surroundings{observations: map[string]*Observation{}, steps: map[uuid.UUID][]*Step{}}
	var ids, together, from []uuid.UUID
	for _, row := range rows {
		ids, together = append(ids, row.ID), append(together, row.TogetherID)
		for _, text := range row.ObservationIds {
			if id, err := uuid.Parse(text); err == nil {
				from = append(from, id)
			}
		}
	}
	observations, err := b.ent.Observation.Query().Where(observation.IDIn(from...)).All(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := b.observations(ctx, observations)
	if err != nil {
		return nil, err
	}
	for _, one := range seen {
		s.observations[one.ID.String()] = one
	}
	steps, err := b.ent.ConcernStep.Query().Where(concernstep.ConcernIDIn(ids...)).Order(gen.Asc(concernstep.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, step := range steps {
		s.steps[step.ConcernID] = append(s.steps[step.ConcernID], stepOf(step))
	}
	s.together, err = b.ent.Concern.Query().Where(concern.TogetherIDIn(together...)).Order(gen.Asc(concern.FieldID)).All(ctx)
	return s, err
}

func (s *surroundings) concern(row *gen.Concern) *Concern {
	c := &Concern{
		Author: authorOf(row), ID: row.ID, Version: row.Version, Severity: row.Severity, Text: row.Text,
		RaisedOn: row.RaisedOn, Owner: desk.Said(row.OwnerID), Assignee: desk.Said(row.AssigneeID), NextAction: desk.Stated(row.NextAction), NextActionOn: row.NextActionOn,
		UnownedSince: row.UnownedSince, EscalatedAt: row.EscalatedAt, ClosedOn: row.ClosedOn, Outcome: row.Outcome, Rationale: desk.Stated(row.Rationale),
		Steps: s.steps[row.ID],
	}
	for _, id := range row.ObservationIds {
		if one, known := s.observations[id]; known {
			c.Observations = append(c.Observations, one)
		}
	}
	for _, other := range s.together {
		if other.TogetherID == row.TogetherID && other.ID != row.ID {
			c.Alongside = append(c.Alongside, globalid.Of(concernType, other.ID))
		}
	}
	if row.FollowsID != nil {
		global := globalid.Of(concernType, *row.FollowsID)
		c.FollowsID = &global
	}
	return c
}

// own is what is left of a concern for who raised it and sees the child no more: what
// they wrote themselves.
func own(c *Concern) *Concern {
	left := &Concern{
		Author: c.Author, ID: c.ID, Version: 1, Severity: c.Severity, Text: c.Text, RaisedOn: c.RaisedOn, Alongside: c.Alongside, FollowsID: c.FollowsID,
		Observations: slices.DeleteFunc(c.Observations, func(o *Observation) bool { return o.PractitionerID != c.PractitionerID }),
		Steps:        slices.DeleteFunc(c.Steps, func(s *Step) bool { return s.PractitionerID != c.PractitionerID }),
	}
	for _, step := range left.Steps {
		if step.Kind == enum.ConcernRaised {
			left.Severity = *step.Severity
		}
	}
	return left
}

func (b *Book) teamConcerns(ctx context.Context, rows []*gen.TeamConcern) ([]*TeamConcern, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	found, err := b.ent.Concern.Query().Where(concern.TeamConcernIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	attached, err := b.concerns(ctx, found)
	if err != nil {
		return nil, err
	}
	shown := make([]*TeamConcern, len(rows))
	for i, row := range rows {
		shown[i] = &TeamConcern{
			Author: Author{desk.Said(row.ChildID), row.PractitionerID, row.AgencyID}, ID: row.ID, Version: row.Version, TeamID: row.TeamID, About: row.About,
			Text: row.Text, Severity: row.Severity, RaisedOn: row.RaisedOn, Outcome: row.Outcome, Note: desk.Stated(row.Note), TriagedOn: row.TriagedOn,
			TriagedByID: desk.Said(row.TriagedByID),
		}
		for j, c := range found {
			if *c.TeamConcernID == row.ID {
				shown[i].Concern = attached[j]
			}
		}
	}
	return shown, nil
}

func (b *Book) updates(ctx context.Context, rows []*gen.UpdateRequest) ([]*UpdateRequest, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	shown := make([]*UpdateRequest, len(rows))
	for i, row := range rows {
		shown[i] = &UpdateRequest{
			Author: authorOf(row), ID: row.ID, Version: 1, ToID: row.ToPractitionerID, Question: row.Question,
			AskedOn: row.AskedOn, DueOn: row.DueOn,
		}
		if seen.Case(row.ChildID) {
			shown[i].Version, shown[i].AnsweredOn, shown[i].Answer = row.Version, row.AnsweredOn, desk.Stated(row.Answer)
		}
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}
