package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// contacts are how people are reached at work, what agencies offer, and what must be known
// of their procedures.
func (d *draw) contacts() {
	for range 1 + d.IntN(4) {
		row := Row{"version": 1}
		switch {
		case d.chance(60):
			row["practitioner_id"], row["agency_id"] = d.any("practitioners").ID(), d.any("agencies").ID()
		case d.chance(50):
			row["agency_id"] = d.any("agencies").ID()
		default:
			row["team_id"] = d.any("childrens_teams").ID()
		}
		d.add("contact_routes", d.reach(row))
	}
	for range d.IntN(3) {
		area := some(d, areas...)
		d.add("agency_services", d.lasting(Row{
			"agency_id": d.any("agencies").ID(), "service_type_id": d.any("service_types").ID(), "about": "ring us", "areas": []string{area},
			"area_key": text.Fold(area), "domain": some(d, enum.LifeDomain("").Values()...), "version": 1,
		}))
	}
	for range d.IntN(3) {
		d.add("procedure_notes", d.lasting(Row{
			"agency_id": d.any("agencies").ID(), "topic": some(d, enum.ProcedureTopic("").Values()...), "text": "in writing", "version": 1,
		}))
	}
}

// reach is a way to reach somebody for a time.
func (d *draw) reach(row Row) Row {
	row["channel"], row["address"], row["hours"], row["end_reason"] = some(d, enum.RouteChannel("").Values()...), "021 555", "", ""
	row["preferred"], row["safe"] = d.chance(30), d.chance(60)
	return d.lasting(row)
}

// touch lets people around the child of a network be in touch and be reached, as written
// by whoever for wherever.
func (d *draw) touch(network Row) {
	child, writer, agency := network.Ref("child_id"), d.any("practitioners").ID(), d.any("agencies").ID()
	by := func(row Row) Row {
		row["child_id"], row["practitioner_id"], row["agency_id"] = child, writer, agency
		return row
	}
	home := by(d.reach(Row{"version": 1}))
	if len(d.Tables["kin"]) > 0 && d.chance(60) {
		home["kin_id"] = d.any("kin").ID()
	}
	d.add("whanau_routes", home)
	d.add("single_points", by(d.lasting(Row{
		"network_id": network.ID(), "contact_id": d.any("practitioners").ID(), "contact_agency_id": d.any("agencies").ID(), "why": "she asked",
	})))
	talk := d.add("interactions", by(Row{
		"network_id": network.ID(), "channel": some(d, enum.InteractionChannel("").Values()...), "purpose": some(d, enum.InteractionPurpose("").Values()...),
		"happened_on": d.Today().AddDays(-d.IntN(9)), "child_seen": d.chance(50), "note": "well", "corrected_why": "", "withdrawn": false,
	}))
	if d.chance(40) {
		d.add("interaction_participants", by(Row{"interaction_id": talk.ID(), "is_child": true}))
	}
	d.add("interaction_participants", by(Row{
		"interaction_id": talk.ID(), "is_child": false, "member_id": some(d, d.any("practitioners"), d.sheltered()).ID(), "member_agency_id": d.any("agencies").ID(),
	}))
	if d.chance(70) {
		after := by(Row{"corrects_id": talk.ID(), "corrected_why": "another day", "withdrawn": d.chance(50), "child_seen": false, "note": ""})
		for _, column := range []string{"network_id", "channel", "purpose", "happened_on"} {
			after[column] = talk[column]
		}
		if d.add("interactions", after); after["withdrawn"] == false {
			talk["latest_id"] = after.ID()
			d.add("interaction_participants", by(Row{
				"interaction_id": after.ID(), "is_child": false, "member_id": some(d, d.any("practitioners"), d.sheltered()).ID(), "member_agency_id": d.any("agencies").ID(),
			}))
		}
	}
	if len(d.Tables["kin"]) > 0 && d.chance(40) {
		d.add("interaction_participants", by(Row{"interaction_id": talk.ID(), "is_child": false, "kin_id": d.any("kin").ID()}))
	}
}

// interpreted are whom people talk with through an interpreter, as written by whoever for
// wherever.
func (d *draw) interpreted() {
	for range 2 * len(d.Tables["networks"]) {
		row := d.lasting(Row{
			"child_id": d.any("networks").Ref("child_id"), "practitioner_id": d.any("practitioners").ID(), "agency_id": d.any("agencies").ID(),
			"language": some(d, "sm", "nzs"), "end_reason": "", "withdrawn": false, "version": 1,
		})
		if len(d.Tables["kin"]) > 0 && d.chance(60) {
			row["kin_id"] = d.any("kin").ID()
		}
		d.add("interpreter_needs", row)
	}
}

// contacts is who knows how people are reached and were in touch: at work everybody, the
// child and its whānau only where it is safe; at home the members of the child's network;
// who is the one to turn to whoever sees the child; needs of an interpreter
// they themselves as well, and the rest whoever sees its casework.
func (e *observer) contacts() {
	family := e.me.Kin != uuid.Nil || e.me.Child != uuid.Nil
	for _, row := range e.Tables["contact_routes"] {
		who := row.Ref("practitioner_id")
		e.see("contact_routes", row, e.open(row.Ref("agency_id")) && (who == uuid.Nil || e.level("practitioners", who) != "") && (!family || row["safe"] == true))
	}
	for _, row := range e.Tables["agency_services"] {
		e.see("agency_services", row, e.open(row.Ref("agency_id")))
	}
	for _, row := range e.Tables["procedure_notes"] {
		e.see("procedure_notes", row, e.open(row.Ref("agency_id")) && !family)
	}
	for _, table := range []string{"whanau_routes", "single_points", "interpreter_needs", "interaction_participants", "interactions"} {
		for _, row := range e.Tables[table] {
			child := row.Ref("child_id")
			may := e.casework(child)
			switch table {
			case "whanau_routes":
				may = e.sets[policy.Entry{Kind: policy.ByMembership, ID: child}]
			case "interpreter_needs":
				own := row.Ref("kin_id")
				if own == uuid.Nil {
					own = child
				}
				may = may || own == e.me.Child || own == e.me.Kin && e.level("children", child) == policy.Full
			case "single_points":
				may = e.level("children", child) == policy.Full
			case "interactions":
				may = may && (row.Ref("practitioner_id") == e.me.Practitioner || e.knowsOneOf(row))
			}
			for _, column := range []string{"agency_id", "contact_agency_id", "member_agency_id"} {
				may = may && e.open(row.Ref(column))
			}
			for _, column := range []string{"practitioner_id", "contact_id", "member_id"} {
				may = may && !e.hides(row.Ref(column))
			}
			kin := row.Ref("kin_id")
			e.see(table, row, may && (kin == uuid.Nil || kin == e.me.Kin || e.level("kin", kin) == policy.Full))
		}
	}
}

// knowsOneOf says whether the viewer may know of somebody who took part in an interaction, or
// in the one that it withdraws, and in what says it now.
func (e *observer) knowsOneOf(interaction Row) bool {
	of := interaction.ID()
	if interaction["withdrawn"] == true {
		of = interaction.Ref("corrects_id")
	}
	knows := func(of uuid.UUID) bool {
		return slices.ContainsFunc(e.Tables["interaction_participants"], func(p Row) bool {
			return p.Ref("interaction_id") == of && e.level("interaction_participants", p.ID()) != ""
		})
	}
	now := interaction.Ref("latest_id")
	return knows(of) && (now == uuid.Nil || knows(now))
}
