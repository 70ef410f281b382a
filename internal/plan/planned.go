package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// PlanVersion is the plan as it was agreed.
type PlanVersion struct {
	entry
	Number          int
	AgreedOn        calendar.Date
	WorkingTogether string
}

// PlanAgreement is somebody who agreed to a version.
type PlanAgreement struct {
	version uuid.UUID
	by      someone
}

// By is who agreed.
func (a *PlanAgreement) By(ctx context.Context) (snapshot.Person, error) { return a.by.person(ctx) }

// PlanCommunication is somebody who was told of a version, by who recorded it.
type PlanCommunication struct {
	entry
	told           someone
	version        uuid.UUID
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
	goals        []*PlannedGoal
}

// PlannedGoal is a goal in a version of the plan, as it was then.
type PlannedGoal struct {
	ID         uuid.UUID
	Statement  string
	Measure    string
	Baseline   string
	Target     string
	DueOn      *calendar.Date
	activities []*PlannedActivity
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

// Goals are those of the need, as they were then.
func (e *PlannedNeed) Goals(ctx context.Context) ([]*PlannedGoal, error) {
	return page.Whole(ctx, e.goals)
}

// Activities are those for the goal, as they were then.
func (e *PlannedGoal) Activities(ctx context.Context) ([]*PlannedActivity, error) {
	return page.Whole(ctx, e.activities)
}

// GlobalID of the need that this was.
func (e *PlannedNeed) GlobalID() string { return globalid.Of(needType, e.ID) }

// GlobalID of the goal that this was.
func (e *PlannedGoal) GlobalID() string { return globalid.Of(goalType, e.ID) }

// GlobalID of the activity that this was.
func (e *PlannedActivity) GlobalID() string { return globalid.Of(activityType, e.ID) }

// versionRows reads versions without what they keep.
type versionRows struct{ *gen.PlanVersionQuery }

func (b *Book) versionRows() versionRows { return versionRows{b.ent.PlanVersion.Query()} }

// Clone copies the query.
func (q versionRows) Clone() versionRows { return versionRows{q.PlanVersionQuery.Clone()} }

// Where narrows the query.
func (q versionRows) Where(which ...predicate.PlanVersion) versionRows {
	q.PlanVersionQuery.Where(which...)
	return q
}

// Order sorts the rows.
func (q versionRows) Order(by ...planversion.OrderOption) versionRows {
	q.PlanVersionQuery.Order(by...)
	return q
}

// Limit bounds the rows.
func (q versionRows) Limit(n int) versionRows {
	q.PlanVersionQuery.Limit(n)
	return q
}

// All reads the rows.
func (q versionRows) All(ctx context.Context) ([]*gen.PlanVersion, error) {
	q.Select(of(planversion.Columns, func(column string) bool { return column != planversion.FieldContent })...)
	return q.PlanVersionQuery.All(ctx)
}

// kept is what a version keeps, or why it cannot be read.
type kept struct {
	document
	err error
}

// document is what the version keeps, read for all versions that are shown.
func (e *PlanVersion) document(ctx context.Context) (*document, error) {
	found, err := e.file.below.documents.Get(ctx, e.file.ids[planVersionType], e.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*kept, error) {
		documents := map[uuid.UUID]*kept{}
		contents := e.file.book.ent.PlanVersion.Query().Where(predicate.PlanVersion(store.Among(planversion.FieldID, ids)))
		contents.Select(planversion.FieldID, planversion.FieldContent)
		rows, err := contents.All(ctx)
		for _, row := range rows {
			documents[row.ID] = &kept{}
			documents[row.ID].document, documents[row.ID].err = readDocument(row.Content)
		}
		return documents, err
	})
	if err != nil || found == nil {
		return &document{}, err
	}
	return &found.document, found.err
}

// Needs are the plan as it was agreed, of what the viewer may know now.
func (e *PlanVersion) Needs(ctx context.Context) ([]*PlannedNeed, error) {
	whole, err := e.document(ctx)
	if err != nil {
		return nil, err
	}
	known, err := e.file.known(ctx)
	needs := []*PlannedNeed{}
	for _, one := range of(whole.Needs, func(one *storedNeed) bool { return known[one.ID] }) {
		needs = append(needs, one.planned(e.file, known))
	}
	if err != nil {
		return nil, err
	}
	return page.Whole(ctx, needs)
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
