package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/trainingcompletion"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/supervision/lapse"
)

// longAgo is how many months back something may be recorded.
const longAgo = 120

// RecordTrainingCompletionInput is what somebody has learnt.
type RecordTrainingCompletionInput struct {
	command.Idempotent
	PractitionerID   string
	TrainingModuleID string
	CompletedOn      *calendar.Date
	AgencyID         *string
}

// RecordTrainingCompletion records that somebody has completed a module, and when that
// expires (S1.50). A manager of their agency does, or they themselves. Errors:
// command.UserErrors; the same module on the same day again is fault.Conflict.
func (d Desk) RecordTrainingCompletion(ctx context.Context, in RecordTrainingCompletionInput) (*gen.TrainingCompletion, error) {
	var f desk.Form
	on := f.Happened("completedOn", in.CompletedOn, d.Today.AddMonths(-longAgo), d.Today)
	module, err := desk.Find(ctx, &f, "trainingModuleId", moduleType, in.TrainingModuleID, d.Rows.TrainingModule.Get, everyModule)
	if err != nil {
		return nil, err
	}
	if module != nil && module.UntilOn != nil && on >= *module.UntilOn {
		f.Add(fault.Conflict, "completedOn", "the module was offered no more by then")
	}
	who, home, err := d.learner(ctx, &f, in.PractitionerID, in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.repeatable(ctx, who, module.ID); err != nil {
		return nil, err
	}
	create := d.Rows.TrainingCompletion.Create().SetPractitionerID(who).SetRecorderID(d.Me()).SetAgencyID(home).SetModuleID(module.ID).SetCompletedOn(on)
	if module.ValidForDays != nil {
		create.SetExpiresOn(on.AddDays(*module.ValidForDays))
	}
	return create.Save(ctx)
}

// mostTimes is how often the completions of one module by one practitioner are recorded.
const mostTimes = 100

// repeatable refuses one more completion of a module than are recorded: all of them are
// read to say when it expires. Those that the viewer may not know of are not counted.
func (d Desk) repeatable(ctx context.Context, who, module uuid.UUID) error {
	rows, err := d.Rows.TrainingCompletion.Query().Where(trainingcompletion.PractitionerID(who), trainingcompletion.ModuleID(module)).All(ctx)
	known := slices.DeleteFunc(rows, func(row *gen.TrainingCompletion) bool { return !d.sees(who, row.AgencyID) })
	if len(known) >= mostTimes && err == nil {
		return command.Refusal(fault.Conflict, "trainingModuleId", "this was recorded %d times already, which is the most", mostTimes)
	}
	return err
}

// learner reads the viewer themselves, for a job of theirs, or one of their staff.
func (d Desk) learner(ctx context.Context, f *desk.Form, global string, agency *string) (who, home uuid.UUID, err error) {
	if who, err = d.practitioner(ctx, f, "practitionerId", global); who != d.Me() || err != nil {
		if who == uuid.Nil || err != nil {
			return uuid.Nil, uuid.Nil, err
		}
		return d.staff(ctx, f, global, agency)
	}
	return who, f.Mine(d.Scope.IDs(policy.Employer), agency), nil
}

// RecordSafetyCheckInput is that somebody was checked.
type RecordSafetyCheckInput struct {
	command.Idempotent
	PractitionerID string
	Kind           enum.SafetyCheckKind
	CheckedOn      *calendar.Date
	AgencyID       *string
}

// RecordSafetyCheck records that an agency has checked one of its people, which holds for
// three years (Children's Act 2014), and never what was found. A manager of the agency
// does. Errors: command.UserErrors; the same check again is fault.Conflict.
func (d Desk) RecordSafetyCheck(ctx context.Context, in RecordSafetyCheckInput) (*gen.SafetyCheck, error) {
	var f desk.Form
	desk.Code(&f, "kind", in.Kind)
	on := f.Happened("checkedOn", in.CheckedOn, d.Today.AddMonths(-longAgo), d.Today)
	who, home, err := d.staff(ctx, &f, in.PractitionerID, in.AgencyID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.SafetyCheck.Create().SetPractitionerID(who).SetRecorderID(d.Me()).SetAgencyID(home).SetKind(in.Kind).
		SetCheckedOn(on).SetExpiresOn(lapse.CheckExpires(on)).Save(ctx)
}
