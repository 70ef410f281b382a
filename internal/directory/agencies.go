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

// loadAgencies reads agencies with their parents up to the top: one statement a level,
// and one more that finds nothing above. It asks for what lies above what it found, and
// not for the ids noted there: a parent that the viewer may not see makes no difference.
func loadAgencies(ctx context.Context, client *gen.Client, ids []uuid.UUID) (agencyIndex, error) {
	found := agencyIndex{}
	parents := map[uuid.UUID]uuid.UUID{}
	for level := agency.IDIn(ids...); ; {
		rows, err := client.Agency.Query().Where(level).All(ctx)
		if err != nil {
			return nil, err
		}
		var fresh []uuid.UUID
		for _, row := range rows {
			if _, known := found[row.ID]; known {
				continue
			}
			fresh = append(fresh, row.ID)
			found[row.ID] = agencyOf(row)
			if row.ParentID != nil {
				parents[row.ID] = *row.ParentID
			}
		}
		if len(fresh) == 0 {
			break
		}
		level = agency.HasPartsWith(agency.IDIn(fresh...))
	}
	for child, parent := range parents {
		found[child].Parent = found[parent]
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
