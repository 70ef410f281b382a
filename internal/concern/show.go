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
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// How rows become what the viewer is shown, in their order, noted as shown.

func (b *Book) observations(ctx context.Context, rows []*gen.Observation) ([]*Observation, error) {
	names, beside := b.directory.Names(), &beside{book: b}
	shown := make([]*Observation, len(rows))
	for i, row := range rows {
		beside.ids = append(beside.ids, row.ID)
		shown[i] = &Observation{
			Author: authorOf(names, row), ID: row.ID, Text: row.Text, SeenOn: row.SeenOn,
			Setting: desk.Stated(row.Setting), Firsthand: row.Firsthand, beside: beside,
		}
		if row.Domain != "" {
			shown[i].Domain = &row.Domain
		}
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) concerns(ctx context.Context, rows []*gen.Concern) ([]*Concern, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	observations, err := b.raisedFrom(ctx, rows)
	if err != nil {
		return nil, err
	}
	names := b.directory.Names()
	steps, err := b.stepsOf(ctx, names, rows)
	if err != nil {
		return nil, err
	}
	circle, shown := &circle{book: b, rows: rows}, make([]*Concern, len(rows))
	for i, row := range rows {
		shown[i] = concernOf(names, row, clock.Today(ctx))
		shown[i].Steps, shown[i].circle = steps[row.ID], circle
		for _, id := range row.ObservationIds {
			if one, known := observations[id]; known {
				shown[i].Observations = append(shown[i].Observations, one)
			}
		}
		if !seen.Case(row.ChildID) {
			shown[i] = own(shown[i])
		}
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

// raisedFrom are the observations from which concerns were raised, by their own ids.
func (b *Book) raisedFrom(ctx context.Context, rows []*gen.Concern) (map[string]*Observation, error) {
	var from []uuid.UUID
	for _, row := range rows {
		for _, text := range row.ObservationIds {
			if id, err := uuid.Parse(text); err == nil {
				from = append(from, id)
			}
		}
	}
	found, err := b.ent.Observation.Query().Where(observation.IDIn(from...)).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.observations(ctx, found)
	byID := make(map[string]*Observation, len(shown))
	for _, one := range shown {
		byID[one.ID.String()] = one
	}
	return byID, err
}

// stepsOf are the steps of concerns, in their order.
func (b *Book) stepsOf(ctx context.Context, names *directory.Names, rows []*gen.Concern) (map[uuid.UUID][]*Step, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	found, err := b.ent.ConcernStep.Query().Where(concernstep.ConcernIDIn(ids...)).Order(gen.Asc(concernstep.FieldID)).All(ctx)
	steps := map[uuid.UUID][]*Step{}
	for _, row := range found {
		step := &Step{Author: authorOf(names, row), Kind: row.Kind, At: row.At, Text: desk.Stated(row.Text), DueOn: row.DueOn, WhomID: desk.Said(row.WhomID)}
		if row.Severity != "" {
			step.Severity = &row.Severity
		}
		directory.Want[*snapshot.Practitioner](names, step.WhomID)
		steps[row.ConcernID] = append(steps[row.ConcernID], step)
	}
	return steps, err
}

func concernOf(names *directory.Names, row *gen.Concern, today calendar.Date) *Concern {
	c := &Concern{
		Author: authorOf(names, row), ID: row.ID, Version: row.Version, Severity: row.Severity, Text: row.Text,
		RaisedOn: row.RaisedOn, OwnerID: desk.Said(row.OwnerID), AssigneeID: desk.Said(row.AssigneeID), NextAction: desk.Stated(row.NextAction), NextActionOn: row.NextActionOn,
		UnownedSince: lacksSince(row, today), EscalatedAt: row.EscalatedAt, ClosedOn: row.ClosedOn, Outcome: row.Outcome, Rationale: desk.Stated(row.Rationale),
		followsID: desk.Said(row.FollowsID),
	}
	directory.Want[*snapshot.Practitioner](names, c.OwnerID, c.AssigneeID)
	return c
}

// own is what is left of a concern for who raised it and sees the child no more: what
// they wrote themselves.
func own(c *Concern) *Concern {
	left := &Concern{
		Author: c.Author, ID: c.ID, Version: 1, Severity: c.Severity, Text: c.Text, RaisedOn: c.RaisedOn,
		followsID: c.followsID, circle: c.circle,
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
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	names := b.directory.Names()
	shown := make([]*TeamConcern, len(rows))
	for i, row := range rows {
		shown[i] = &TeamConcern{
			Author: Author{desk.Said(row.ChildID), row.PractitionerID, row.AgencyID, names}.wanted(), ID: row.ID, Version: row.Version, TeamID: row.TeamID, About: row.About,
			Text: row.Text, Severity: row.Severity, RaisedOn: row.RaisedOn, Outcome: row.Outcome, Note: desk.Stated(row.Note), TriagedOn: row.TriagedOn,
			TriagedByID: desk.Said(row.TriagedByID),
		}
		directory.Want[*snapshot.Team](names, row.TeamID)
		directory.Want[*snapshot.Practitioner](names, shown[i].TriagedByID)
		if row.Outcome != nil && !seen.Has(policy.Director, row.TeamID) && seen.Person() != (policy.Person{}) {
			shown[i].Outcome = new(enum.TriageDealtWith) // that the team has such a child is not for who wrote it
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
	names := b.directory.Names()
	shown := make([]*UpdateRequest, len(rows))
	for i, row := range rows {
		directory.Want[*snapshot.Practitioner](names, row.ToPractitionerID)
		shown[i] = &UpdateRequest{
			Author: authorOf(names, row), ID: row.ID, Version: 1, AskedID: row.ToPractitionerID, Question: row.Question,
			AskedOn: row.AskedOn, DueOn: row.DueOn, WithdrawnOn: row.WithdrawnOn, WithdrawReason: desk.Stated(row.WithdrawReason),
		}
		if seen.Case(row.ChildID) {
			shown[i].Version, shown[i].AnsweredOn, shown[i].Answer = row.Version, row.AnsweredOn, desk.Stated(row.Answer)
		}
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}
