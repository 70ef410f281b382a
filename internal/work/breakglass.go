package work

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/breakglass"
	"cangraph/internal/calendar"
)

// ReviewBreakGlass is what broken glass asks of who directs the team (internal/breakglass).
const ReviewBreakGlass Kind = "REVIEW_BREAK_GLASS"

var ofBreakGlass = []source{
	{ReviewBreakGlass, "BreakGlassUse", reviewed, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.BreakGlass.Query().Where(breakglass.ChildIDIn(m.overseen...), breakglass.PractitionerIDNEQ(m.me), breakglass.ReviewedAtIsNil()).
			Order(gen.Asc(breakglass.FieldGrantedAt, breakglass.FieldID)), func(row *gen.BreakGlass) *Item {
			day := calendar.Today(row.GrantedAt)
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &day}
		})
	}},
}
