package town

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// concerns adds worries, some of which grow, and what was done about each.
func (b *book) concerns() {
	if b.percent(6) {
		on := b.asAt.AddDays(-b.between(60, 120))
		for i, severity := range enum.ConcernSeverity("").Values()[:3] {
			b.concern(on.AddDays(20*i), severity)
		}
		return
	}
	for range b.weighted([]int{55, 25, 15, 5}) {
		b.concern(b.lately(), enum.ConcernSeverity("").Values()[b.weighted([]int{40, 40, 15, 5})])
	}
}

func (b *book) concern(on calendar.Date, severity string) {
	closed := b.orNever(60, b.after(on, 60))
	id := b.nextID(ofConcern)
	there := b.there(on)
	if len(there) == 0 {
		return
	}
	by := pick(b.draw, there)
	b.add(ofConcern, id, b.child, b.practitionerID(by), b.agencyID(by), id, severity, "a worry", on, closed,
		unless(nil, closed, enum.ConcernResolved), unless("", closed, "it is over"))
	b.step(by, id, enum.ConcernRaised, on)
	for _, who := range there {
		if who != by && b.percent(55) {
			b.step(who, id, enum.ConcernAcknowledged, b.after(on, 5))
		}
	}
	if owner := pick(b.draw, there); b.percent(60) {
		b.step(owner, id, enum.ConcernOwned, b.after(on, 3))
		if b.percent(70) {
			b.step(owner, id, enum.ConcernPlanned, b.after(on, 4))
		}
	}
	if day, is := closed.(calendar.Date); is {
		b.step(by, id, enum.ConcernClosed, day)
	}
}

func (b *book) step(by provider, concern uuid.UUID, kind enum.ConcernStepKind, on calendar.Date) {
	b.writeAs(ofConcernStep, by, concern, kind, at(on, 9, 0), on, "")
}

// observations adds what people saw, and how one stands to another.
func (b *book) observations() {
	var seen []uuid.UUID
	for range b.weighted([]int{35, 25, 20, 12, 8}) {
		on := b.lately()
		if id, _, ok := b.write(ofObservation, on, "what was seen", on); ok {
			seen = append(seen, id)
		}
	}
	for i := 1; i < len(seen); i++ {
		if there := b.there(b.asAt); len(there) > 0 && b.percent(40) {
			kind := enum.ObservationLinkKind("").Values()[b.weighted([]int{50, 25, 25})]
			b.writeAs(ofObservationLink, pick(b.draw, there), seen[i-1], seen[i], b.child, kind)
		}
	}
	if b.percent(8) {
		on := b.lately()
		b.write(ofDisagreement, on, b.network, "what is right", on, "OPEN")
	}
}

// requests adds what people ask each other, and agencies.
func (b *book) requests() {
	for range b.weighted([]int{45, 30, 25}) {
		on := b.lately()
		asked := b.there(on)
		if len(asked) == 0 {
			continue
		}
		who, answered := pick(b.draw, asked), b.orNever(25, b.after(on, 9))
		b.write(ofUpdateRequest, on, b.practitionerID(who), b.agencyID(who), "How is it going?", on, on.AddDays(7), answered, unless("", answered, "well"))
	}
	if b.percent(10) {
		b.inform(b.lately())
	}
	if b.percent(10) {
		b.invite(b.lately())
	}
}

func (b *book) inform(on calendar.Date) {
	there, to := b.there(on), b.id(ofAgency, b.IntN(b.size.agencies))
	if len(there) == 0 || b.agencyID(there[0]) == to {
		return
	}
	by, answered := there[0], b.orNever(40, b.after(on, 20))
	basis := []string{"OT_S66", "OT_S66C"}[b.weighted([]int{30, 70})]
	b.add(ofInformationRequest, b.nextID(ofInformationRequest), b.child, b.agencyID(by), to, b.practitionerID(by), on, on.AddDays(14),
		"SUPPORT_PLAN", basis, "What is known?", answered, unless(nil, answered, enum.RequestAnswered))
}

func (b *book) invite(on calendar.Date) {
	there, i := b.there(on), b.IntN(b.size.practitioners)
	if len(there) == 0 {
		return
	}
	who, answered := provider{b.agencyOf(i), i}, b.orNever(50, b.after(on, 20))
	b.add(ofInvitation, b.nextID(ofInvitation), b.child, b.network, b.practitionerID(who), b.agencyID(who), enum.RoleConsulting, "please join", "NEW_SERVICE",
		b.practitionerID(there[0]), b.agencyID(there[0]), on, answered, unless(nil, answered, enum.InvitationDeclined))
}
