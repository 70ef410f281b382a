package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activityconflict"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// ActivityConflict is another activity of the child that works against an activity.
type ActivityConflict struct {
	file       *file
	by         member
	Activity   *Activity
	Reason     string
	NoticedOn  calendar.Date
	SettledOn  *calendar.Date
	Settlement *string
}

// RecordedBy is who recorded it.
func (c *ActivityConflict) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return c.file.practitioner(ctx, c.by.practitioner)
}

// RecordedByAgency is for which agency they did.
func (c *ActivityConflict) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return c.file.agency(ctx, c.by.agency)
}

// Conflicts are those of which the viewer may know, settled or not, in the order of recording.
func (e *Activity) Conflicts(ctx context.Context) ([]*ActivityConflict, error) {
	of, err := e.file.below.conflicts.Get(ctx, e.file.ids[activityType], e.ID, e.file.conflictsOf)
	if err != nil {
		return nil, err
	}
	return page.Whole(ctx, append([]*ActivityConflict{}, of...))
}

// conflictsOf reads which activities work against activities of the child, by their ids.
// What the other activities are for must be known, too.
func (f *file) conflictsOf(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*ActivityConflict, error) {
	rows, err := f.book.ent.ActivityConflict.Query().Where(activityconflict.ChildID(f.child), activityconflict.Or(
		predicate.ActivityConflict(store.Among(activityconflict.FieldActivityID, ids)), predicate.ActivityConflict(store.Among(activityconflict.FieldOtherID, ids)))).
		Order(gen.Asc(activityconflict.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	var named []uuid.UUID
	for _, row := range rows {
		named = append(named, row.ActivityID, row.OtherID)
	}
	activities, err := f.book.activityRows().Where(activity.ChildID(f.child), activity.IDIn(named...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := map[uuid.UUID]*Activity{}
	for _, row := range activities {
		known[row.ID] = f.activity(row)
	}
	conflicts := map[uuid.UUID][]*ActivityConflict{}
	for _, row := range rows {
		for _, e := range []end{{row.ActivityID, row.OtherID}, {row.OtherID, row.ActivityID}} {
			if other := known[e.other]; other != nil {
				conflicts[e.own] = append(conflicts[e.own], &ActivityConflict{
					f, f.named(row.PractitionerID, row.AgencyID), other, row.Reason, row.NoticedOn, row.SettledOn, desk.Stated(row.Settlement),
				})
			}
		}
	}
	return conflicts, nil
}
