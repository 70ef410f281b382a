package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/plancommunication"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// PlanVersion is the plan as it was agreed.
type PlanVersion struct {
	entry
	content         string
	Number          int
	AgreedOn        calendar.Date
	WorkingTogether string
}

// PlanAgreement is somebody who agreed to a version.
type PlanAgreement struct{ by someone }

// By is who agreed.
func (a *PlanAgreement) By(ctx context.Context) (snapshot.Person, error) { return a.by.person(ctx) }

// PlanCommunication is somebody who was told of a version, by who recorded it.
type PlanCommunication struct {
	entry
	told           someone
	PlanVersion    *PlanVersion
	Version        int
	Channel        enum.Channel
	ToldOn         calendar.Date
	AcknowledgedOn *calendar.Date
}

// Told is who was told.
func (e *PlanCommunication) Told(ctx context.Context) (snapshot.Person, error) {
	return e.told.person(ctx)
}

// toFamily says whether the child or an adult of its whānau was told.
func (e *PlanCommunication) toFamily() bool { return e.told.practitioner == nil }

// PlannedNeed is a need in a version of the plan, as it was then.
type PlannedNeed struct {
	ID           uuid.UUID
	Domain       enum.LifeDomain
	Statement    string
	ParkedReason *string
	Goals        []*PlannedGoal
}

// PlannedGoal is a goal in a version of the plan, as it was then.
type PlannedGoal struct {
	ID         uuid.UUID
	Statement  string
	Measure    string
	Baseline   string
	Target     string
	DueOn      *calendar.Date
	Activities []*PlannedActivity
}

// PlannedActivity is an activity in a version of the plan, as it was then.
type PlannedActivity struct {
	file   *file
	owner  member
	ID     uuid.UUID
	Title  string
	Agreed bool // by the owner, when the version was
	DueOn  calendar.Date
}

// Owner is who was accountable then; nil also when they were for an agency of which the
// viewer may not know.
func (e *PlannedActivity) Owner(ctx context.Context) (*snapshot.Practitioner, error) {
	if agency, err := e.file.agency(ctx, e.owner.agency); agency == nil {
		return nil, err
	}
	return e.file.practitioner(ctx, e.owner.practitioner)
}

// GlobalID of the need that this was.
func (e *PlannedNeed) GlobalID() string { return globalid.Of(needType, e.ID) }

// GlobalID of the goal that this was.
func (e *PlannedGoal) GlobalID() string { return globalid.Of(goalType, e.ID) }

// GlobalID of the activity that this was.
func (e *PlannedActivity) GlobalID() string { return globalid.Of(activityType, e.ID) }

// Agreements are those who agreed to a version, of whom the viewer may know.
func (e *PlanVersion) Agreements(ctx context.Context) ([]*PlanAgreement, error) {
	return all(ctx, e.file, e.file.book.ent.PlanAgreement.Query().Where(planagreement.PlanVersionID(e.ID)).Order(gen.Asc(planagreement.FieldID)), each((*file).agreement))
}

// Communications are those who were told of a version.
func (e *PlanVersion) Communications(ctx context.Context) ([]*PlanCommunication, error) {
	return all(ctx, e.file, e.file.book.ent.PlanCommunication.Query().Where(plancommunication.PlanVersionID(e.ID)).Order(gen.Asc(plancommunication.FieldID)),
		each(func(f *file, row *gen.PlanCommunication) *PlanCommunication { return f.communication(e, row) }))
}

// Needs are the plan as it was agreed, of what the viewer may know now.
func (e *PlanVersion) Needs(ctx context.Context) ([]*PlannedNeed, error) {
	whole, err := readDocument(e.content)
	if err != nil {
		return nil, err
	}
	known, err := e.file.known(ctx)
	needs := []*PlannedNeed{}
	for _, one := range of(whole.Needs, func(one *storedNeed) bool { return known[one.ID] }) {
		needs = append(needs, one.planned(e.file, known))
	}
	return needs, err
}

// known are the ids of the needs, goals and activities of which the viewer may know.
func (f *file) known(ctx context.Context) (map[uuid.UUID]bool, error) {
	known := map[uuid.UUID]bool{}
	needs, err := f.allNeeds(ctx)
	if err != nil {
		return nil, err
	}
	goals, err := f.allGoals(ctx)
	if err != nil {
		return nil, err
	}
	activities, err := f.allActivities(ctx)
	for _, one := range needs {
		known[one.ID] = true
	}
	for _, one := range goals {
		known[one.ID] = true
	}
	for _, one := range activities {
		known[one.ID] = true
	}
	return known, err
}
