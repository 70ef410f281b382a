package interchange

import (
	"cangraph/internal/store/staging"
)

// file is one file of the folder: its columns, in the order in which problems are
// listed, and where its rows go.
type file struct {
	name    string
	row     string // what one row is, in words
	table   staging.Table
	columns []column
	rules   func(r *row) // what the cells of a row must be to each other
	either  [][]string   // of these columns, exactly one is given
	private bool         // what identifies a row may be somebody's, and is never repeated
	sort    []string     // the columns of the name that lists are sorted by
	search  []string     // the columns of the names that a row is found by
}

// define gives the table of a file the columns of the file, and the sort key of its
// rows.
func define(f file) *file {
	for _, c := range f.columns {
		f.table.Columns = append(f.table.Columns, c.Column)
	}
	if f.table.Named {
		f.table.Columns = append(f.table.Columns, staging.Column{Name: "sort_name", Stored: "sort_name"})
	}
	return &f
}

const retireColumn = "entered_in_error"

var (
	toAgency  = staging.Reference{Table: "agencies", Column: "agency_id"}
	toTeam    = staging.Reference{Table: "childrens_teams", Column: "team_id"}
	toWhanau  = staging.Reference{Table: "whanau", Column: "whanau_id"}
	toChild   = staging.Reference{Table: "children", Column: "child_id"}
	toKin     = staging.Reference{Table: "kin", Column: "kin_id"}
	toWorker  = staging.Reference{Table: "practitioners", Column: "practitioner_id"}
	toNetwork = staging.Reference{Table: "networks", Column: "network_id"}
	toType    = staging.Reference{Table: "service_types", Column: "service_type_id"}
)

const persons = "persons" // the key space that children, kin and practitioners share

func agencyKey() column { return reference("agency_key", "the key of a row in agencies.csv", toAgency) }
func teamKey() column   { return reference("team_key", "the key of a row in teams.csv", toTeam) }
func whanauKey() column { return reference("whanau_key", "the key of a row in whanau.csv", toWhanau) }
func childKey() column  { return reference("child_key", "the key of a row in children.csv", toChild) }
func networkKey() column {
	return reference("network_key", "the key of a row in networks.csv", toNetwork)
}
func practitionerKey() column {
	return reference("practitioner_key", "the key of a row in practitioners.csv", toWorker)
}

func kinKey() column { return reference("kin_key", "the key of a row in kin.csv", toKin) }

func fromDay() column  { return date("from", "from_on") }
func untilDay() column { return date("until", "until_on") }

// files are the files of a folder, in the order of the table in docs/import.md, which
// is the order in which problems are listed.
var files = []*file{
	agencies, serviceTypes, teams, whanau, children, kin, whanauMembers, relationships, practitioners,
	employments, affiliations, networks, memberships, leads, provisions,
	accounts, mandates, supervisions, namedPeople, sharingClasses, sharingAgreements,
}

func fileOf(table string) *file {
	for _, f := range files {
		if f.table.Name == table {
			return f
		}
	}
	return nil
}
