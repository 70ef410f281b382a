package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/interaction"
	"cangraph/ent/gen/interactionparticipant"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/relationship"
	"cangraph/internal/calendar"
)

// What rows beside the snapshot tell of who knows a child.

func (t *telling) related(ctx context.Context) error {
	rows, err := t.book.ent.Relationship.Query().Where(relationship.ChildID(t.child.ID), relationship.RelativeKinIDNotNil()).All(ctx)
	for _, row := range rows {
		s := t.of("Kin", *row.RelativeKinID)
		involved := s.Involved // who is only related is not around the child
		t.knows(s, ByRelationship, calendar.Between(row.FromOn, row.UntilOn))
		s.Involved = involved
	}
	return err
}

func (t *telling) supporting(ctx context.Context) error {
	rows, err := t.book.ent.ExternalSupport.Query().Where(externalsupport.ChildID(t.child.ID), externalsupport.SupporterIDNotNil()).All(ctx)
	for _, row := range rows {
		period := calendar.Between(calendar.Always, row.EndedOn)
		if row.KnownSince != nil {
			period.From = *row.KnownSince
		}
		t.knows(t.of("Practitioner", *row.SupporterID), BySupport, period)
	}
	return err
}

// span is the first and the last day of what somebody did.
type span struct {
	Who   uuid.UUID     `sql:"practitioner_id"`
	First calendar.Date `sql:"first"`
	Last  calendar.Date `sql:"last"`
}

func (t *telling) spans(all []span) {
	for _, one := range all {
		s := t.of("Practitioner", one.Who)
		t.heard(s, one.First)
		t.heard(s, one.Last)
	}
}

func (t *telling) observed(ctx context.Context) error {
	var all []span
	err := t.book.ent.Observation.Query().Where(observation.ChildID(t.child.ID)).GroupBy(observation.FieldPractitionerID).
		Aggregate(gen.As(gen.Min(observation.FieldSeenOn), "first"), gen.As(gen.Max(observation.FieldSeenOn), "last")).Scan(ctx, &all)
	t.spans(all)
	return err
}

func (t *telling) contributed(ctx context.Context) error {
	rows, err := t.book.ent.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(t.child.ID),
		assessmentcontribution.StatusEQ(enum.ContributionGiven)).All(ctx)
	for _, row := range rows {
		if row.AnsweredOn != nil {
			t.heard(t.of("Practitioner", row.PractitionerID), *row.AnsweredOn)
		}
	}
	return err
}

// met are those who were in touch, as it stands corrected.
func (t *telling) met(ctx context.Context) error {
	counts := interaction.And(interaction.Withdrawn(false), interaction.Not(interaction.HasCorrections()))
	var wrote []span
	if err := t.book.ent.Interaction.Query().Where(interaction.ChildID(t.child.ID), counts).GroupBy(interaction.FieldPractitionerID).
		Aggregate(gen.As(gen.Min(interaction.FieldHappenedOn), "first"), gen.As(gen.Max(interaction.FieldHappenedOn), "last")).Scan(ctx, &wrote); err != nil {
		return err
	}
	t.spans(wrote)
	with, err := t.book.ent.InteractionParticipant.Query().Where(interactionparticipant.ChildID(t.child.ID), interactionparticipant.IsChild(false),
		interactionparticipant.HasInteractionWith(counts)).WithInteraction().All(ctx)
	for _, p := range with {
		switch on := p.Edges.Interaction; {
		case on == nil:
		case p.MemberID != nil:
			t.heard(t.of("Practitioner", *p.MemberID), on.HappenedOn)
		case p.KinID != nil:
			t.heard(t.of("Kin", *p.KinID), on.HappenedOn)
		}
	}
	return err
}
