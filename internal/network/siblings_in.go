package network

import (
	"context"
	"database/sql"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// SiblingsIn finds the children who are siblings of a child on a day, in a transaction
// that sees everything: by a relationship of the two, or by a parent of both (S1.32).
func SiblingsIn(tx *sql.Tx) func(ctx context.Context, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error) {
	return func(ctx context.Context, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error) {
		return siblingsIn(ctx, tx, child, on)
	}
}

func siblingsIn(ctx context.Context, tx *sql.Tx, child uuid.UUID, on calendar.Date) ([]uuid.UUID, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT other_id FROM sibling_edges WHERE child_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on > $2)
		UNION
		SELECT other.child_id FROM parent_edges own JOIN parent_edges other ON other.kin_id = own.kin_id
		WHERE own.child_id = $1 AND other.child_id <> $1
		AND own.from_on <= $2 AND (own.until_on IS NULL OR own.until_on > $2)
		AND other.from_on <= $2 AND (other.until_on IS NULL OR other.until_on > $2)
		ORDER BY 1`, child, on)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var siblings []uuid.UUID
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		siblings = append(siblings, id)
	}
	return siblings, rows.Err()
}
