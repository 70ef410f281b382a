package interchange

import "cangraph/internal/store/staging"

var whanau = define(file{
	name: "whanau.csv", row: "whānau",
	table: staging.Table{Name: "whanau", Keys: "whanau", Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("name", "the name of the whānau")),
	},
	sort: []string{"name"}, search: []string{"name"},
})

var children = define(file{
	name: "children.csv", row: "child",
	table: staging.Table{Name: "children", Keys: persons, Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("preferred_name", "what the child is called")),
		must(free("given_names", "the given names")),
		must(free("family_name", "the family name")),
		must(date("date_of_birth", "date_of_birth")),
		nhiNumber(),
		must(code("gender", genders)),
		list("ethnicities", "ethnicity codes", ethnicityElement),
		list("iwi", "iwi codes", iwiElement),
		list("languages", "language tags", languageElement),
		guarding(flag("shielded")),
	},
	sort: []string{"preferred_name"}, search: []string{"preferred_name", "given_names", "family_name"},
})

// nhiNumber is staged only to be compared: it is stored in a table of its own.
func nhiNumber() column {
	return column{Column: staging.Column{Name: "nhi"}, expected: "an NHI number", read: readNHI}
}

// identifiers is no file: its rows are the NHI numbers of children.csv.
var identifiers = staging.Table{
	Name: "person_identifiers", Of: "children",
	Columns: []staging.Column{
		{Name: "child_key", Refers: []staging.Reference{toChild}, Identifies: true},
		{Name: "system", Stored: "system", Identifies: true},
		{Name: "status", Stored: "status", Identifies: true},
		{Name: "value", Stored: "value"},
	},
}

var kin = define(file{
	name: "kin.csv", row: "adult of a whānau",
	table: staging.Table{Name: "kin", Keys: persons, Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("given_names", "the given names")),
		must(free("family_name", "the family name")),
		date("date_of_birth", "date_of_birth"),
	},
	sort: []string{"family_name", "given_names"}, search: []string{"given_names", "family_name"},
})

var whanauMembers = define(file{
	name: "whanau_members.csv", row: "member of a whānau",
	table: staging.Table{Name: "whanau_members", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(whanauKey()),
		identifying(reference("person_key", "the key of a row in children.csv or kin.csv", toChild, toKin)),
		household(),
		identifying(fromDay()),
		untilDay(),
	},
	rules: period("from", "until"),
})

var relationships = define(file{
	name: "relationships.csv", row: "relationship",
	table: staging.Table{Name: "relationships", From: "from_on", Until: "until_on"},
	columns: []column{
		identifying(reference("person_key", "the key of a row in children.csv or kin.csv", toChild, toKin)),
		identifying(reference("relative_key", "the key of a row in children.csv or kin.csv",
			staging.Reference{Table: "children", Column: "relative_child_id"}, staging.Reference{Table: "kin", Column: "relative_kin_id"})),
		identifying(code("kind", relationshipKinds)),
		identifying(fromDay()),
		untilDay(),
	},
	rules: func(r *row) {
		period("from", "until")(r)
		if person := r.at("person_key").text; person != "" && person == r.at("relative_key").text {
			r.wrong("relative_key", "is the same person as person_key; write the key of the relative")
		}
	},
})

var practitioners = define(file{
	name: "practitioners.csv", row: "practitioner",
	table: staging.Table{Name: "practitioners", Keys: persons, Named: true},
	columns: []column{
		key("key", "import_key"),
		must(free("given_names", "the given names")),
		must(free("family_name", "the family name")),
		must(code("profession", professions)),
		free("email", "an e-mail address"),
		free("phone", "a telephone number"),
	},
	sort: []string{"family_name", "given_names"}, search: []string{"given_names", "family_name"},
})
