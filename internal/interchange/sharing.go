package interchange

import "cangraph/internal/store/staging"

var sharingClasses = define(file{
	name: "sharing_classes.csv", row: "sharing class",
	table: staging.Table{Name: "sharing_classes", From: "from_on", Until: "until_on", Apart: []string{"agency_id"}},
	columns: []column{
		identifying(agencyKey()),
		must(code("class", standings)),
		identifying(fromDay()),
		untilDay(),
		free("source", "where it says so"),
	},
	rules: period("from", "until"),
})

var sharingAgreements = define(file{
	name: "sharing_agreements.csv", row: "party to an agreement",
	table: staging.Table{Name: "sharing_agreements", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(agencyKey()),
		identifying(agreement()),
		identifying(fromDay()),
		untilDay(),
	},
	rules: period("from", "until"),
})

func agreement() column {
	c := free("agreement", "what the agreement is called")
	c.read = readKey
	return c
}
