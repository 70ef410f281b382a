package whatif

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/appointment"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Appointments are how many appointments people of a whānau had in four weeks, and how many
// of these would be left; nil where nobody can know.
type Appointments struct {
	Before int
	After  *int
}

// appointmentDays is how far back appointments are counted: four weeks (O9).
const appointmentDays = 28

// made is an appointment of the child or of another child of its whānau, and for which
// agency it was made.
type made struct {
	agency uuid.UUID
	own    bool
}

// appointments reads those of the child, and of the children of its whānau today, for the
// days before today.
func (b *Book) appointments(ctx context.Context, t *trial) ([]made, error) {
	days := calendar.Period{From: t.today.AddDays(-appointmentDays), Until: t.today}
	rows, err := b.ent.Appointment.Query().Where(appointment.ChildIDIn(t.family()...), appointment.CancelledOnIsNil(),
		appointment.StartsAtGTE(days.From.AddDays(-1).Time()), appointment.StartsAtLT(days.Until.AddDays(1).Time())).All(ctx)
	if err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(row *gen.Appointment) bool { return !days.Contains(calendar.Today(row.StartsAt)) })
	list := make([]made, len(rows))
	for i, row := range rows {
		list[i] = made{row.AgencyID, row.ChildID == t.child.ID}
	}
	return list, sight.ShowEach(ctx, rows, func(row *gen.Appointment) uuid.UUID { return row.ChildID })
}

// family are the child and the children of its whānau today.
func (t *trial) family() []uuid.UUID {
	family := []uuid.UUID{t.child.ID}
	for _, w := range t.child.WhanauOn(t.today) {
		for _, m := range w.Members {
			if m.Period.Contains(t.today) && !slices.Contains(family, m.Child.ID) {
				family = append(family, m.Child.ID)
			}
		}
	}
	return family
}

// attend counts how many appointments would be left. Those of an agency that is around the
// child no more would not; nobody knows whether a colleague of who goes keeps theirs.
func (v *view) attend(list []made) *Appointments {
	fewer, known := 0, !v.unknown
	for _, one := range list {
		parts, whanau, stays := false, false, slices.ContainsFunc(v.agencies, func(a *snapshot.Agency) bool { return a.ID == one.agency })
		for _, p := range v.parted {
			if p.agency.ID == one.agency {
				parts, whanau = true, whanau || p.whanau
			}
		}
		switch {
		case !parts:
		case stays, whanau && !one.own:
			known = false
		case one.own:
			fewer++
		}
	}
	a := &Appointments{Before: len(list)}
	if left := len(list) - fewer; known {
		a.After = &left
	}
	return a
}
