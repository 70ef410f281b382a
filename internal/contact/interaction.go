package contact

import (
	"bytes"
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
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
)

// Interaction is a contact between people around a child outside a hui (S2.8, S2.23).
type Interaction struct {
	ID           uuid.UUID
	Child        *snapshot.Child
	Practitioner *snapshot.Practitioner
	Agency       *snapshot.Agency
	With         []*Participant
	Channel      enum.InteractionChannel
	Purpose      enum.InteractionPurpose
	On           calendar.Date
	Minutes      *int
	ChildSeen    bool
	Note         *string
	Corrects     *Interaction
	CorrectedWhy *string
	Withdrawn    bool
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

// GlobalID is the id in the API.
func (i *Interaction) GlobalID() string { return globalid.Of("Interaction", i.ID) }

func (i *Interaction) id() uuid.UUID { return i.ID }

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
	query := func() *gen.InteractionQuery {
		return b.ent.Interaction.Query().Where(interaction.NetworkID(n.ID), interaction.Not(interaction.HasCorrections()))
	}
	return list(ctx, b, "interactions", n.ID, args, func(w window) ([]*gen.Interaction, error) {
		return query().Where(interaction.IDLT(w.below), interaction.IDGT(w.above)).
			Order(ordered(w, gen.Asc(interaction.FieldID), gen.Desc(interaction.FieldID))).Limit(w.size).All(ctx)
	}, func(ctx context.Context) (int, error) { return query().Count(ctx) }, b.interactions, (*Interaction).id)
}

// interactions is what rows say, each with what it takes the place of, noted as shown.
func (b *Book) interactions(ctx context.Context, rows []*gen.Interaction) ([]*Interaction, error) {
	all, err := b.corrected(ctx, rows)
	if err != nil {
		return nil, err
	}
	with, err := b.participants(ctx, all)
	if err != nil {
		return nil, err
	}
	children, err := findBy[*snapshot.Child](ctx, b, all, func(r *gen.Interaction) uuid.UUID { return r.ChildID })
	if err != nil {
		return nil, err
	}
	writers, err := findBy[*snapshot.Practitioner](ctx, b, all, func(r *gen.Interaction) uuid.UUID { return r.PractitionerID })
	if err != nil {
		return nil, err
	}
	agencies, err := findBy[*snapshot.Agency](ctx, b, all, func(r *gen.Interaction) uuid.UUID { return r.AgencyID })
	if err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*Interaction{}
	for i, r := range all {
		if children[i] == nil || writers[i] == nil || agencies[i] == nil {
			continue
		}
		byID[r.ID] = &Interaction{r.ID, children[i], writers[i], agencies[i], with[r.ID], r.Channel, r.Purpose, r.HappenedOn, r.Minutes,
			r.ChildSeen, desk.Stated(r.Note), nil, desk.Stated(r.CorrectedWhy), r.Withdrawn}
	}
	for _, r := range all {
		if one := byID[r.ID]; one != nil && r.CorrectsID != nil {
			one.Corrects = byID[*r.CorrectsID]
		}
	}
	var shown []*Interaction
	for _, r := range rows {
		if one := byID[r.ID]; one != nil {
			shown = append(shown, one)
		}
	}
	return shown, sight.ShowEach(ctx, rows, func(r *gen.Interaction) uuid.UUID { return r.ChildID })
}

// mostCorrections bounds how far back what was corrected is shown.
const mostCorrections = 10

// corrected are rows and those whose place they take, back to the first.
func (b *Book) corrected(ctx context.Context, rows []*gen.Interaction) ([]*gen.Interaction, error) {
	all, last := slices.Clone(rows), rows
	for range mostCorrections {
		var before []uuid.UUID
		for _, row := range last {
			if row.CorrectsID != nil {
				before = append(before, *row.CorrectsID)
			}
		}
		if before == nil {
			break
		}
		var err error
		if last, err = b.ent.Interaction.Query().Where(interaction.IDIn(before...)).All(ctx); err != nil {
			return nil, err
		}
		all = append(all, last...)
	}
	return all, nil
}

// participants are with whom the writers of interactions were in touch, as far as the
// viewer may know of them.
func (b *Book) participants(ctx context.Context, of []*gen.Interaction) (map[uuid.UUID][]*Participant, error) {
	ids := make([]uuid.UUID, len(of))
	for i, row := range of {
		ids[i] = row.ID
	}
	rows, err := b.ent.InteractionParticipant.Query().Where(interactionparticipant.InteractionIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *gen.InteractionParticipant) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	people := make([]string, len(rows))
	for i, row := range rows {
		people[i] = globalid.Of("Practitioner", or(row.MemberID))
		switch {
		case row.KinID != nil:
			people[i] = globalid.Of("Kin", *row.KinID)
		case row.IsChild:
			people[i] = globalid.Of("Child", row.ChildID)
		}
	}
	who, err := b.people(ctx, people)
	if err != nil {
		return nil, err
	}
	agencies, err := findBy[*snapshot.Agency](ctx, b, rows, func(r *gen.InteractionParticipant) uuid.UUID { return or(r.MemberAgencyID) })
	with := map[uuid.UUID][]*Participant{}
	for i, row := range rows {
		if person := who[people[i]]; person != nil {
			with[row.InteractionID] = append(with[row.InteractionID], &Participant{person, agencies[i]})
		}
	}
	return with, err
}

// people are persons by their global ids, as far as the viewer may see them.
func (b *Book) people(ctx context.Context, ids []string) (map[string]snapshot.Person, error) {
	found := map[string]snapshot.Person{}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	for some := range slices.Chunk(ids, directory.MaxNodes) {
		nodes, err := b.nodes.Nodes(ctx, some)
		if err != nil {
			return nil, err
		}
		for i, node := range nodes {
			if person, is := node.(snapshot.Person); is {
				found[some[i]] = person
			}
		}
	}
	return found, nil
}

// findBy reads what rows name, in their order, the zero value where the viewer may not see it.
func findBy[N snapshot.Node, Row any](ctx context.Context, b *Book, rows []Row, id func(Row) uuid.UUID) ([]N, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = id(row)
	}
	return directory.Find[N](ctx, b.nodes, ids)
}
