package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/jointactivity"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// JointActivity is an activity of another child that is one piece of work with an
// activity; who recorded it joined them.
type JointActivity struct {
	file     *file
	by       member
	Activity *Activity
	Reason   string
	JoinedOn calendar.Date
}

// JoinedBy is who joined them.
func (j *JointActivity) JoinedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return j.file.practitioner(ctx, j.by.practitioner)
}

// JoinedByAgency is for which agency they did.
func (j *JointActivity) JoinedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return j.file.agency(ctx, j.by.agency)
}

// JointWith are those with which it is joint now, of which the viewer may know.
func (e *Activity) JointWith(ctx context.Context) ([]*JointActivity, error) {
	of, err := e.file.below.joint.Get(ctx, e.file.ids[activityType], e.ID, e.file.jointWith)
	if err != nil {
		return nil, err
	}
	return page.Whole(ctx, append([]*JointActivity{}, of...))
}

// jointWith reads with what activities of the child are joint, by their ids. What the
// other activities are for must be known, too.
func (f *file) jointWith(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*JointActivity, error) {
	pairs, err := f.book.ent.JointActivity.Query().Where(jointactivity.EndedOnIsNil(), jointactivity.Or(
		predicate.JointActivity(store.Among(jointactivity.FieldActivityID, ids)), predicate.JointActivity(store.Among(jointactivity.FieldOtherID, ids)))).
		Order(gen.Asc(jointactivity.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	ends := map[*gen.JointActivity]end{}
	var others []uuid.UUID
	for _, pair := range pairs {
		ends[pair] = end{pair.ActivityID, pair.OtherID}
		if pair.ChildID != f.child {
			ends[pair] = end{pair.OtherID, pair.ActivityID}
		}
		others = append(others, ends[pair].other)
	}
	rows, err := f.book.activityRows().Where(activity.IDIn(others...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := map[uuid.UUID]*Activity{}
	for _, row := range rows {
		of, err := f.book.file(ctx, row.ChildID)
		if err != nil {
			return nil, err
		}
		known[row.ID] = of.activity(row)
	}
	joint := map[uuid.UUID][]*JointActivity{}
	for _, pair := range pairs {
		if other := known[ends[pair].other]; other != nil {
			joint[ends[pair].own] = append(joint[ends[pair].own],
				&JointActivity{f, f.named(pair.PractitionerID, pair.AgencyID), other, pair.Reason, pair.JoinedOn})
		}
	}
	return joint, nil
}

// end is a pair as it reads from one of its activities.
type end struct{ own, other uuid.UUID }

// lockJoint waits for other changes about the children of activities, and of those that
// these are joint with.
func (d Desk) lockJoint(ctx context.Context, globals ...string) error {
	ids := make([]uuid.UUID, len(globals))
	for i, global := range globals {
		ids[i] = globalid.Own(activityType, global)
	}
	rows, err := d.Rows.Activity.Query().Where(activity.IDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	rows = of(rows, func(row *gen.Activity) bool { return d.MayKnow(ofActivity(row)) })
	pairs, err := d.joint(ctx, rows...)
	if err != nil {
		return err
	}
	var children []uuid.UUID
	for _, row := range rows {
		children = append(children, row.ChildID)
	}
	for _, pair := range pairs {
		children = append(children, pair.ChildID, pair.OtherChildID)
	}
	return d.Lock(ctx, children...)
}

// joint is what activities are joint with now, seen or not.
func (d Desk) joint(ctx context.Context, rows ...*gen.Activity) ([]*gen.JointActivity, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return d.Rows.JointActivity.Query().Where(jointactivity.EndedOnIsNil(),
		jointactivity.Or(jointactivity.ActivityIDIn(ids...), jointactivity.OtherIDIn(ids...))).All(ctx)
}

// jointWith are the activities with which one is joint now, of which the viewer may know.
func (d Desk) jointWith(ctx context.Context, row *gen.Activity) ([]uuid.UUID, error) {
	pairs, err := d.joint(ctx, row)
	if err != nil {
		return nil, err
	}
	var ids []uuid.UUID
	for _, pair := range pairs {
		if d.MayKnow(desk.From(pair)) {
			ids = append(ids, otherOf(pair, row.ID))
		}
	}
	others, err := d.Rows.Activity.Query().Where(activity.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	var known []uuid.UUID
	for _, other := range others {
		knows, err := d.knowsActivity(ctx, []*gen.Activity{other})
		if err != nil {
			return nil, err
		}
		if knows {
			known = append(known, other.ID)
		}
	}
	return known, nil
}

// otherOf is the other activity of a pair.
func otherOf(pair *gen.JointActivity, activity uuid.UUID) uuid.UUID {
	if pair.ActivityID == activity {
		return pair.OtherID
	}
	return pair.ActivityID
}

// separate ends what activities are joint with, seen or not.
func (d Desk) separate(ctx context.Context, why string, rows ...*gen.Activity) error {
	pairs, err := d.joint(ctx, rows...)
	for _, pair := range pairs {
		if err := d.Rows.JointActivity.UpdateOne(pair).SetEndedOn(d.Today).SetEndReason(why).Exec(ctx); err != nil {
			return err
		}
		d.About(pair.ChildID, pair.OtherChildID)
		d.Changed(pair.ID)
	}
	return err
}
