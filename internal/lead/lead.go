// Package lead brings a child from a referral to a Lead Professional: who refers it, what
// the panel decides and why, who fits as lead, who is proposed, whether their manager can
// spare them, and from which day they lead (S1.21 to S1.33, S1.39).
//
// It refuses a lead without a decision of the panel and a manager's yes, two leads on one
// day, and a lead who is not a member of the network. It never asks for a profession.
package lead

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// Desk is where one change is made: every row of its transaction, who makes it, and today
// in New Zealand.
type Desk struct {
	Rows  *gen.Client
	Scope *policy.Scope
	Today calendar.Date
	Now   time.Time
	// Lock keeps others from changing what the ids stand for (command.Tx).
	Lock func(ctx context.Context, ids ...uuid.UUID) error
	// Siblings returns who are siblings of a child on a day, seen or not.
	Siblings func(ctx context.Context, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error)
}

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// decides says whether the viewer directs a team or sits on its panel.
func (d Desk) decides(team uuid.UUID) bool { return d.directs(team) || d.Scope.Has(policy.Panel, team) }

func (d Desk) directs(team uuid.UUID) bool { return d.Scope.Has(policy.Director, team) }

// open says whether the viewer may know that an agency and practitioners work with a child.
func (d Desk) open(agency uuid.UUID, practitioners ...uuid.UUID) bool {
	return !d.Scope.Has(policy.HiddenAgency, agency) && !slices.ContainsFunc(practitioners, func(id uuid.UUID) bool {
		return d.Scope.Has(policy.HiddenPractitioner, id)
	})
}

// seesReferral is the rule of rows of referrals (policy.Tables).
func (d Desk) seesReferral(row *gen.Referral) bool {
	return (d.decides(row.TeamID) || row.PractitionerID == d.me() || d.Scope.Has(policy.Case, row.ChildID)) &&
		d.open(row.AgencyID, row.PractitionerID)
}

// seesDecision is the rule of rows of panel_decisions.
func (d Desk) seesDecision(row *gen.PanelDecision) bool {
	return (d.decides(row.TeamID) || d.Scope.Has(policy.Case, row.ChildID)) && d.open(uuid.Nil, row.PractitionerID, dereferenced(row.ChosenID))
}

// seesProposal is the rule of rows of lead_proposals.
func (d Desk) seesProposal(row *gen.LeadProposal) bool {
	return d.Scope.Has(policy.Case, row.ChildID) && d.open(row.AgencyID, row.LeadID, row.PractitionerID)
}

// seesRequest is the rule of rows of availability_requests.
func (d Desk) seesRequest(row *gen.AvailabilityRequest) bool {
	return (d.Scope.Has(policy.Case, row.ChildID) || d.Scope.Has(policy.Manager, row.AgencyID)) && d.open(row.AgencyID, row.LeadID, row.PractitionerID)
}

func dereferenced(id *uuid.UUID) uuid.UUID {
	if id == nil {
		return uuid.Nil
	}
	return *id
}
