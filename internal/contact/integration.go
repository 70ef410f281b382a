package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/decision"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/interaction"
	"cangraph/ent/gen/interactionparticipant"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/sharedaim"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/network"
)

// Share is how many there are of how many.
type Share struct{ Count, Of int }

// Integration is how integrated the support of a child is on a day, in counts of what the
// viewer may know (S1.6, S1.13).
type Integration struct {
	PlanAgreedOn      *calendar.Date
	PlanToldChild     bool
	PlanToldWhanau    bool
	Practitioners     int
	WorkingAgreements Share
	PairsInTouch      Share
	HuiAttendance     Share
	DecisionsChild    Share
	DecisionsWhanau   Share

	network uuid.UUID
	day     calendar.Date
	joined  map[uuid.UUID]calendar.Date // the practitioners who are members on the day
	pairs   map[[2]uuid.UUID]bool       // who were in touch since both are
}

// mostDays is for how many days attendance is counted at most.
const mostDays = 1096

// Integration counts how integrated the support is; nil while no network is open, and for
// whoever does not see the child for casework. days are those of which the attendance of
// hui counts. Its members are those of the snapshot that s is a view of. Errors:
// fault.Field ones.
func (b *Book) Integration(ctx context.Context, s *network.Support, days int) (*Integration, error) {
	if days < 1 || days > mostDays {
		return nil, fault.Field("days", "choose 1 to %d days", mostDays)
	}
	if seen, err := sees(ctx, s.Child.ID); err != nil || !seen || s.Network() == nil || s.KnownAt() != nil {
		return nil, err
	}
	i := &Integration{network: s.Network().ID, day: s.AsAt, joined: map[uuid.UUID]calendar.Date{}, pairs: map[[2]uuid.UUID]bool{}}
	for _, m := range s.Members() {
		if m.Practitioner == nil {
			continue
		}
		if since, known := i.joined[m.Practitioner.ID]; !known || m.Since < since {
			i.joined[m.Practitioner.ID] = m.Since
		}
	}
	i.Practitioners = len(i.joined)
	for _, count := range []func(context.Context, *gen.Client) error{i.plan, i.agreed, i.talked, i.decided} {
		if err := count(ctx, b.ent); err != nil {
			return nil, err
		}
	}
	err := i.met(ctx, b.ent, s.AsAt.AddDays(1-days))
	i.PairsInTouch = Share{len(i.pairs), i.Practitioners * (i.Practitioners - 1) / 2}
	return i, err
}

// plan finds the plan in force, and whom it was told to.
func (i *Integration) plan(ctx context.Context, rows *gen.Client) error {
	version, err := rows.PlanVersion.Query().Where(planversion.NetworkID(i.network), planversion.AgreedOnLTE(i.day)).Order(gen.Desc(planversion.FieldNumber)).First(ctx)
	if gen.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	i.PlanAgreedOn = &version.AgreedOn
	told, err := rows.PlanCommunication.Query().Where(plancommunication.PlanVersionID(version.ID), plancommunication.MemberIDIsNil(),
		plancommunication.ToldOnLTE(i.day)).All(ctx)
	for _, one := range told {
		i.PlanToldChild, i.PlanToldWhanau = i.PlanToldChild || one.ToChild, i.PlanToldWhanau || one.KinID != nil
	}
	return err
}

// agreed counts the working agreements to which every practitioner agreed themselves.
func (i *Integration) agreed(ctx context.Context, rows *gen.Client) error {
	of := sharedaim.And(sharedaim.NetworkID(i.network), sharedaim.ProposedOnLTE(i.day))
	proposed, err := rows.SharedAim.Query().Where(of).IDs(ctx)
	if err != nil {
		return err
	}
	said, err := rows.AimAgreement.Query().Where(aimagreement.HasSharedAimWith(of), aimagreement.KinIDIsNil(), aimagreement.OfChild(false),
		aimagreement.AgreedOnLTE(i.day)).All(ctx)
	by := map[uuid.UUID]int{}
	for _, one := range said {
		if _, member := i.joined[one.PractitionerID]; member {
			by[one.SharedAimID]++
		}
	}
	i.WorkingAgreements.Of = len(proposed)
	for _, id := range proposed {
		if i.Practitioners > 0 && by[id] == i.Practitioners {
			i.WorkingAgreements.Count++
		}
	}
	return err
}

// talked notes who was in touch outside hui, as it stands corrected.
func (i *Integration) talked(ctx context.Context, rows *gen.Client) error {
	stands := interaction.And(interaction.NetworkID(i.network), interaction.Withdrawn(false), interaction.Not(interaction.HasCorrections()), interaction.HappenedOnLTE(i.day))
	all, err := rows.Interaction.Query().Where(stands).Select(interaction.FieldPractitionerID, interaction.FieldHappenedOn).All(ctx)
	if err != nil {
		return err
	}
	with, err := rows.InteractionParticipant.Query().Where(interactionparticipant.HasInteractionWith(stands), interactionparticipant.MemberIDNotNil()).
		Select(interactionparticipant.FieldInteractionID, interactionparticipant.FieldMemberID).All(ctx)
	there := map[uuid.UUID][]uuid.UUID{}
	for _, one := range with {
		there[one.InteractionID] = append(there[one.InteractionID], *one.MemberID)
	}
	for _, one := range all {
		i.together(one.HappenedOn, append(there[one.ID], one.PractitionerID))
	}
	return err
}

// met notes who was at a hui together, and counts who came since a day; nobody has missed
// one that has not begun.
func (i *Integration) met(ctx context.Context, rows *gen.Client, since calendar.Date) error {
	seats, err := rows.HuiInvitation.Query().Where(huiinvitation.LeftOutWhy(""), huiinvitation.HasHuiWith(hui.NetworkID(i.network), hui.CancelledOnIsNil(),
		hui.StartsAtLTE(clock.Now(ctx)), hui.StartsAtLT(i.day.AddDays(2).Time()))).WithHui().Order(gen.Asc(huiinvitation.FieldID)).All(ctx)
	came, held := map[uuid.UUID][]uuid.UUID{}, map[uuid.UUID]calendar.Date{}
	for _, seat := range seats {
		on := calendar.Today(seat.Edges.Hui.StartsAt)
		if on > i.day {
			continue
		}
		present := seat.Attendance != nil && *seat.Attendance == enum.Present
		if held[seat.HuiID] = on; present && seat.InvitedPractitionerID != nil {
			came[seat.HuiID] = append(came[seat.HuiID], *seat.InvitedPractitionerID)
		}
		if on >= since {
			i.HuiAttendance.Of++
			i.HuiAttendance.add(present)
		}
	}
	for id, who := range came {
		i.together(held[id], who)
	}
	return err
}

// together notes that people were in touch on a day: those of them who are members on it.
func (i *Integration) together(on calendar.Date, who []uuid.UUID) {
	for n, a := range who {
		for _, b := range who[n+1:] {
			first, isMember := i.joined[a]
			second, areMembers := i.joined[b]
			if a != b && isMember && areMembers && on >= max(first, second) {
				i.pairs[pairOf(a, b)] = true
			}
		}
	}
}

// pairOf is one key for two people, whoever is named first.
func pairOf(a, b uuid.UUID) [2]uuid.UUID {
	if a.String() > b.String() {
		a, b = b, a
	}
	return [2]uuid.UUID{a, b}
}

// decided counts the decisions, and who took part.
func (i *Integration) decided(ctx context.Context, rows *gen.Client) error {
	all, err := rows.Decision.Query().Where(decision.NetworkID(i.network), decision.DecidedOnLTE(i.day)).
		Select(decision.FieldChildPresent, decision.FieldWhanauPresent).All(ctx)
	i.DecisionsChild.Of, i.DecisionsWhanau.Of = len(all), len(all)
	for _, one := range all {
		i.DecisionsChild.add(one.ChildPresent)
		i.DecisionsWhanau.add(one.WhanauPresent)
	}
	return err
}

func (s *Share) add(is bool) {
	if is {
		s.Count++
	}
}
