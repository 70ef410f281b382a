package sharing

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sharing/law"
)

// Consultation is an entry of the ledger. Whom and what an entry names is nil when the
// viewer may not see it.
type Consultation struct {
	ID                    uuid.UUID
	Child                 *snapshot.Child
	RecordedBy            *snapshot.Practitioner
	HappenedOn            calendar.Date
	Consulted             enum.Consulted
	Reason                *string
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
	RecordedBy    *snapshot.Practitioner
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
	Advice        *SoughtAdvice // nil also for whoever is not employed at the agency that is asked
}

// Disclosure is an entry of the ledger.
type Disclosure struct {
	ID                uuid.UUID
	Child             *snapshot.Child
	FromAgency        *snapshot.Agency
	ToAgency          *snapshot.Agency
	RecordedBy        *snapshot.Practitioner
	DisclosedOn       calendar.Date
	Purpose           law.Purpose
	Basis             law.BasisCode
	BasisVersion      string
	Initiative        enum.Initiative
	ReasonableBelief  *string
	ReceiverClass     *enum.SharingClass // nil: not recorded on that day
	Items             []string
	MinimumNecessary  string
	UseRestriction    *law.UseRestriction
	InConfidence      bool
	ConfidenceConsent *string

	requestID, consultationID uuid.UUID // zero: none
}

// NotificationDuty is an entry of the ledger.
type NotificationDuty struct {
	ID         uuid.UUID
	Child      *snapshot.Child
	Agency     *snapshot.Agency
	DueOn      calendar.Date
	FinishedOn *calendar.Date
	Exception  *law.NotificationException
	Reason     *string

	disclosureID uuid.UUID
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
