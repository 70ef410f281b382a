package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordSupervisionSessionInput is a session that was held.
type RecordSupervisionSessionInput struct {
	command.Idempotent
	SupervisionID     string
	HeldOn            *calendar.Date
	Minutes           int
	ReflectionMinutes int
	Agreed            string
	NextDueOn         *calendar.Date
	AgencyID          *string
}

// mostMinutes is how long a session takes at most.
const mostMinutes = 600

// RecordSupervisionSession records a session: how long, how much of it was for reflection
// (S2.39), and what was agreed. The supervisor does, or a manager of the practitioner's
// agency. Errors: command.UserErrors; a second session on a day is fault.Conflict.
func (d Desk) RecordSupervisionSession(ctx context.Context, in RecordSupervisionSessionInput) (*gen.SupervisionSession, error) {
	var f desk.Form
	within(&f, "minutes", in.Minutes, 1, mostMinutes)
	if in.Minutes > 0 {
		within(&f, "reflectionMinutes", in.ReflectionMinutes, 0, in.Minutes)
	}
	agreed := f.Required("agreed", in.Agreed, desk.Text, "say what you agreed on, without the details of any child")
	row, err := desk.Find(ctx, &f, "supervisionId", supervisionType, in.SupervisionID, d.Rows.Supervision.Get, d.seesSupervision)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	home, err := d.holds(ctx, &f, row, in.AgencyID)
	if err != nil {
		return nil, err
	}
	held := f.Happened("heldOn", in.HeldOn, row.FromOn, d.Today)
	if row.UntilOn != nil && held >= *row.UntilOn {
		f.Add(fault.Conflict, "heldOn", "the arrangement had ended by then")
	}
	if in.NextDueOn != nil {
		later(&f, "nextDueOn", *in.NextDueOn, held, 12)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.SupervisionSession.Create().SetSupervisionID(row.ID).SetSupervisorID(row.SupervisorID).SetPractitionerID(row.PractitionerID).
		SetAgencyID(home).SetRecorderID(d.Me()).SetHeldOn(held).SetMinutes(in.Minutes).SetReflectionMinutes(in.ReflectionMinutes).
		SetAgreed(agreed).SetNillableNextOn(in.NextDueOn).Save(ctx)
}

// holds is the agency for which the viewer may record a session of an arrangement; else it
// is uuid.Nil, and the form says why. What is imported names none: then it is a job of the
// practitioner's.
func (d Desk) holds(ctx context.Context, f *desk.Form, row *gen.Supervision, given *string) (uuid.UUID, error) {
	home, err := d.arranges(ctx, row)
	switch {
	case err != nil:
		return uuid.Nil, err
	case home == uuid.Nil && row.SupervisorID != d.Me():
		f.Add(fault.Forbidden, "supervisionId", "only the supervisor or a manager of the practitioner's agency records a session")
		return uuid.Nil, nil
	case row.AgencyID != nil:
		return *row.AgencyID, nil
	case home != uuid.Nil && given == nil:
		return home, nil
	}
	jobs, err := d.jobs(ctx, row.PractitionerID)
	if err != nil {
		return uuid.Nil, err
	}
	return f.Mine(jobs, given), nil
}
