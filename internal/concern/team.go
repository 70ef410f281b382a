package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// RaiseConcernToTeamInput is a worry about a child whom the writer may not see (S2.24).
type RaiseConcernToTeamInput struct {
	command.Idempotent
	TeamID   string
	AgencyID *string
	About    string
	Text     string
	Severity enum.ConcernSeverity
}

// RaiseConcernToTeam brings a concern to a Children's Team, and tells who directs it.
// Every practitioner who is employed today may; they learn nothing about any child.
// Errors: command.UserErrors; fault.Conflict when nobody could be told.
func (d Desk) RaiseConcernToTeam(ctx context.Context, in RaiseConcernToTeamInput) (*gen.TeamConcern, error) {
	var f desk.Form
	desk.Code(&f, "severity", in.Severity)
	team := f.ID("teamId", "ChildrensTeam", in.TeamID)
	row := d.Rows.TeamConcern.Create().SetPractitionerID(d.Me()).SetAgencyID(d.Employer(&f, in.AgencyID)).SetTeamID(team).
		SetAbout(f.Required("about", in.About, desk.Text, "say whom it is about, as well as you can: names, ages, where they live")).
		SetText(f.Required("text", in.Text, desk.Text, "say what worries you")).SetSeverity(in.Severity).SetRaisedOn(d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if _, err := d.Rows.ChildrensTeam.Get(ctx, team); gen.IsNotFound(err) {
		f.Absent("teamId", "ChildrensTeam")
		return nil, f.Err()
	} else if err != nil {
		return nil, err
	}
	told, err := d.directors(ctx, team)
	if err != nil {
		return nil, err
	}
	if len(told) == 0 && !d.Scope.Has(policy.Director, team) {
		return nil, command.Refusal(fault.Conflict, "teamId", "nobody directs this team today: ring Oranga Tamariki, or 111 when somebody is in danger now")
	}
	brought, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	return brought, d.tell(ctx, enum.NoticeTeamConcern, globalid.Of(teamConcernType, brought.ID), nil, told...)
}

// TriageTeamConcernInput is what a team does with a concern that was brought to it.
type TriageTeamConcernInput struct {
	command.Idempotent
	TeamConcernID   string
	Outcome         enum.TriageOutcome
	ChildID         *string
	Text            *string
	Severity        *enum.ConcernSeverity
	Note            *string
	AgencyID        *string
	ExpectedVersion *int
}

// TriageTeamConcern ends a concern that was brought to a team which the viewer directs,
// once: attached to a child of the team as a concern that the director raises, passed on,
// or left without action. Errors: command.UserErrors.
func (d Desk) TriageTeamConcern(ctx context.Context, in TriageTeamConcernInput) (*gen.TeamConcern, error) {
	row, err := d.untriaged(ctx, in)
	if err != nil {
		return nil, err
	}
	var f desk.Form
	change := d.Rows.TeamConcern.UpdateOneID(row.ID).SetTriagedOn(d.Today).SetTriagedByID(d.Me()).SetOutcome(desk.Code(&f, "outcome", in.Outcome))
	if in.Outcome != enum.TriageAttached {
		if in.ChildID != nil {
			f.Add(fault.Invalid, "childId", "only what is attached names a child")
		}
		change.SetNote(f.Required("note", desk.Said(in.Note), desk.Text, "say why, for who wrote it"))
		if err := f.Err(); err != nil {
			return nil, err
		}
		return change.Save(ctx)
	}
	draft := d.attached(&f, row, in)
	change.SetNote(f.Words("note", in.Note, desk.Text))
	if err := f.Err(); err != nil {
		return nil, err
	}
	if _, err := d.raise(ctx, []*gen.Concern{draft}); err != nil {
		return nil, err
	}
	return change.SetChildID(draft.ChildID).Save(ctx)
}

// untriaged reads a concern that waits for the viewer, who directs its team.
func (d Desk) untriaged(ctx context.Context, in TriageTeamConcernInput) (*gen.TeamConcern, error) {
	var f desk.Form
	row, err := desk.Hold(ctx, d.Desk, &f, "teamConcernId", teamConcernType, in.TeamConcernID, d.Rows.TeamConcern.Get, func(t *gen.TeamConcern) bool {
		return t.PractitionerID == d.Me() || d.Scope.Has(policy.Director, t.TeamID)
	})
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if !d.Scope.Has(policy.Director, row.TeamID) {
		return nil, command.Refusal(fault.Forbidden, "teamConcernId", "who directs the team decides what becomes of it")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.Outcome != nil {
		return nil, command.Refusal(fault.Conflict, "teamConcernId", "this has been decided already")
	}
	return row, nil
}

// attached is the concern about a child that one brought to the team becomes.
func (d Desk) attached(f *desk.Form, row *gen.TeamConcern, in TriageTeamConcernInput) *gen.Concern {
	child := f.ID("childId", "Child", desk.Said(in.ChildID))
	if child != uuid.Nil && !d.Directs(child) {
		f.Absent("childId", "Child")
	}
	draft := &gen.Concern{ChildID: child, Severity: row.Severity, Text: row.Text, RaisedOn: d.Today, TeamConcernID: &row.ID}
	if in.Severity != nil {
		desk.Code(f, "severity", *in.Severity)
		draft.Severity = *in.Severity
	}
	if in.Text != nil {
		draft.Text = f.Required("text", *in.Text, desk.Text, "say what worries you, or leave it out")
	}
	draft.AgencyID = d.Employer(f, in.AgencyID)
	return draft
}
