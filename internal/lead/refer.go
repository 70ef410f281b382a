package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/referral"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// ReferChildInput is whom to refer to which team, for which agency, and why.
type ReferChildInput struct {
	command.Idempotent
	ChildID    *string
	Nhi        *string
	TeamID     string
	AgencyID   *string
	Reason     string
	ReferredOn *calendar.Date
}

// ReferChild puts a child before a team (S1.26). Any practitioner who is employed today
// may, as whoever knows the child's number or id. A child who is shielded, and not seen,
// is answered like one that does not exist.
func (d Desk) ReferChild(ctx context.Context, in ReferChildInput) (*gen.Referral, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why the child needs a Children's Team")
	on := f.Happened("referredOn", in.ReferredOn, calendar.Always, d.Today)
	acting := d.Employer(&f, in.AgencyID)
	team, err := desk.Find(ctx, &f, "teamId", "ChildrensTeam", in.TeamID, d.Rows.ChildrensTeam.Get, func(*gen.ChildrensTeam) bool { return true })
	if team == nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	// Asked first: what is answered about a child is a referral that is on record, or nothing.
	sheltered, err := d.Sheltered(ctx, acting)
	if err != nil {
		return nil, err
	}
	if sheltered {
		f.Add(fault.Conflict, "agencyId", "your agency is sheltered, and the team could not see who refers: ask another service of the child to refer it, or ring the team")
		return nil, f.Err()
	}
	nameable := child.Or(child.Shielded(false), predicate.Child(store.Among(child.FieldID, d.Scope.IDs(policy.Case))))
	field, whom, err := d.ChildBy(ctx, in.ChildID, in.Nhi, nameable)
	if err != nil {
		return nil, err
	}
	if whom == uuid.Nil {
		f.Absent(field, "Child")
		return nil, f.Err()
	}
	if err := d.mayBeReferred(ctx, &f, field, whom, team.ID); err != nil {
		return nil, err
	}
	return d.Rows.Referral.Create().SetChildID(whom).SetTeamID(team.ID).SetPractitionerID(d.Me()).SetAgencyID(acting).
		SetReferredOn(on).SetReason(reason).Save(ctx)
}

// mayBeReferred refuses what the viewer can know to be needless: a child whose open
// network they see, or whom they have referred already.
func (d Desk) mayBeReferred(ctx context.Context, f *desk.Form, field string, whom, team uuid.UUID) error {
	if err := d.Lock(ctx, whom); err != nil {
		return err
	}
	open, err := d.Rows.Network.Query().Where(network.ChildID(whom), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).Exist(ctx)
	if err != nil {
		return err
	}
	if open && d.Sees(whom) {
		f.Add(fault.Conflict, field, "this child has a network already")
	}
	mine, err := d.Rows.Referral.Query().Where(referral.ChildID(whom), referral.TeamID(team), referral.PractitionerID(d.Me()), referral.OutcomeIsNil()).Exist(ctx)
	if err != nil {
		return err
	}
	if mine {
		f.Add(fault.Conflict, field, "you have referred this child to this team already, and its panel has not decided yet")
	}
	return f.Err()
}

// TriageReferralInput is how soon the panel should look at a referral.
type TriageReferralInput struct {
	command.Idempotent
	ReferralID      string
	Urgency         enum.Urgency
	Note            *string
	ExpectedVersion *int
}

// TriageReferral notes how soon the panel should look at a referral, once (S1.26): the
// director of the team or a member of its panel does. Only the panel declines.
func (d Desk) TriageReferral(ctx context.Context, in TriageReferralInput) (*gen.Referral, error) {
	var f desk.Form
	desk.Code(&f, "urgency", in.Urgency)
	note := f.Words("note", in.Note, desk.Text)
	row, err := d.referral(ctx, &f, in.ReferralID)
	if row == nil {
		return nil, f.Why(err)
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	switch {
	case !d.decides(row.TeamID):
		f.Add(fault.Forbidden, "referralId", "only the director and the panel of the team look at its referrals")
	case row.Outcome != nil:
		f.Add(fault.Conflict, "referralId", "the panel has decided on this referral already")
	case row.TriagedOn != nil:
		f.Add(fault.Conflict, "referralId", "this referral has been triaged already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetTriagedOn(d.Today).SetTriagerID(d.Me()).SetUrgency(in.Urgency).SetTriageNote(note).Save(ctx)
}

// referral reads and locks a referral that the viewer may see.
func (d Desk) referral(ctx context.Context, f *desk.Form, global string) (*gen.Referral, error) {
	return desk.Hold(ctx, d.Desk, f, "referralId", referralType, global, d.Rows.Referral.Get, d.seesReferral)
}
