package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/internal/network/snapshot"
)

// agencyIndex holds agencies with all their parents, by id.
type agencyIndex map[uuid.UUID]*snapshot.Agency

// loadAgencies reads agencies with their parents up to the top: one statement a level.
func loadAgencies(ctx context.Context, client *gen.Client, ids []uuid.UUID) (agencyIndex, error) {
	found := agencyIndex{}
	parents := map[uuid.UUID]uuid.UUID{}
	for wanted := ids; len(wanted) > 0; {
		rows, err := client.Agency.Query().Where(agency.IDIn(wanted...)).All(ctx)
		if err != nil {
			return nil, err
		}
		wanted = nil
		for _, row := range rows {
			found[row.ID] = agencyOf(row)
			if row.ParentID != nil {
				parents[row.ID] = *row.ParentID
				wanted = append(wanted, *row.ParentID)
			}
		}
		wanted = found.without(wanted)
	}
	for child, parent := range parents {
		found[child].Parent = found[parent] // none when the viewer may not see it
	}
	return found, nil
}

func agencyOf(row *gen.Agency) *snapshot.Agency {
	return &snapshot.Agency{ID: row.ID, Name: row.Name, SortName: row.SortName, Kind: row.Kind, Control: row.Control}
}

// only returns those of the ids that are in the index, in their order.
func (x agencyIndex) only(ids []uuid.UUID) []*snapshot.Agency {
	var agencies []*snapshot.Agency
	for _, id := range ids {
		if a, ok := x[id]; ok {
			agencies = append(agencies, a)
		}
	}
	return agencies
}

// without returns the ids that are not in the index yet.
func (x agencyIndex) without(ids []uuid.UUID) []uuid.UUID {
	var missing []uuid.UUID
	for _, id := range ids {
		if _, ok := x[id]; !ok {
			missing = append(missing, id)
		}
	}
	return missing
}
