package world

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/policy"
)

// Seen is all that an account may learn of a world.
type Seen struct {
	// Levels are the rows that are not hidden; the identifiers of a child count as one,
	// with the child's id.
	Levels map[policy.Row]policy.Level
	// Sets are what is known beside rows, by the kinds of the row scope in Kinds.
	Sets map[policy.Entry]bool
	// Facts is the content of all that, one line for each row and for each entry of a set.
	// Two worlds with the same facts must look the same.
	Facts []string
}

// Kinds are the kinds of the row scope that Seen has sets of.
var Kinds = []policy.Kind{
	policy.Case, policy.Lead, policy.Delegate, policy.ActsFor, policy.Brokered, policy.Director, policy.Panel, policy.Administrator, policy.Auditor, policy.Analyst,
	policy.Manager, policy.Employer, policy.Staff, policy.StaffMembership, policy.StaffLead, policy.StaffUpdate, policy.StaffActivity, policy.StaffHours, policy.Logged, policy.Unlogged, policy.Overseen, policy.Endured, policy.Asked,
	policy.Referred, policy.PutForward, policy.Coming,
	policy.Sibling, policy.ByMembership, policy.ByDirector, policy.ByPanel, policy.ByWhanau, policy.BySelf, policy.ByGlass,
}

// See asks the reference function what an account sees, and goes on where it ends: with
// the ledger, the roles of the viewer, the oversight of staff and what is known of
// brokered services.
func (w World) See(of Row) Seen {
	if !w.Known(of) {
		return Seen{}
	}
	plain, me := w.Plain(), account(of)
	e := &observer{World: w, me: me, levels: policy.Visible(plain, me, w.Today()), sets: map[policy.Entry]bool{}}
	e.directory()
	e.sharing()
	e.planning()
	e.together()
	e.concerns()
	e.reviewed()
	e.asking()
	e.leading()
	e.delegated()
	e.supervising()
	e.access()
	e.belonging()
	e.roles()
	e.children()
	e.contacts()
	e.moving()
	return Seen{Levels: e.levels, Sets: e.sets, Facts: e.facts()}
}

// observer is one account looking.
type observer struct {
	World
	me     policy.Account
	levels map[policy.Row]policy.Level
	sets   map[policy.Entry]bool
}

func (e *observer) know(kind policy.Kind, id, of uuid.UUID, is bool) {
	if is {
		e.sets[policy.Entry{Kind: kind, ID: id, Of: of}] = true
	}
}

func (e *observer) see(table string, row Row, may bool) {
	if may {
		e.levels[policy.Row{Table: table, ID: row.ID()}] = policy.Full
	}
}

func (e *observer) level(table string, id uuid.UUID) policy.Level {
	return e.levels[policy.Row{Table: table, ID: id}]
}

// casework says whether a child is seen by a practitioner.
func (e *observer) casework(child uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && e.level("children", child) == policy.Full
}

// open says whether an agency is not hidden; no agency is open.
func (e *observer) open(agency uuid.UUID) bool {
	return agency == uuid.Nil || e.level("agencies", agency) == policy.Full
}

// facts writes down what is seen. Of a brokered service nothing of its row is; of a child
// that is only known to exist, nothing but its id.
func (e *observer) facts() []string {
	var facts []string
	for entry := range e.sets {
		if entry.Kind != policy.Unlogged { // what a log leaves out
			facts = append(facts, fmt.Sprint(entry))
		}
	}
	for table, rows := range e.Tables {
		for _, row := range rows {
			id := row.ID()
			if table == "person_identifiers" {
				id = row.Ref("child_id")
			}
			switch level := e.level(table, id); {
			case level == "" || level == policy.ViaOther:
			case table == "children" && level == policy.Exists:
				facts = append(facts, fmt.Sprint(table, " ", level, " ", id))
			default:
				facts = append(facts, fmt.Sprint(table, " ", level, " ", content(row)))
			}
		}
	}
	slices.Sort(facts)
	return facts
}

// content is a row as text.
func content(row Row) string {
	var text strings.Builder
	for _, column := range slices.Sorted(maps.Keys(row)) {
		fmt.Fprintf(&text, "%s=%v ", column, row[column])
	}
	return text.String()
}
