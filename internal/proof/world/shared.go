package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/policy"
)

func (e *observer) directory() {
	for _, table := range []string{"childrens_teams", "service_types"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, true)
		}
	}
	for _, table := range []string{"sharing_classes", "sharing_agreements"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, e.open(row.Ref("agency_id")))
		}
	}
}

// sharing is the ledger: of children of casework, by and between those who are not hidden.
func (e *observer) sharing() {
	for _, table := range []string{"consultations", "disclosures", "information_requests", "participation_consents", "notification_duties"} {
		for _, row := range e.Tables[table] {
			open := e.casework(row.Ref("child_id"))
			switch table {
			case "consultations":
				open = open && !e.hiddenStaff(row.Ref("practitioner_id"))
			case "notification_duties":
				open = open && e.level("disclosures", row.Ref("disclosure_id")) == policy.Full
			case "information_requests":
				open = open || e.staff(row.Ref("practitioner_id")) || e.mine("employments", "agency_id", row.Ref("to_agency_id"))
			}
			for _, column := range []string{"agency_id", "recipient_agency_id", "from_agency_id", "to_agency_id"} {
				open = open && e.open(row.Ref(column))
			}
			e.see(table, row, open)
		}
	}
}

// hiddenStaff says whether somebody is hidden, or works for an agency that is.
func (e *observer) hiddenStaff(p uuid.UUID) bool {
	return e.level("practitioners", p) == "" && e.me.Kin == uuid.Nil && e.me.Child == uuid.Nil ||
		slices.ContainsFunc(e.Tables["employments"], func(r Row) bool {
			return r.Ref("practitioner_id") == p && p != e.me.Practitioner && r.Period().Contains(e.Today()) && !e.open(r.Ref("agency_id"))
		})
}

// mine says whether a row of today in a table makes the viewer part of something.
func (e *observer) mine(table, column string, id uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables[table], func(r Row) bool {
		return r.Ref("practitioner_id") == e.me.Practitioner && r.Ref(column) == id && r.Period().Contains(e.Today())
	})
}

// access is broken glass and notices of it.
func (e *observer) access() {
	for _, row := range e.Tables["break_glass"] {
		e.see("break_glass", row, row.Ref("practitioner_id") == e.me.Practitioner || e.overseen(row.Ref("child_id")) || e.leads(row.Ref("child_id")))
	}
	for _, row := range e.Tables["notices"] {
		mine := e.me.Practitioner != uuid.Nil && row.Ref("practitioner_id") == e.me.Practitioner ||
			e.me.Kin != uuid.Nil && row.Ref("kin_id") == e.me.Kin
		e.see("notices", row, mine || e.me.Child != uuid.Nil && row.Ref("told_child_id") == e.me.Child)
	}
}
