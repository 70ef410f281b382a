package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
)

func (e *observer) manages(agency uuid.UUID) bool { return e.holds(enum.Manager, "agency_id", agency) }

func (e *observer) holds(role enum.MandateRole, column string, id uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["mandates"], func(r Row) bool {
		return r.Ref("practitioner_id") == e.me.Practitioner && r.Text("role") == string(role) && r.Ref(column) == id && r.Period().Contains(e.Today())
	})
}

// staff says whether a practitioner's load is overseen by the viewer.
func (e *observer) staff(practitioner uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["employments"], func(r Row) bool {
		return r.Ref("practitioner_id") == practitioner && r.Period().Contains(e.Today()) && e.manages(r.Ref("agency_id"))
	}) || e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["supervisions"], func(r Row) bool {
		return r.Ref("supervisor_id") == e.me.Practitioner && r.Ref("practitioner_id") == practitioner && r.Period().Contains(e.Today())
	})
}

// directs says whether the viewer is a director of a child's team of today.
func (e *observer) directs(child uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["networks"], func(n Row) bool {
		return n.Ref("child_id") == child && n.Period().Contains(e.Today()) && e.affiliated(enum.Director, n.Ref("team_id"))
	})
}

func (e *observer) overseen(child uuid.UUID) bool { return e.casework(child) && e.directs(child) }

// roles are those of the viewer, and the load of the staff whom they oversee.
func (e *observer) roles() {
	for _, team := range e.IDs("childrens_teams") {
		e.know(policy.Director, team, uuid.Nil, e.affiliated(enum.Director, team))
		e.know(policy.Panel, team, uuid.Nil, e.affiliated(enum.PanelMember, team))
		e.know(policy.Administrator, team, uuid.Nil, e.holds(enum.Administrator, "team_id", team))
		e.know(policy.Auditor, team, uuid.Nil, e.holds(enum.Auditor, "team_id", team))
		e.know(policy.Analyst, team, uuid.Nil, e.holds(enum.Analyst, "team_id", team))
	}
	for _, agency := range e.IDs("agencies") {
		e.know(policy.Manager, agency, uuid.Nil, e.manages(agency))
		e.know(policy.Employer, agency, uuid.Nil, e.mine("employments", "agency_id", agency))
	}
	for _, p := range e.IDs("practitioners") {
		e.know(policy.Staff, p, uuid.Nil, e.staff(p))
	}
	for kind, table := range map[policy.Kind]string{policy.StaffMembership: "can_memberships", policy.StaffLead: "lead_periods"} {
		for _, row := range e.Tables[table] {
			p := row.Ref("practitioner_id")
			e.know(kind, p, row.ID(), p != uuid.Nil && e.staff(p) && e.counts(row))
		}
	}
}

func (e *observer) affiliated(role enum.AffiliationRole, team uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["affiliations"], func(a Row) bool {
		return a.Ref("practitioner_id") == e.me.Practitioner && a.Ref("team_id") == team && a.Text("role") == string(role) && a.Period().Contains(e.Today())
	})
}
