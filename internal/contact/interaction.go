package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/interaction"
	"cangraph/ent/gen/interactionparticipant"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store/latest"
)

// Interaction is a contact between people around a child outside a hui (S2.8, S2.23).
type Interaction struct {
	ID               uuid.UUID
	Child            *snapshot.Child
	Network          *snapshot.Network
	RecordedBy       *snapshot.Practitioner
	RecordedByAgency *snapshot.Agency
	With             []*Participant
	Channel          enum.InteractionChannel
	Purpose          enum.InteractionPurpose
	HappenedOn       calendar.Date
	Minutes          *int
	ChildSeen        bool
	Note             *string
	Corrects         *Interaction
	CorrectReason    *string
	Correction       *Interaction // what took its place
	Withdrawn        bool
}

// Participant is somebody with whom who wrote an interaction was in touch.
type Participant struct {
	Person snapshot.Person
	Agency *snapshot.Agency
}

// InteractionKind is whether two were in touch, or more.
type InteractionKind string

// The kinds of interaction.
const (
	OneToOne InteractionKind = "ONE_TO_ONE"
	Group    InteractionKind = "GROUP"
)

// Kind is whether more than two were there whom the viewer may see. It is not stored: that
// more were there would tell of who is hidden.
func (i *Interaction) Kind() InteractionKind {
	if len(i.With) > 1 {
		return Group
	}
	return OneToOne
}

// The pages of interactions.
type (
	Interactions    = page.Connection[*Interaction]
	InteractionEdge = page.Edge[*Interaction]
)

// Interactions lists how the people of a network were in touch, the latest recorded first,
// without what was corrected; nil for whoever does not see the child for casework. Errors:
// fault.Field ones for the paging.
func (b *Book) Interactions(ctx context.Context, n *snapshot.Network, args page.Args) (*Interactions, error) {
	if seen, err := sees(ctx, n.Child.ID); err != nil || !seen {
		return nil, err
	}
	of := b.ent.Interaction.Query().Where(interaction.NetworkID(n.ID), interaction.Not(interaction.HasCorrections()))
	return latest.Page(ctx, b.sealer.Named("interactions", n.ID), args, of, b.interactions)
}

// interactions is what rows say, each with what it takes the place of and what took its
// own, noted as shown.
func (b *Book) interactions(ctx context.Context, rows []*gen.Interaction) ([]*Interaction, error) {
	all, err := b.versions(ctx, rows)
	if err != nil {
		return nil, err
	}
	with, err := b.participants(ctx, all)
	if err != nil {
		return nil, err
	}
	objects, err := directory.Show(ctx, b.nodes, all, desk.ChildOf, func(n *directory.Names, r *gen.Interaction) *Interaction {
		one := &Interaction{
			ID: r.ID, Child: n.Child(&r.ChildID), Network: n.Network(&r.NetworkID), RecordedBy: n.Practitioner(&r.PractitionerID), RecordedByAgency: n.Agency(&r.AgencyID),
			Channel: r.Channel, Purpose: r.Purpose, HappenedOn: r.HappenedOn, Minutes: r.Minutes, ChildSeen: r.ChildSeen, Note: desk.Stated(r.Note), Withdrawn: r.Withdrawn,
		}
		for _, p := range with[r.ID] {
			if who := participant(n, p); who.Person != nil {
				one.With = append(one.With, who)
			}
		}
		return one
	})
	if err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*Interaction{}
	for i, one := range objects {
		byID[all[i].ID] = one
	}
	for _, r := range all {
		if before := byID[desk.Said(r.CorrectsID)]; before != nil {
			byID[r.ID].Corrects, before.Correction = before, byID[r.ID]
			byID[r.ID].CorrectReason = desk.Stated(r.CorrectedWhy) // why what is hidden was wrong is hidden with it
		}
	}
	return objects[:len(rows)], nil
}

// mostCorrections is how often one interaction may be corrected: all of its versions are
// shown.
const mostCorrections = 10

// versions are rows, those whose place they take, back to the first, and those that took
// theirs, up to the last.
func (b *Book) versions(ctx context.Context, rows []*gen.Interaction) ([]*gen.Interaction, error) {
	all, last := slices.Clone(rows), rows
	var known []uuid.UUID
	for range mostCorrections {
		var before, after []uuid.UUID
		for _, row := range last {
			before, after = append(before, desk.Said(row.CorrectsID)), append(after, row.ID)
		}
		known = append(known, after...)
		var err error
		last, err = b.ent.Interaction.Query().Where(interaction.IDNotIn(known...),
			interaction.Or(interaction.IDIn(before...), interaction.CorrectsIDIn(after...))).All(ctx)
		if err != nil {
			return nil, err
		}
		if len(last) == 0 {
			break
		}
		all = append(all, last...)
	}
	return all, nil
}

// participants are with whom the writers of interactions were in touch, in the order of
// recording.
func (b *Book) participants(ctx context.Context, of []*gen.Interaction) (map[uuid.UUID][]*gen.InteractionParticipant, error) {
	ids := make([]uuid.UUID, len(of))
	for i, row := range of {
		ids[i] = row.ID
	}
	rows, err := b.ent.InteractionParticipant.Query().Where(interactionparticipant.InteractionIDIn(ids...)).
		Order(gen.Asc(interactionparticipant.FieldID)).All(ctx)
	with := map[uuid.UUID][]*gen.InteractionParticipant{}
	for _, row := range rows {
		with[row.InteractionID] = append(with[row.InteractionID], row)
	}
	return with, err
}

// participant is one of them, of nobody where the viewer may not know of them.
func participant(n *directory.Names, row *gen.InteractionParticipant) *Participant {
	var child *uuid.UUID
	if row.IsChild {
		child = &row.ChildID
	}
	return &Participant{n.Person(child, row.KinID, row.MemberID), n.Agency(row.MemberAgencyID)}
}
