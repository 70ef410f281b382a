package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book reads and changes the services and requests of one database. What a viewer may read
// of them is the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	around *network.Networks
	sealer *page.Sealer
}

// New returns the book of a database; nodes reads services, networks what is around a child, sealer
// seals its cursors.
func New(s *store.Store, nodes *directory.Directory, networks *network.Networks, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), nodes, networks, sealer}
}

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{requestType: directory.ReaderOf(b.requestKind().All)}
}

// ServicePayload is what became of a change: the service, what it doubles, or what is wrong.
type ServicePayload struct {
	ServiceProvision *snapshot.Provision
	Overlaps         []*finding.Finding
	UserErrors       []command.UserError
}

// RequestPayload is what became of a request: itself, what it would double, who is asked for
// the same, or what is wrong.
type RequestPayload struct {
	ServiceRequest *Request
	Overlaps       []*finding.Finding
	AlsoAsked      []*Request
	UserErrors     []command.UserError
}

// AnswerPayload is what became of an answer: the request, or what is wrong.
type AnswerPayload struct {
	ServiceRequest *Request
	UserErrors     []command.UserError
}

// StartService carries out Desk.StartService.
func (b *Book) StartService(ctx context.Context, in StartServiceInput) (*ServicePayload, error) {
	return serve(ctx, b, "startService", in, Desk.StartService)
}

// ChangeService carries out Desk.ChangeService.
func (b *Book) ChangeService(ctx context.Context, in ChangeServiceInput) (*ServicePayload, error) {
	return serve(ctx, b, "changeService", in, Desk.ChangeService)
}

// EndService carries out Desk.EndService.
func (b *Book) EndService(ctx context.Context, in EndServiceInput) (*ServicePayload, error) {
	made, wrong, err := change(ctx, b, "endService", in, b.serviceKind(), Desk.EndService)
	return &ServicePayload{ServiceProvision: made, UserErrors: wrong}, err
}

// RequestService carries out Desk.RequestService.
func (b *Book) RequestService(ctx context.Context, in RequestServiceInput) (*RequestPayload, error) {
	made, wrong, err := change(ctx, b, "requestService", in, b.requestKind(), Desk.RequestService)
	if err != nil || wrong != nil || made == nil {
		return &RequestPayload{ServiceRequest: made, UserErrors: wrong}, err
	}
	overlaps, err := b.wouldDouble(ctx, made)
	if err != nil {
		return nil, err
	}
	also, err := b.alsoAsked(ctx, made)
	return &RequestPayload{ServiceRequest: made, Overlaps: overlaps, AlsoAsked: also}, err
}

// AnswerServiceRequest carries out Desk.AnswerServiceRequest.
func (b *Book) AnswerServiceRequest(ctx context.Context, in AnswerServiceRequestInput) (*AnswerPayload, error) {
	request, wrong, err := change(ctx, b, "answerServiceRequest", in, b.requestKind(), Desk.AnswerServiceRequest)
	return &AnswerPayload{request, wrong}, err
}

// serve carries out a change of a service, and finds what is doubled by it.
func serve[In any](ctx context.Context, b *Book, name string, in In, carryOut func(Desk, context.Context, In) (*gen.ServiceProvision, error)) (*ServicePayload, error) {
	made, wrong, err := change(ctx, b, name, in, b.serviceKind(), carryOut)
	if err != nil || wrong != nil || made == nil {
		return &ServicePayload{ServiceProvision: made, UserErrors: wrong}, err
	}
	overlaps, err := b.doubles(ctx, made)
	return &ServicePayload{ServiceProvision: made, Overlaps: overlaps}, err
}

func change[In, Row, Object any](ctx context.Context, b *Book, name string, in In, kind command.Kind[*Row, *Object],
	carryOut func(Desk, context.Context, In) (*Row, error),
) (*Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (*Row, error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return carryOut(Desk{at}, ctx, in)
	})
}

func (b *Book) serviceKind() command.Kind[*gen.ServiceProvision, *snapshot.Provision] {
	return command.Kind[*gen.ServiceProvision, *snapshot.Provision]{
		Of:   func(r *gen.ServiceProvision) (child, id uuid.UUID) { return desk.Said(r.ChildID), r.ID },
		Read: store.ByID(b.ent.ServiceProvision.Query),
		Show: func(ctx context.Context, rows []*gen.ServiceProvision) ([]*snapshot.Provision, error) {
			ids := make([]uuid.UUID, len(rows))
			for i, row := range rows {
				ids[i] = row.ID
			}
			return directory.Find[*snapshot.Provision](ctx, b.nodes, ids)
		},
	}
}

func (b *Book) requestKind() command.Kind[*gen.ServiceRequest, *Request] {
	return desk.Kind(store.ByID(b.ent.ServiceRequest.Query), b.requests)
}

// requests makes objects of rows, noted as shown.
func (b *Book) requests(ctx context.Context, rows []*gen.ServiceRequest) ([]*Request, error) {
	all := make([]*Request, len(rows))
	for i, row := range rows {
		all[i] = requestOf(row)
	}
	return all, sight.ShowEach(ctx, all, (*Request).Of)
}
