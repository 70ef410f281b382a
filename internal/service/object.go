package service

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// requestType is the type in the API.
const requestType = "ServiceRequest"

// Request is a service that was asked of an agency for a child, and what became of it.
type Request struct {
	ID             uuid.UUID
	Version        int
	ChildID        uuid.UUID
	PractitionerID uuid.UUID
	AgencyID       uuid.UUID
	ToAgencyID     uuid.UUID
	KindID         uuid.UUID
	NeedID         uuid.UUID // zero: none that is recorded
	Reason         string
	AskedOn        calendar.Date
	Since          calendar.Date
	Status         enum.ServiceRequestStatus
	AnsweredOn     *calendar.Date
	ThresholdName  *string
	Message        *string
	AnsweredByID   uuid.UUID
}

func requestOf(row *gen.ServiceRequest) *Request {
	return &Request{
		ID: row.ID, Version: row.Version, ChildID: row.ChildID, PractitionerID: row.PractitionerID, AgencyID: row.AgencyID, ToAgencyID: row.ToAgencyID,
		KindID: row.ServiceTypeID, NeedID: desk.Said(row.NeedID), Reason: row.Reason, AskedOn: row.AskedOn, Since: row.WantedFrom, Status: row.Status, AnsweredOn: row.DecidedOn,
		ThresholdName: desk.Stated(row.ThresholdName), Message: desk.Stated(row.Answer), AnsweredByID: desk.Said(row.AnsweredByID),
	}
}

// NodeType is the name of its type in the API.
func (*Request) NodeType() string { return requestType }

// NodeID is its id among its type.
func (r *Request) NodeID() uuid.UUID { return r.ID }

// GlobalID is the id in the API.
func (r *Request) GlobalID() string { return globalid.Of(requestType, r.ID) }

// Of is the child.
func (r *Request) Of() uuid.UUID { return r.ChildID }

// By is who asked.
func (r *Request) By() uuid.UUID { return r.PractitionerID }

// For is the agency for which they did.
func (r *Request) For() uuid.UUID { return r.AgencyID }

// To is the agency that was asked.
func (r *Request) To() uuid.UUID { return r.ToAgencyID }

// Kind is the type of service.
func (r *Request) Kind() uuid.UUID { return r.KindID }

// ForNeed is the need that it is for, uuid.Nil for none that is recorded.
func (r *Request) ForNeed() uuid.UUID { return r.NeedID }

// Answerer is who recorded the answer.
func (r *Request) Answerer() uuid.UUID { return r.AnsweredByID }
