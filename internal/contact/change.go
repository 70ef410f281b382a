package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/store"
)

func (b *Book) wayKind() command.Kind[way, *Route] {
	return command.Kind[way, *Route]{
		Of:   func(w way) (child, id uuid.UUID) { return w.child, w.id },
		Read: func(ctx context.Context, ids []uuid.UUID) ([]way, error) { return read(ctx, b.ent, ids...) },
		Show: b.routes,
	}
}

func (b *Book) pointKind() command.Kind[*gen.SinglePoint, *SinglePoint] {
	return desk.Kind(store.ByID(b.ent.SinglePoint.Query), b.points)
}

func (b *Book) serviceKind() command.Kind[*gen.AgencyService, *AgencyService] {
	return command.Kind[*gen.AgencyService, *AgencyService]{
		Of:   func(r *gen.AgencyService) (child, id uuid.UUID) { return uuid.Nil, r.ID },
		Read: store.ByID(b.ent.AgencyService.Query), Show: b.services,
	}
}

func (b *Book) interactionKind() command.Kind[*gen.Interaction, *Interaction] {
	return desk.Kind(store.ByID(b.ent.Interaction.Query), b.interactions)
}

func (b *Book) needKind() command.Kind[*gen.InterpreterNeed, *InterpreterNeed] {
	return desk.Kind(store.ByID(b.ent.InterpreterNeed.Query), b.needs)
}

// RoutePayload is what became of a change: the route, or what is wrong.
type RoutePayload struct {
	ContactRoute *Route
	UserErrors   []command.UserError
}

// SinglePointPayload is what became of a change: who is named, or what is wrong.
type SinglePointPayload struct {
	SinglePoint *SinglePoint
	UserErrors  []command.UserError
}

// AgencyServicePayload is what became of a change: the entry, or what is wrong.
type AgencyServicePayload struct {
	AgencyService *AgencyService
	UserErrors    []command.UserError
}

// InteractionPayload is what became of a change: the interaction, or what is wrong.
type InteractionPayload struct {
	Interaction *Interaction
	UserErrors  []command.UserError
}

// InterpreterNeedPayload is what became of a change: the need, or what is wrong.
type InterpreterNeedPayload struct {
	InterpreterNeed *InterpreterNeed
	UserErrors      []command.UserError
}

// SetContactRoute carries out Desk.SetContactRoute.
func (b *Book) SetContactRoute(ctx context.Context, in SetContactRouteInput) (*RoutePayload, error) {
	object, wrong, err := change(ctx, b, "setContactRoute", in, b.wayKind(), Desk.SetContactRoute)
	return &RoutePayload{object, wrong}, err
}

// EndContactRoute carries out Desk.EndContactRoute.
func (b *Book) EndContactRoute(ctx context.Context, in EndContactRouteInput) (*RoutePayload, error) {
	object, wrong, err := change(ctx, b, "endContactRoute", in, b.wayKind(), Desk.EndContactRoute)
	return &RoutePayload{object, wrong}, err
}

// SetSinglePoint carries out Desk.SetSinglePoint.
func (b *Book) SetSinglePoint(ctx context.Context, in SetSinglePointInput) (*SinglePointPayload, error) {
	object, wrong, err := change(ctx, b, "setSinglePoint", in, b.pointKind(), Desk.SetSinglePoint)
	return &SinglePointPayload{object, wrong}, err
}

// SetAgencyService carries out Desk.SetAgencyService.
func (b *Book) SetAgencyService(ctx context.Context, in SetAgencyServiceInput) (*AgencyServicePayload, error) {
	object, wrong, err := change(ctx, b, "setAgencyService", in, b.serviceKind(), Desk.SetAgencyService)
	return &AgencyServicePayload{object, wrong}, err
}

// EndAgencyService carries out Desk.EndAgencyService.
func (b *Book) EndAgencyService(ctx context.Context, in EndAgencyServiceInput) (*AgencyServicePayload, error) {
	object, wrong, err := change(ctx, b, "endAgencyService", in, b.serviceKind(), Desk.EndAgencyService)
	return &AgencyServicePayload{object, wrong}, err
}

// RecordInteraction carries out Desk.RecordInteraction.
func (b *Book) RecordInteraction(ctx context.Context, in RecordInteractionInput) (*InteractionPayload, error) {
	object, wrong, err := change(ctx, b, "recordInteraction", in, b.interactionKind(), Desk.RecordInteraction)
	return &InteractionPayload{object, wrong}, err
}

// CorrectInteraction carries out Desk.CorrectInteraction.
func (b *Book) CorrectInteraction(ctx context.Context, in CorrectInteractionInput) (*InteractionPayload, error) {
	object, wrong, err := change(ctx, b, "correctInteraction", in, b.interactionKind(), Desk.CorrectInteraction)
	return &InteractionPayload{object, wrong}, err
}

// WithdrawInteraction carries out Desk.WithdrawInteraction.
func (b *Book) WithdrawInteraction(ctx context.Context, in WithdrawInteractionInput) (*InteractionPayload, error) {
	object, wrong, err := change(ctx, b, "withdrawInteraction", in, b.interactionKind(), Desk.WithdrawInteraction)
	return &InteractionPayload{object, wrong}, err
}

// RecordInterpreterNeed carries out Desk.RecordInterpreterNeed.
func (b *Book) RecordInterpreterNeed(ctx context.Context, in RecordInterpreterNeedInput) (*InterpreterNeedPayload, error) {
	object, wrong, err := change(ctx, b, "recordInterpreterNeed", in, b.needKind(), Desk.RecordInterpreterNeed)
	return &InterpreterNeedPayload{object, wrong}, err
}

// EndInterpreterNeed carries out Desk.EndInterpreterNeed.
func (b *Book) EndInterpreterNeed(ctx context.Context, in EndInterpreterNeedInput) (*InterpreterNeedPayload, error) {
	object, wrong, err := change(ctx, b, "endInterpreterNeed", in, b.needKind(), Desk.EndInterpreterNeed)
	return &InterpreterNeedPayload{object, wrong}, err
}
