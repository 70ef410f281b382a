package hui

import (
	"github.com/google/uuid"

	"cangraph/internal/directory"
	"cangraph/internal/globalid"
)

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		huiType:              directory.ReaderOf(b.huiKind().All),
		invitationType:       directory.ReaderOf(b.invitationKind().All),
		actionType:           directory.ReaderOf(b.actionKind().All),
		decisionType:         directory.ReaderOf(b.decisionKind().All),
		voiceType:            directory.ReaderOf(b.voiceKind().All),
		feedbackType:         directory.ReaderOf(b.feedbackKind().All),
		disagreementType:     directory.ReaderOf(b.disagreementKind().All),
		workingAgreementType: directory.ReaderOf(b.workingAgreementKind().All),
		waysReviewType:       directory.ReaderOf(b.waysReviewKind().All),
		barrierType:          directory.ReaderOf(b.barrierKind().All),
		appointmentType:      directory.ReaderOf(b.appointmentKind().All),
	}
}

// The names of the types in the API.
const (
	huiType              = "Hui"
	invitationType       = "HuiInvitation"
	actionType           = "HuiAction"
	decisionType         = "NetworkDecision"
	voiceType            = "ChildVoice"
	feedbackType         = "Feedback"
	disagreementType     = "Disagreement"
	workingAgreementType = "WorkingAgreement"
	waysReviewType       = "WaysOfWorkingReview"
	barrierType          = "Barrier"
	appointmentType      = "Appointment"
)

// NodeType is the name of its type in the API.
func (*Hui) NodeType() string { return huiType }

// NodeID is its id among its type.
func (h *Hui) NodeID() uuid.UUID { return h.ID }

// GlobalID is the id in the API.
func (h *Hui) GlobalID() string { return globalid.Of(huiType, h.ID) }

// NodeType is the name of its type in the API.
func (*Invitation) NodeType() string { return invitationType }

// NodeID is its id among its type.
func (i *Invitation) NodeID() uuid.UUID { return i.ID }

// GlobalID is the id in the API.
func (i *Invitation) GlobalID() string { return globalid.Of(invitationType, i.ID) }

// NodeType is the name of its type in the API.
func (*Action) NodeType() string { return actionType }

// NodeID is its id among its type.
func (a *Action) NodeID() uuid.UUID { return a.ID }

// GlobalID is the id in the API.
func (a *Action) GlobalID() string { return globalid.Of(actionType, a.ID) }

// NodeType is the name of its type in the API.
func (*Decision) NodeType() string { return decisionType }

// NodeID is its id among its type.
func (d *Decision) NodeID() uuid.UUID { return d.ID }

// GlobalID is the id in the API.
func (d *Decision) GlobalID() string { return globalid.Of(decisionType, d.ID) }

// NodeType is the name of its type in the API.
func (*ChildVoice) NodeType() string { return voiceType }

// NodeID is its id among its type.
func (v *ChildVoice) NodeID() uuid.UUID { return v.ID }

// GlobalID is the id in the API.
func (v *ChildVoice) GlobalID() string { return globalid.Of(voiceType, v.ID) }

// NodeType is the name of its type in the API.
func (*Feedback) NodeType() string { return feedbackType }

// NodeID is its id among its type.
func (f *Feedback) NodeID() uuid.UUID { return f.ID }

// GlobalID is the id in the API.
func (f *Feedback) GlobalID() string { return globalid.Of(feedbackType, f.ID) }

// NodeType is the name of its type in the API.
func (*Disagreement) NodeType() string { return disagreementType }

// NodeID is its id among its type.
func (d *Disagreement) NodeID() uuid.UUID { return d.ID }

// GlobalID is the id in the API.
func (d *Disagreement) GlobalID() string { return globalid.Of(disagreementType, d.ID) }

// NodeType is the name of its type in the API.
func (*WorkingAgreement) NodeType() string { return workingAgreementType }

// NodeID is its id among its type.
func (a *WorkingAgreement) NodeID() uuid.UUID { return a.ID }

// GlobalID is the id in the API.
func (a *WorkingAgreement) GlobalID() string { return globalid.Of(workingAgreementType, a.ID) }

// NodeType is the name of its type in the API.
func (*WaysReview) NodeType() string { return waysReviewType }

// NodeID is its id among its type.
func (r *WaysReview) NodeID() uuid.UUID { return r.ID }

// GlobalID is the id in the API.
func (r *WaysReview) GlobalID() string { return globalid.Of(waysReviewType, r.ID) }

// NodeType is the name of its type in the API.
func (*Barrier) NodeType() string { return barrierType }

// NodeID is its id among its type.
func (b *Barrier) NodeID() uuid.UUID { return b.ID }

// GlobalID is the id in the API.
func (b *Barrier) GlobalID() string { return globalid.Of(barrierType, b.ID) }

// NodeType is the name of its type in the API.
func (*Appointment) NodeType() string { return appointmentType }

// NodeID is its id among its type.
func (a *Appointment) NodeID() uuid.UUID { return a.ID }

// GlobalID is the id in the API.
func (a *Appointment) GlobalID() string { return globalid.Of(appointmentType, a.ID) }
