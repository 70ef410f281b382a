package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/supervision"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// ArrangeSupervisionInput is who is to support whom, and how often they meet.
type ArrangeSupervisionInput struct {
	command.Idempotent
	PractitionerID string
	SupervisorID   string
	Kind           enum.SupervisionKind
	FrequencyDays  *int
	Since          *calendar.Date
	AgencyID       *string
}

// mostDays is how many days may pass from one session to the next.
const mostDays = 365

// ArrangeSupervision gives a practitioner a supervisor, or a practice leader to ask (S1.31,
// S2.34). A manager of their agency does. Errors: command.UserErrors.
func (d Desk) ArrangeSupervision(ctx context.Context, in ArrangeSupervisionInput) (*gen.Supervision, error) {
	var f desk.Form
	desk.Code(&f, "kind", in.Kind)
	switch {
	case in.Kind == enum.PracticeLeader && in.FrequencyDays != nil:
		f.Add(fault.Invalid, "frequencyDays", "a practice leader is asked when there is something to ask: leave it out")
	case in.Kind == enum.Supervisor:
		within(&f, "frequencyDays", desk.Said(in.FrequencyDays), 1, mostDays)
	}
	from := d.nearby(&f, "since", in.Since)
	who, home, err := d.staff(ctx, &f, in.PractitionerID, in.AgencyID)
	if err != nil {
		return nil, err
	}
	supervisor, err := d.supervisor(ctx, &f, in.SupervisorID, who)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, who); err != nil {
		return nil, err
	}
	if err := d.free(ctx, supervisor, who, home, from); err != nil {
		return nil, err
	}
	if err := d.places(ctx, who, from); err != nil {
		return nil, err
	}
	return d.Rows.Supervision.Create().SetSupervisorID(supervisor).SetPractitionerID(who).SetAgencyID(home).SetRecorderID(d.Me()).
		SetKind(in.Kind).SetNillableFrequencyDays(in.FrequencyDays).SetFromOn(from).Save(ctx)
}

// supervisor reads somebody who can support a practitioner: another, employed today.
func (d Desk) supervisor(ctx context.Context, f *desk.Form, global string, of uuid.UUID) (uuid.UUID, error) {
	const field = "supervisorId"
	id, err := d.practitioner(ctx, f, field, global)
	if id == uuid.Nil || err != nil {
		return uuid.Nil, err
	}
	jobs, err := d.jobs(ctx, id)
	switch {
	case id == of:
		f.Add(fault.Invalid, field, "nobody supervises themselves")
	case len(jobs) == 0 && err == nil:
		f.Add(fault.Conflict, field, "they work for no agency today")
	}
	return id, err
}

// free refuses an arrangement of two people who have one for the same agency, or an
// imported one, from a day on.
func (d Desk) free(ctx context.Context, supervisor, who, home uuid.UUID, from calendar.Date) error {
	taken, err := d.Rows.Supervision.Query().Where(supervision.SupervisorID(supervisor), supervision.PractitionerID(who),
		supervision.Or(supervision.AgencyIDIsNil(), supervision.AgencyID(home)),
		supervision.Or(supervision.UntilOnIsNil(), supervision.UntilOnGT(from))).Exist(ctx)
	if taken && err == nil {
		return command.Refusal(fault.Conflict, "supervisorId", "this is arranged for some of these days already: change that, or end it before")
	}
	return err
}

// mostAtOnce is how many arrangements one practitioner has at a time.
const mostAtOnce = 10

// places refuses one more arrangement of a practitioner than they have from a day on. Those
// that the viewer may not know of are not counted.
func (d Desk) places(ctx context.Context, who uuid.UUID, from calendar.Date) error {
	rows, err := d.Rows.Supervision.Query().Where(supervision.PractitionerID(who),
		supervision.Or(supervision.UntilOnIsNil(), supervision.UntilOnGT(from))).All(ctx)
	known := slices.DeleteFunc(rows, func(row *gen.Supervision) bool { return !d.seesSupervision(row) })
	if len(known) >= mostAtOnce && err == nil {
		return command.Refusal(fault.Conflict, "practitionerId", "%d arrangements support them from that day on, which is the most: end one before", mostAtOnce)
	}
	return err
}

// ChangeSupervisionInput is what is to be different.
type ChangeSupervisionInput struct {
	command.Idempotent
	SupervisionID   string
	SupervisorID    *string
	ChangedOn       *calendar.Date
	Reason          *string
	FrequencyDays   *int
	ExpectedVersion *int
}

// ChangeSupervision changes how often two people meet, or who supports the practitioner:
// then the arrangement ends on a day, and the one that is returned begins. A manager of
// the agency does. Errors: command.UserErrors.
func (d Desk) ChangeSupervision(ctx context.Context, in ChangeSupervisionInput) (*gen.Supervision, error) {
	var f desk.Form
	row, home, err := d.arrangement(ctx, &f, in.SupervisionID, in.ExpectedVersion)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	every := row.FrequencyDays
	if in.FrequencyDays != nil {
		every = in.FrequencyDays
		within(&f, "frequencyDays", *every, 1, mostDays)
		if row.Kind == enum.PracticeLeader {
			f.Add(fault.Invalid, "frequencyDays", "a practice leader is asked when there is something to ask: leave it out")
		}
	}
	if in.SupervisorID == nil {
		f.LeftOut("reason", in.Reason, "nobody else is to support the practitioner")
		if in.FrequencyDays == nil {
			f.Add(fault.Invalid, "", "say what is to be different: who supports the practitioner, or how often they meet")
		}
		if err := f.Err(); err != nil {
			return nil, err
		}
		return row.Update().SetFrequencyDays(*every).SetRecorderID(d.Me()).Save(ctx)
	}
	supervisor, err := d.supervisor(ctx, &f, *in.SupervisorID, row.PractitionerID)
	if err != nil {
		return nil, err
	}
	if supervisor == row.SupervisorID {
		f.Add(fault.Invalid, "supervisorId", "they support the practitioner already")
	}
	on, reason := d.ends(&f, row, "changedOn", in.ChangedOn, desk.Said(in.Reason))
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.free(ctx, supervisor, row.PractitionerID, home, on); err != nil {
		return nil, err
	}
	if err := row.Update().SetUntilOn(on).SetEndReason(reason).Exec(ctx); err != nil {
		return nil, err
	}
	d.Changed(row.ID)
	return d.Rows.Supervision.Create().SetSupervisorID(supervisor).SetPractitionerID(row.PractitionerID).SetAgencyID(home).SetRecorderID(d.Me()).
		SetKind(row.Kind).SetNillableFrequencyDays(every).SetFromOn(on).Save(ctx)
}

// EndSupervisionInput is which arrangement ends, when and why.
type EndSupervisionInput struct {
	command.Idempotent
	SupervisionID   string
	EndedOn         *calendar.Date
	Reason          string
	ExpectedVersion *int
}

// EndSupervision ends an arrangement. A manager of the agency does. Errors:
// command.UserErrors.
func (d Desk) EndSupervision(ctx context.Context, in EndSupervisionInput) (*gen.Supervision, error) {
	var f desk.Form
	row, _, err := d.arrangement(ctx, &f, in.SupervisionID, in.ExpectedVersion)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	on, reason := d.ends(&f, row, "endedOn", in.EndedOn, in.Reason)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetUntilOn(on).SetEndReason(reason).Save(ctx)
}

// ends reads the day on which an arrangement ends, and why.
func (d Desk) ends(f *desk.Form, row *gen.Supervision, field string, given *calendar.Date, reason string) (calendar.Date, string) {
	on := d.nearby(f, field, given)
	if on <= row.FromOn {
		f.Add(fault.Invalid, field, "it ends on a later day than it began: %s", row.FromOn)
	}
	return on, f.Required("reason", reason, desk.Text, "say why it ends")
}

// arrangement is one that goes on and that the viewer may change, and for which agency;
// nil with what is wrong in the form. It keeps others from changing who supports the
// practitioner.
func (d Desk) arrangement(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.Supervision, uuid.UUID, error) {
	const field = "supervisionId"
	row, err := desk.Find(ctx, f, field, supervisionType, global, d.Rows.Supervision.Get, d.seesSupervision)
	if row == nil || err != nil {
		return nil, uuid.Nil, err
	}
	home, err := d.arranges(ctx, row)
	if err != nil {
		return nil, uuid.Nil, err
	}
	if home == uuid.Nil {
		f.Add(fault.Forbidden, field, "only a manager of the practitioner's agency changes who supports them")
		return nil, uuid.Nil, nil
	}
	if err := f.Why(d.MustBeSeen(ctx, f, field, desk.Said(row.AgencyID), home)); err != nil {
		return nil, uuid.Nil, err
	}
	if err := d.Lock(ctx, row.PractitionerID); err != nil {
		return nil, uuid.Nil, err
	}
	if row, err = d.Rows.Supervision.Get(ctx, row.ID); err != nil {
		return nil, uuid.Nil, err
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, uuid.Nil, err
	}
	if row.UntilOn != nil {
		f.Add(fault.Conflict, field, "its end is recorded already: arrange another")
		return nil, uuid.Nil, nil
	}
	return row, home, nil
}

// arranges is the agency for which the viewer, as its manager, answers for an arrangement;
// uuid.Nil if for none. An imported one is of any agency where the practitioner works.
func (d Desk) arranges(ctx context.Context, row *gen.Supervision) (uuid.UUID, error) {
	if row.AgencyID != nil {
		if row.PractitionerID != d.Me() && d.Scope.Has(policy.Manager, *row.AgencyID) {
			return *row.AgencyID, nil
		}
		return uuid.Nil, nil
	}
	mine, err := d.managed(ctx, row.PractitionerID)
	if err != nil || len(mine) == 0 {
		return uuid.Nil, err
	}
	return mine[0], nil
}

// seesSupervision is the rule of rows of supervisions (policy.Tables).
func (d Desk) seesSupervision(row *gen.Supervision) bool {
	return (row.PractitionerID == d.Me() || d.Scope.Has(policy.Staff, row.PractitionerID) || row.SupervisorID == d.Me()) &&
		d.Knows(row.PractitionerID, row.SupervisorID) && d.Open(desk.Said(row.AgencyID))
}
