package world

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// concerns records what people saw and worry about around every other child, and what
// they brought to teams.
func (d *draw) concerns() {
	for _, child := range d.IDs("children") {
		if d.chance(50) {
			d.worried(child)
		}
	}
	for range d.IntN(3) {
		d.brought()
	}
}

// by is who writes about a child, and for which agency: mostly somebody around.
func (d *draw) by(child uuid.UUID) Row {
	return Row{"child_id": child, "practitioner_id": d.any("practitioners").ID(), "agency_id": d.any("agencies").ID()}
}

func (d *draw) written(table string, child uuid.UUID, row Row) Row {
	for column, value := range d.by(child) {
		row[column] = value
	}
	return d.add(table, row)
}

// worried adds two observations of a child, linked, a concern from them, with what was
// done about it, and a request for an update.
func (d *draw) worried(child uuid.UUID) {
	today := d.Today()
	observed := func(of uuid.UUID) Row {
		return d.written("observations", of, Row{"text": "came without a coat", "seen_on": today.AddDays(-2), "setting": "", "domain": "CAREGIVING", "firsthand": true})
	}
	one, other := observed(child), child
	if d.chance(40) {
		other = d.any("children").ID()
	}
	second := observed(other)
	d.written("observation_links", child, Row{
		"observation_id": one.ID(), "other_id": second.ID(), "other_child_id": other, "kind": some(d, enum.ObservationLinkKind("").Values()...),
	})
	concern := d.written("concerns", child, Row{
		"together_id": one.ID(), "severity": some(d, enum.ConcernSeverity("").Values()...), "text": "cold at home", "observation_ids": []string{one.ID().String()},
		"raised_on": today.AddDays(-1), "next_action": "", "rationale": "",
	})
	if d.chance(50) {
		concern["owner_id"] = d.any("practitioners").ID()
	}
	for _, kind := range []enum.ConcernStepKind{enum.ConcernRaised, enum.ConcernAcknowledged} {
		d.written("concern_steps", child, Row{
			"concern_id": concern.ID(), "kind": string(kind), "at": d.Now, "on_date": today, "severity": concern.Text("severity"), "text": "",
		})
	}
	d.written("update_requests", child, Row{
		"to_practitioner_id": d.any("practitioners").ID(), "to_agency_id": d.any("agencies").ID(), "question": "did they come?", "asked_on": today,
		"due_on": today.AddDays(5), "answer": "",
	})
}

// brought adds a concern that somebody brought to a team.
func (d *draw) brought() {
	d.add("team_concerns", Row{
		"team_id": d.any("childrens_teams").ID(), "practitioner_id": d.any("practitioners").ID(), "agency_id": d.any("agencies").ID(), "about": "a boy next door",
		"text": "cries at night", "severity": string(enum.HighConcern), "raised_on": d.Today(), "note": "",
	})
}

// concerns are read by whom the child is seen for casework, as far as their authors are
// not hidden, and by their authors.
func (e *observer) concerns() {
	for _, table := range []string{"observations", "concerns", "concern_steps", "observation_links", "update_requests"} {
		for _, row := range e.Tables[table] {
			may := e.mayRead(row)
			switch table {
			case "concern_steps":
				may = (may || e.wrote(row)) && e.level("concerns", row.Ref("concern_id")) != ""
			case "observation_links":
				may = may && e.casework(row.Ref("other_child_id")) &&
					e.level("observations", row.Ref("observation_id")) != "" && e.level("observations", row.Ref("other_id")) != ""
			case "update_requests":
				may = e.wrote(row) || may && e.open(row.Ref("to_agency_id")) && e.level("practitioners", row.Ref("to_practitioner_id")) != ""
			default:
				may = may || e.wrote(row)
			}
			e.see(table, row, may)
		}
	}
	for _, row := range e.Tables["team_concerns"] {
		e.see("team_concerns", row, e.wrote(row) || e.affiliated("DIRECTOR", row.Ref("team_id")))
	}
}

// mayRead says whether a row of casework is open to somebody who did not write it.
func (e *observer) mayRead(row Row) bool {
	return e.casework(row.Ref("child_id")) && e.open(row.Ref("agency_id")) && e.level("practitioners", row.Ref("practitioner_id")) != ""
}

func (e *observer) wrote(row Row) bool {
	return e.me.Practitioner != uuid.Nil && row.Ref("practitioner_id") == e.me.Practitioner
}
