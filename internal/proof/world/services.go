package world

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// asked are the services that were asked of agencies for some children, what services are
// for, and who opened what was seen.
func (d *draw) asked() {
	for _, child := range d.IDs("children") {
		if d.chance(50) {
			d.written("service_requests", child, Row{
				"to_agency_id": d.any("agencies").ID(), "service_type_id": d.any("service_types").ID(), "reason": "nobody to talk to", "asked_on": d.Today(),
				"wanted_from": d.Today(), "status": string(enum.ServiceAsked), "threshold_name": "", "answer": "",
			})
		}
		if len(d.Tables["needs"]) > 0 && len(d.Tables["service_provisions"]) > 0 && d.chance(50) {
			d.written("service_needs", child, Row{"provision_id": d.mostly("service_provisions", child).ID(), "need_id": d.mostly("needs", child).ID()})
		}
		if len(d.Tables["observations"]) > 0 && d.chance(50) {
			d.written("openings", child, Row{"subject_id": d.any("observations").ID(), "opened_on": d.Today()})
		}
	}
}

// mostly is a row of the table about the child, where there is one, and now and then any.
func (d *draw) mostly(table string, child uuid.UUID) Row {
	one := d.any(table)
	for _, row := range d.Tables[table] {
		if row.Ref("child_id") == child && d.chance(70) {
			return row
		}
	}
	return one
}

// adults are for whom some services of whānau are, of theirs or not.
func (d *draw) adults() {
	for _, row := range d.Tables["service_provisions"] {
		if row["whanau_id"] != nil && len(d.Tables["kin"]) > 0 && d.chance(40) {
			row["kin_id"] = d.any("kin").ID()
		}
	}
}

// asking is read by whom the child is seen for casework, and by the managers who are asked.
func (e *observer) asking() {
	for _, row := range e.Tables["service_requests"] {
		may := e.casework(row.Ref("child_id")) || e.manages(row.Ref("to_agency_id"))
		e.see("service_requests", row, may && e.open(row.Ref("to_agency_id")) && e.open(row.Ref("agency_id")) &&
			e.level("practitioners", row.Ref("practitioner_id")) != "")
	}
	for _, table := range []string{"service_needs", "openings"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, e.mayRead(row))
		}
	}
}
