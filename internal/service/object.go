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
	NeedID         *string // a global id
	Reason         string
	AskedOn        calendar.Date
	WantedFrom     calendar.Date
	Status         enum.ServiceRequestStatus
	DecidedOn      *calendar.Date
	ThresholdName  *string
	Answer         *string
	AnsweredByID   uuid.UUID
}

func requestOf(row *gen.ServiceRequest) *Request {
	r := &Request{
		ID: row.ID, Version: row.Version, ChildID: row.ChildID, PractitionerID: row.PractitionerID, AgencyID: row.AgencyID, ToAgencyID: row.ToAgencyID,
		KindID: row.ServiceTypeID, Reason: row.Reason, AskedOn: row.AskedOn, WantedFrom: row.WantedFrom, Status: row.Status, DecidedOn: row.DecidedOn,
		ThresholdName: desk.Stated(row.ThresholdName), Answer: desk.Stated(row.Answer), AnsweredByID: desk.Said(row.AnsweredByID),
	}
	if row.NeedID != nil {
		need := globalid.Of("Need", *row.NeedID)
		r.NeedID = &need
	}
	return r
}

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

// Answerer is who recorded the answer.
func (r *Request) Answerer() uuid.UUID { return r.AnsweredByID }
