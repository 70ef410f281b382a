package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/observationlink"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/store"
)

// change carries out one command at a desk.
func change[In, Row, Object any](
	ctx context.Context, b *Book, name string, in In, kind command.Kind[Row, Object], carryOut func(Desk, context.Context, In) (Row, error),
) (Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (row Row, err error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return row, err
		}
		return carryOut(Desk{at}, ctx, in)
	})
}

func (b *Book) observationKind() command.Kind[*gen.Observation, *Observation] {
	return desk.Kind(store.ByID(b.ent.Observation.Query), b.observations)
}

// linkKind shows the first observation of a link, with all of its links.
func (b *Book) linkKind() command.Kind[*gen.ObservationLink, *Observation] {
	return desk.Kind(store.ByID(b.ent.ObservationLink.Query), func(ctx context.Context, rows []*gen.ObservationLink) ([]*Observation, error) {
		var ids []uuid.UUID
		for _, row := range rows {
			ids = append(ids, row.ID)
		}
		ends, err := b.ent.ObservationLink.Query().Where(observationlink.IDIn(ids...)).QueryObservation().All(ctx)
		if err != nil {
			return nil, err
		}
		return b.observations(ctx, ends)
	})
}

func (b *Book) concernKind() command.Kind[*gen.Concern, *Concern] {
	return desk.Kind(store.ByID(b.ent.Concern.Query), b.concerns)
}

func (b *Book) teamConcernKind() command.Kind[*gen.TeamConcern, *TeamConcern] {
	return command.Kind[*gen.TeamConcern, *TeamConcern]{
		Of:   func(r *gen.TeamConcern) (child, id uuid.UUID) { return desk.Said(r.ChildID), r.ID },
		Read: store.ByID(b.ent.TeamConcern.Query), Show: b.teamConcerns,
	}
}

func (b *Book) updateKind() command.Kind[*gen.UpdateRequest, *UpdateRequest] {
	return desk.Kind(store.ByID(b.ent.UpdateRequest.Query), b.updates)
}

// ObservationPayload is what became of a change: the observation, or what is wrong.
type ObservationPayload struct {
	Observation *Observation
	UserErrors  []command.UserError
}

// ConcernPayload is what became of a change: the concern, or what is wrong.
type ConcernPayload struct {
	Concern    *Concern
	UserErrors []command.UserError
}

// TeamConcernPayload is what became of a change: the concern brought to a team, or what is wrong.
type TeamConcernPayload struct {
	TeamConcern *TeamConcern
	UserErrors  []command.UserError
}

// UpdatePayload is what became of a change: the request, or what is wrong.
type UpdatePayload struct {
	UpdateRequest *UpdateRequest
	UserErrors    []command.UserError
}

// AddObservation carries out Desk.AddObservation.
func (b *Book) AddObservation(ctx context.Context, in AddObservationInput) (*ObservationPayload, error) {
	object, wrong, err := change(ctx, b, "addObservation", in, b.observationKind(), Desk.AddObservation)
	return &ObservationPayload{object, wrong}, err
}

// LinkObservations carries out Desk.LinkObservations.
func (b *Book) LinkObservations(ctx context.Context, in LinkObservationsInput) (*ObservationPayload, error) {
	object, wrong, err := change(ctx, b, "linkObservations", in, b.linkKind(), Desk.LinkObservations)
	return &ObservationPayload{object, wrong}, err
}

// AcknowledgeConcern carries out Desk.AcknowledgeConcern.
func (b *Book) AcknowledgeConcern(ctx context.Context, in AcknowledgeConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "acknowledgeConcern", in, b.concernKind(), Desk.AcknowledgeConcern)
	return &ConcernPayload{object, wrong}, err
}

// AssignConcern carries out Desk.AssignConcern.
func (b *Book) AssignConcern(ctx context.Context, in AssignConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "assignConcern", in, b.concernKind(), Desk.AssignConcern)
	return &ConcernPayload{object, wrong}, err
}

// OwnConcern carries out Desk.OwnConcern.
func (b *Book) OwnConcern(ctx context.Context, in OwnConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "ownConcern", in, b.concernKind(), Desk.OwnConcern)
	return &ConcernPayload{object, wrong}, err
}

// SetNextAction carries out Desk.SetNextAction.
func (b *Book) SetNextAction(ctx context.Context, in SetNextActionInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "setNextAction", in, b.concernKind(), Desk.SetNextAction)
	return &ConcernPayload{object, wrong}, err
}

// ChangeSeverity carries out Desk.ChangeSeverity.
func (b *Book) ChangeSeverity(ctx context.Context, in ChangeSeverityInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "changeSeverity", in, b.concernKind(), Desk.ChangeSeverity)
	return &ConcernPayload{object, wrong}, err
}

// EscalateConcern carries out Desk.EscalateConcern.
func (b *Book) EscalateConcern(ctx context.Context, in EscalateConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "escalateConcern", in, b.concernKind(), Desk.EscalateConcern)
	return &ConcernPayload{object, wrong}, err
}

// CloseConcern carries out Desk.CloseConcern.
func (b *Book) CloseConcern(ctx context.Context, in CloseConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "closeConcern", in, b.concernKind(), Desk.CloseConcern)
	return &ConcernPayload{object, wrong}, err
}

// RaiseConcernToTeam carries out Desk.RaiseConcernToTeam.
func (b *Book) RaiseConcernToTeam(ctx context.Context, in RaiseConcernToTeamInput) (*TeamConcernPayload, error) {
	object, wrong, err := change(ctx, b, "raiseConcernToTeam", in, b.teamConcernKind(), Desk.RaiseConcernToTeam)
	return &TeamConcernPayload{object, wrong}, err
}

// TriageTeamConcern carries out Desk.TriageTeamConcern.
func (b *Book) TriageTeamConcern(ctx context.Context, in TriageTeamConcernInput) (*TeamConcernPayload, error) {
	object, wrong, err := change(ctx, b, "triageTeamConcern", in, b.teamConcernKind(), Desk.TriageTeamConcern)
	return &TeamConcernPayload{object, wrong}, err
}

// RequestUpdate carries out Desk.RequestUpdate.
func (b *Book) RequestUpdate(ctx context.Context, in RequestUpdateInput) (*UpdatePayload, error) {
	object, wrong, err := change(ctx, b, "requestUpdate", in, b.updateKind(), Desk.RequestUpdate)
	return &UpdatePayload{object, wrong}, err
}

// AnswerUpdate carries out Desk.AnswerUpdate.
func (b *Book) AnswerUpdate(ctx context.Context, in AnswerUpdateInput) (*UpdatePayload, error) {
	object, wrong, err := change(ctx, b, "answerUpdate", in, b.updateKind(), Desk.AnswerUpdate)
	return &UpdatePayload{object, wrong}, err
}

// WithdrawUpdateRequest carries out Desk.WithdrawUpdateRequest.
func (b *Book) WithdrawUpdateRequest(ctx context.Context, in WithdrawUpdateRequestInput) (*UpdatePayload, error) {
	object, wrong, err := change(ctx, b, "withdrawUpdateRequest", in, b.updateKind(), Desk.WithdrawUpdateRequest)
	return &UpdatePayload{object, wrong}, err
}

// RaiseConcern carries out Desk.RaiseConcern.
func (b *Book) RaiseConcern(ctx context.Context, in RaiseConcernInput) (*ConcernPayload, error) {
	object, wrong, err := change(ctx, b, "raiseConcern", in, b.concernKind(), Desk.RaiseConcern)
	return &ConcernPayload{object, wrong}, err
}
