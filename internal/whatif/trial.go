package whatif

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// trial is a snapshot of a child into which changes are put, and taken out again: findings
// name its own structs, which are as recorded again when they are read.
type trial struct {
	child      *snapshot.Child
	company    *network.Company
	seen       sight.Sight
	today, day calendar.Date
	thresholds finding.Params

	undo      []func()
	concerned []*snapshot.Practitioner // who come, go or lead
	services  []*snapshot.Provision    // that do not exist
	unknown   bool                     // something begins of which nobody knows how many appointments it brings
	parted    []parted                 // who and which agencies end something
}

// parted is what ends: something of an agency, by somebody or nobody named.
type parted struct {
	agency *snapshot.Agency
	whanau bool // a service for all of a whānau
}

// with looks at what is around the child with the changes, and takes them out again.
// Errors: fault.Error ones that name a field of a change.
func (t *trial) with(ctx context.Context, changes []*Change) (*view, error) {
	defer t.revert()
	for i, c := range changes {
		if err := t.apply(i, c); err != nil {
			return nil, err
		}
	}
	t.rejoin()
	return t.look(ctx)
}

// apply puts one change into the snapshot.
func (t *trial) apply(i int, c *Change) error {
	switch {
	case c.AssignLead != nil:
		return t.assignLead(path{i, "assignLead"}, c.AssignLead)
	case c.AddMember != nil:
		return t.addMember(path{i, "addMember"}, c.AddMember)
	case c.RemoveMember != nil:
		return t.removeMember(path{i, "removeMember"}, c.RemoveMember)
	case c.StartService != nil:
		return t.startService(path{i, "startService"}, c.StartService)
	case c.EndService != nil:
		return t.endService(path{i, "endService"}, c.EndService)
	}
	return fault.Field(fmt.Sprintf("changes[%d]", i), "give exactly one change")
}

// revert leaves the snapshot as it was.
func (t *trial) revert() {
	for _, undo := range slices.Backward(t.undo) {
		undo()
	}
	t.undo, t.concerned, t.services, t.unknown, t.parted = nil, nil, nil, false, nil
}

// set changes something until revert.
func set[T any](t *trial, what *T, to T) {
	was := *what
	t.undo = append(t.undo, func() { *what = was })
	*what = to
}

// id is that of the n-th thing that does not exist: the same each time it is thought of.
func (t *trial) id() uuid.UUID {
	return uuid.NewSHA1(t.child.ID, fmt.Appendf(nil, "what if %d", len(t.undo)))
}

func (t *trial) concern(p *snapshot.Practitioner) {
	if p != nil && !slices.Contains(t.concerned, p) {
		t.concerned = append(t.concerned, p)
	}
}

// seat adds a membership.
func (t *trial) seat(m *snapshot.Membership) {
	m.ID = t.id()
	set(t, &m.Network.Memberships, inserted(m.Network.Memberships, m, func(m *snapshot.Membership) (calendar.Period, uuid.UUID) { return m.Row, m.ID }))
	t.concern(m.Practitioner)
	t.unknown = true
}

// lead adds the period of a lead.
func (t *trial) lead(l *snapshot.Lead) {
	l.ID = t.id()
	set(t, &l.Network.Leads, inserted(l.Network.Leads, l, func(l *snapshot.Lead) (calendar.Period, uuid.UUID) { return l.Row, l.ID }))
	t.concern(l.Practitioner)
}

// give adds a service to those of the child or of a whānau.
func (t *trial) give(to *[]*snapshot.Provision, p *snapshot.Provision) {
	p.ID = t.id()
	set(t, to, inserted(*to, p, func(p *snapshot.Provision) (calendar.Period, uuid.UUID) { return p.Period, p.ID }))
	t.services = append(t.services, p)
	t.unknown = true
}

// inserted is a new list with one more, in the order of a snapshot: by period, then id.
func inserted[T any](list []T, one T, place func(T) (calendar.Period, uuid.UUID)) []T {
	list = append(slices.Clone(list), one)
	slices.SortFunc(list, func(a, b T) int {
		first, firstID := place(a)
		second, secondID := place(b)
		return cmp.Or(first.Compare(second), bytes.Compare(firstID[:], secondID[:]))
	})
	return list
}

// rejoin has the members meet where they would: in this network by the memberships as they
// would be, elsewhere also with who is new.
func (t *trial) rejoin() {
	n := t.child.NetworkOn(t.day)
	if n == nil || t.child.In == nil {
		return
	}
	elsewhere := map[uuid.UUID]bool{n.ID: true}
	var joint []*snapshot.Joint
	for _, j := range t.company.Joint {
		if j.Network != n.ID {
			joint = append(joint, j)
			elsewhere[j.Network] = true
		}
	}
	for _, j := range t.child.In.Joint {
		if !elsewhere[j.Network] {
			joint = append(joint, j)
		}
	}
	for _, m := range n.Memberships {
		if m.Practitioner != nil {
			joint = append(joint, &snapshot.Joint{
				Network: n.ID, Child: t.child.ID, Team: n.Team.ID, Practitioner: m.Practitioner, Agency: m.Agency.ID,
				Row: m.Row.Intersect(n.Period), Whanau: t.company.Whanau,
			})
		}
	}
	set(t, &t.child.In.Joint, joint)
}
