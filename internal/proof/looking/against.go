package looking

import (
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/policy"
	"cangraph/internal/proof/world"
)

// Subject is an account and what it sees by the reference.
type Subject struct {
	Seed    int
	World   world.World
	Account world.Row
	seen    world.Seen
}

// Subjects are the accounts of worlds whose seeds begin with 1.
func Subjects(worlds []world.World) []Subject {
	var subjects []Subject
	for i, w := range worlds {
		for _, account := range w.Tables["accounts"] {
			subjects = append(subjects, Subject{i + 1, w, account, w.See(account)})
		}
	}
	return subjects
}

// Against returns what a database and the reference say differently of what an account
// sees.
func (one Subject) Against(is Look) []string {
	if known := one.World.Known(one.Account); is.Known != known {
		return []string{fmt.Sprintf("known: %v in the database, %v by the reference", is.Known, known)}
	}
	if !is.Known {
		return nil
	}
	if is.part != nil {
		return slices.Concat(compareSets(one.seen.Sets, is.Scope), compareRows(one.World, one.seen.Levels, is.Rows, func(table string) bool { return table == *is.part }))
	}
	differences := slices.Concat(compareLog(one.World, one.seen.Sets, is.Rows), compareLists(one.World, one.seen, is.Rows), compareSets(one.seen.Sets, is.Scope), compareRows(one.World, one.seen.Levels, is.Rows, nil), compareEdges(one.World, one.seen.Levels, is.edges))
	slices.Sort(differences)
	return differences
}

func compareSets(sets map[policy.Entry]bool, scope *policy.Scope) []string {
	var differences []string
	found := map[policy.Entry]bool{}
	for _, kind := range world.Kinds {
		for _, id := range scope.IDs(kind) {
			pairs := scope.Of(kind, id)
			if len(pairs) == 0 || kind == policy.Brokered && sets[policy.Entry{Kind: kind, ID: id}] {
				pairs = append(pairs, uuid.Nil) // Of does not tell a pair without a second from none
			}
			for _, of := range pairs {
				found[policy.Entry{Kind: kind, ID: id, Of: of}] = true
			}
		}
	}
	for entry := range found {
		if !sets[entry] {
			differences = append(differences, fmt.Sprintf("%s %s %s is in the scope, and not by the reference", entry.Kind, entry.ID, entry.Of))
		}
	}
	for entry := range sets {
		if !found[entry] {
			differences = append(differences, fmt.Sprintf("%s %s %s is not in the scope, and is by the reference", entry.Kind, entry.ID, entry.Of))
		}
	}
	return differences
}

// compareRows holds the rows that a database shows, of all tables or of some, to the levels of the reference.
func compareRows(w world.World, levels map[policy.Row]policy.Level, shown map[policy.Row]bool, of func(table string) bool) []string {
	own := map[uuid.UUID]bool{}
	for _, rows := range w.Tables {
		for _, row := range rows {
			own[row.ID()] = true
		}
	}
	var differences []string
	if of == nil || of("name_words") {
		differences = compareNames(w, levels, shown)
	}
	for row := range shown {
		switch {
		case row.Table == "name_words" || row.Table == "audit_children" || row.Table == "finding_lists" || row.Table == "finding_sources":
		case own[row.ID] && !readable(row, levels[row]):
			differences = append(differences, fmt.Sprintf("%s %s is shown, and is %q by the reference", row.Table, row.ID, levels[row]))
		case !own[row.ID] && !directory[row.Table]:
			differences = append(differences, fmt.Sprintf("%s %s of another world is shown", row.Table, row.ID))
		}
	}
	for row, level := range levels {
		if readable(row, level) && !shown[row] && exists(w, row) && (of == nil || of(row.Table)) {
			differences = append(differences, fmt.Sprintf("%s %s is not shown, and is %q by the reference", row.Table, row.ID, level))
		}
	}
	return differences
}

// compareLog holds whose access log a database shows to whose may be read.
func compareLog(w world.World, sets map[policy.Entry]bool, shown map[policy.Row]bool) []string {
	var differences []string
	for _, child := range w.IDs("children") {
		is, may := shown[policy.Row{Table: "audit_children", ID: child}], sets[policy.Entry{Kind: policy.Logged, ID: child}]
		if is != may {
			differences = append(differences, fmt.Sprintf("the access log of %s is shown: %v, by the reference %v", child, is, may))
		}
	}
	return differences
}

// compareLists holds the lists of findings that a database shows to those that rest on nothing
// which is hidden; and what it shows that they rest on to what may be known.
func compareLists(w world.World, seen world.Seen, shown map[policy.Row]bool) []string {
	var differences []string
	open := func(id uuid.UUID) bool {
		agency, practitioner := policy.Row{Table: "agencies", ID: id}, policy.Row{Table: "practitioners", ID: id}
		if w.Find("whanau", id) != nil {
			return !seen.Sets[policy.Entry{Kind: policy.Coming, ID: id}]
		}
		return seen.Sets[policy.Entry{Kind: policy.Case, ID: id}] || readable(agency, seen.Levels[agency]) || readable(practitioner, seen.Levels[practitioner])
	}
	known := map[uuid.UUID]bool{}
	for i, child := range w.IDs("children") {
		may := open(child)
		for _, source := range restsOn(w, i) {
			known[source] = known[source] || open(child) && open(source)
			may = may && open(source)
		}
		if is := shown[policy.Row{Table: "finding_lists", ID: child}]; is != may {
			differences = append(differences, fmt.Sprintf("the findings of %s are shown: %v, by the reference %v", child, is, may))
		}
	}
	for _, table := range []string{"children", "agencies", "practitioners", "whanau"} {
		for _, id := range w.IDs(table) {
			if is := shown[policy.Row{Table: "finding_sources", ID: id}]; is != known[id] {
				differences = append(differences, fmt.Sprintf("that findings rest on %s is shown: %v, by the reference %v", id, is, known[id]))
			}
		}
	}
	return differences
}

// compareNames holds the words of names that a database shows to whose names may be known.
func compareNames(w world.World, levels map[policy.Row]policy.Level, shown map[policy.Row]bool) []string {
	var differences []string
	for _, table := range []string{"children", "kin", "practitioners", "whanau", "agencies", "childrens_teams", "service_types"} {
		searched := table == "children" || table == "practitioners" || table == "whanau" || table == "agencies"
		for _, id := range w.IDs(table) {
			row := policy.Row{Table: table, ID: id}
			may := searched && readable(row, levels[row]) && !(table == "children" && levels[row] == policy.NameOnly)
			if is := shown[policy.Row{Table: "name_words", ID: id}]; is != may {
				differences = append(differences, fmt.Sprintf("the name of %s %s is searched: %v, by the reference %v", table, id, is, may))
			}
		}
	}
	return differences
}

// compareEdges holds the views over relationships to the relationships that may be seen.
func compareEdges(w world.World, levels map[policy.Row]policy.Level, shown map[edge]int) []string {
	expected := map[edge]int{}
	for _, r := range w.Tables["relationships"] {
		if levels[policy.Row{Table: "relationships", ID: r.ID()}] == "" {
			continue
		}
		child, kin, otherChild, otherKin := r.Ref("child_id"), r.Ref("kin_id"), r.Ref("relative_child_id"), r.Ref("relative_kin_id")
		kind := r.Text("kind")
		close := slices.Contains([]string{"STEP", "FOSTER", "WHANGAI"}, kind)
		switch {
		case child != uuid.Nil && otherChild != uuid.Nil && (close || kind == "SIBLING" || kind == "HALF"):
			expected[edge{"sibling", child, otherChild}]++
			expected[edge{"sibling", otherChild, child}]++
		case child != uuid.Nil && otherKin != uuid.Nil && (close || kind == "PARENT"):
			expected[edge{"parent", child, otherKin}]++
		case kin != uuid.Nil && otherChild != uuid.Nil && close:
			expected[edge{"parent", otherChild, kin}]++
		}
	}
	if !maps.Equal(expected, shown) {
		return []string{fmt.Sprintf("edges %v are shown, and %v by the reference", shown, expected)}
	}
	return nil
}

// directory are the tables of which everybody sees much.
var directory = map[string]bool{
	"practitioners": true, "employments": true, "affiliations": true, "competencies": true, "self_descriptions": true, "agencies": true, "childrens_teams": true, "service_types": true,
	"training_modules": true, "ways_of_working_reviews": true, "sharing_classes": true, "sharing_agreements": true,
	"contact_routes": true, "agency_services": true, "procedure_notes": true,
}

// readable says whether the row itself is shown at a level: not that of a child who is
// only known to exist, nor that of a brokered service.
func readable(row policy.Row, level policy.Level) bool {
	return level != "" && level != policy.ViaOther && !(row.Table == "children" && level == policy.Exists)
}

// exists says whether there is a row at all: a child whose identifiers may be shown may
// have none.
func exists(w world.World, row policy.Row) bool {
	return row.Table != "person_identifiers" || slices.ContainsFunc(w.Tables[row.Table], func(r world.Row) bool { return r.Ref("child_id") == row.ID })
}
