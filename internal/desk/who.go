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

// Directs says whether the viewer directs the team of the child's open network.
func (d Desk) Directs(child uuid.UUID) bool {
	return d.Sees(child) && d.Scope.Has(policy.ByDirector, child)
}

// Open says whether the viewer may know of an agency, as which uuid.Nil counts.
func (d Desk) Open(agency uuid.UUID) bool { return !d.Scope.Has(policy.HiddenAgency, agency) }

// Knows says whether the viewer may know of a practitioner, as whom uuid.Nil counts.
func (d Desk) Knows(practitioner uuid.UUID) bool {
	return !d.Scope.Has(policy.HiddenPractitioner, practitioner)
}

// agencyField is the field of every input that says for which agency somebody acts.
const agencyField = "agencyId"

// ActsFor reads for which agency the viewer works with a child: the one given, or the only
// one there is; else it is uuid.Nil, and the form says why. An agency that is absent, hidden
// or another's is refused alike.
func (d Desk) ActsFor(f *Form, child uuid.UUID, given *string) uuid.UUID {
	return f.Mine(agencyField, d.Scope.Of(policy.ActsFor, child), given)
}

// Mine reads which of the viewer's agencies is meant: the one given, or the only one.
func (f *Form) Mine(field string, mine []uuid.UUID, given *string) uuid.UUID {
	mine = slices.Compact(slices.SortedFunc(slices.Values(mine), func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }))
	switch {
	case given != nil:
		if kind, id, _ := globalid.Parse(*given); kind == "Agency" && slices.Contains(mine, id) {
			return id
		}
		f.Add(fault.Forbidden, field, "you do not act for this agency here")
	case len(mine) == 1:
		return mine[0]
	case len(mine) == 0:
		f.Add(fault.Forbidden, field, "you act for no agency here today")
	default:
		f.Add(fault.Invalid, field, "say for which of your agencies you do this")
	}
	return uuid.Nil
}
