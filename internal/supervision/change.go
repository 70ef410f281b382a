package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/store"
)

func (b *Book) supervision() command.Kind[*gen.Supervision, *Supervision] {
	return kind(func(row *gen.Supervision) uuid.UUID { return row.ID }, store.ByID(b.ent.Supervision.Query), b.supervisions)
}

// SupervisionPayload is an arrangement as it was changed, or what is wrong.
type SupervisionPayload struct {
	Supervision *Supervision
	UserErrors  []command.UserError
}

// ArrangeSupervision carries out Desk.ArrangeSupervision.
func (b *Book) ArrangeSupervision(ctx context.Context, in ArrangeSupervisionInput) (*SupervisionPayload, error) {
	done, wrong, err := change(ctx, b, "arrangeSupervision", in, Desk.ArrangeSupervision, b.supervision())
	return &SupervisionPayload{done, wrong}, err
}

// ChangeSupervision carries out Desk.ChangeSupervision.
func (b *Book) ChangeSupervision(ctx context.Context, in ChangeSupervisionInput) (*SupervisionPayload, error) {
	done, wrong, err := change(ctx, b, "changeSupervision", in, Desk.ChangeSupervision, b.supervision())
	return &SupervisionPayload{done, wrong}, err
}

// EndSupervision carries out Desk.EndSupervision.
func (b *Book) EndSupervision(ctx context.Context, in EndSupervisionInput) (*SupervisionPayload, error) {
	done, wrong, err := change(ctx, b, "endSupervision", in, Desk.EndSupervision, b.supervision())
	return &SupervisionPayload{done, wrong}, err
}

func (b *Book) session() command.Kind[*gen.SupervisionSession, *Session] {
	return kind(func(row *gen.SupervisionSession) uuid.UUID { return row.ID }, store.ByID(b.ent.SupervisionSession.Query), b.sessions)
}

// SessionPayload is a session as it was changed, or what is wrong.
type SessionPayload struct {
	SupervisionSession *Session
	UserErrors         []command.UserError
}

// RecordSupervisionSession carries out Desk.RecordSupervisionSession.
func (b *Book) RecordSupervisionSession(ctx context.Context, in RecordSupervisionSessionInput) (*SessionPayload, error) {
	done, wrong, err := change(ctx, b, "recordSupervisionSession", in, Desk.RecordSupervisionSession, b.session())
	return &SessionPayload{done, wrong}, err
}

func (b *Book) module() command.Kind[*gen.TrainingModule, *Module] {
	return kind(func(row *gen.TrainingModule) uuid.UUID { return row.ID }, store.ByID(b.ent.TrainingModule.Query), b.modules)
}

// ModulePayload is a module as it was changed, or what is wrong.
type ModulePayload struct {
	TrainingModule *Module
	UserErrors     []command.UserError
}

// AddTrainingModule carries out Desk.AddTrainingModule.
func (b *Book) AddTrainingModule(ctx context.Context, in AddTrainingModuleInput) (*ModulePayload, error) {
	done, wrong, err := change(ctx, b, "addTrainingModule", in, Desk.AddTrainingModule, b.module())
	return &ModulePayload{done, wrong}, err
}

// ChangeTrainingModule carries out Desk.ChangeTrainingModule.
func (b *Book) ChangeTrainingModule(ctx context.Context, in ChangeTrainingModuleInput) (*ModulePayload, error) {
	done, wrong, err := change(ctx, b, "changeTrainingModule", in, Desk.ChangeTrainingModule, b.module())
	return &ModulePayload{done, wrong}, err
}

// EndTrainingModule carries out Desk.EndTrainingModule.
func (b *Book) EndTrainingModule(ctx context.Context, in EndTrainingModuleInput) (*ModulePayload, error) {
	done, wrong, err := change(ctx, b, "endTrainingModule", in, Desk.EndTrainingModule, b.module())
	return &ModulePayload{done, wrong}, err
}

func (b *Book) completion() command.Kind[*gen.TrainingCompletion, *Completion] {
	return kind(func(row *gen.TrainingCompletion) uuid.UUID { return row.ID }, store.ByID(b.ent.TrainingCompletion.Query), b.completions)
}

// CompletionPayload is a completed module as it was changed, or what is wrong.
type CompletionPayload struct {
	TrainingCompletion *Completion
	UserErrors         []command.UserError
}

// RecordTrainingCompletion carries out Desk.RecordTrainingCompletion.
func (b *Book) RecordTrainingCompletion(ctx context.Context, in RecordTrainingCompletionInput) (*CompletionPayload, error) {
	done, wrong, err := change(ctx, b, "recordTrainingCompletion", in, Desk.RecordTrainingCompletion, b.completion())
	return &CompletionPayload{done, wrong}, err
}

func (b *Book) check() command.Kind[*gen.SafetyCheck, *Check] {
	return kind(func(row *gen.SafetyCheck) uuid.UUID { return row.ID }, store.ByID(b.ent.SafetyCheck.Query), b.checks)
}

// CheckPayload is a safety check as it was changed, or what is wrong.
type CheckPayload struct {
	SafetyCheck *Check
	UserErrors  []command.UserError
}

// RecordSafetyCheck carries out Desk.RecordSafetyCheck.
func (b *Book) RecordSafetyCheck(ctx context.Context, in RecordSafetyCheckInput) (*CheckPayload, error) {
	done, wrong, err := change(ctx, b, "recordSafetyCheck", in, Desk.RecordSafetyCheck, b.check())
	return &CheckPayload{done, wrong}, err
}

func (b *Book) plan() command.Kind[*gen.DevelopmentPlan, *Plan] {
	return kind(func(row *gen.DevelopmentPlan) uuid.UUID { return row.ID }, store.ByID(b.ent.DevelopmentPlan.Query), b.plans)
}

// PlanPayload is a development plan as it was changed, or what is wrong.
type PlanPayload struct {
	DevelopmentPlan *Plan
	UserErrors      []command.UserError
}

// ReviewDevelopmentPlan carries out Desk.ReviewDevelopmentPlan.
func (b *Book) ReviewDevelopmentPlan(ctx context.Context, in ReviewDevelopmentPlanInput) (*PlanPayload, error) {
	done, wrong, err := change(ctx, b, "reviewDevelopmentPlan", in, Desk.ReviewDevelopmentPlan, b.plan())
	return &PlanPayload{done, wrong}, err
}

func (b *Book) need() command.Kind[*gen.TrainingNeed, *Need] {
	return kind(func(row *gen.TrainingNeed) uuid.UUID { return row.ID }, store.ByID(b.ent.TrainingNeed.Query), b.needs)
}

// NeedPayload is a training need as it was changed, or what is wrong.
type NeedPayload struct {
	TrainingNeed *Need
	UserErrors   []command.UserError
}

// NoteTrainingNeed carries out Desk.NoteTrainingNeed.
func (b *Book) NoteTrainingNeed(ctx context.Context, in NoteTrainingNeedInput) (*NeedPayload, error) {
	done, wrong, err := change(ctx, b, "noteTrainingNeed", in, Desk.NoteTrainingNeed, b.need())
	return &NeedPayload{done, wrong}, err
}

// EndTrainingNeed carries out Desk.EndTrainingNeed.
func (b *Book) EndTrainingNeed(ctx context.Context, in EndTrainingNeedInput) (*NeedPayload, error) {
	done, wrong, err := change(ctx, b, "endTrainingNeed", in, Desk.EndTrainingNeed, b.need())
	return &NeedPayload{done, wrong}, err
}

func (b *Book) interest() command.Kind[*gen.ExpressionOfInterest, *Interest] {
	return kind(func(row *gen.ExpressionOfInterest) uuid.UUID { return row.ID }, store.ByID(b.ent.ExpressionOfInterest.Query), b.interests)
}

// InterestPayload is a wish to take part as it was changed, or what is wrong.
type InterestPayload struct {
	ExpressionOfInterest *Interest
	UserErrors           []command.UserError
}

// ExpressInterest carries out Desk.ExpressInterest.
func (b *Book) ExpressInterest(ctx context.Context, in ExpressInterestInput) (*InterestPayload, error) {
	done, wrong, err := change(ctx, b, "expressInterest", in, Desk.ExpressInterest, b.interest())
	return &InterestPayload{done, wrong}, err
}

// DecideInterest carries out Desk.DecideInterest.
func (b *Book) DecideInterest(ctx context.Context, in DecideInterestInput) (*InterestPayload, error) {
	done, wrong, err := change(ctx, b, "decideInterest", in, Desk.DecideInterest, b.interest())
	return &InterestPayload{done, wrong}, err
}
