package sharing

import (
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/policy"
)

// What of the ledger the viewer may know of. A command reads beneath the rules of rows
// (policy.Tables), so it asks these, which say the same: a test holds them together.

func (d Desk) knowsRequest(row *gen.InformationRequest) bool {
	sees := d.Sees(row.ChildID) || d.Scope.Has(policy.Staff, row.PractitionerID) || d.employed(row.ToAgencyID)
	return sees && d.Open(row.FromAgencyID, row.ToAgencyID)
}

func (d Desk) knowsConsultation(row *gen.Consultation) bool {
	return d.Sees(row.ChildID) && !d.Scope.Has(policy.HiddenStaff, row.PractitionerID) && d.Open(desk.Said(row.RecipientAgencyID))
}
