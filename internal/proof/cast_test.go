package proof_test

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/proof/world"
	"cangraph/internal/text"
)

// cast is the world of docs/privacy.md: one child in the middle, Aroha, and one person of
// every role around her. Everything in it has a name by which it is found here.
type cast struct {
	world.World
	accounts []world.Row
	roles    []string
}

var castDay = calendar.Of(2026, time.June, 16)

func newCast() *cast {
	c := &cast{World: world.World{Now: time.Date(2026, time.June, 16, 0, 0, 0, 0, time.UTC), Tables: map[string][]world.Row{}}}
	c.places()
	c.children()
	c.practitioners()
	c.whanau()
	c.moved()
	c.services()
	c.ledger()
	c.belonging("Aroha", "", "colleague", "office", "member", "school", "mother")
	c.belonging("Lee", " of Lee", "named person", "refuge", "named person", "refuge", "stranger")
	c.plan("Aroha", "", "school")
	c.plan("Lee", " of Lee", "refuge")
	c.agreed()
	c.joint()
	c.together()
	c.concerns()
	c.leading()
	c.supervising()
	c.reviews()
	c.asked()
	c.contacts()
	return c
}

// id is the id of what has a name.
func id(name string) uuid.UUID { return uuid.NewSHA1(uuid.NameSpaceOID, []byte(name)) }

// global is the id in the API of what has a name.
func global(kind, name string) string { return globalid.Of(kind, id(name)) }

func (c *cast) add(table, name string, row world.Row) {
	row["id"] = id(name)
	c.Tables[table] = append(c.Tables[table], row)
}

func since(row world.Row, days int) world.Row {
	row["from_on"] = castDay.AddDays(-days)
	return row
}

// account lets somebody ask, in a role that the document names.
func (c *cast) account(role, column string, value any) {
	row := world.Row{"issuer": world.Issuer, "subject": role, column: value}
	c.add("accounts", "account "+role, row)
	c.accounts, c.roles = append(c.accounts, row), append(c.roles, role)
}

func (c *cast) places() {
	for _, a := range []struct{ name, kind, shield string }{
		{"school", "SCHOOL", ""}, {"health", "HEALTH_NZ", ""}, {"refuge", "FAMILY_VIOLENCE", "HIDDEN"}, {"healing", "FAMILY_VIOLENCE", "BROKERED"},
		{"office", "ORANGA_TAMARIKI", ""},
	} {
		row := world.Row{"name": a.name, "sort_name": a.name, "kind": a.kind, "control": "NGO", "shield": a.shield}
		if a.name == "healing" {
			row["broker_id"] = id("lead")
		}
		c.add("agencies", a.name, row)
		c.add("sharing_classes", "class of "+a.name, since(world.Row{"agency_id": id(a.name), "class": string(enum.WelfareAgency), "source": ""}, 900))
	}
	for _, name := range []string{"team", "other team"} {
		c.add("childrens_teams", name, world.Row{"name": name, "sort_name": name, "name_mi": "", "areas": []string{}})
	}
	c.add("service_types", "counselling", world.Row{
		"code": "COUNSELLING", "name": "Counselling", "sort_name": "counselling", "name_mi": "", "exclusive": true, "universal": false, "scope": "CHILD", "relational": true,
	})
}

// children are Aroha, her sister Mere, Niko of the same team, Sione and Hemi of another, of
// whom Sione is put before the first, too, and Lee, who is shielded.
func (c *cast) children() {
	for i, name := range []string{"Aroha", "Mere", "Niko", "Sione", "Hemi", "Lee"} {
		c.add("children", name, world.Row{
			"preferred_name": name, "given_names": name, "family_name": "Rāwhiti", "sort_name": text.Fold(name), "date_of_birth": castDay.AddDays(-3000 - i),
			"gender": "FEMALE", "ethnicities": []string{"21111"}, "iwi": []string{}, "languages": []string{"mi"}, "shielded": name == "Lee",
		})
		team := "team"
		if name == "Sione" || name == "Hemi" {
			team = "other team"
		}
		c.add("networks", "network of "+name, world.Row{"child_id": id(name), "team_id": id(team), "accepted_on": castDay.AddDays(-200)})
		c.add("can_memberships", name+" in her network", since(world.Row{"network_id": id("network of " + name), "child_id": id(name), "role": "CHILD"}, 200))
	}
	c.add("person_identifiers", "number of Aroha", world.Row{"child_id": id("Aroha"), "system": enum.NHISystem, "value": "ZZZ0016", "status": "LIVE"})
	c.add("relationships", "sisters", since(world.Row{"child_id": id("Aroha"), "relative_child_id": id("Mere"), "kind": "SIBLING"}, 900))
}

// practitioner is employed somewhere and may ask; member says where, if in Aroha's network.
func (c *cast) practitioner(role, agency string) {
	c.add("practitioners", role, world.Row{
		"given_names": role, "family_name": "Smith", "sort_name": text.Fold("smith " + role), "profession": "SOCIAL_WORKER",
		"email": "worker@example.org", "phone": "+64 4 000 0000",
	})
	c.add("employments", "job of "+role, since(world.Row{"practitioner_id": id(role), "agency_id": id(agency), "job_title": ""}, 900))
	c.account(role, "practitioner_id", id(role))
}

func (c *cast) seat(role, child, agency string) world.Row {
	row := since(world.Row{"network_id": id("network of " + child), "practitioner_id": id(role), "agency_id": id(agency), "role": "CORE"}, 100)
	c.add("can_memberships", role+" with "+child, row)
	return row
}

func (c *cast) practitioners() {
	c.practitioner("member", "school")
	c.seat("member", "Aroha", "school")
	c.practitioner("health member", "health")
	c.seat("health member", "Aroha", "health")
	c.practitioner("lead", "school")
	c.seat("lead", "Aroha", "school")
	c.add("lead_periods", "lead of Aroha", since(world.Row{"network_id": id("network of Aroha"), "practitioner_id": id("lead")}, 100))
	c.practitioner("former member", "school")
	c.seat("former member", "Aroha", "school")["until_on"] = castDay
	for _, role := range []enum.AffiliationRole{enum.Director, enum.PanelMember} {
		name := map[enum.AffiliationRole]string{enum.Director: "director", enum.PanelMember: "panel member"}[role]
		c.practitioner(name, "office")
		c.add("affiliations", "part of "+name, since(world.Row{"practitioner_id": id(name), "team_id": id("team"), "role": string(role)}, 100))
	}
	c.practitioner("manager", "school")
	c.add("mandates", "mandate of manager", since(world.Row{"practitioner_id": id("manager"), "role": string(enum.Manager), "agency_id": id("school")}, 100))
	c.practitioner("supervisor", "office")
	c.add("supervisions", "supervision", since(world.Row{"supervisor_id": id("supervisor"), "practitioner_id": id("member")}, 100))
	for role, name := range map[enum.MandateRole]string{enum.Administrator: "administrator", enum.Analyst: "analyst", enum.Auditor: "auditor"} {
		c.add("mandates", "mandate of "+name, since(world.Row{"practitioner_id": id(name), "role": string(role), "team_id": id("team")}, 100))
	}
	for _, name := range []string{"administrator", "analyst", "auditor", "colleague"} {
		c.practitioner(name, "office")
	}
	c.practitioner("glass breaker", "office")
	c.add("break_glass", "glass", world.Row{
		"practitioner_id": id("glass breaker"), "child_id": id("Aroha"), "reason": "a call at night from the school", "basis": "IMMEDIATE_SAFETY",
		"granted_at": c.Now.Add(-time.Minute), "expires_at": c.Now.Add(time.Hour), "review_note": "",
	})
	for _, told := range []string{"lead", "director"} {
		c.add("notices", "notice to "+told, world.Row{
			"practitioner_id": id(told), "kind": string(enum.NoticeBreakGlass), "break_glass_id": id("glass"), "child_id": id("Aroha"), "at": c.Now.Add(-time.Minute),
		})
	}
	c.practitioner("named person", "refuge")
	c.seat("named person", "Lee", "refuge")
	c.add("named_people", "named for Lee", since(world.Row{"practitioner_id": id("named person"), "child_id": id("Lee")}, 50))
}

func (c *cast) whanau() {
	c.add("whanau", "home", world.Row{"name": "Whānau Rāwhiti", "sort_name": "whanau rawhiti"})
	c.add("whanau_members", "Aroha at home", since(world.Row{"whanau_id": id("home"), "child_id": id("Aroha"), "household": "A"}, 900))
	for _, name := range []string{"mother", "uncle", "stranger"} {
		c.add("kin", name, world.Row{"given_names": name, "family_name": "Rāwhiti", "sort_name": text.Fold("rāwhiti " + name), "date_of_birth": castDay.AddDays(-12000)})
	}
	for _, name := range []string{"mother", "uncle"} {
		c.add("whanau_members", name+" at home", since(world.Row{"whanau_id": id("home"), "kin_id": id(name), "household": "A"}, 900))
	}
	c.add("can_memberships", "mother with Aroha", since(world.Row{"network_id": id("network of Aroha"), "kin_id": id("mother"), "role": "WHANAU"}, 100))
	c.account("mother", "kin_id", id("mother"))
	c.account("uncle", "kin_id", id("uncle"))
	c.account("child", "child_id", id("Aroha"))
	c.account("client", "client", "school register")
}

func (c *cast) services() {
	for _, agency := range []string{"school", "health", "refuge", "healing"} {
		c.add("service_provisions", "service of "+agency, since(world.Row{
			"child_id": id("Aroha"), "agency_id": id(agency), "service_type_id": id("counselling"), "status": string(enum.Active), "end_reason": "",
		}, 60))
	}
}

// ledger is what was shared of Aroha between the school and the health service, and the
// same of Lee within the refuge.
func (c *cast) ledger() {
	c.shared("Aroha", "", "school", "health")
	c.shared("Lee", " of Lee", "refuge", "refuge")
	c.add("break_glass", "glass of Lee", world.Row{
		"practitioner_id": id("glass breaker"), "child_id": id("Lee"), "reason": "before she was shielded", "basis": "IMMEDIATE_SAFETY",
		"granted_at": c.Now.Add(-100 * time.Hour), "expires_at": c.Now.Add(-99 * time.Hour), "review_note": "",
	})
}

func (c *cast) shared(child, of, giver, receiver string) {
	with := func(row world.Row) world.Row {
		row["child_id"], row["practitioner_id"] = id(child), id("member")
		return row
	}
	c.add("consultations", "consultation"+of, with(world.Row{
		"on_date": castDay.AddDays(-3), "consulted": "YES", "why": "", "who_with": "the child", "recipient_agency_id": id(receiver), "purpose": "SUPPORT_PLAN",
		"views_expressed": "", "support_given": "", "views_taken_into_account": "",
	}))
	c.add("information_requests", "request"+of, with(world.Row{
		"from_agency_id": id(receiver), "to_agency_id": id(giver), "asked_on": castDay.AddDays(-2), "due_on": castDay.AddDays(5), "purpose": "SUPPORT_PLAN",
		"basis": "OT_S66C", "question": "which services?", "decline_reason": "",
	}))
	c.add("disclosures", "disclosure"+of, with(world.Row{
		"from_agency_id": id(giver), "to_agency_id": id(receiver), "disclosed_on": castDay, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C",
		"basis_version": "2019-07-01", "initiative": "OWN", "consultation_id": id("consultation" + of), "reasonable_belief": "",
		"receiver_class": string(enum.WelfareAgency), "items": []string{"attendance"}, "minimum_necessary": "only this", "use_restriction": "",
		"in_confidence": false, "confidence_consent": "",
	}))
	c.add("notification_duties", "duty"+of, world.Row{
		"disclosure_id": id("disclosure" + of), "child_id": id(child), "agency_id": id(receiver), "due_on": castDay.AddDays(10), "reason": "",
	})
	c.add("participation_consents", "consent"+of, since(world.Row{"child_id": id(child), "given_by_child": true, "scope": "the whole network"}, 50))
}
