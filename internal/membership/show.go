package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/externalsupport"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// named is whom and what rows name, by global id.
type named map[string]snapshot.Node

// look reads what rows name, each node once, at most 100 at a time.
func (b *Book) look(ctx context.Context, ids []string) (named, error) {
	const most = 100
	found := named{}
	var wanted []string
	for _, id := range ids {
		if _, known := found[id]; !known && id != "" {
			found[id] = nil
			wanted = append(wanted, id)
		}
	}
	for len(wanted) > 0 {
		some := wanted[:min(len(wanted), most)]
		wanted = wanted[len(some):]
		nodes, err := b.nodes.Nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		for i, node := range nodes {
			found[some[i]] = node
		}
	}
	return found, nil
}

// ref is the global id of what a row refers to, empty when it refers to nothing.
func ref(kind string, id *uuid.UUID) string {
	if id == nil {
		return ""
	}
	return globalid.Of(kind, *id)
}

// of is what a row refers to as its own type, nil when the viewer may not see it.
func of[T snapshot.Node](n named, kind string, id *uuid.UUID) T {
	node, _ := n[ref(kind, id)].(T)
	return node
}

// person is whichever of several a row refers to, nil when the viewer may not see them.
func (n named) person(child, kin, practitioner *uuid.UUID) snapshot.Person {
	for _, id := range []string{ref("Child", child), ref("Kin", kin), ref("Practitioner", practitioner)} {
		if person, is := n[id].(snapshot.Person); is {
			return person
		}
	}
	return nil
}

// show reads what each row names, and makes the objects; the children of the rows are
// noted as shown.
func show[Row, Object any](ctx context.Context, b *Book, rows []Row, child func(Row) uuid.UUID, names func(Row) []string, object func(named, Row) *Object) ([]*Object, error) {
	var ids []string
	children := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		children[i] = child(row)
		ids = append(ids, names(row)...)
	}
	found, err := b.look(ctx, ids)
	if err != nil {
		return nil, err
	}
	objects := make([]*Object, len(rows))
	for i, row := range rows {
		objects[i] = object(found, row)
	}
	return objects, sight.Show(ctx, children...)
}

func (b *Book) memberships(ctx context.Context, rows []*spell) ([]*Membership, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	reason := func(of string) *string {
		if seen.ChildSafe() {
			return nil
		}
		return stated(of)
	}
	return show(ctx, b, rows, func(m *spell) uuid.UUID { return m.child },
		func(m *spell) []string {
			return []string{ref("Network", &m.NetworkID), ref("Child", m.ChildID), ref("Kin", m.KinID), ref("Practitioner", m.PractitionerID), ref("Agency", m.AgencyID)}
		},
		func(n named, m *spell) *Membership {
			return &Membership{ID: m.ID, Network: of[*snapshot.Network](n, "Network", &m.NetworkID), Person: n.person(m.ChildID, m.KinID, m.PractitionerID),
				Agency: of[*snapshot.Agency](n, "Agency", m.AgencyID), Role: m.Role, Since: m.FromOn, Until: m.UntilOn,
				JoinReason: reason(m.JoinReason), LeaveReason: reason(m.LeaveReason), Version: m.Version}
		})
}

func (b *Book) retractions(ctx context.Context, rows []*gen.RetractedMembership) ([]*RetractedMembership, error) {
	return show(ctx, b, rows, func(m *gen.RetractedMembership) uuid.UUID { return m.ChildID },
		func(m *gen.RetractedMembership) []string {
			return []string{ref("Kin", m.KinID), ref("Practitioner", m.MemberID), ref("Agency", m.ForAgencyID), ref("Practitioner", &m.PractitionerID)}
		},
		func(n named, m *gen.RetractedMembership) *RetractedMembership {
			return &RetractedMembership{ID: m.ID, Person: n.person(nil, m.KinID, m.MemberID), Agency: of[*snapshot.Agency](n, "Agency", m.ForAgencyID),
				Role: m.Role, Since: m.FromOn, Until: m.UntilOn, Reason: m.Reason, RetractedOn: m.RetractedOn,
				RetractedBy: of[*snapshot.Practitioner](n, "Practitioner", &m.PractitionerID)}
		})
}

func (b *Book) invitations(ctx context.Context, rows []*gen.Invitation) ([]*Invitation, error) {
	networks, err := b.teams(ctx, rows)
	if err != nil {
		return nil, err
	}
	return show(ctx, b, rows, func(i *gen.Invitation) uuid.UUID { return i.ChildID },
		func(i *gen.Invitation) []string {
			return []string{ref("Child", &i.ChildID), ref("Practitioner", &i.InviteeID), ref("Agency", &i.ForAgencyID),
				ref("Practitioner", &i.PractitionerID), ref("Agency", i.AgencyID)}
		},
		func(n named, i *gen.Invitation) *Invitation {
			return &Invitation{ID: i.ID, Child: of[*snapshot.Child](n, "Child", &i.ChildID), Team: networks[i.NetworkID],
				Invitee: of[*snapshot.Practitioner](n, "Practitioner", &i.InviteeID), Agency: of[*snapshot.Agency](n, "Agency", &i.ForAgencyID),
				Role: i.Role, Why: i.Why, JoinReason: i.JoinReason, InvitedBy: of[*snapshot.Practitioner](n, "Practitioner", &i.PractitionerID),
				InvitedByAgency: of[*snapshot.Agency](n, "Agency", i.AgencyID), InvitedOn: i.InvitedOn, AnsweredOn: i.AnsweredOn, Answer: i.Answer,
				AnswerReason: stated(i.AnswerReason), Version: i.Version}
		})
}

// teams are the teams of the networks that the viewer sees, by network.
func (b *Book) teams(ctx context.Context, rows []*gen.Invitation) (map[uuid.UUID]*snapshot.Team, error) {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = ref("Network", &row.NetworkID)
	}
	found, err := b.look(ctx, ids)
	teams := map[uuid.UUID]*snapshot.Team{}
	for _, row := range rows {
		if network := of[*snapshot.Network](found, "Network", &row.NetworkID); network != nil {
			teams[row.NetworkID] = network.Team
		}
	}
	return teams, err
}

func (b *Book) supports(ctx context.Context, rows []*gen.ExternalSupport) ([]*ExternalSupport, error) {
	return show(ctx, b, rows, func(e *gen.ExternalSupport) uuid.UUID { return e.ChildID },
		func(e *gen.ExternalSupport) []string {
			return []string{ref("Practitioner", e.SupporterID), ref("Agency", e.SupporterAgencyID), ref("Practitioner", &e.PractitionerID)}
		},
		func(n named, e *gen.ExternalSupport) *ExternalSupport {
			return &ExternalSupport{ID: e.ID, Practitioner: of[*snapshot.Practitioner](n, "Practitioner", e.SupporterID), Agency: of[*snapshot.Agency](n, "Agency", e.SupporterAgencyID),
				Name: stated(e.Name), Part: e.Part, Contact: stated(e.Contact), NamedBy: stated(e.NamedBy), KnownSince: e.KnownSince,
				RecordedBy: of[*snapshot.Practitioner](n, "Practitioner", &e.PractitionerID), EndedOn: e.EndedOn, EndReason: stated(e.EndReason), Version: e.Version}
		})
}

func (b *Book) safetyMembers(ctx context.Context, rows []*gen.SafetyNetworkMember) ([]*SafetyNetworkMember, error) {
	var ids []uuid.UUID
	for _, row := range rows {
		if row.ExternalSupportID != nil {
			ids = append(ids, *row.ExternalSupportID)
		}
	}
	found, err := b.ent.ExternalSupport.Query().Where(externalsupport.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.supports(ctx, found)
	if err != nil {
		return nil, err
	}
	external := map[uuid.UUID]*ExternalSupport{}
	for _, e := range shown {
		external[e.ID] = e
	}
	return show(ctx, b, rows, func(m *gen.SafetyNetworkMember) uuid.UUID { return m.ChildID },
		func(m *gen.SafetyNetworkMember) []string {
			return []string{ref("Child", &m.ChildID), ref("Kin", m.KinID), ref("Practitioner", m.HelperID)}
		},
		func(n named, m *gen.SafetyNetworkMember) *SafetyNetworkMember {
			member := &SafetyNetworkMember{ID: m.ID, Child: of[*snapshot.Child](n, "Child", &m.ChildID), Person: n.person(nil, m.KinID, m.HelperID), WillDo: m.WillDo,
				AgreedOn: m.AgreedOn, NextCheckOn: m.NextCheckOn, EndedOn: m.EndedOn, EndReason: stated(m.EndReason), Version: m.Version}
			if m.ExternalSupportID != nil {
				member.ExternalSupport = external[*m.ExternalSupportID]
			}
			return member
		})
}

func (b *Book) closures(ctx context.Context, rows []*closure) ([]*NetworkClosure, error) {
	return show(ctx, b, rows, func(c *closure) uuid.UUID { return c.ChildID },
		func(c *closure) []string {
			return []string{ref("Network", &c.NetworkID), ref("Practitioner", &c.PractitionerID)}
		},
		func(n named, c *closure) *NetworkClosure {
			closed := &NetworkClosure{ID: c.ID, Network: of[*snapshot.Network](n, "Network", &c.NetworkID), Note: c.Note,
				ClosedBy: of[*snapshot.Practitioner](n, "Practitioner", &c.PractitionerID)}
			if c.network.ClosedOn != nil {
				closed.ClosedOn = *c.network.ClosedOn
			}
			if c.network.ExitReason != nil {
				closed.ExitReason = *c.network.ExitReason
			}
			for _, w := range c.Warnings {
				closed.Warnings = append(closed.Warnings, Warning(w))
			}
			return closed
		})
}
