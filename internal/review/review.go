// Package review keeps what leads decide about findings: that an overlap or a gap is
// intended, or is to be resolved, merged or stopped (S1.18).
//
// It refuses to take a client's word that there is a finding: it finds it itself, in what
// the lead may see today. A decision holds for the finding as it stood then, and lapses when
// what the finding rests on changes. Nothing is overwritten: a later decision, or the
// withdrawal of one, is a row of its own.
package review

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
)

// The bounds of decisions.
const (
	farthest    = 12  // months until which one may hold
	mostReviews = 100 // about one finding
)

// Review is a decision about a finding.
type Review struct {
	ID             uuid.UUID
	ChildID        uuid.UUID // zero: about a whānau
	WhanauID       uuid.UUID // zero: about a child
	PractitionerID uuid.UUID
	AgencyID       uuid.UUID
	FindingKey     string
	Code           finding.Code
	Decision       enum.ReviewDecision
	Reason         string
	DecidedOn      calendar.Date
	Until          *calendar.Date
	Version        int

	ruleVersion int
	polarity    finding.Polarity
	since       *calendar.Date
}

func reviewOf(row *gen.FindingReview) *Review {
	return &Review{
		ID: row.ID, ChildID: desk.Said(row.ChildID), WhanauID: desk.Said(row.WhanauID), PractitionerID: row.PractitionerID, AgencyID: row.AgencyID, FindingKey: row.FindingKey, Code: finding.Code(row.Code),
		Decision: row.Decision, Reason: row.Reason, DecidedOn: row.DecidedOn, Until: row.UntilOn, Version: row.Version,
		ruleVersion: row.RuleVersion, polarity: finding.Polarity(row.Polarity), since: row.SinceOn,
	}
}

// GlobalID is the id in the API.
func (r *Review) GlobalID() string { return globalid.Of(reviewType, r.ID) }

// NodeType is the name of its type in the API.
func (*Review) NodeType() string { return reviewType }

// NodeID is its id among its type.
func (r *Review) NodeID() uuid.UUID { return r.ID }

// Child is the child of the finding, uuid.Nil for one about a whānau.
func (r *Review) Child() uuid.UUID { return r.ChildID }

// Whanau is the whānau of the finding, uuid.Nil for one around a child.
func (r *Review) Whanau() uuid.UUID { return r.WhanauID }

// By is who decided.
func (r *Review) By() uuid.UUID { return r.PractitionerID }

// For is the agency for which they did.
func (r *Review) For() uuid.UUID { return r.AgencyID }

// reviewType is the type in the API.
const reviewType = "FindingReview"

// Reading is a finding as it stands on a day, seen from one child that it is about.
type Reading struct {
	Child       uuid.UUID // zero: about a whānau
	AsAt        calendar.Date
	RuleVersion int
	Polarity    finding.Polarity
	Since       *calendar.Date
}

func readingOf(f *finding.Finding) Reading {
	is := Reading{AsAt: f.AsAt, RuleVersion: f.RuleVersion, Polarity: f.Polarity, Since: f.Since}
	if c := f.Child(); c != nil {
		is.Child = c.ID
	}
	return is
}

// holds says whether the decision is about a finding as it stands: the same run of days, read the
// same way by the same rule. Its key holds the rest.
func (r *Review) holds(f Reading) bool {
	return r.Decision != enum.Withdrawn && calendar.Between(r.DecidedOn, r.Until).Contains(f.AsAt) &&
		r.ruleVersion == f.RuleVersion && r.polarity == f.Polarity && r.sameRun(f)
}

// sameRun says whether a finding still holds on the days on which it did. Seen from another child
// it may begin on another day (O2, O4): there it must have held since the decision.
func (r *Review) sameRun(f Reading) bool {
	if r.ChildID == f.Child {
		return desk.Said(r.since) == desk.Said(f.Since)
	}
	return f.Since == nil || *f.Since <= r.DecidedOn
}

// InForce is the decision that holds for a finding as it stands, given all about it from the
// latest: the latest of that day, unless it has lapsed. nil: none.
func InForce(all []*Review, f Reading) *Review {
	for _, r := range all {
		if r.DecidedOn > f.AsAt {
			continue
		}
		if r.holds(f) {
			return r
		}
		return nil
	}
	return nil
}

// merges and stops are the overlaps of which one side can go: people and agencies who meet
// (O4, O7) are none, and of a gap there is nothing to merge or stop.
var (
	merges = map[finding.Code]bool{finding.O1: true, finding.O2: true, finding.O3: true, finding.O5: true, finding.O6: true, finding.O9: true}
	stops  = map[finding.Code]bool{finding.O1: true, finding.O2: true, finding.O3: true, finding.O5: true, finding.O9: true}
)

// Fits says whether a decision makes sense for findings of a code.
func Fits(decision enum.ReviewDecision, code finding.Code) bool {
	switch decision {
	case enum.Intended, enum.Resolve:
		return true
	case enum.Merge:
		return merges[code]
	case enum.Stop:
		return stops[code]
	}
	return false
}
