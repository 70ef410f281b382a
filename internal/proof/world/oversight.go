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

// overseen says whether the viewer reviews the broken glass of a child: they direct the
// team of its latest network, and are named for the child if it is shielded.
func (e *observer) overseen(child uuid.UUID) bool {
	var latest Row
	for _, n := range e.Tables["networks"] {
		on := n.Period().From
		if n.Ref("child_id") == child && on <= e.Today() && (latest == nil || on > latest.Period().From) {
			latest = n
		}
	}
	broken := slices.ContainsFunc(e.Tables["break_glass"], func(g Row) bool { return g.Ref("child_id") == child })
	row := e.Find("children", child)
	return broken && latest != nil && e.affiliated(enum.Director, latest.Ref("team_id")) && (row["shielded"] != true || e.named(child))
}

// employed says whether the viewer is, somewhere, today.
func (e *observer) employed() bool {
	return slices.ContainsFunc(e.IDs("agencies"), func(a uuid.UUID) bool { return e.mine("employments", "agency_id", a) })
}

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
			e.know(kind, p, row.ID(), p != uuid.Nil && e.staff(p) && e.counts(row) && e.open(row.Ref("agency_id")) && e.openLead(row))
		}
	}
	e.owed()
}

// openLead says whether a period as lead is not one for a hidden agency; a membership is none.
func (e *observer) openLead(row Row) bool {
	_, membership := row["agency_id"]
	return membership || !slices.ContainsFunc(e.Tables["can_memberships"], func(m Row) bool {
		return m.Ref("network_id") == row.Ref("network_id") && m.Ref("practitioner_id") == row.Ref("practitioner_id") && !e.open(m.Ref("agency_id"))
	})
}

func (e *observer) affiliated(role enum.AffiliationRole, team uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["affiliations"], func(a Row) bool {
		return a.Ref("practitioner_id") == e.me.Practitioner && a.Ref("team_id") == team && a.Text("role") == string(role) && a.Period().Contains(e.Today())
	})
}
