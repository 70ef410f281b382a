package town

import (
	"encoding/binary"

	"github.com/google/uuid"
)

// kind keeps the ids and the chance of different things apart.
type kind uint64

const (
	ofTeam kind = iota + 1
	ofServiceType
	ofAgency
	ofPractitioner
	ofEmployment
	ofAffiliation
	ofWhanau
	ofChild
	ofKin
	ofIdentifier
	ofWhanauMember
	ofRelationship
	ofNetwork
	ofMembership
	ofLead
	ofProvision
	ofAccount
	ofConsent
	ofVoice
	ofHui
	ofHuiInvitation
	ofInteraction
	ofParticipant
	ofAppointment
	ofAttendee
	ofBarrier
	ofAssessment
	ofContribution
	ofNeed
	ofGoal
	ofActivity
	ofProgress
	ofDelivery
	ofServiceRequest
	ofPlanVersion
	ofPlanTold
	ofPlanReview
	ofConcern
	ofConcernStep
	ofObservation
	ofObservationLink
	ofDisagreement
	ofUpdateRequest
	ofInformationRequest
	ofInvitation
	ofSupport
	ofSafety
	kinds
)

// id returns the id of the index-th thing of a kind: of the form of a UUIDv7 whose
// instants begin when the town was recorded, one millisecond apart, so that ids are in the
// order of creation as those of a running server are.
func (t *Town) id(kind kind, index int) uuid.UUID {
	var id uuid.UUID
	high := mix(t.seed ^ mix(uint64(kind)<<56|uint64(index)))
	binary.BigEndian.PutUint64(id[:], uint64(t.recorded.UnixMilli()+int64(index))<<16|high&0x0fff)
	binary.BigEndian.PutUint64(id[8:], mix(high))
	id[6] |= 0x70
	id[8] = id[8]&0x3f | 0x80
	return id
}
