// Package breakglass owns access that a practitioner takes to a child in need: for a
// reason, for a time, told at once to those who answer for the child, and reviewed. It
// refuses access to a shielded child, access that nobody could be told of, and a review
// by who took it. What the access opens, and that a use which was not justified opens
// nothing, is internal/policy's to say.
package breakglass

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/globalid"
)

// Basis is for what kind of reason the glass is broken.
type Basis string

// The kinds of reasons.
const (
	ImmediateSafety Basis = "IMMEDIATE_SAFETY" // somebody may be in serious danger now
	UrgentCare      Basis = "URGENT_CARE"      // care that cannot wait
	Cover           Basis = "COVER"            // stands in for a member of the network
	LegalDuty       Basis = "LEGAL_DUTY"       // an Act or an order of a court
)

// The bounds of what is asked.
const (
	MinReason  = 20   // letters of a reason
	MaxReason  = 2000 // of a reason, and of the note of a review
	MinMinutes = 5
	MaxMinutes = 240
)

// Use is one use of broken glass. The people behind the ids are shown as far as the
// viewer may see them.
type Use struct {
	ID             uuid.UUID
	PractitionerID uuid.UUID
	ChildID        uuid.UUID
	ReviewerID     *uuid.UUID
	Reason         string
	Basis          Basis
	GrantedAt      time.Time
	ExpiresAt      time.Time // as granted, or when a review ended it
	ReviewedAt     *time.Time
	Outcome        *enum.ReviewOutcome
	ReviewNote     string
}

// NodeType is the name of its type in the API.
func (*Use) NodeType() string { return useType }

// NodeID is its id among its type.
func (u *Use) NodeID() uuid.UUID { return u.ID }

// GlobalID is the id in the API.
func (u *Use) GlobalID() string { return globalid.Of(useType, u.ID) }

// Reviewer is who reviewed the use, zero while it waits.
func (u *Use) Reviewer() uuid.UUID {
	if u.ReviewerID == nil {
		return uuid.Nil
	}
	return *u.ReviewerID
}

const useType = "BreakGlassUse"

func useOf(row *gen.BreakGlass) *Use {
	ends := row.ExpiresAt
	if row.Outcome != nil && *row.Outcome == enum.NotJustified && row.ReviewedAt.Before(ends) {
		ends = *row.ReviewedAt
	}
	return &Use{
		ID: row.ID, PractitionerID: row.PractitionerID, ChildID: row.ChildID, ReviewerID: row.ReviewerID,
		Reason: row.Reason, Basis: Basis(row.Basis), GrantedAt: row.GrantedAt, ExpiresAt: ends,
		ReviewedAt: row.ReviewedAt, Outcome: row.Outcome, ReviewNote: row.ReviewNote,
	}
}
