package fragility

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/activitycontributor"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/childvoice"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/interaction"
	"cangraph/ent/gen/interactionparticipant"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/serviceneed"
	"cangraph/ent/gen/singlepoint"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Book says on whom the networks of one database rest, by what the viewer may see.
type Book struct{ ent *gen.Client }

// New returns the book of a database.
func New(s *store.Store) *Book { return &Book{s.Ent()} }

// daysInTouch is for how many days being in touch counts: a starting point of ours.
const daysInTouch = 90

// Of returns on whom a support network rests on its day; nobody while no network is open,
// and for whoever does not see the child for casework. What is recorded now counts, as of
// the day on which it happened.
func (b *Book) Of(ctx context.Context, s *network.Support) ([]*Fragility, error) {
	seen, err := sight.Of(ctx, s.Child.ID)
	if err != nil || !seen.Case(s.Child.ID) || s.View() == network.ChildSafe || s.KnownAt() != nil || s.Network() == nil {
		return nil, err
	}
	r := &reading{Client: b.ent, support: s, child: s.Child.ID, network: s.Network().ID, day: s.AsAt}
	for _, m := range s.Members() {
		switch {
		case m.Kin != nil:
			r.Adults = append(r.Adults, m.Kin)
		case m.Practitioner != nil && !slices.Contains(r.Practitioners, m.Practitioner):
			r.Practitioners = append(r.Practitioners, m.Practitioner)
		}
	}
	for _, read := range []func(context.Context) error{r.needs, r.point, r.talked, r.voices, r.met} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	return Of(r.Facts), nil
}

// reading gathers the facts of one network on a day.
type reading struct {
	Facts
	*gen.Client
	support        *network.Support
	child, network uuid.UUID
	day            calendar.Date
}

// lately says whether something happened within the days that count.
func (r *reading) lately(on calendar.Date) bool {
	return on > r.day.AddDays(-daysInTouch) && on <= r.day
}

// needs reads the needs that are not parked, and who works on each.
func (r *reading) needs(ctx context.Context) error {
	of := need.HasAssessmentWith(assessment.NetworkID(r.network))
	rows, err := r.Need.Query().Where(need.ChildID(r.child), of, need.RecordedOnLTE(r.day), need.Or(need.ParkedOnIsNil(), need.ParkedOnGT(r.day))).
		Order(gen.Asc(need.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	goals, err := r.Goal.Query().Where(goal.ChildID(r.child), goal.HasNeedWith(of)).All(ctx)
	if err != nil {
		return err
	}
	work, err := r.activities(ctx, goals)
	if err != nil {
		return err
	}
	given, err := r.ServiceNeed.Query().Where(serviceneed.ChildID(r.child)).All(ctx)
	for _, one := range given {
		for _, p := range r.support.Services() {
			if p.ID == one.ProvisionID {
				work[one.NeedID] = append(work[one.NeedID], Trace{giver(p), p.GlobalID()})
			}
		}
	}
	for _, row := range rows {
		r.Needs = append(r.Needs, Need{row.ID, row.Statement, work[row.ID]})
	}
	return err
}

// giver is who gives a service, uuid.Nil for nobody in particular.
func giver(p *snapshot.Provision) uuid.UUID {
	if p.Practitioner == nil {
		return uuid.Nil
	}
	return p.Practitioner.ID
}

// activities reads who owns what is agreed for each need, and who works together on it.
func (r *reading) activities(ctx context.Context, goals []*gen.Goal) (map[uuid.UUID][]Trace, error) {
	needOf := map[uuid.UUID]uuid.UUID{}
	for _, g := range goals {
		needOf[g.ID] = g.NeedID
	}
	live := activity.And(activity.ChildID(r.child), activity.StatusIn(enum.ActivityAgreed, enum.ActivityFinished, enum.ActivityStopped),
		activity.AgreedOnLTE(r.day), activity.Or(activity.EndedOnIsNil(), activity.EndedOnGT(r.day)))
	rows, err := r.Activity.Query().Where(live).Order(gen.Desc(activity.FieldAgreedOn, activity.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	helping, err := r.ActivityContributor.Query().Where(activitycontributor.HasActivityWith(live)).All(ctx)
	work := map[uuid.UUID][]Trace{}
	for _, row := range rows {
		if at, known := needOf[row.GoalID]; known {
			work[at] = append(work[at], Trace{row.OwnerID, globalid.Of("Activity", row.ID)})
			together := []uuid.UUID{row.OwnerID}
			for _, one := range helping {
				if one.ActivityID == row.ID {
					together = append(together, one.PractitionerID)
				}
			}
			r.Touch = append(r.Touch, together)
		}
	}
	return work, err
}

// point reads who was named as the one to turn to.
func (r *reading) point(ctx context.Context) error {
	rows, err := r.SinglePoint.Query().Where(singlepoint.NetworkID(r.network), singlepoint.FromOnLTE(r.day),
		singlepoint.Or(singlepoint.UntilOnIsNil(), singlepoint.UntilOnGT(r.day))).All(ctx)
	for _, row := range rows {
		r.Point = &Trace{row.ContactID, globalid.Of("SinglePoint", row.ID)}
	}
	return err
}

// talked reads who was in touch outside hui, as it stands corrected.
func (r *reading) talked(ctx context.Context) error {
	stands := interaction.And(interaction.NetworkID(r.network), interaction.Withdrawn(false), interaction.Not(interaction.HasCorrections()),
		interaction.HappenedOnGT(r.day.AddDays(-daysInTouch)), interaction.HappenedOnLTE(r.day))
	rows, err := r.Interaction.Query().Where(stands).Order(gen.Desc(interaction.FieldHappenedOn, interaction.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	with, err := r.InteractionParticipant.Query().Where(interactionparticipant.HasInteractionWith(stands)).Order(gen.Asc(interactionparticipant.FieldID)).All(ctx)
	for _, row := range rows {
		family, practitioners, all := false, []uuid.UUID{row.PractitionerID}, []uuid.UUID{row.PractitionerID}
		for _, one := range with {
			switch {
			case one.InteractionID != row.ID:
			case one.MemberID != nil:
				practitioners, all = append(practitioners, *one.MemberID), append(all, *one.MemberID)
			default:
				family = true
				if one.KinID != nil {
					all = append(all, *one.KinID)
				}
			}
		}
		r.Touch = append(r.Touch, all)
		for _, who := range practitioners {
			if family {
				r.Contacts = append(r.Contacts, Trace{who, globalid.Of("Interaction", row.ID)})
			}
		}
	}
	return err
}

// voices reads who wrote down what the child said, outside hui.
func (r *reading) voices(ctx context.Context) error {
	rows, err := r.ChildVoice.Query().Where(childvoice.ChildID(r.child), childvoice.HuiIDIsNil(),
		childvoice.OnDateGT(r.day.AddDays(-daysInTouch)), childvoice.OnDateLTE(r.day)).Order(gen.Desc(childvoice.FieldOnDate, childvoice.FieldID)).All(ctx)
	for _, row := range rows {
		r.Contacts = append(r.Contacts, Trace{row.PractitionerID, globalid.Of("ChildVoice", row.ID)})
	}
	return err
}

// met reads who were present at one hui.
func (r *reading) met(ctx context.Context) error {
	seats, err := r.HuiInvitation.Query().Where(huiinvitation.LeftOutWhy(""), huiinvitation.AttendanceEQ(enum.Present),
		huiinvitation.HasHuiWith(hui.NetworkID(r.network), hui.CancelledOnIsNil(), hui.StartsAtLTE(clock.Now(ctx)),
			hui.StartsAtGTE(r.day.AddDays(-daysInTouch-1).Time()), hui.StartsAtLT(r.day.AddDays(2).Time()))).
		WithHui().Order(gen.Asc(huiinvitation.FieldHuiID, huiinvitation.FieldID)).All(ctx)
	at := uuid.Nil
	for _, seat := range seats {
		if seat.Edges.Hui == nil || !r.lately(calendar.Today(seat.Edges.Hui.StartsAt)) {
			continue
		}
		if seat.HuiID != at {
			at, r.Touch = seat.HuiID, append(r.Touch, nil)
		}
		last := len(r.Touch) - 1
		for _, who := range []*uuid.UUID{seat.InvitedPractitionerID, seat.InvitedKinID} {
			if who != nil {
				r.Touch[last] = append(r.Touch[last], *who)
			}
		}
	}
	return err
}
