package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/sharedaim"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/store"
)

// aimed reads when everybody who works with the child first agreed on an outcome (S2.31).
func (w *waits) aimed(ctx context.Context) error {
	outcomes := sharedaim.And(predicate.SharedAim(store.Among(sharedaim.FieldNetworkID, w.networks)), sharedaim.KindEQ(enum.SharedOutcome))
	consents, err := w.ent.AimAgreement.Query().Where(aimagreement.HasSharedAimWith(outcomes), aimagreement.KinIDIsNil(), aimagreement.OfChild(false)).All(ctx)
	if err != nil {
		return err
	}
	members, err := w.ent.CanMembership.Query().Where(predicate.CanMembership(store.Among(canmembership.FieldNetworkID, w.networks)),
		canmembership.PractitionerIDNotNil()).All(ctx)
	said, childOf := map[uuid.UUID]map[uuid.UUID]calendar.Date{}, map[uuid.UUID]uuid.UUID{}
	for _, one := range consents {
		if childOf[one.SharedAimID] = one.ChildID; said[one.SharedAimID] == nil {
			said[one.SharedAimID] = map[uuid.UUID]calendar.Date{}
		}
		said[one.SharedAimID][one.PractitionerID] = one.AgreedOn
	}
	for aim, by := range said {
		if when := w.when[childOf[aim]]; when != nil {
			asked := of(members, func(one *gen.CanMembership) bool { return one.NetworkID == w.latest[childOf[aim]].ID })
			first(&when.FirstAgreedAimOn, agreedByAll(by, asked, clock.Today(ctx)))
		}
	}
	return err
}

// agreedByAll is the first day, until today, on which everybody who is a member that day had
// agreed; nil when there was none. It comes when somebody agrees, or when who has not leaves.
func agreedByAll(said map[uuid.UUID]calendar.Date, members []*gen.CanMembership, today calendar.Date) *calendar.Date {
	var days []calendar.Date
	for _, day := range said {
		days = append(days, day)
	}
	for _, one := range members {
		if one.UntilOn != nil && *one.UntilOn <= today {
			days = append(days, *one.UntilOn)
		}
	}
	slices.Sort(days)
	for _, day := range days {
		there := of(members, func(one *gen.CanMembership) bool { return calendar.Between(one.FromOn, one.UntilOn).Contains(day) })
		silent := slices.ContainsFunc(there, func(one *gen.CanMembership) bool {
			on, agreed := said[*one.PractitionerID]
			return !agreed || on > day
		})
		if len(there) > 0 && !silent {
			return &day
		}
	}
	return nil
}
