package world

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
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
	policy.Case, policy.Lead, policy.Brokered, policy.Director, policy.Panel, policy.Administrator, policy.Auditor, policy.Analyst,
	policy.Manager, policy.Employer, policy.Staff, policy.StaffMembership, policy.StaffLead, policy.Logged, policy.Overseen,
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
	e.access()
	e.roles()
	e.children()
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

func (e *observer) directory() {
	for _, table := range []string{"childrens_teams", "service_types"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, true)
		}
	}
	for _, table := range []string{"sharing_classes", "sharing_agreements"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, e.open(row.Ref("agency_id")))
		}
	}
}

// sharing is the ledger: of children of casework, between agencies that are not hidden.
func (e *observer) sharing() {
	for _, table := range []string{"consultations", "disclosures", "information_requests", "participation_consents", "notification_duties"} {
		for _, row := range e.Tables[table] {
			open := e.casework(row.Ref("child_id"))
			for _, column := range []string{"agency_id", "recipient_agency_id", "from_agency_id", "to_agency_id"} {
				open = open && e.open(row.Ref(column))
			}
			if table == "information_requests" {
				to := row.Ref("to_agency_id")
				open = open || e.staff(row.Ref("practitioner_id")) || e.mine("employments", "agency_id", to) || e.manages(to)
			}
			e.see(table, row, open)
		}
	}
}

// mine says whether a row of today in a table makes the viewer part of something.
func (e *observer) mine(table, column string, id uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables[table], func(r Row) bool {
		return r.Ref("practitioner_id") == e.me.Practitioner && r.Ref(column) == id && r.Period().Contains(e.Today())
	})
}

func (e *observer) manages(agency uuid.UUID) bool { return e.holds(enum.Manager, "agency_id", agency) }

func (e *observer) holds(role enum.MandateRole, column string, id uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["mandates"], func(r Row) bool {
		return r.Ref("practitioner_id") == e.me.Practitioner && r.Text("role") == string(role) && r.Ref(column) == id && r.Period().Contains(e.Today())
	})
}

// staff says whether a practitioner's load is overseen by the viewer.
func (e *observer) staff(practitioner uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["employments"], func(r Row) bool {
		return r.Ref("practitioner_id") == practitioner && r.Period().Contains(e.Today()) && e.manages(r.Ref("agency_id"))
	}) || e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["supervisions"], func(r Row) bool {
		return r.Ref("supervisor_id") == e.me.Practitioner && r.Ref("practitioner_id") == practitioner && r.Period().Contains(e.Today())
	})
}

// directs says whether the viewer is a director of a child's team of today.
func (e *observer) directs(child uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["networks"], func(n Row) bool {
		return n.Ref("child_id") == child && n.Period().Contains(e.Today()) && e.affiliated(enum.Director, n.Ref("team_id"))
	})
}

// access is broken glass and notices of it.
func (e *observer) access() {
	for _, row := range e.Tables["break_glass"] {
		e.see("break_glass", row, row.Ref("practitioner_id") == e.me.Practitioner || e.overseen(row.Ref("child_id")))
	}
	for _, row := range e.Tables["notices"] {
		e.see("notices", row, row.Ref("practitioner_id") == e.me.Practitioner)
	}
}

func (e *observer) overseen(child uuid.UUID) bool { return e.casework(child) && e.directs(child) }

// roles are those of the viewer, and the load of the staff whom they oversee.
func (e *observer) roles() {
	for _, team := range e.IDs("childrens_teams") {
		e.know(policy.Director, team, uuid.Nil, e.affiliated(enum.Director, team))
		e.know(policy.Panel, team, uuid.Nil, e.affiliated(enum.PanelMember, team))
		e.know(policy.Administrator, team, uuid.Nil, e.holds(enum.Administrator, "team_id", team))
		e.know(policy.Auditor, team, uuid.Nil, e.holds(enum.Auditor, "team_id", team))
		e.know(policy.Analyst, team, uuid.Nil, e.holds(enum.Analyst, "team_id", team))
	}
	for _, agency := range e.IDs("agencies") {
		e.know(policy.Manager, agency, uuid.Nil, e.manages(agency))
		e.know(policy.Employer, agency, uuid.Nil, e.mine("employments", "agency_id", agency))
	}
	for _, p := range e.IDs("practitioners") {
		e.know(policy.Staff, p, uuid.Nil, e.staff(p))
	}
	for kind, table := range map[policy.Kind]string{policy.StaffMembership: "can_memberships", policy.StaffLead: "lead_periods"} {
		for _, row := range e.Tables[table] {
			p := row.Ref("practitioner_id")
			e.know(kind, p, row.ID(), p != uuid.Nil && e.staff(p) && e.counts(row))
		}
	}
}

func (e *observer) affiliated(role enum.AffiliationRole, team uuid.UUID) bool {
	return e.me.Practitioner != uuid.Nil && slices.ContainsFunc(e.Tables["affiliations"], func(a Row) bool {
		return a.Ref("practitioner_id") == e.me.Practitioner && a.Ref("team_id") == team && a.Text("role") == string(role) && a.Period().Contains(e.Today())
	})
}

// children says of each what the viewer is to it.
func (e *observer) children() {
	for _, row := range e.Tables["children"] {
		child := row.ID()
		e.know(policy.Case, child, uuid.Nil, e.casework(child))
		e.know(policy.Lead, child, uuid.Nil, e.leads(child))
		e.know(policy.Overseen, child, uuid.Nil, e.overseen(child))
		e.know(policy.Logged, child, uuid.Nil, child == e.me.Child || e.leads(child) || e.overseen(child) || e.audits(row))
		for _, broker := range e.brokers(child) {
			e.know(policy.Brokered, child, broker, true)
		}
		for _, led := range e.IDs("children") {
			hidden := e.level("children", child) != policy.Full && row["shielded"] != true
			e.know(policy.Sibling, child, led, led != child && hidden && e.leads(led) && e.siblings(led, child))
		}
		e.grounds(row)
	}
}

func (e *observer) leads(child uuid.UUID) bool {
	return e.casework(child) && slices.ContainsFunc(e.Tables["lead_periods"], func(l Row) bool {
		network := e.Find("networks", l.Ref("network_id"))
		return l.Ref("practitioner_id") == e.me.Practitioner && network.Ref("child_id") == child &&
			l.Period().Contains(e.Today()) && network.Period().Contains(e.Today())
	})
}

// audits says whether the viewer is an auditor of a team that ever had a network of the
// child, who must be named for it if it is shielded.
func (e *observer) audits(child Row) bool {
	named := slices.ContainsFunc(e.Tables["named_people"], func(n Row) bool {
		return n.Ref("practitioner_id") == e.me.Practitioner && n.Ref("child_id") == child.ID() && n.Period().Contains(e.Today())
	})
	return (child["shielded"] != true || named) && slices.ContainsFunc(e.Tables["networks"], func(n Row) bool {
		return n.Ref("child_id") == child.ID() && e.holds(enum.Auditor, "team_id", n.Ref("team_id"))
	})
}

// siblings: an explicit relationship of today, or a parent of today in common.
func (e *observer) siblings(a, b uuid.UUID) bool {
	parents := map[uuid.UUID][]uuid.UUID{}
	for _, r := range e.Tables["relationships"] {
		kind := r.Text("kind")
		near := kind == "STEP" || kind == "FOSTER" || kind == "WHANGAI"
		child, kin, other, otherKin := r.Ref("child_id"), r.Ref("kin_id"), r.Ref("relative_child_id"), r.Ref("relative_kin_id")
		switch {
		case !r.Period().Contains(e.Today()):
		case child != uuid.Nil && other != uuid.Nil:
			if (near || kind == "SIBLING" || kind == "HALF") && (child == a && other == b || child == b && other == a) {
				return true
			}
		case child != uuid.Nil && (near || kind == "PARENT"):
			parents[child] = append(parents[child], otherKin)
		case other != uuid.Nil && near:
			parents[other] = append(parents[other], kin)
		}
	}
	return slices.ContainsFunc(parents[a], func(p uuid.UUID) bool { return slices.Contains(parents[b], p) })
}

// grounds are all that the viewer has for seeing a child.
func (e *observer) grounds(row Row) {
	child, me := row.ID(), e.me
	named := slices.ContainsFunc(e.Tables["named_people"], func(n Row) bool {
		mine := me.Practitioner != uuid.Nil && n.Ref("practitioner_id") == me.Practitioner || me.Kin != uuid.Nil && n.Ref("kin_id") == me.Kin
		return mine && n.Ref("child_id") == child && n.Period().Contains(e.Today())
	})
	unshielded := row["shielded"] != true
	for _, n := range e.Tables["networks"] {
		if n.Ref("child_id") != child || !n.Period().Contains(e.Today()) || !(unshielded || named) {
			continue
		}
		e.know(policy.ByDirector, child, uuid.Nil, e.affiliated(enum.Director, n.Ref("team_id")))
		e.know(policy.ByPanel, child, uuid.Nil, e.affiliated(enum.PanelMember, n.Ref("team_id")))
		for _, m := range e.Tables["can_memberships"] {
			if m.Ref("network_id") == n.ID() && m.Period().Contains(e.Today()) {
				e.know(policy.ByMembership, child, uuid.Nil, me.Practitioner != uuid.Nil && m.Ref("practitioner_id") == me.Practitioner && e.counts(m))
				e.know(policy.ByWhanau, child, uuid.Nil, me.Kin != uuid.Nil && m.Ref("kin_id") == me.Kin)
			}
		}
	}
	for _, g := range e.Tables["break_glass"] {
		granted, expires := g["granted_at"].(time.Time), g["expires_at"].(time.Time)
		open := g.Ref("child_id") == child && !granted.After(e.Now) && expires.After(e.Now)
		e.know(policy.ByGlass, child, uuid.Nil, open && unshielded && me.Practitioner != uuid.Nil && g.Ref("practitioner_id") == me.Practitioner)
	}
	e.know(policy.BySelf, child, uuid.Nil, child == me.Child)
}

// counts says whether a practitioner's membership or period as lead counts today.
func (e *observer) counts(m Row) bool {
	network := e.Find("networks", m.Ref("network_id"))
	within := func(table, column string, id uuid.UUID) bool {
		recorded := false
		for _, r := range e.Tables[table] {
			if r.Ref("practitioner_id") == m.Ref("practitioner_id") && r.Ref(column) == id {
				if recorded = true; r.Period().Contains(e.Today()) {
					return true
				}
			}
		}
		return !recorded
	}
	if !m.Period().Contains(e.Today()) || !network.Period().Contains(e.Today()) {
		return false
	}
	_, isMembership := m["agency_id"]
	return !isMembership || within("employments", "agency_id", m.Ref("agency_id")) && within("affiliations", "team_id", network.Ref("team_id"))
}

// brokers are whom to contact about brokered services around a child of casework; the
// zero id where nobody is recorded.
func (e *observer) brokers(child uuid.UUID) []uuid.UUID {
	var brokers []uuid.UUID
	reached := func(row Row, counts bool) {
		agency := e.Find("agencies", row.Ref("agency_id"))
		if counts && agency != nil && !e.open(agency.ID()) && agency.Text("shield") == string(enum.BrokeredShield) {
			brokers = append(brokers, agency.Ref("broker_id"))
		}
	}
	if !e.casework(child) {
		return nil
	}
	for _, m := range e.Tables["can_memberships"] {
		reached(m, m.Ref("practitioner_id") != uuid.Nil && e.Find("networks", m.Ref("network_id")).Ref("child_id") == child && e.counts(m))
	}
	for _, p := range e.Tables["service_provisions"] {
		reached(p, live(p) && p.Period().Contains(e.Today()) && (p.Ref("child_id") == child || e.belongs(child, p.Ref("whanau_id"))))
	}
	slices.SortFunc(brokers, func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(brokers)
}

func (e *observer) belongs(child, whanau uuid.UUID) bool {
	return slices.ContainsFunc(e.Tables["whanau_members"], func(b Row) bool {
		return b.Ref("child_id") == child && b.Ref("whanau_id") == whanau && b.Period().Contains(e.Today())
	})
}

// facts writes down what is seen. Of a brokered service nothing of its row is; of a child
// that is only known to exist, nothing but its id.
func (e *observer) facts() []string {
	var facts []string
	for entry := range e.sets {
		facts = append(facts, fmt.Sprint(entry))
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
