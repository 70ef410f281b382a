package world

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
)

// children says of each what the viewer is to it.
func (e *observer) children() {
	for _, row := range e.Tables["children"] {
		child := row.ID()
		e.know(policy.Case, child, uuid.Nil, e.casework(child))
		e.know(policy.Lead, child, uuid.Nil, e.leads(child))
		e.know(policy.Overseen, child, uuid.Nil, e.overseen(child))
		e.know(policy.Endured, child, uuid.Nil, e.endured(child))
		if child == e.me.Child || e.leads(child) || e.casework(child) && e.directs(child) || e.audits(row) {
			e.know(policy.Logged, child, uuid.Nil, true)
			e.unlogged(child)
		}
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

// unlogged are those who are or were, on whatever day, members around a child for an agency
// that is hidden from the viewer and employed them.
func (e *observer) unlogged(child uuid.UUID) {
	for _, m := range e.Tables["can_memberships"] {
		who := m.Ref("practitioner_id")
		around := who != uuid.Nil && e.Find("networks", m.Ref("network_id")).Ref("child_id") == child
		e.know(policy.Unlogged, child, who, around && !e.open(m.Ref("agency_id")) && slices.ContainsFunc(e.Tables["employments"], func(job Row) bool {
			return job.Ref("practitioner_id") == who && !e.open(job.Ref("agency_id"))
		}))
	}
}

func (e *observer) leads(child uuid.UUID) bool {
	return e.casework(child) && slices.ContainsFunc(e.Tables["lead_periods"], func(l Row) bool {
		mine := l.Ref("practitioner_id") == e.me.Practitioner && e.Find("networks", l.Ref("network_id")).Ref("child_id") == child
		return mine && l.Period().Contains(e.Today()) && slices.ContainsFunc(e.Tables["can_memberships"], func(m Row) bool {
			return m.Ref("network_id") == l.Ref("network_id") && m.Ref("practitioner_id") == e.me.Practitioner && e.counts(m)
		})
	})
}

// audits says whether the viewer is an auditor of a team that ever had a network of the
// child, who must be named for it if it is shielded.
func (e *observer) audits(child Row) bool {
	return (child["shielded"] != true || e.named(child.ID())) && slices.ContainsFunc(e.Tables["networks"], func(n Row) bool {
		return n.Ref("child_id") == child.ID() && e.holds(enum.Auditor, "team_id", n.Ref("team_id"))
	})
}

// named says whether the viewer is for a child.
func (e *observer) named(child uuid.UUID) bool {
	me := e.me
	return slices.ContainsFunc(e.Tables["named_people"], func(n Row) bool {
		mine := me.Practitioner != uuid.Nil && n.Ref("practitioner_id") == me.Practitioner || me.Kin != uuid.Nil && n.Ref("kin_id") == me.Kin
		return mine && n.Ref("child_id") == child && n.Period().Contains(e.Today())
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
	named, unshielded := e.named(child), row["shielded"] != true
	for _, n := range e.Tables["networks"] {
		if n.Ref("child_id") != child || !n.Period().Contains(e.Today()) || !(unshielded || named) {
			continue
		}
		e.know(policy.ByDirector, child, uuid.Nil, e.affiliated(enum.Director, n.Ref("team_id")))
		e.know(policy.ByPanel, child, uuid.Nil, e.affiliated(enum.PanelMember, n.Ref("team_id")))
		for _, m := range e.Tables["can_memberships"] {
			if m.Ref("network_id") == n.ID() && m.Period().Contains(e.Today()) {
				mine := me.Practitioner != uuid.Nil && m.Ref("practitioner_id") == me.Practitioner && e.counts(m)
				e.know(policy.ByMembership, child, uuid.Nil, mine)
				e.know(policy.ActsFor, child, m.Ref("agency_id"), mine)
				e.know(policy.ByWhanau, child, uuid.Nil, me.Kin != uuid.Nil && m.Ref("kin_id") == me.Kin)
			}
		}
	}
	for _, g := range e.Tables["break_glass"] {
		granted, expires := g["granted_at"].(time.Time), g["expires_at"].(time.Time)
		open := g.Ref("child_id") == child && !granted.After(e.Now) && expires.After(e.Now) && g.Text("outcome") != string(enum.NotJustified)
		e.know(policy.ByGlass, child, uuid.Nil, open && unshielded && e.employed() && g.Ref("practitioner_id") == me.Practitioner)
	}
	e.know(policy.BySelf, child, uuid.Nil, child == me.Child)
}
