package supervision

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
)

// record is a row about staff: whom it is about, who wrote it down, and for which agency.
type record struct {
	about         []uuid.UUID
	by, forAgency uuid.UUID
}

// showRecords is show of rows about staff. Who wrote one down is named while they are
// employed at the agency, or are one of whom it is about: whoever left is named to nobody,
// so that nobody learns of those among them who went where they are hidden.
func showRecords[Row, Object any](
	ctx context.Context, b *Book, rows []*Row, of func(*Row) record, object func(*directory.Names, *Row, *snapshot.Practitioner) *Object,
) ([]*Object, error) {
	type job struct{ who, at uuid.UUID }
	writers, today := make([]uuid.UUID, len(rows)), clock.Today(ctx)
	for i, row := range rows {
		writers[i] = of(row).by
	}
	jobs, err := b.ent.Employment.Query().Where(predicate.Employment(store.Among(employment.FieldPractitionerID, writers)),
		employment.FromOnLTE(today), employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(today))).All(ctx)
	if err != nil {
		return nil, err
	}
	works := map[job]bool{}
	for _, row := range jobs {
		works[job{row.PractitionerID, row.AgencyID}] = true
	}
	return show(ctx, b, rows, func(n *directory.Names, row *Row) *Object {
		is := of(row)
		if works[job{is.by, is.forAgency}] || slices.Contains(is.about, is.by) {
			return object(n, row, n.Practitioner(&is.by))
		}
		return object(n, row, nil)
	})
}
