// Package lead brings a child from a referral to a Lead Professional: who refers it, what
// the panel decides and why, who fits as lead, who is proposed, whether their manager can
// spare them, and from which day they lead (S1.21 to S1.33, S1.39).
//
// It refuses a lead without a decision of the panel, their own yes and a manager's, two
// leads on one day, and a lead who is not a member of the network; and it refuses that
// anybody opens a child's network alone. It never asks for a profession.
package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/policy"
)

// The types of the API.
const (
	referralType   = "Referral"
	decisionType   = "PanelDecision"
	proposalType   = "LeadProposal"
	requestType    = "AvailabilityRequest"
	preferenceType = "LeadPreference"
	competencyType = "Competency"
	selfType       = "SelfDescription"
	delegationType = "LeadDelegation"
)

// Desk is where one change between a referral and a lead is made.
type Desk struct {
	desk.Desk
	// Siblings returns who are siblings of a child on a day, seen or not.
	Siblings func(ctx context.Context, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error)
}

// decides says whether the viewer directs a team or sits on its panel.
func (d Desk) decides(team uuid.UUID) bool {
	return d.directsTeam(team) || d.Scope.Has(policy.Panel, team)
}

func (d Desk) directsTeam(team uuid.UUID) bool { return d.Scope.Has(policy.Director, team) }

// knowsOf says whether the viewer decides for a team, and may know that a child was put
// before it: of a shielded one, they must be named for it.
func (d Desk) knowsOf(child, team uuid.UUID) bool {
	return d.decides(team) && d.Scope.Has(policy.Referred, child)
}

// What rows the viewer may know of: a command reads beneath the rules of rows
// (policy.Tables), so it asks these, which say the same.

func (d Desk) seesReferral(row *gen.Referral) bool {
	return (d.knowsOf(row.ChildID, row.TeamID) || row.PractitionerID == d.Me() || d.Sees(row.ChildID)) && d.Open(row.AgencyID) && d.Knows(row.PractitionerID)
}

func (d Desk) seesDecision(row *gen.PanelDecision) bool {
	return (d.knowsOf(row.ChildID, row.TeamID) || d.Sees(row.ChildID)) && d.Knows(row.PractitionerID, desk.Said(row.ChosenID))
}

func (d Desk) seesProposal(row *gen.LeadProposal) bool {
	return (d.Sees(row.ChildID) || row.LeadID == d.Me()) && d.Open(row.AgencyID) && d.Knows(row.LeadID, row.PractitionerID)
}

func (d Desk) seesRequest(row *gen.AvailabilityRequest) bool {
	return (d.Sees(row.ChildID) || d.Scope.Has(policy.Manager, row.AgencyID)) && d.Open(row.AgencyID) && d.Knows(row.LeadID, row.PractitionerID)
}
