package policy

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// What the reference function looks up in a world, each fact by one loop.

var (
	none   uuid.UUID
	health = []enum.AgencyKind{"HEALTH_NZ", "PRIMARY_CARE", "WELL_CHILD", "MENTAL_HEALTH_ADDICTION", "DISABILITY"}
)

func (e eye) shielded(c uuid.UUID) bool {
	return slices.Contains(e.Children, ChildRow{ID: c, Shielded: true})
}

func (e eye) named(child, agency uuid.UUID) bool {
	return slices.ContainsFunc(e.NamedPeople, func(n NamedRow) bool {
		me := n.Practitioner != none && n.Practitioner == e.me.Practitioner || n.Kin != none && n.Kin == e.me.Kin
		return me && n.Child == child && n.Agency == agency && n.Period.Contains(e.today)
	})
}

func (e eye) networkOf(id uuid.UUID) NetworkRow {
	for _, n := range e.Networks {
		if n.ID == id {
			return n
		}
	}
	return NetworkRow{}
}

func (e eye) agency(id uuid.UUID) AgencyRow {
	for _, a := range e.Agencies {
		if a.ID == id {
			return a
		}
	}
	return AgencyRow{}
}

// memberOf are the agencies for which a practitioner's memberships of a network count today.
func (e eye) memberOf(n NetworkRow, p uuid.UUID) []uuid.UUID {
	var agencies []uuid.UUID
	for _, m := range e.Memberships {
		if p != none && m.Practitioner == p && m.Network == n.ID && e.counts(m) {
			agencies = append(agencies, m.Agency)
		}
	}
	return agencies
}

// counts says whether a practitioner's membership lies today in its row, the network, and
// what is recorded of employment and affiliation.
func (e eye) counts(m MembershipRow) bool {
	n := e.networkOf(m.Network)
	affiliated, employed := []calendar.Period{}, []calendar.Period{}
	for _, a := range e.Affiliations {
		if a.Practitioner == m.Practitioner && a.Team == n.Team {
			affiliated = append(affiliated, a.Period)
		}
	}
	for _, x := range e.Employments {
		if x.Practitioner == m.Practitioner && x.Agency == m.Agency {
			employed = append(employed, x.Period)
		}
	}
	today := func(p calendar.Period) bool { return p.Contains(e.today) }
	return today(m.Period) && today(n.Period) &&
		(len(affiliated) == 0 || slices.ContainsFunc(affiliated, today)) && (len(employed) == 0 || slices.ContainsFunc(employed, today))
}

// hiddenAgency: shielded, and the viewer is neither named for it nor employed there.
func (e eye) hiddenAgency(id uuid.UUID) bool {
	return id != none && e.agency(id).Shield != "" && !e.named(none, id) && !slices.ContainsFunc(e.Employments, func(x EmploymentRow) bool {
		return e.me.Practitioner != none && x.Practitioner == e.me.Practitioner && x.Agency == id && x.Period.Contains(e.today)
	})
}

// hiddenPractitioner: ever employed where the viewer may not look, and today nowhere else.
func (e eye) hiddenPractitioner(p uuid.UUID) bool {
	if p == none || p == e.me.Practitioner {
		return false
	}
	employed := false // where the viewer may not look
	for _, x := range e.Employments {
		if x.Practitioner != p {
			continue
		}
		hidden := e.hiddenAgency(x.Agency)
		if !hidden && x.Period.Contains(e.today) {
			return false
		}
		employed = employed || hidden
	}
	return employed
}

// practitioner: oneself FULL; colleagues by name; kin and children know those around the child.
func (e eye) practitioner(p uuid.UUID) Level {
	switch {
	case p == e.me.Practitioner:
		return Full
	case e.hiddenPractitioner(p):
		return Hidden
	case e.me.Kin == none && e.me.Child == none:
		return NameOnly
	}
	ours := func(network uuid.UUID) bool { return e.full(e.networkOf(network).Child) }
	return when(slices.ContainsFunc(e.Memberships, func(m MembershipRow) bool { return m.Practitioner == p && ours(m.Network) && !e.hiddenAgency(m.Agency) }) ||
		slices.ContainsFunc(e.Leads, func(l LeadRow) bool { return l.Practitioner == p && ours(l.Network) }) ||
		slices.ContainsFunc(e.Provisions, func(s ProvisionRow) bool {
			return s.Practitioner == p && s.Child != none && e.full(s.Child) && !e.hiddenAgency(s.Agency)
		}), NameOnly)
}

// whanau: by name, for casework, those to which the children belong, belonged or will; for kin and children, their own of today.
func (e eye) whanau(h uuid.UUID) bool {
	return e.home(h) || slices.ContainsFunc(e.WhanauMembers, func(b BelongingRow) bool {
		return b.Whanau == h && b.Child != none && e.casework(b.Child)
	})
}

// home: one to which a child of casework belongs today, or the viewer.
func (e eye) home(h uuid.UUID) bool {
	return slices.ContainsFunc(e.WhanauMembers, func(b BelongingRow) bool {
		mine := b.Kin != none && b.Kin == e.me.Kin || b.Child != none && b.Child == e.me.Child
		return b.Whanau == h && b.Period.Contains(e.today) && (mine || b.Child != none && e.casework(b.Child))
	})
}

// within: what there is of a whānau on some days is known while it is a home, and afterwards, if a child of casework belonged to
// it on one of these days.
func (e eye) within(h uuid.UUID, days calendar.Period) bool {
	return e.home(h) || slices.ContainsFunc(e.WhanauMembers, func(b BelongingRow) bool {
		return b.Whanau == h && b.Child != none && e.casework(b.Child) && b.Period.Until <= e.today && b.Period.Overlaps(days)
	})
}

// kin: oneself, members of networks that are seen, and, for casework, the family.
func (e eye) kin(k uuid.UUID) bool {
	if k == e.me.Kin {
		return true
	}
	return slices.ContainsFunc(e.Memberships, func(m MembershipRow) bool { return m.Kin == k && e.full(e.networkOf(m.Network).Child) }) ||
		e.me.Practitioner != none && slices.ContainsFunc(e.WhanauMembers, func(b BelongingRow) bool { return b.Kin == k && e.within(b.Whanau, b.Period) }) ||
		slices.ContainsFunc(e.Relationships, func(r RelationshipRow) bool {
			return r.RelativeKin == k && r.Child != none && e.casework(r.Child) || r.Kin == k && r.RelativeChild != none && e.casework(r.RelativeChild)
		})
}

var (
	siblingKinds = []enum.RelationshipKind{enum.Sibling, enum.Half, enum.Step, enum.Foster, enum.Whangai}
	parentKinds  = []enum.RelationshipKind{enum.Parent, enum.Step, enum.Foster, enum.Whangai}
)

// siblings: an explicit relationship of today, or a parent of today in common.
func (e eye) siblings(a, b uuid.UUID) bool {
	if slices.ContainsFunc(e.Relationships, func(r RelationshipRow) bool {
		return (r.Child == a && r.RelativeChild == b || r.Child == b && r.RelativeChild == a) &&
			slices.Contains(siblingKinds, r.Kind) && r.Period.Contains(e.today)
	}) {
		return true
	}
	return slices.ContainsFunc(e.Kin, func(k uuid.UUID) bool { return e.parent(k, a) && e.parent(k, b) })
}

// parent: "the child is a parent of the adult" makes none.
func (e eye) parent(kin, child uuid.UUID) bool {
	return slices.ContainsFunc(e.Relationships, func(r RelationshipRow) bool {
		given := r.Child == child && r.RelativeKin == kin && slices.Contains(parentKinds, r.Kind)
		taken := r.RelativeChild == child && r.Kin == kin && r.Kind != enum.Parent && slices.Contains(parentKinds, r.Kind)
		return (given || taken) && r.Period.Contains(e.today)
	})
}

// reaches: a live service of today for a child of the viewer's casework, itself or through its whānau.
func (e eye) reaches(p ProvisionRow) bool {
	if !p.Live || !p.Period.Contains(e.today) {
		return false
	}
	return p.Child != none && e.casework(p.Child) || slices.ContainsFunc(e.WhanauMembers, func(b BelongingRow) bool {
		return p.Whanau != none && b.Whanau == p.Whanau && b.Child != none && e.casework(b.Child) && b.Period.Contains(e.today)
	})
}
