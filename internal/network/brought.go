package network

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// Brought returns the overlaps that a recorded service brings about around some children,
// by the default thresholds and as the viewer sees them, a finding about two of them once.
func (n *Networks) Brought(ctx context.Context, children []uuid.UUID, service uuid.UUID) ([]*finding.Finding, error) {
	loaded, err := n.source.Load(ctx, children, snapshot.With{})
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	var brought []*finding.Finding
	for _, c := range loaded.Children {
		for _, p := range c.ProvisionsReaching() {
			if p.ID != service {
				continue
			}
			for _, f := range finding.Brought(c, p, clock.Today(ctx), finding.Defaults()) {
				if !known[f.Key] {
					known[f.Key] = true
					brought = append(brought, f)
				}
			}
		}
	}
	return showAll(ctx, brought)
}

// Planned is a service that somebody thinks of for a child, and that is not recorded.
type Planned struct {
	Child  uuid.UUID
	Agency *snapshot.Agency
	Type   *snapshot.ServiceType
	From   calendar.Date
}

// WouldBring returns the overlaps that a service would bring about if it were given, as
// Brought. What does not exist yet is not among their evidence, and their keys are those
// of nothing that can be decided about.
func (n *Networks) WouldBring(ctx context.Context, planned Planned) ([]*finding.Finding, error) {
	loaded, err := n.source.Load(ctx, []uuid.UUID{planned.Child}, snapshot.With{})
	if err != nil {
		return nil, err
	}
	c := loaded.Child(planned.Child)
	if c == nil {
		return nil, nil
	}
	near := nearOf(c)
	service := &snapshot.Provision{
		Child: c, Agency: near.agency(planned.Agency), Type: near.kind(planned.Type), Status: enum.Active, Period: calendar.Since(planned.From),
	}
	c.Provisions = append(c.Provisions, service)
	found := finding.Brought(c, service, clock.Today(ctx), finding.Defaults())
	for _, f := range found {
		f.LeaveOut(service)
	}
	return showAll(ctx, found)
}

// near holds the practitioners, agencies and types of the services and members near a
// child by id: the rules compare those of one snapshot.
type near struct {
	people   map[uuid.UUID]*snapshot.Practitioner
	agencies map[uuid.UUID]*snapshot.Agency
	kinds    map[uuid.UUID]*snapshot.ServiceType
}

func nearOf(c *snapshot.Child) near {
	n := near{map[uuid.UUID]*snapshot.Practitioner{}, map[uuid.UUID]*snapshot.Agency{}, map[uuid.UUID]*snapshot.ServiceType{}}
	n.take(c)
	for _, s := range c.Siblings {
		n.take(s.Child)
	}
	for _, m := range c.Whanau {
		for _, other := range m.Whanau.Members {
			n.take(other.Child)
		}
	}
	return n
}

func (n near) take(c *snapshot.Child) {
	know := func(a *snapshot.Agency) {
		for ; a != nil; a = a.Parent {
			n.agencies[a.ID] = a
		}
	}
	meet := func(p *snapshot.Practitioner) {
		if p != nil {
			n.people[p.ID] = p
		}
	}
	for _, p := range c.ProvisionsReaching() {
		n.kinds[p.Type.ID] = p.Type
		know(p.Agency)
		meet(p.Practitioner)
	}
	for _, network := range c.Networks {
		for _, m := range network.Memberships {
			know(m.Agency)
			meet(m.Practitioner)
		}
		for _, l := range network.Leads {
			meet(l.Practitioner)
		}
	}
}

// practitioner is a practitioner as the snapshot knows them; one whom it does not know is
// known from now on, as below.
func (n near) practitioner(p *snapshot.Practitioner) *snapshot.Practitioner {
	if known, ok := n.people[p.ID]; ok {
		return known
	}
	n.people[p.ID] = p
	return p
}

// agency is an agency as the snapshot knows it, with those above it.
func (n near) agency(a *snapshot.Agency) *snapshot.Agency {
	if a == nil {
		return nil
	}
	if known, ok := n.agencies[a.ID]; ok {
		return known
	}
	same := *a
	same.Parent = n.agency(a.Parent)
	n.agencies[a.ID] = &same
	return &same
}

func (n near) kind(t *snapshot.ServiceType) *snapshot.ServiceType {
	if known, ok := n.kinds[t.ID]; ok {
		return known
	}
	n.kinds[t.ID] = t
	return t
}
