package hui

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/internal/desk"
)

// Release returns what is open in the name of who leaves, as far as the viewer may know of
// it: hui that they called and actions that they took on, or, when the network closes,
// everybody's, with the disagreements and the appointments to come. It ends nothing: any
// member moves or cancels a hui, and the Lead Professional ends an action.
func (b *Book) Release(ctx context.Context, d desk.Desk, l desk.Departure) ([]enum.OpenMatter, error) {
	meetings := d.Rows.Hui.Query().Where(hui.ChildID(l.Child), hui.CancelledOnIsNil(), hui.StartsAtGT(d.Now))
	actions := d.Rows.HuiAction.Query().Where(huiaction.ChildID(l.Child), huiaction.DoneOnIsNil())
	if l.Who != nil {
		meetings.Where(hui.PractitionerID(*l.Who))
		actions.Where(huiaction.OwnerID(*l.Who))
		if l.Agency != nil {
			meetings.Where(hui.AgencyID(*l.Agency))
		}
	}
	var open []enum.OpenMatter
	called, err := meetings.All(ctx)
	if err != nil {
		return nil, err
	}
	open = matter(d, open, enum.HuiPlanned, called)
	taken, err := actions.All(ctx)
	if err != nil {
		return nil, err
	}
	taken = slices.DeleteFunc(taken, func(row *gen.HuiAction) bool { return !d.Knows(row.OwnerID) })
	open = matter(d, open, enum.HuiActionsOpen, taken)
	if l.Who != nil {
		return open, nil
	}
	views, err := d.Rows.Disagreement.Query().Where(disagreement.ChildID(l.Child), disagreement.StatusNEQ(enum.DisagreementResolved)).All(ctx)
	if err != nil {
		return nil, err
	}
	open = matter(d, open, enum.DisagreementsOpen, views)
	dates, err := d.Rows.Appointment.Query().Where(appointment.ChildID(l.Child), appointment.CancelledOnIsNil(), appointment.StartsAtGT(d.Now)).All(ctx)
	if err != nil {
		return nil, err
	}
	return matter(d, open, enum.AppointmentsPlanned, dates), nil
}

// matter adds what is open, where the viewer may know of any of it.
func matter[Row desk.Row](d desk.Desk, open []enum.OpenMatter, what enum.OpenMatter, rows []Row) []enum.OpenMatter {
	for _, row := range rows {
		if d.MayKnow(desk.From(row)) {
			return append(open, what)
		}
	}
	return open
}
