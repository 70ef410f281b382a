package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/childrensteam"
	"cangraph/ent/gen/trainingmodule"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// AddTrainingModuleInput is what a team asks its people to learn.
type AddTrainingModuleInput struct {
	command.Idempotent
	TeamID       string
	Name         string
	NameMi       *string
	Kind         enum.TrainingKind
	RequiredFor  []enum.TrainingRole
	ValidForDays *int
	FromOn       *calendar.Date
}

// mostValid is for how many days training holds at most, unless it holds for good.
const mostValid = 3650

// AddTrainingModule adds what a team asks its people to learn (S1.49, S1.50). The director
// of the team does. Errors: command.UserErrors.
func (d Desk) AddTrainingModule(ctx context.Context, in AddTrainingModuleInput) (*gen.TrainingModule, error) {
	var f desk.Form
	name := f.Required("name", in.Name, desk.Title, "say what the module is called")
	maori := f.Words("nameMi", in.NameMi, desk.Title)
	desk.Code(&f, "kind", in.Kind)
	roles := rolesOf(&f, in.RequiredFor)
	if in.ValidForDays != nil {
		within(&f, "validForDays", *in.ValidForDays, 1, mostValid)
	}
	from := d.nearby(&f, "fromOn", in.FromOn)
	team, err := d.directed(ctx, &f, in.TeamID)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, team); err != nil {
		return nil, err
	}
	if err := d.unused(ctx, team, uuid.Nil, name); err != nil {
		return nil, err
	}
	return d.Rows.TrainingModule.Create().SetTeamID(team).SetRecorderID(d.Me()).SetName(name).SetNameMi(maori).SetKind(in.Kind).
		SetRequiredFor(roles).SetNillableValidForDays(in.ValidForDays).SetFromOn(from).Save(ctx)
}

// directed reads a team that the viewer directs.
func (d Desk) directed(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	team, err := d.team(ctx, f, global)
	if team != uuid.Nil && !d.Scope.Has(policy.Director, team) {
		f.Add(fault.Forbidden, "teamId", "only the director of the team says what its people learn")
	}
	return team, err
}

// team reads a team; else it is uuid.Nil, and the form says why.
func (d Desk) team(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	id := f.ID("teamId", "ChildrensTeam", global)
	if id == uuid.Nil {
		return uuid.Nil, nil
	}
	known, err := d.Rows.ChildrensTeam.Query().Where(childrensteam.ID(id)).Exist(ctx)
	if err != nil || known {
		return id, err
	}
	f.Absent("teamId", "ChildrensTeam")
	return uuid.Nil, nil
}

// unused refuses the name of another module that the team offers.
func (d Desk) unused(ctx context.Context, team, except uuid.UUID, name string) error {
	taken, err := d.Rows.TrainingModule.Query().Where(trainingmodule.TeamID(team), trainingmodule.IDNEQ(except), trainingmodule.Name(name),
		trainingmodule.UntilOnIsNil()).Exist(ctx)
	if taken && err == nil {
		return command.Refusal(fault.Conflict, "name", "the team has a module of this name")
	}
	return err
}

// rolesOf reads for whom a module is required, each once.
func rolesOf(f *desk.Form, given []enum.TrainingRole) []enum.TrainingRole {
	roles := []enum.TrainingRole{}
	for i, role := range given {
		if desk.Code(f, desk.Item("requiredFor", i), role); !slices.Contains(roles, role) {
			roles = append(roles, role)
		}
	}
	return roles
}

// ChangeTrainingModuleInput is what is to be different of a module.
type ChangeTrainingModuleInput struct {
	command.Idempotent
	ModuleID        string
	Name            *string
	NameMi          *string
	RequiredFor     []enum.TrainingRole
	ValidForDays    *int
	ExpectedVersion *int
}

// ChangeTrainingModule changes a module; what was completed before expires as it was
// recorded. The director of the team does. Errors: command.UserErrors.
func (d Desk) ChangeTrainingModule(ctx context.Context, in ChangeTrainingModuleInput) (*gen.TrainingModule, error) {
	var f desk.Form
	row, err := d.module(ctx, &f, in.ModuleID, in.ExpectedVersion)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	change := row.Update().SetRecorderID(d.Me())
	if in.Name != nil {
		name := f.Required("name", *in.Name, desk.Title, "say what the module is called")
		if err := d.unused(ctx, row.TeamID, row.ID, name); err != nil {
			return nil, err
		}
		change.SetName(name)
	}
	if in.NameMi != nil {
		change.SetNameMi(f.Words("nameMi", in.NameMi, desk.Title))
	}
	if in.RequiredFor != nil {
		change.SetRequiredFor(rolesOf(&f, in.RequiredFor))
	}
	if in.ValidForDays != nil {
		within(&f, "validForDays", *in.ValidForDays, 1, mostValid)
		change.SetValidForDays(*in.ValidForDays)
	}
	if in.Name == nil && in.NameMi == nil && in.RequiredFor == nil && in.ValidForDays == nil {
		f.Add(fault.Invalid, "", "say what is to be different")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return change.Save(ctx)
}

// EndTrainingModuleInput is which module is offered no more, from when and why.
type EndTrainingModuleInput struct {
	command.Idempotent
	ModuleID        string
	On              *calendar.Date
	Reason          string
	ExpectedVersion *int
}

// EndTrainingModule ends a module: it is required no more, and what was completed stays.
// The director of the team does. Errors: command.UserErrors.
func (d Desk) EndTrainingModule(ctx context.Context, in EndTrainingModuleInput) (*gen.TrainingModule, error) {
	var f desk.Form
	row, err := d.module(ctx, &f, in.ModuleID, in.ExpectedVersion)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	on, reason := d.nearby(&f, "on", in.On), f.Required("reason", in.Reason, desk.Text, "say why it is offered no more")
	if on <= row.FromOn {
		f.Add(fault.Invalid, "on", "it ends on a later day than it began: %s", row.FromOn)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetUntilOn(on).SetEndReason(reason).Save(ctx)
}

// module is one that is offered and that the viewer may change; nil with what is wrong in
// the form.
func (d Desk) module(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.TrainingModule, error) {
	const field = "moduleId"
	row, err := desk.Find(ctx, f, field, moduleType, global, d.Rows.TrainingModule.Get, everyModule)
	if row == nil || err != nil {
		return nil, err
	}
	if !d.Scope.Has(policy.Director, row.TeamID) {
		f.Add(fault.Forbidden, field, "only the director of the team says what its people learn")
		return nil, nil
	}
	if err := d.Lock(ctx, row.TeamID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.TrainingModule.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.UntilOn != nil {
		f.Add(fault.Conflict, field, "its end is recorded already: add another")
		return nil, nil
	}
	return row, nil
}

// everyModule is the rule of rows of training_modules: every practitioner knows them.
func everyModule(*gen.TrainingModule) bool { return true }
