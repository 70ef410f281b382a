package interchange

import (
	"cangraph/ent/enum"
	"cangraph/internal/store/staging"
)

var agencies = define(file{
	name: "agencies.csv", row: "agency",
	table: staging.Table{Name: "agencies", Keys: "agencies", Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("name", "the name of the agency")),
		must(code("kind", agencyKinds)),
		must(code("control", agencyControls)),
		reference("parent_key", "the key of another row in agencies.csv", staging.Reference{Table: "agencies", Column: "parent_id"}),
		guarding(code("shield", shields)),
		guarding(reference("broker_key", "the key of a row in practitioners.csv", staging.Reference{Table: "practitioners", Column: "broker_id"})),
	},
	rules: func(r *row) {
		if r.given("broker_key") && r.at("shield").value != string(enum.BrokeredShield) && !r.at("shield").faulty {
			r.wrong("broker_key", "is given although shield is not BROKERED; nobody speaks for any other agency: leave it empty, or write the shield")
		}
	},
	sort: []string{"name"}, search: []string{"name"},
})

var serviceTypes = define(file{
	name: "service_types.csv", row: "type of service",
	table: staging.Table{Name: "service_types", Keys: "service_types", Named: true},
	columns: []column{
		key("code", "code"),
		must(free("name", "the name of the type")),
		free("name_mi", "the name in te reo Māori"),
		reference("parent_code", "the code of another row in service_types.csv", staging.Reference{Table: "service_types", Column: "parent_id"}),
		flag("exclusive"),
		flag("universal"),
		must(code("scope", serviceScopes)),
		flag("relational"),
	},
	rules: func(r *row) {
		if r.at("exclusive").value == true && r.at("universal").value == true {
			r.wrong("universal", "cannot be true where exclusive is true; a type that every child has is not exclusive")
		}
	},
	sort: []string{"name"}, search: []string{"name", "name_mi"},
})

var employments = define(file{
	name: "employments.csv", row: "employment",
	table: staging.Table{Name: "employments", From: "from_on", Until: "until_on", Apart: []string{"practitioner_id"}},
	columns: []column{
		identifying(practitionerKey()),
		identifying(agencyKey()),
		free("job_title", "a job title"),
		identifying(fromDay()),
		untilDay(),
	},
	rules: period("from", "until"),
})

var provisions = define(file{
	name: "provisions.csv", row: "provision of a service",
	table: staging.Table{Name: "service_provisions", Keys: "service_provisions", From: "from_on", Until: "until_on"},
	columns: []column{
		key("key", "import_key"),
		childKey(),
		whanauKey(),
		must(agencyKey()),
		practitionerKey(),
		must(reference("service_type", "the code of a row in service_types.csv", toType)),
		must(code("status", provisionStatuses)),
		must(fromDay()),
		untilDay(),
		code("end_reason", endReasons),
	},
	rules: func(r *row) {
		period("from", "until")(r)
		switch {
		case r.given("child_key") && r.given("whanau_key"):
			r.wrong("whanau_key", "cannot be given beside child_key; a service is for one child or for one whānau")
		case !r.given("child_key") && !r.given("whanau_key"):
			r.wrong("child_key", "is empty, and whanau_key is too; write for which child or which whānau the service is")
		}
		if r.at("status").text == "COMPLETED" && !r.given("until") {
			r.wrong("until", "is empty although the status is COMPLETED; write the first day without the service")
		}
	},
})
