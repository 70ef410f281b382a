package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/externalsupport"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/sight"
)

// How rows become objects, in their order, noted as shown.

func (b *Book) memberships(ctx context.Context, rows []*spell) ([]*Membership, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	reason := func(of string) *string {
		if seen.ChildSafe() {
			return nil
		}
		return desk.Stated(of)
	}
	about := func(m *spell) uuid.UUID { return m.child }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, m *spell) *Membership {
		return &Membership{ID: m.ID, Network: n.Network(&m.NetworkID), Person: n.Person(m.ChildID, m.KinID, m.PractitionerID), Agency: n.Agency(m.AgencyID),
			Role: m.Role, Since: m.FromOn, Until: m.UntilOn, JoinReason: reason(m.JoinReason), LeaveReason: reason(m.LeaveReason), Version: m.Version}
	})
}

func (b *Book) retractions(ctx context.Context, rows []*gen.RetractedMembership) ([]*RetractedMembership, error) {
	about := func(m *gen.RetractedMembership) uuid.UUID { return m.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, m *gen.RetractedMembership) *RetractedMembership {
		return &RetractedMembership{ID: m.ID, Person: n.Person(nil, m.KinID, m.MemberID), Agency: n.Agency(m.ForAgencyID), Role: m.Role,
			Since: m.FromOn, Until: m.UntilOn, Reason: m.Reason, RetractedOn: m.RetractedOn, RetractedBy: n.Practitioner(&m.PractitionerID)}
	})
}

func (b *Book) invitations(ctx context.Context, rows []*gen.Invitation) ([]*Invitation, error) {
	about := func(i *gen.Invitation) uuid.UUID { return i.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, i *gen.Invitation) *Invitation {
		one := &Invitation{ID: i.ID, Child: n.Child(&i.ChildID), Invitee: n.Practitioner(&i.InviteeID), Agency: n.Agency(&i.ForAgencyID), Role: i.Role,
			Why: i.Why, JoinReason: i.JoinReason, InvitedBy: n.Practitioner(&i.PractitionerID), InvitedByAgency: n.Agency(i.AgencyID),
			InvitedOn: i.InvitedOn, AnsweredOn: i.AnsweredOn, Answer: i.Answer, AnswerReason: desk.Stated(i.AnswerReason), Version: i.Version}
		if network := n.Network(&i.NetworkID); network != nil {
			one.Team = network.Team
		}
		return one
	})
}

func (b *Book) supports(ctx context.Context, rows []*gen.ExternalSupport) ([]*ExternalSupport, error) {
	about := func(e *gen.ExternalSupport) uuid.UUID { return e.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, e *gen.ExternalSupport) *ExternalSupport {
		return &ExternalSupport{ID: e.ID, Practitioner: n.Practitioner(e.SupporterID), Agency: n.Agency(e.SupporterAgencyID), Name: desk.Stated(e.Name),
			Part: e.Part, Contact: desk.Stated(e.Contact), NamedBy: desk.Stated(e.NamedBy), KnownSince: e.KnownSince,
			RecordedBy: n.Practitioner(&e.PractitionerID), EndedOn: e.EndedOn, EndReason: desk.Stated(e.EndReason), Version: e.Version}
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
	about := func(m *gen.SafetyNetworkMember) uuid.UUID { return m.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, m *gen.SafetyNetworkMember) *SafetyNetworkMember {
		return &SafetyNetworkMember{ID: m.ID, Child: n.Child(&m.ChildID), Person: n.Person(nil, m.KinID, m.HelperID), ExternalSupport: external[desk.Said(m.ExternalSupportID)],
			WillDo: m.WillDo, AgreedOn: m.AgreedOn, NextCheckOn: m.NextCheckOn, EndedOn: m.EndedOn, EndReason: desk.Stated(m.EndReason), Version: m.Version}
	})
}

func (b *Book) closures(ctx context.Context, rows []*closure) ([]*NetworkClosure, error) {
	about := func(c *closure) uuid.UUID { return c.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, c *closure) *NetworkClosure {
		closed := &NetworkClosure{ID: c.ID, Network: n.Network(&c.NetworkID), Note: c.Note, ClosedBy: n.Practitioner(&c.PractitionerID),
			ClosedOn: desk.Said(c.network.ClosedOn), ExitReason: desk.Said(c.network.ExitReason)}
		for _, w := range c.Warnings {
			closed.Warnings = append(closed.Warnings, enum.OpenMatter(w))
		}
		return closed
	})
}
