package network

import (
	"context"
	"database/sql"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// LoadWithSources is Load of one child that adds to sources every id by which a row of the
// snapshot was found, or the policy decides about it: who sees them all sees all of the
// snapshot, and it changes only with a row that one of them leads to.
func (s *SQL) LoadWithSources(ctx context.Context, child uuid.UUID, meetings *calendar.Date, sources map[uuid.UUID]bool) (*snapshot.Snapshot, error) {
	return s.load(ctx, []uuid.UUID{child}, meetings, func(r rows) rows { return noting{r, sources} })
}

// noting are rows that leave the ids in them behind.
type noting struct {
	rows
	ids map[uuid.UUID]bool
}

// nobodys are the kinds of rows whose own id, their first column, leads to no other row.
var nobodys = map[string]bool{"membership": true, "lead": true, "delegation": true, "provision": true}

func (n noting) Scan(targets ...any) error {
	if err := n.rows.Scan(targets...); err != nil {
		return err
	}
	columns := targets[1:]
	if nobodys[string(*targets[0].(*sql.RawBytes))] {
		columns = targets[2:]
	}
	for _, column := range columns {
		if text := *column.(*sql.RawBytes); len(text) == len(uuid.Nil.String()) {
			if id, err := uuid.ParseBytes(text); err == nil {
				n.ids[id] = true
			}
		}
	}
	return nil
}
