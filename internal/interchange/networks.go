package interchange

import "cangraph/internal/store/staging"

var teams = define(file{
	name: "teams.csv", row: "Children's Team",
	table: staging.Table{Name: "childrens_teams", Keys: "childrens_teams", Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("name", "the name of the team")),
		free("name_mi", "the name in te reo Māori"),
		list("areas", "names of areas", anyElement),
	},
	sort: []string{"name"}, search: []string{"name", "name_mi"},
})

var affiliations = define(file{
	name: "affiliations.csv", row: "part in a Children's Team",
	table: staging.Table{Name: "affiliations", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(practitionerKey()),
		identifying(teamKey()),
		identifying(code("role", affiliationRoles)),
		identifying(fromDay()),
		untilDay(),
	},
	rules: period("from", "until"),
})

var networks = define(file{
	name: "networks.csv", row: "network",
	table: staging.Table{
		Name: "networks", Keys: "networks", Versioned: true,
		From: "accepted_on", Until: "closed_on", Apart: []string{"child_id"},
	},
	columns: []column{
		key("key", "import_key"),
		must(childKey()),
		must(teamKey()),
		must(date("accepted_on", "accepted_on")),
		date("closed_on", "closed_on"),
		nullable(code("exit_reason", exitReasons)),
	},
	rules: period("accepted_on", "closed_on"),
})

var memberships = define(file{
	name: "memberships.csv", row: "membership",
	table: staging.Table{
		Name: "can_memberships", Versioned: true, From: "from_on", Until: "until_on",
		Apart: []string{"network_id", "child_id", "kin_id", "practitioner_id"},
	},
	columns: []column{
		identifying(networkKey()),
		identifying(reference("person_key", "the key of a row in children.csv, kin.csv or practitioners.csv", toChild, toKin, toWorker)),
		agencyKey(),
		must(code("role", membershipRoles)),
		identifying(fromDay()),
		untilDay(),
		code("join_reason", joinReasons),
		code("leave_reason", leaveReasons),
	},
	rules: period("from", "until"),
})

var leads = define(file{
	name: "leads.csv", row: "lead",
	table: staging.Table{
		Name: "lead_periods", From: "from_on", Until: "until_on", Apart: []string{"network_id"},
	},
	columns: []column{
		identifying(networkKey()),
		identifying(practitionerKey()),
		identifying(fromDay()),
		untilDay(),
	},
	rules: period("from", "until"),
})
