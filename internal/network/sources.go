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

// aside says which columns of a kind of row hold an id that is not needed: the row's own, to which
// no other row leads, and what is found by another column as well, of which there is much (O7).
var aside = map[string]int{"membership": 1, "lead": 1, "delegation": 1, "provision": 1, "joint": 1, "elsewhere": 2}

func (n noting) Scan(targets ...any) error {
	if err := n.rows.Scan(targets...); err != nil {
		return err
	}
	not := aside[string(*targets[0].(*sql.RawBytes))]
	for i, column := range targets {
		if text := *column.(*sql.RawBytes); i != 0 && i != not && len(text) == len(uuid.Nil.String()) {
			if id, err := uuid.ParseBytes(text); err == nil {
				n.ids[id] = true
			}
		}
	}
	return nil
}
