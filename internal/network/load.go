package network

import (
	"context"
	_ "embed" // the statement
	"fmt"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

//go:embed sql/loads.sql
var loadsSQL string

// Load is how many networks a practitioner leads, and in how many they are a member who
// counts, of those that the viewer sees.
type Load struct{ Leads, Networks int }

// Loads counts them for a day, in one statement for any number of practitioners.
func (n *Networks) Loads(ctx context.Context, who []uuid.UUID, on calendar.Date) (map[uuid.UUID]Load, error) {
	rows, err := n.store.Query(ctx, n.loads, n.store.IDs(who), on)
	if err != nil {
		return nil, fmt.Errorf("count loads: %w", err)
	}
	defer rows.Close()
	loads := map[uuid.UUID]Load{}
	for rows.Next() {
		var what string
		var id uuid.UUID
		var count int
		if err := rows.Scan(&what, &id, &count); err != nil {
			return nil, err
		}
		load := loads[id]
		if what == "leads" {
			load.Leads = count
		} else {
			load.Networks = count
		}
		loads[id] = load
	}
	return loads, rows.Err()
}

// loadsText is the statement for one database.
func loadsText(dialect string) string {
	return words[dialect].Replace(strings.NewReplacer("{{thought}}", "{{wanted}}", "{{effective}}", effective).Replace(loadsSQL))
}
