// Package policy says who sees what: as a pure function over a plain world (Visible),
// and as the row scope that both databases enforce beneath every read (Query, Tables).
// Tests hold the two together. It refuses to read a database, a clock or a context.
package policy

import (
	_ "embed" // the scope
	"maps"
	"strings"

	"github.com/google/uuid"
)

var (
	//go:embed scope.sql
	scope string
	//go:embed effective.sql
	effective string
)

// Extent is how much of a scope is asked for.
type Extent string

// The extents.
const (
	Whole  Extent = "whole"  // all that there is to see
	Around Extent = "around" // what a snapshot of some children touches
)

// Step is one select statement that fills a table which later steps may use.
type Step struct{ Name, Select string }

// Dialect is how a database writes what the two do not share.
type Dialect struct {
	Base       string // stands before the stored tables
	Among, End string // around a select of the few ids that a column is among
	Wanted     string // the ids in $6 as a table with the column id
}

// The two dialects.
var (
	Postgres = Dialect{Among: "= ANY (ARRAY(", End: "))", Wanted: "(SELECT unnest(CAST($6 AS uuid[])) AS id)"}
	SQLite   = Dialect{Base: "main.", Among: "IN (", End: ")", Wanted: "(SELECT value AS id FROM json_each($6))"}
)

// Steps answer what a viewer may see; the last, named scope, does so as rows (kind, id,
// of); the parameters are told in scope.sql. No row of a viewer: nobody may ask.
func Steps(d Dialect, extent Extent) []Step {
	text := strings.NewReplacer(
		"{{effective}}", Effective("$4", "base.employments", "base.affiliations"),
		"{{effective of the viewer}}", Effective("$4", "employment", "affiliation"),
	).Replace(scope)
	text = strings.NewReplacer("{{among}}", d.Among, "{{end}}", d.End, "{{wanted}}", d.Wanted, "base.", d.Base).Replace(text)
	_, text, _ = strings.Cut(text, "\n--- ")
	var steps []Step
	for part := range strings.SplitSeq(text, "\n--- ") {
		title, query, _ := strings.Cut(part, "\n")
		name, only, _ := strings.Cut(title, ", ")
		switch last := len(steps) - 1; {
		case only != "" && Extent(only) != extent:
		case last >= 0 && steps[last].Name == name:
			steps[last].Select += "\n" + query
		default:
			steps = append(steps, Step{name, query})
		}
	}
	return steps
}

// Query is the steps as one statement.
func Query(steps []Step) string {
	var with []string
	for _, s := range steps[:len(steps)-1] {
		with = append(with, s.Name+" AS MATERIALIZED (\n"+s.Select+"\n)")
	}
	return "WITH " + strings.Join(with, ",\n") + "\n" + steps[len(steps)-1].Select
}

// Effective is the condition that a practitioner's membership m in the network n counts
// on a day, given as an SQL expression, with the tables that hold employments and
// affiliations.
func Effective(day, employments, affiliations string) string {
	return strings.NewReplacer("{{day}}", day, "{{employments}}", employments, "{{affiliations}}", affiliations).Replace(effective)
}

// Kind is a set of ids that the rules of rows speak of.
type Kind string

// The kinds of a scope. Of a pair, the second id is named behind the dash.
const (
	ViewerPractitioner Kind = "viewer_practitioner" // the viewer; - account
	ViewerKin          Kind = "viewer_kin"
	ViewerChild        Kind = "viewer_child"
	ViewerClient       Kind = "viewer_client"

	Near      Kind = "near"      // the children around whom alone it was asked
	Meeting   Kind = "meeting"   // the networks, seen or not, where practitioners around those may meet elsewhere
	Known     Kind = "known"     // the account: there is a viewer
	Directory Kind = "directory" // the account of a viewer to whom every practitioner is a colleague

	Child    Kind = "child"    // children seen fully
	Case     Kind = "case"     // those of them seen for casework, not in the child-safe form
	Number   Kind = "number"   // those of them whose identifiers are shown
	Lead     Kind = "lead"     // those of them whom the viewer leads
	Delegate Kind = "delegate" // those of them whose lead has the viewer as delegate
	ActsFor  Kind = "acts_for" // those of them with whom the viewer works; - an agency for which they do
	Sibling  Kind = "sibling"  // children known to exist, unnamed, with their lead; - the child whom the viewer leads
	Brokered Kind = "brokered" // those of Child whom a sensitive service supports; - whom to contact, if recorded

	Referred   Kind = "referred"    // children who were put before a team for which the viewer decides
	PutForward Kind = "put_forward" // those of them on whom it has not decided: known by name

	// Why a child is in Child; one child may be there on several grounds.
	ByMembership Kind = "ground_membership"
	ByDirector   Kind = "ground_director"
	ByPanel      Kind = "ground_panel"
	ByWhanau     Kind = "ground_whanau"
	BySelf       Kind = "ground_self"
	ByGlass      Kind = "ground_glass"

	Network     Kind = "network"      // networks of Child
	LeadNetwork Kind = "lead_network" // networks of Sibling
	Whanau      Kind = "whanau"       // whānau known by name: those of Home, and to which children of Case belonged or will belong
	Home        Kind = "home"         // those of them to which a child of Case, or the viewer, belongs today: who else does is shown
	Served      Kind = "served"       // those of Home whose services are shown
	Coming      Kind = "coming"       // those of Whanau to which a child of Case will belong, and none does today
	Kin         Kind = "kin"
	Acquainted  Kind = "acquainted" // practitioners whom kin and children may know of

	// Of whānau that children of Case have left, what counted while they belonged.
	RecalledMember  Kind = "recalled_member"  // rows of who else belonged
	RecalledService Kind = "recalled_service" // rows of services

	HiddenAgency       Kind = "hidden_agency"
	HiddenPractitioner Kind = "hidden_practitioner"
	HiddenStaff        Kind = "hidden_staff" // those, and whom an open job shows who work for a HiddenAgency, too

	Director      Kind = "director"      // teams
	Panel         Kind = "panel"         // teams
	Administrator Kind = "administrator" // teams
	Auditor       Kind = "auditor"       // teams
	Analyst       Kind = "analyst"       // teams
	Manager       Kind = "manager"       // agencies
	Employer      Kind = "employer"      // agencies where the viewer is employed

	Staff           Kind = "staff"            // practitioners whose load the viewer oversees
	StaffMembership Kind = "staff_membership" // practitioners; - a membership of theirs that counts
	StaffLead       Kind = "staff_lead"       // practitioners; - a period as lead
	StaffUpdate     Kind = "staff_update"     // practitioners; - a request for an update that they should have answered
	StaffActivity   Kind = "staff_activity"   // practitioners; - an activity that they should have finished
	StaffHours      Kind = "staff_hours"      // practitioners; - a manager's answer that they can lead, where they do
	Logged          Kind = "logged"           // children whose access log the viewer may read
	Unlogged        Kind = "unlogged"         // those of them around whom there is or was a member for a HiddenAgency; - that member
	Overseen        Kind = "overseen"         // children whose broken glass the viewer reviews
	Endured         Kind = "endured"          // children of closed networks whose safety network the viewer may read
	Asked           Kind = "asked"            // hui to come to which the viewer is invited who is no member
)

// Entry is one row of a scope.
type Entry struct {
	Kind Kind
	ID   uuid.UUID
	Of   uuid.UUID // the second of a pair; zero without one
}

// Person is who is asking, as a person of the graph or a service client.
type Person struct {
	Kind    Kind // ViewerPractitioner, ViewerKin, ViewerChild or ViewerClient
	ID      uuid.UUID
	Account uuid.UUID
}

// Scope is what one viewer may see at one instant.
type Scope struct {
	viewer Person
	sets   map[Kind][]Entry
	has    map[Entry]bool // without the second id
}

// NewScope collects the rows of Query. known is false when there is no viewer among
// them: the account does not exist, is disabled, or signed out since its token.
func NewScope(entries []Entry) (seen *Scope, known bool) {
	seen = &Scope{sets: map[Kind][]Entry{}, has: make(map[Entry]bool, len(entries))}
	for _, e := range entries {
		switch e.Kind {
		case ViewerPractitioner, ViewerKin, ViewerChild, ViewerClient:
			seen.viewer, known = Person{Kind: e.Kind, ID: e.ID, Account: e.Of}, true
		}
		seen.sets[e.Kind] = append(seen.sets[e.Kind], e)
		seen.has[Entry{Kind: e.Kind, ID: e.ID}] = true
	}
	return seen, known
}

// Equal says whether two scopes are the same: of one viewer who may see the same. That of
// the operator is nil.
func (s *Scope) Equal(other *Scope) bool {
	if s == nil || other == nil {
		return s == other
	}
	return s.viewer == other.viewer && maps.Equal(s.entries(), other.entries())
}

// entries are all rows of the scope.
func (s *Scope) entries() map[Entry]bool {
	all := make(map[Entry]bool, len(s.has))
	for _, set := range s.sets {
		for _, e := range set {
			all[e] = true
		}
	}
	return all
}

// Viewer is who is asking.
func (s *Scope) Viewer() Person { return s.viewer }

// ChildSafe says whether the viewer is a child or an adult of its whānau, who see
// their network without casework.
func (s *Scope) ChildSafe() bool {
	return s.viewer.Kind == ViewerChild || s.viewer.Kind == ViewerKin
}

// GlassBroken says whether a child is seen only because the viewer broke the glass.
func (s *Scope) GlassBroken(child uuid.UUID) bool {
	if !s.Has(ByGlass, child) {
		return false
	}
	for _, ground := range []Kind{ByMembership, ByDirector, ByPanel, ByWhanau, BySelf} {
		if s.Has(ground, child) {
			return false
		}
	}
	return true
}

// Has says whether a set holds an id.
func (s *Scope) Has(kind Kind, id uuid.UUID) bool { return s.has[Entry{Kind: kind, ID: id}] }

// IDs are the ids of a set.
func (s *Scope) IDs(kind Kind) []uuid.UUID {
	ids := make([]uuid.UUID, len(s.sets[kind]))
	for i, e := range s.sets[kind] {
		ids[i] = e.ID
	}
	return ids
}

// Of are the second ids of the pairs whose first is id.
func (s *Scope) Of(kind Kind, id uuid.UUID) []uuid.UUID {
	var of []uuid.UUID
	for _, e := range s.sets[kind] {
		if e.ID == id && e.Of != uuid.Nil {
			of = append(of, e.Of)
		}
	}
	return of
}
