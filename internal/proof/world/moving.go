package world

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// moving lets some children have left a whānau, or belong to one later. Who else belongs to it, and what services it is given,
// begins and ends around the child's days there.
func (d *draw) moving() {
	for _, child := range d.Tables["children"] {
		if d.chance(40) {
			d.move(child)
		}
	}
}

func (d *draw) move(child Row) {
	name := "Whānau " + some(d, family...)
	whanau := d.add("whanau", named(Row{"name": name, "import_key": d.key("w")}, name))
	of := func(row Row, from, until calendar.Date) Row {
		row["whanau_id"], row["from_on"], row["until_on"] = whanau.ID(), from, until
		if until == calendar.Forever {
			delete(row, "until_on")
		}
		return row
	}
	today := d.Today()
	stay := some(d,
		calendar.Period{From: today.AddDays(-90), Until: today.AddDays(-some(d, 0, 1, 30))},
		calendar.Period{From: today.AddDays(-1), Until: today.AddDays(some(d, 0, 0, 1))},
		calendar.Period{From: today.AddDays(some(d, 0, 1, 1, 20)), Until: some(d, calendar.Forever, today.AddDays(60))})
	d.add("whanau_members", of(Row{"child_id": child.ID(), "household": "A"}, stay.From, stay.Until))
	around := func() (from, until calendar.Date) {
		from = some(d, stay.From.AddDays(-20), stay.From, stay.Until.AddDays(-1), stay.Until, stay.Until)
		if from >= calendar.Forever-1 {
			from = stay.From.AddDays(30)
		}
		return from, some(d, calendar.Forever, max(from+1, stay.From), max(from, stay.From).AddDays(1))
	}
	for range 1 + d.IntN(3) {
		from, until := around()
		d.add("whanau_members", of(Row{"kin_id": d.add("kin", d.person()).ID(), "household": some(d, "A", "B")}, from, until))
	}
	for range 1 + d.IntN(3) {
		from, until := around()
		d.add("service_provisions", of(Row{
			"agency_id": d.any("agencies").ID(), "service_type_id": d.any("service_types").ID(), "status": string(enum.Active), "end_reason": "", "import_key": d.key("s"),
		}, from, until))
	}
}

// moving is to which whānau a child of casework will belong, and none does today.
func (e *observer) moving() {
	for _, b := range e.Tables["whanau_members"] {
		whanau := b.Ref("whanau_id")
		e.know(policy.Coming, whanau, uuid.Nil, e.casework(b.Ref("child_id")) && b.Period().From > e.Today() && !e.atHome(whanau))
	}
}

// atHome says whether a child of casework belongs to a whānau today.
func (e *observer) atHome(whanau uuid.UUID) bool {
	for _, child := range e.IDs("children") {
		if e.casework(child) && e.belongs(child, whanau) {
			return true
		}
	}
	return false
}
