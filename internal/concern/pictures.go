package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/observation"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Pictures is what each agency holds of a child: the latest mostOfAPicture observations
// and as many concerns (S2.13).
type Pictures struct {
	ByAgency  []*Picture
	Truncated bool // there are more than these
}

// Picture is the part of one agency.
type Picture struct {
	AgencyID     uuid.UUID
	Observations []*Observation
	Concerns     []*Concern
	names        *directory.Names
}

// Agency is whose part it is.
func (p *Picture) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, p.names, p.AgencyID)
}

// PicturesOf puts side by side what each agency knows of a child, nil for whoever does
// not see it for casework. The agency that knows most comes first.
func (b *Book) PicturesOf(ctx context.Context, child *snapshot.Child) (*Pictures, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	observed, err := b.ent.Observation.Query().Where(observation.ChildID(child.ID)).Order(gen.Desc(observation.FieldID)).Limit(mostOfAPicture + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	raised, err := b.ent.Concern.Query().Where(concern.ChildID(child.ID)).Order(gen.Desc(concern.FieldID)).Limit(mostOfAPicture + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	observations, err := b.observations(ctx, observed[:min(mostOfAPicture, len(observed))])
	if err != nil {
		return nil, err
	}
	concerns, err := b.concerns(ctx, raised[:min(mostOfAPicture, len(raised))])
	if err != nil {
		return nil, err
	}
	pictures := &Pictures{Truncated: len(observed) > mostOfAPicture || len(raised) > mostOfAPicture}
	for _, o := range observations {
		of := pictures.of(o.Author)
		of.Observations = append(of.Observations, o)
	}
	for _, c := range concerns {
		of := pictures.of(c.Author)
		of.Concerns = append(of.Concerns, c)
	}
	slices.SortStableFunc(pictures.ByAgency, func(a, b *Picture) int { return b.size() - a.size() })
	return pictures, nil
}

func (p *Picture) size() int { return len(p.Observations) + len(p.Concerns) }

// of is the picture of the agency for which somebody wrote, begun where there was none.
func (p *Pictures) of(author Author) *Picture {
	i := slices.IndexFunc(p.ByAgency, func(of *Picture) bool { return of.AgencyID == author.AgencyID })
	if i < 0 {
		p.ByAgency = append(p.ByAgency, &Picture{AgencyID: author.AgencyID, names: author.names})
		i = len(p.ByAgency) - 1
	}
	return p.ByAgency[i]
}
