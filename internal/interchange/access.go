package interchange

import (
	"errors"
	"net/url"

	"cangraph/ent/enum"
	"cangraph/internal/store/staging"
)

var accounts = define(file{
	name: "accounts.csv", row: "account",
	table: staging.Table{Name: "accounts", Kept: []string{"disabled_at", "signed_out_at"}},
	columns: []column{
		identifying(issuer()),
		identifying(subject()),
		practitionerKey(),
		kinKey(),
		childKey(),
		nullable(free("client", "the name of a service client")),
	},
	either:  [][]string{{"practitioner_key", "kin_key", "child_key", "client"}},
	private: true,
})

func issuer() column {
	c := free("issuer", "the URL of the issuer, exactly as its tokens say it, such as https://login.example.org")
	c.read = readIssuer
	return c
}

// readIssuer accepts the URL of an issuer: as it is, since tokens must say the same.
func readIssuer(cell string) (any, error) {
	u, err := url.Parse(cell)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return nil, errors.New("is not the URL of an issuer; write it exactly as its tokens say it, such as https://login.example.org")
	}
	return readKey(cell)
}

func subject() column {
	c := free("subject", "the subject of the account, exactly as the issuer's tokens say it")
	c.read = readKey
	return c
}

var mandates = define(file{
	name: "mandates.csv", row: "mandate",
	table: staging.Table{Name: "mandates", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(practitionerKey()),
		identifying(code("role", mandateRoles)),
		either(agencyKey()),
		instead("agency_key", teamKey()),
		identifying(fromDay()),
		untilDay(),
	},
	either: [][]string{{"agency_key", "team_key"}},
	rules: func(r *row) {
		period("from", "until")(r)
		switch role := r.at("role").value; {
		case role == nil || r.given("agency_key") == r.given("team_key"): // has been reported
		case role == string(enum.Manager) && r.given("team_key"):
			r.wrong("team_key", "is given for a manager, who manages an agency; write agency_key")
		case role != string(enum.Manager) && r.given("agency_key"):
			r.wrong("agency_key", "is given for a role in a Children's Team; write team_key")
		}
	},
})

var supervisions = define(file{
	name: "supervisions.csv", row: "supervision",
	table: staging.Table{Name: "supervisions", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(reference("supervisor_key", "the key of a row in practitioners.csv", staging.Reference{Table: "practitioners", Column: "supervisor_id"})),
		identifying(practitionerKey()),
		identifying(fromDay()),
		untilDay(),
	},
	rules: func(r *row) {
		period("from", "until")(r)
		if supervisor := r.at("supervisor_key").text; supervisor != "" && supervisor == r.at("practitioner_key").text {
			r.wrong("practitioner_key", "is the same person as supervisor_key; write the key of who is supervised")
		}
	},
})

var namedPeople = define(file{
	name: "named_people.csv", row: "named person",
	table: staging.Table{Name: "named_people", From: "from_on", Until: "until_on"},
	columns: []column{
		either(practitionerKey()),
		instead("practitioner_key", kinKey()),
		either(childKey()),
		instead("child_key", agencyKey()),
		identifying(fromDay()),
		untilDay(),
	},
	either: [][]string{{"practitioner_key", "kin_key"}, {"child_key", "agency_key"}},
	rules:  period("from", "until"),
})
