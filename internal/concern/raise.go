package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RaiseConcernInput is a worry about one child, or about several of one whānau.
type RaiseConcernInput struct {
	command.Idempotent
	ChildIds       []string
	AgencyID       *string
	Severity       enum.ConcernSeverity
	Text           string
	RaisedOn       *calendar.Date // nil: today
	ObservationIds []string
	FollowsID      *string // a closed concern about one of the children, which this one takes up again
}

// RaiseConcern raises a concern about each of the children, and returns that about the
// first. Errors: command.UserErrors.
func (d Desk) RaiseConcern(ctx context.Context, in RaiseConcernInput) (*gen.Concern, error) {
	var f desk.Form
	desk.Code(&f, "severity", in.Severity)
	text := f.Required("text", in.Text, desk.Text, "say what worries you")
	children := d.children(&f, in.ChildIds)
	born, err := d.born(ctx, children...)
	if err != nil {
		return nil, err
	}
	on := f.Happened("raisedOn", in.RaisedOn, born, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	related, err := d.oneWhanau(ctx, children...)
	if err != nil {
		return nil, err
	}
	if !related {
		f.Add(fault.Invalid, "childIds", "raise one concern about children of one whānau; about others raise one each")
	}
	from, err := d.observations(ctx, &f, in.ObservationIds, children)
	if err != nil {
		return nil, err
	}
	followed, err := d.followed(ctx, &f, in.FollowsID, children)
	if err != nil {
		return nil, err
	}
	raised := make([]*gen.Concern, len(children))
	for i, child := range children {
		raised[i] = &gen.Concern{ChildID: child, AgencyID: d.ActsFor(&f, child, in.AgencyID), Severity: in.Severity, Text: text, RaisedOn: on, ObservationIds: from}
		if followed != nil && followed.ChildID == child {
			raised[i].FollowsID = &followed.ID
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.raise(ctx, raised)
}

// raise stores concerns that are raised together, and returns the first.
func (d Desk) raise(ctx context.Context, drafts []*gen.Concern) (*gen.Concern, error) {
	together := mixin.NewID()
	for i, draft := range drafts {
		row, err := d.Rows.Concern.Create().SetChildID(draft.ChildID).SetPractitionerID(d.Me()).SetAgencyID(draft.AgencyID).SetTogetherID(together).
			SetSeverity(draft.Severity).SetText(draft.Text).SetRaisedOn(draft.RaisedOn).SetObservationIds(draft.ObservationIds).
			SetNillableFollowsID(draft.FollowsID).SetNillableTeamConcernID(draft.TeamConcernID).
			SetNillableUnownedSince(unownedSince(draft, d.Today)).Save(ctx)
		if err != nil {
			return nil, err
		}
		step := &gen.ConcernStep{Kind: enum.ConcernRaised, Severity: draft.Severity}
		if err := d.note(ctx, row, draft.AgencyID, step); err != nil {
			return nil, err
		}
		if grave(row.Severity) {
			if err := d.tellDirectors(ctx, enum.NoticeConcernRaised, row); err != nil {
				return nil, err
			}
		}
		if i > 0 || row.TeamConcernID != nil { // the change names its own object
			d.About(row.ChildID)
			d.Changed(row.ID)
		}
		drafts[i] = row
	}
	return drafts[0], nil
}

// note adds a step of the viewer, for an agency, to a concern.
func (d Desk) note(ctx context.Context, of *gen.Concern, agency uuid.UUID, step *gen.ConcernStep) error {
	return d.Rows.ConcernStep.Create().SetConcernID(of.ID).SetChildID(of.ChildID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetKind(step.Kind).SetAt(d.Now).SetOnDate(d.Today).SetNillableWhomID(step.WhomID).SetSeverity(step.Severity).SetText(step.Text).
		SetNillableDueOn(step.DueOn).Exec(ctx)
}

// children reads whom a concern is about.
func (d Desk) children(f *desk.Form, globals []string) []uuid.UUID {
	if len(globals) == 0 || len(globals) > mostChildren {
		f.Add(fault.Invalid, "childIds", "name 1 to %d children", mostChildren)
		return nil
	}
	var children []uuid.UUID
	for i, global := range globals {
		field := desk.Item("childIds", i)
		child := d.Child(f, field, global)
		switch {
		case child == uuid.Nil:
			return nil
		case slices.Contains(children, child):
			f.Add(fault.Invalid, field, "name each child once")
		}
		children = append(children, child)
	}
	return children
}

// born is the first day on which something could happen to all of the children.
func (d Desk) born(ctx context.Context, children ...uuid.UUID) (calendar.Date, error) {
	rows, err := d.Rows.Child.Query().Where(child.IDIn(children...)).All(ctx)
	first := calendar.Always
	for _, row := range rows {
		first = max(first, row.DateOfBirth)
	}
	return first, err
}

// followed reads the closed concern that a new one takes up again, nil without one.
func (d Desk) followed(ctx context.Context, f *desk.Form, global *string, children []uuid.UUID) (*gen.Concern, error) {
	if global == nil {
		return nil, nil
	}
	row, err := d.concern(ctx, f, "followsId", *global)
	if row != nil && !slices.Contains(children, row.ChildID) {
		f.Absent("followsId", concernType)
		return nil, err
	}
	if row != nil && row.ClosedOn == nil {
		f.Add(fault.Conflict, "followsId", "this concern is still open: work on it, or close it first")
	}
	return row, err
}
