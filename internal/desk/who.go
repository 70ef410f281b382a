package desk

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// Me is the practitioner who is asking.
func (d Desk) Me() uuid.UUID { return d.Scope.Viewer().ID }

// Sees says whether the viewer sees a child's casework.
func (d Desk) Sees(child uuid.UUID) bool { return d.Scope.Has(policy.Case, child) }

// Works says whether the viewer works with a child: by a membership of its network that
// counts today, not as somebody who only oversees it or broke the glass.
func (d Desk) Works(child uuid.UUID) bool {
	return d.Sees(child) && d.Scope.Has(policy.ByMembership, child)
}

// Leads says whether the viewer leads the child's network today.
func (d Desk) Leads(child uuid.UUID) bool { return d.Works(child) && d.Scope.Has(policy.Lead, child) }

// ActsAsLead says whether the viewer does today what falls to the lead of the child's
// network: its lead, or the delegate whom that lead has on the day (S1.16).
func (d Desk) ActsAsLead(child uuid.UUID) bool {
	return d.Leads(child) || d.Works(child) && d.Scope.Has(policy.Delegate, child)
}

// Directs says whether the viewer directs the team of the child's open network.
func (d Desk) Directs(child uuid.UUID) bool {
	return d.Sees(child) && d.Scope.Has(policy.ByDirector, child)
}

// Open says whether the viewer may know of agencies, as which uuid.Nil counts.
func (d Desk) Open(agencies ...uuid.UUID) bool {
	return !slices.ContainsFunc(agencies, func(id uuid.UUID) bool { return d.Scope.Has(policy.HiddenAgency, id) })
}

// Knows says whether the viewer may know of practitioners, as whom uuid.Nil counts.
func (d Desk) Knows(practitioners ...uuid.UUID) bool {
	return !slices.ContainsFunc(practitioners, func(id uuid.UUID) bool { return d.Scope.Has(policy.HiddenPractitioner, id) })
}

// agencyField is the field of every input that says for which agency somebody acts.
const agencyField = "agencyId"

// ActsFor reads for which agency the viewer acts around a child: one for which they work
// with it, or, for whoever only oversees it, one where they are employed. It is the one
// given, or the only one there is; else uuid.Nil, and the form says why. An agency that is
// absent, hidden or another's is refused alike.
func (d Desk) ActsFor(f *Form, child uuid.UUID, given *string) uuid.UUID {
	if !d.Works(child) {
		return d.Employer(f, given)
	}
	return f.Mine(d.Scope.Of(policy.ActsFor, child), given)
}

// Employer is ActsFor around nobody: one where the viewer is employed today.
func (d Desk) Employer(f *Form, given *string) uuid.UUID {
	return f.Mine(d.Scope.IDs(policy.Employer), given)
}

// Manages reads which of the agencies that the viewer manages is meant.
func (d Desk) Manages(f *Form, given *string) uuid.UUID {
	managed := d.Scope.IDs(policy.Manager)
	if len(managed) == 0 {
		f.Add(fault.Forbidden, agencyField, "only a manager of the agency does this")
		return uuid.Nil
	}
	return f.Mine(managed, given)
}

// Mine reads which of the viewer's agencies is meant.
func (f *Form) Mine(agencies []uuid.UUID, given *string) uuid.UUID {
	slices.SortFunc(agencies, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	agencies = slices.Compact(agencies)
	switch {
	case given != nil:
		if kind, id, _ := globalid.Parse(*given); kind == "Agency" && slices.Contains(agencies, id) {
			return id
		}
		f.Add(fault.Forbidden, agencyField, "you do not act for this agency here")
	case len(agencies) == 1:
		return agencies[0]
	case len(agencies) == 0:
		f.Add(fault.Forbidden, agencyField, "you act for no agency here today: have yours record that you are employed there")
	default:
		f.Add(fault.Invalid, agencyField, "say for which of your agencies you do this")
	}
	return uuid.Nil
}
