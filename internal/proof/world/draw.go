package world

import (
	"fmt"
	"math/rand/v2"
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/nhi"
	"cangraph/internal/text"
)

// Draw returns the world of a seed: always the same. It leaves out the numbers of Differ,
// which would give new rows the ids of these.
func Draw(seed uint64) World {
	for try := uint64(2); ; try += 2 {
		if w := drawOnce(seed, try); w.sound() {
			return w
		}
	}
}

func drawOnce(seed, try uint64) World {
	d := &draw{Rand: rand.New(rand.NewPCG(seed, try)), World: World{Tables: map[string][]Row{}}, seed: seed}
	d.Now, d.dense = some(d, instants...), d.chance(25)
	d.places()
	for range 3 + d.IntN(6) {
		d.practitioner()
	}
	d.shields()
	for range 2 + d.IntN(3) {
		d.whanau()
	}
	for range 2 + d.IntN(7) {
		d.child()
	}
	d.families()
	for _, child := range d.Tables["children"] {
		d.networks(child)
		d.services("child_id", child.ID())
	}
	for _, whanau := range d.Tables["whanau"] {
		d.services("whanau_id", whanau.ID())
	}
	d.corners()
	d.roles()
	d.accounts()
	d.ledger()
	d.belonging()
	d.plans()
	d.concerns()
	d.reviews()
	d.asked()
	for _, child := range d.Tables["children"] {
		if d.chance(50) {
			d.led(child)
		}
	}
	d.abilities()
	d.supervising()
	d.contacts()
	d.adults()
	d.described()
	d.delegates()
	d.interpreted()
	d.moving()
	return d.World
}

var (
	given  = []string{"Aroha", "Ari", "Mere", "Merepeka", "Wīremu", "Hēmi", "Anahera", "Tāne", "Sione", "Lee", "Māia", "Niko"}
	family = []string{"Rāwhiti", "Te Ao", "Ngata-Hill", "O’Brien", "Smith", "Faʻasavalu", "Māhina", "Rangi"}
	areas  = []string{"Whangārei", "Ōtaki", "Taupō", "Motueka"}
)

// named gives a row what it is found and ordered by.
func named(row Row, sorted string) Row {
	row["sort_name"] = text.Fold(sorted)
	return row
}

func (d *draw) person() Row {
	first, last := some(d, given...), some(d, family...)
	row := Row{"given_names": first, "family_name": last, "import_key": d.key("p")}
	return named(row, last+" "+first)
}

// places are agencies, teams and kinds of service.
func (d *draw) places() {
	for i := range 3 + d.IntN(4) {
		name := some(d, "Te Puna", "Whare Ora", "Harbour", "Kōwhai") + " " + some(d, "Trust", "Services", "Hauora", "School")
		row := Row{
			"name": name, "import_key": d.key("a"), "shield": "",
			"kind":    some(d, "ORANGA_TAMARIKI", "HEALTH_NZ", "PRIMARY_CARE", "SCHOOL", "NGO_SOCIAL", "FAMILY_VIOLENCE", "DISABILITY"),
			"control": some(d, enum.AgencyControl("").Values()...),
		}
		if i > 0 && d.chance(25) {
			row["parent_id"] = d.any("agencies").ID()
		}
		d.add("agencies", named(row, name))
	}
	for range 1 + d.IntN(2) {
		name := some(d, areas...) + " Children’s Team"
		d.add("childrens_teams", named(Row{"name": name, "name_mi": "", "import_key": d.key("t"), "areas": []string{some(d, areas...)}}, name))
	}
	for i := range 3 {
		name := some(d, "Counselling", "Budgeting", "School", "Parenting", "Safe house")
		d.add("service_types", named(Row{
			"code": d.key("TYPE"), "name": name, "name_mi": "", "exclusive": i == 0, "universal": i == 1,
			"scope": some(d, enum.ServiceScope("").Values()...), "relational": d.chance(50),
		}, name))
	}
}

// practitioner is one with a job or more, or none that is recorded, and with parts in teams.
func (d *draw) practitioner() {
	row := d.person()
	row["profession"], row["phone"] = some(d, enum.Professions...), fmt.Sprintf("+64 %09d", d.IntN(1e9))
	row["email"] = d.key("worker") + "@example.org"
	p := d.add("practitioners", row)
	taken := map[string]bool{}
	for range some(d, 0, 1, 1, 1, 2) {
		job := Row{"practitioner_id": p.ID(), "agency_id": d.any("agencies").ID(), "job_title": some(d, "", "Kaiāwhina", "Team leader")}
		d.once("employments", d.lasting(job), taken, "agency_id", "from_on")
	}
	for range some(d, 0, 1, 1, 2) {
		part := Row{"practitioner_id": p.ID(), "team_id": d.any("childrens_teams").ID(), "role": some(d, enum.AffiliationRole("").Values()...)}
		d.once("affiliations", d.lasting(part), taken, "team_id", "role", "from_on")
	}
}

// once adds a row unless one with the same values in these columns was added.
func (d *draw) once(table string, row Row, taken map[string]bool, columns ...string) {
	key := table
	for _, column := range columns {
		key += fmt.Sprint(" ", row[column])
	}
	if !taken[key] {
		taken[key] = true
		d.add(table, row)
	}
}

// shields hides agencies, and names people behind the shields.
func (d *draw) shields() {
	for _, agency := range d.Tables["agencies"] {
		if !d.chance(35) {
			continue
		}
		agency["shield"] = some(d, enum.Shield("").Values()...)
		if d.chance(60) {
			agency["broker_id"] = d.any("practitioners").ID()
		}
		if d.chance(60) {
			d.add("named_people", d.lasting(Row{"practitioner_id": d.any("practitioners").ID(), "agency_id": agency.ID()}))
		}
	}
}

func (d *draw) whanau() {
	name := "Whānau " + some(d, family...)
	d.add("whanau", named(Row{"name": name, "import_key": d.key("w")}, name))
	for range d.IntN(3) {
		d.add("kin", d.person())
	}
}

// number is the n-th number of the NHI that nobody is given: those that begin with Z.
func number(n uint64) string {
	const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
	for ; ; n++ {
		for digit := range 10 {
			text := fmt.Sprintf("Z%c%c%03d%d", letters[n/1000/24%24], letters[n/1000%24], n%1000, digit)
			if _, err := nhi.Parse(text); err == nil {
				return text
			}
		}
	}
}

// alike gives a child the names of another, the other way about, and a birth date that may be a mistake for its.
func (d *draw) alike(row, other Row) {
	year, month, day := other["date_of_birth"].(calendar.Date).YearMonthDay()
	row["given_names"], row["family_name"] = other.Text("family_name"), other.Text("given_names")
	row["date_of_birth"] = calendar.Of(year+some(d, 0, 1, 2), month, min(day, 28))
}

func (d *draw) child() {
	row := d.person()
	row["preferred_name"] = some(d, row.Text("given_names"), some(d, given...))
	row["date_of_birth"] = d.Today().AddDays(-2000 - d.IntN(3000))
	if others := d.Tables["children"]; len(others) > 0 && d.chance(20) {
		d.alike(row, others[d.IntN(len(others))])
	}
	row["gender"], row["shielded"] = some(d, enum.Genders...), d.chance(20)
	row["ethnicities"], row["iwi"], row["languages"] = []string{"21111"}, []string{}, []string{"mi", "en-NZ"}
	child := d.add("children", named(row, row.Text("preferred_name")+" "+row.Text("family_name")))
	if i := uint64(len(d.Tables["children"])); d.chance(70) {
		d.add("person_identifiers", Row{
			"child_id": child.ID(), "system": enum.NHISystem, "value": number(d.seed*32 + 2*i), "status": some(d, "LIVE", "LIVE", "DORMANT"),
		})
	}
	if child["shielded"] == true && d.chance(80) {
		d.add("named_people", d.lasting(Row{"practitioner_id": d.any("practitioners").ID(), "child_id": child.ID()}))
	}
	for range some(d, 0, 0, 1) {
		d.glass(child)
	}
}

// review ends a use of broken glass.
func (d *draw) review(use Row, outcome enum.ReviewOutcome) {
	use["reviewed_at"], use["reviewer_id"], use["outcome"] = d.Now, d.any("practitioners").ID(), string(outcome)
}

// glass breaks the glass for a child, at times that are over to the microsecond.
func (d *draw) glass(child Row) {
	granted := d.instant()
	row := Row{
		"practitioner_id": d.any("practitioners").ID(), "child_id": child.ID(), "reason": "a call from the school", "basis": "IMMEDIATE_SAFETY",
		"granted_at": granted, "expires_at": granted.Add(some(d, time.Microsecond, 5*time.Minute, time.Hour, 4*time.Hour)), "review_note": "",
	}
	if d.chance(30) {
		d.review(row, some(d, enum.Justified, enum.NotJustified))
	}
	broken := d.add("break_glass", row)
	d.add("notices", Row{
		"practitioner_id": d.any("practitioners").ID(), "kind": string(enum.NoticeBreakGlass), "break_glass_id": broken.ID(),
		"child_id": child.ID(), "at": granted,
	})
	told := Row{"kind": string(enum.NoticeLeadChanged), "child_id": child.ID(), "at": granted}
	if len(d.Tables["kin"]) > 0 && d.chance(50) {
		told["kin_id"] = d.any("kin").ID()
	} else {
		told["told_child_id"] = d.any("children").ID()
	}
	d.add("notices", told)
}
