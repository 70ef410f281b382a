package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
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
	var f form
	if !d.isPractitioner(&f, "") {
		return nil, f.Err()
	}
	f.severity(in.Severity)
	team := f.id("teamId", "ChildrensTeam", in.TeamID)
	row := d.Rows.TeamConcern.Create().SetPractitionerID(d.me()).SetAgencyID(f.oneOf(d.Scope.IDs(policy.Employer), in.AgencyID)).SetTeamID(team).
		SetAbout(f.required("about", in.About, "say whom it is about, as well as you can: names, ages, where they live")).
		SetText(f.required("text", in.Text, "say what worries you")).SetSeverity(in.Severity).SetRaisedOn(d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if _, err := d.Rows.ChildrensTeam.Get(ctx, team); gen.IsNotFound(err) {
		f.absent("teamId", "ChildrensTeam")
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
	var f form
	change := d.Rows.TeamConcern.UpdateOneID(row.ID).SetTriagedOn(d.Today).SetTriagedByID(d.me()).SetOutcome(among(&f, "outcome", in.Outcome))
	if in.Outcome != enum.TriageAttached {
		if in.ChildID != nil {
			f.Add(fault.Invalid, "childId", "only what is attached names a child")
		}
		change.SetNote(f.required("note", said(in.Note), "say why, for who wrote it"))
		if err := f.Err(); err != nil {
			return nil, err
		}
		return change.Save(ctx)
	}
	draft := d.attached(&f, row, in)
	change.SetNote(f.words("note", said(in.Note), longestText))
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
	var f form
	row, err := find(ctx, d, &f, "teamConcernId", teamConcernType, in.TeamConcernID, d.Rows.TeamConcern.Get, func(t *gen.TeamConcern) bool {
		return t.PractitionerID == d.me() || d.Scope.Has(policy.Director, t.TeamID)
	})
	if err != nil || row == nil {
		return nil, orRefused(f, err)
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
func (d Desk) attached(f *form, row *gen.TeamConcern, in TriageTeamConcernInput) *gen.Concern {
	child := f.id("childId", "Child", said(in.ChildID))
	if child != uuid.Nil && !d.directs(child) {
		f.absent("childId", "Child")
	}
	draft := &gen.Concern{ChildID: child, Severity: row.Severity, Text: row.Text, RaisedOn: d.Today, TeamConcernID: &row.ID}
	if in.Severity != nil {
		f.severity(*in.Severity)
		draft.Severity = *in.Severity
	}
	if in.Text != nil {
		draft.Text = f.required("text", *in.Text, "say what worries you, or leave it out")
	}
	draft.AgencyID = f.oneOf(d.Scope.IDs(policy.Employer), in.AgencyID)
	return draft
}
