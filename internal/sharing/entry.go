package sharing

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sharing/law"
)

// Consultation is an entry of the ledger. Whom and what an entry names is nil when the
// viewer may not see it.
type Consultation struct {
	ID                    uuid.UUID
	Child                 *snapshot.Child
	Practitioner          *snapshot.Practitioner // who recorded it, as in every entry
	OnDate                calendar.Date
	Consulted             enum.Consulted
	Why                   *string
	WhoWith               *string
	RecipientAgency       *snapshot.Agency
	Purpose               law.Purpose
	ViewsExpressed        *string
	SupportGiven          *string
	ViewsTakenIntoAccount *string
}

// InformationRequest is an entry of the ledger.
type InformationRequest struct {
	ID            uuid.UUID
	Child         *snapshot.Child
	FromAgency    *snapshot.Agency
	ToAgency      *snapshot.Agency
	Practitioner  *snapshot.Practitioner
	AskedOn       calendar.Date
	DueOn         calendar.Date
	Purpose       law.Purpose
	Basis         law.BasisCode
	Question      string
	Overdue       bool
	AnsweredOn    *calendar.Date
	Outcome       *enum.RequestOutcome
	DeclineGround *law.DeclineGround
	DeclineReason *string
}

// Disclosure is an entry of the ledger.
type Disclosure struct {
	ID                uuid.UUID
	Child             *snapshot.Child
	FromAgency        *snapshot.Agency
	ToAgency          *snapshot.Agency
	Practitioner      *snapshot.Practitioner
	DisclosedOn       calendar.Date
	Purpose           law.Purpose
	Basis             law.BasisCode
	BasisVersion      string
	Initiative        enum.Initiative
	RequestID         *string // a global id
	ConsultationID    *string // a global id
	ReasonableBelief  *string
	ReceiverClass     *enum.SharingClass // nil: not recorded on that day
	Items             []string
	MinimumNecessary  string
	UseRestriction    *law.UseRestriction
	InConfidence      bool
	ConfidenceConsent *string
}

// NotificationDuty is an entry of the ledger.
type NotificationDuty struct {
	ID           uuid.UUID
	Child        *snapshot.Child
	Agency       *snapshot.Agency
	DisclosureID string // a global id
	DueOn        calendar.Date
	DoneOn       *calendar.Date
	Exception    *law.NotificationException
	Reason       *string
}

// ParticipationConsent is an entry of the ledger.
type ParticipationConsent struct {
	ID           uuid.UUID
	Child        *snapshot.Child
	Kin          *snapshot.Kin
	GivenByChild bool
	Scope        string
	Since        calendar.Date
	Until        *calendar.Date
}

// GlobalID is the id in the API.
func (c *Consultation) GlobalID() string { return globalid.Of("Consultation", c.ID) }

// GlobalID is the id in the API.
func (r *InformationRequest) GlobalID() string { return globalid.Of("InformationRequest", r.ID) }

// GlobalID is the id in the API.
func (d *Disclosure) GlobalID() string { return globalid.Of("Disclosure", d.ID) }

// GlobalID is the id in the API.
func (d *NotificationDuty) GlobalID() string { return globalid.Of("NotificationDuty", d.ID) }

// GlobalID is the id in the API.
func (c *ParticipationConsent) GlobalID() string { return globalid.Of("ParticipationConsent", c.ID) }
