package world

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// counts says whether a practitioner's membership or period as lead counts today.
func (e *observer) counts(m Row) bool {
	network := e.Find("networks", m.Ref("network_id"))
	within := func(table, column string, id uuid.UUID) bool {
		recorded := false
		for _, r := range e.Tables[table] {
			if r.Ref("practitioner_id") == m.Ref("practitioner_id") && r.Ref(column) == id {
				if recorded = true; r.Period().Contains(e.Today()) {
					return true
				}
			}
		}
		return !recorded
	}
	if !m.Period().Contains(e.Today()) || !network.Period().Contains(e.Today()) {
		return false
	}
	_, isMembership := m["agency_id"]
	return !isMembership || within("employments", "agency_id", m.Ref("agency_id")) && within("affiliations", "team_id", network.Ref("team_id"))
}

// brokers are whom to contact about brokered services around a child of casework; the
// zero id where nobody is recorded.
func (e *observer) brokers(child uuid.UUID) []uuid.UUID {
	var brokers []uuid.UUID
	reached := func(row Row, counts bool) {
		agency := e.Find("agencies", row.Ref("agency_id"))
		if counts && agency != nil && !e.open(agency.ID()) && agency.Text("shield") == string(enum.BrokeredShield) {
			brokers = append(brokers, agency.Ref("broker_id"))
		}
	}
	if !e.casework(child) {
		return nil
	}
	for _, m := range e.Tables["can_memberships"] {
		reached(m, m.Ref("practitioner_id") != uuid.Nil && e.Find("networks", m.Ref("network_id")).Ref("child_id") == child && e.counts(m))
	}
	for _, p := range e.Tables["service_provisions"] {
		reached(p, live(p) && p.Period().Contains(e.Today()) && (p.Ref("child_id") == child || e.belongs(child, p.Ref("whanau_id"))))
	}
	slices.SortFunc(brokers, func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(brokers)
}

func (e *observer) belongs(child, whanau uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["whanau_members"], func(b Row) bool {
		return b.Ref("child_id") == child && b.Ref("whanau_id") == whanau && b.Period().Contains(e.Today())
	})
}
