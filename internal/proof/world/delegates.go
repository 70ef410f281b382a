package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/policy"
)

// delegates lets others do for leads what these do: most often members, sometimes anybody
// for whatever agency, as written by whoever for wherever.
func (d *draw) delegates() {
	for _, lead := range d.Tables["lead_periods"] {
		if !d.chance(70) {
			continue
		}
		who, agency := d.any("practitioners").ID(), d.any("agencies").ID()
		for _, m := range d.Tables["can_memberships"] {
			if m.Ref("network_id") == lead.Ref("network_id") && m.Ref("practitioner_id") != uuid.Nil && d.chance(60) {
				who, agency = m.Ref("practitioner_id"), m.Ref("agency_id")
			}
		}
		d.planned("lead_delegations", d.Find("networks", lead.Ref("network_id")).Ref("child_id"), d.lasting(Row{
			"network_id": lead.Ref("network_id"), "lead_period_id": lead.ID(), "lead_id": lead.Ref("practitioner_id"), "delegate_id": who, "delegate_agency_id": agency, "why": "on leave", "version": 1,
		}))
	}
}

// delegated is who does what for a lead, for whoever sees the child; and around which
// children the viewer does.
func (e *observer) delegated() {
	for _, row := range e.Tables["lead_delegations"] {
		open := e.open(row.Ref("agency_id")) && !e.hides(row.Ref("practitioner_id")) && !e.hides(row.Ref("lead_id"))
		e.see("lead_delegations", row, e.level("children", row.Ref("child_id")) == policy.Full && open &&
			e.open(row.Ref("delegate_agency_id")) && !e.hides(row.Ref("delegate_id")))
		mine := e.me.Practitioner != uuid.Nil && row.Ref("delegate_id") == e.me.Practitioner && row.Period().Contains(e.Today())
		acts := slices.ContainsFunc(e.Tables["can_memberships"], func(m Row) bool {
			return m.Ref("network_id") == row.Ref("network_id") && m.Ref("practitioner_id") == e.me.Practitioner && m.Ref("agency_id") == row.Ref("delegate_agency_id") && e.counts(m)
		})
		led := e.Find("lead_periods", row.Ref("lead_period_id")).Period().Contains(e.Today())
		child := e.Find("networks", row.Ref("network_id")).Ref("child_id")
		e.know(policy.Delegate, child, uuid.Nil, mine && open && acts && led && e.casework(child))
	}
}
