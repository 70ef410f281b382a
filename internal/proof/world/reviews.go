package world

import "cangraph/ent/enum"

// reviews are what leads decided about findings of some children and whānau.
func (d *draw) reviews() {
	for _, of := range [][2]string{{"children", "child_id"}, {"whanau", "whanau_id"}} {
		for _, id := range d.IDs(of[0]) {
			if d.chance(50) {
				d.add("finding_reviews", Row{
					of[1]: id, "practitioner_id": d.any("practitioners").ID(), "agency_id": d.any("agencies").ID(), "finding_key": "0a", "code": "O9_OVERLOAD",
					"rule_version": 1, "polarity": "RISK", "version": 1, "decision": some(d, enum.ReviewDecision("").Values()...), "reason": "for now", "decided_on": d.Today(),
				})
			}
		}
	}
}

// reviewed are the decisions about children of casework, and about whānau whose services
// the viewer is shown.
func (e *observer) reviewed() {
	for _, row := range e.Tables["finding_reviews"] {
		e.see("finding_reviews", row, (e.casework(row.Ref("child_id")) || e.atHome(row.Ref("whanau_id"))) &&
			e.open(row.Ref("agency_id")) && e.level("practitioners", row.Ref("practitioner_id")) != "")
	}
}
