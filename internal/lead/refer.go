package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/childrensteam"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/personidentifier"
	"cangraph/ent/gen/referral"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/nhi"
	"cangraph/internal/policy"
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
	var f form
	reason := f.required("reason", &in.Reason, "say why the child needs a Children's Team")
	on := f.past("referredOn", in.ReferredOn, d.Today)
	acting := d.employer(&f, in.AgencyID)
	if (in.ChildID == nil) == (in.Nhi == nil) {
		f.Add(fault.Invalid, "childId", "give either the id of the child or its NHI number")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	field, whom, err := d.referred(ctx, in)
	if err != nil {
		return nil, err
	}
	if whom == uuid.Nil {
		return nil, f.only(field, "Child")
	}
	team := own("ChildrensTeam", in.TeamID)
	if known, err := d.Rows.ChildrensTeam.Query().Where(childrensteam.ID(team)).Exist(ctx); err != nil {
		return nil, err
	} else if !known {
		f.absent("teamId", "ChildrensTeam")
	}
	shielded, err := d.Rows.Agency.Query().Where(agency.ID(acting), agency.ShieldNEQ("")).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if shielded {
		f.Add(fault.Conflict, "agencyId", "your agency is sheltered, and the team could not see who refers: ask another service of the child to refer it, or ring the team")
	}
	if err := d.mayBeReferred(ctx, &f, field, whom, team); err != nil {
		return nil, err
	}
	return d.Rows.Referral.Create().SetChildID(whom).SetTeamID(team).SetPractitionerID(d.me()).SetAgencyID(acting).
		SetReferredOn(on).SetReason(reason).Save(ctx)
}

// employer is the agency for which the viewer acts: the one given, or their only one.
func (d Desk) employer(f *form, given *string) uuid.UUID {
	mine := d.Scope.IDs(policy.Employer)
	if given != nil {
		id := own("Agency", *given)
		if !slices.Contains(mine, id) {
			f.Add(fault.NotFound, "agencyId", "you are employed at no such agency today")
		}
		return id
	}
	switch len(mine) {
	case 1:
		return mine[0]
	case 0:
		f.Add(fault.Forbidden, "agencyId", "only practitioners who are employed today may do this: have your agency record that you are")
	default:
		f.Add(fault.Invalid, "agencyId", "you are employed at more than one agency: say for which you act")
	}
	return uuid.Nil
}

// referred returns the child that is meant, zero when there is none that may be named,
// and the field that means it. Either way it is one statement.
func (d Desk) referred(ctx context.Context, in ReferChildInput) (field string, id uuid.UUID, err error) {
	nameable := child.Or(child.Shielded(false), child.IDIn(d.Scope.IDs(policy.Case)...))
	if in.ChildID != nil {
		ids, err := d.Rows.Child.Query().Where(child.ID(own("Child", *in.ChildID)), nameable).IDs(ctx)
		return "childId", append(ids, uuid.Nil)[0], err
	}
	number, err := nhi.Parse(*in.Nhi)
	if err != nil {
		return "nhi", uuid.Nil, command.Refusal(fault.Invalid, "nhi", "%v", err)
	}
	rows, err := d.Rows.PersonIdentifier.Query().Where(personidentifier.System(enum.NHISystem), personidentifier.Value(number),
		personidentifier.HasChildWith(nameable)).Order(personidentifier.ByStatus()).Limit(1).All(ctx)
	if err != nil || len(rows) == 0 {
		return "nhi", uuid.Nil, err
	}
	return "nhi", rows[0].ChildID, nil
}

// mayBeReferred refuses what the viewer can know to be needless: a child whose open
// network they see, or whom they have referred already.
func (d Desk) mayBeReferred(ctx context.Context, f *form, field string, whom, team uuid.UUID) error {
	if err := d.Lock(ctx, whom); err != nil {
		return err
	}
	open, err := d.Rows.Network.Query().Where(network.ChildID(whom), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))).Exist(ctx)
	if err != nil {
		return err
	}
	if open && d.Scope.Has(policy.Case, whom) {
		f.Add(fault.Conflict, field, "this child has a network already")
	}
	mine, err := d.Rows.Referral.Query().Where(referral.ChildID(whom), referral.TeamID(team), referral.PractitionerID(d.me()), referral.OutcomeIsNil()).Exist(ctx)
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
	var f form
	code(&f, "urgency", in.Urgency)
	note := f.words("note", in.Note)
	row, err := d.referral(ctx, in.ReferralID)
	if err != nil {
		return nil, err
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
	return row.Update().SetTriagedOn(d.Today).SetTriagerID(d.me()).SetUrgency(in.Urgency).SetTriageNote(note).Save(ctx)
}

// referral reads and locks a referral that the viewer may see.
func (d Desk) referral(ctx context.Context, global string) (*gen.Referral, error) {
	id := own(referralType, global)
	if err := d.Lock(ctx, id); err != nil {
		return nil, err
	}
	row, err := d.Rows.Referral.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.seesReferral(row) {
		return nil, new(form).only("referralId", referralType)
	}
	return row, err
}
