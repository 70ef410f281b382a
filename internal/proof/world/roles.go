package world

import (
	"time"

	"cangraph/ent/enum"
)

// roles gives practitioners what no work with a child brings with it.
func (d *draw) roles() {
	period, taken := d.lasting, map[string]bool{}
	for i, p := range d.Tables["practitioners"] {
		if i == 3 {
			period = d.only
		}
		if d.chance(20) {
			d.add("mandates", period(Row{"practitioner_id": p.ID(), "role": string(enum.Manager), "agency_id": d.any("agencies").ID()}))
		}
		if d.chance(25) {
			role := some(d, enum.Analyst, enum.Administrator, enum.Auditor)
			d.add("mandates", period(Row{"practitioner_id": p.ID(), "role": string(role), "team_id": d.any("childrens_teams").ID()}))
		}
		if other := d.any("practitioners"); d.chance(20) && other.ID() != p.ID() {
			d.once("supervisions", period(Row{"supervisor_id": p.ID(), "practitioner_id": other.ID()}), taken, "supervisor_id", "practitioner_id")
		}
	}
	if few, other := d.sheltered(), d.any("practitioners"); few.ID() != other.ID() {
		d.once("supervisions", d.lasting(Row{"supervisor_id": few.ID(), "practitioner_id": other.ID()}), taken, "supervisor_id", "practitioner_id")
	}
	for _, kin := range d.Tables["kin"] {
		if d.chance(30) {
			d.add("named_people", d.lasting(Row{"kin_id": kin.ID(), "child_id": d.any("children").ID()}))
		}
	}
}

// accounts lets everybody ask: people of every kind, a service client, and accounts
// that were closed or signed out, or will be.
func (d *draw) accounts() {
	account := func(column string, value any) {
		row := Row{"issuer": Issuer, "subject": d.key("subject-"), column: value}
		if d.chance(8) {
			row["disabled_at"] = some(d, d.Now, d.instant())
		}
		if d.chance(8) {
			row["signed_out_at"] = d.IssuedAt().Add(some(d, -time.Hour, -time.Microsecond, 0, time.Microsecond, time.Minute))
		}
		d.add("accounts", row)
	}
	for _, id := range d.IDs("practitioners") {
		account("practitioner_id", id)
	}
	for _, id := range d.IDs("kin") {
		account("kin_id", id)
	}
	for _, id := range d.IDs("children") {
		account("child_id", id)
	}
	account("client", "school register")
	if twin := d.any("accounts"); d.chance(50) { // somebody else, by the same name with another issuer
		d.add("accounts", Row{"issuer": "https://other.example", "subject": twin.Text("subject"), "practitioner_id": d.any("practitioners").ID()})
	}
}

// ledger records what was shared, asked for and consented to.
func (d *draw) ledger() {
	for _, agency := range d.IDs("agencies") {
		if d.chance(50) {
			d.add("sharing_classes", d.lasting(Row{"agency_id": agency, "class": some(d, enum.SharingClass("").Values()...), "source": "Gazette"}))
		}
		if d.chance(30) {
			d.add("sharing_agreements", d.lasting(Row{"agency_id": agency, "agreement": "a memorandum of 2024"}))
		}
	}
	for _, network := range d.Tables["networks"] {
		if d.chance(40) {
			d.gather(network)
			d.touch(network)
		}
	}
	for _, child := range d.IDs("children") {
		if d.chance(50) {
			d.shared(Row{"child_id": child, "practitioner_id": d.any("practitioners").ID()})
		}
		if d.chance(40) {
			d.add("participation_consents", d.lasting(Row{"child_id": child, "given_by_child": true, "scope": "the whole network"}))
		}
	}
}

// shared records a consultation, a request and a disclosure on it, with the duty to tell.
func (d *draw) shared(of Row) {
	with := func(row Row) Row {
		for column, value := range of {
			row[column] = value
		}
		return row
	}
	today := d.Today()
	consultation := d.add("consultations", with(Row{
		"on_date": today.AddDays(-3), "consulted": "YES", "why": "", "who_with": "the child", "recipient_agency_id": d.any("agencies").ID(), "purpose": "SUPPORT_PLAN",
		"views_expressed": "wants the same nurse", "support_given": "an aunt came along", "views_taken_into_account": "yes",
	}))
	from, to := d.any("agencies").ID(), d.any("agencies").ID()
	request := d.add("information_requests", with(Row{
		"from_agency_id": to, "to_agency_id": from, "asked_on": today.AddDays(-2), "due_on": today.AddDays(5),
		"purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "question": "which services?", "decline_reason": "", "adviser": "", "advice": "",
	}))
	disclosure := d.add("disclosures", with(Row{
		"from_agency_id": from, "to_agency_id": to, "disclosed_on": today, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C",
		"basis_version": "2019-07-01", "initiative": "REQUEST", "request_id": request.ID(), "consultation_id": consultation.ID(),
		"reasonable_belief": "it helps", "receiver_class": "INDEPENDENT_PERSON", "items": []string{"services"}, "minimum_necessary": "only these",
		"use_restriction": "", "in_confidence": false, "confidence_consent": "",
	}))
	d.add("notification_duties", Row{
		"disclosure_id": disclosure.ID(), "child_id": of.Ref("child_id"), "agency_id": to, "due_on": today.AddDays(10), "reason": "",
	})
}
