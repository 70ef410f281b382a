package town

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// meet adds hui with who was invited and who came. Some who are invited never come.
func (b *book) meet() {
	for range b.weighted([]int{8, 12, 25, 25, 20, 10}) {
		on := b.lately()
		there := b.there(on)
		if len(there) == 0 {
			continue
		}
		by := pick(b.draw, there)
		hui := b.writeAs(ofHui, by, b.network, "How it goes", "at the school", enum.InPerson, at(on, 10, 0), at(on, 11, 0))
		for i, who := range there {
			attendance, why := any(enum.Present), ""
			switch b.weighted([]int{70, 15, 10, 5}) {
			case 1:
				attendance, why = "APOLOGIES", "on leave"
			case 2:
				attendance = "ABSENT"
			case 3:
				attendance = nil
			}
			if i > 0 && b.never(who) {
				attendance, why = "ABSENT", ""
			}
			b.writeAs(ofHuiInvitation, by, hui, nil, b.practitionerID(who), b.agencyID(who), enum.InvitedMember, attendance, why)
		}
		for _, kin := range b.kin {
			b.writeAs(ofHuiInvitation, by, hui, kin, nil, nil, enum.InvitedMember, enum.Present, "")
		}
	}
}

// never says who never comes: one in twelve.
func (b *book) never(who provider) bool { return mix(b.seed^uint64(who.practitioner))%12 == 0 }

// contacts adds who was in touch with whom, and whether the child was seen.
func (b *book) contacts() {
	for range b.weighted([]int{4, 6, 10, 10, 12, 12, 12, 12, 12, 10}) + 1 {
		on, seen := b.lately(), b.percent(45)
		id, by, ok := b.write(ofInteraction, on, b.network, enum.MetInPerson, "CHECK_IN", on, seen)
		if !ok {
			continue
		}
		if seen {
			b.writeAs(ofParticipant, by, id, nil, nil, nil, true)
		}
		if len(b.kin) > 0 && (b.percent(50) || !seen) {
			b.writeAs(ofParticipant, by, id, nil, nil, pick(b.draw, b.kin), false)
		}
		for _, who := range b.there(on) {
			if who != by && b.percent(35) {
				b.writeAs(ofParticipant, by, id, b.practitionerID(who), b.agencyID(who), nil, false)
			}
		}
	}
}

// inTheWay adds appointments, and what keeps the family from them.
func (b *book) inTheWay() {
	for range b.weighted([]int{30, 25, 20, 15, 10}) {
		on := b.asAt.AddDays(b.between(-60, 20))
		b.appointment(on, 9+b.IntN(6))
		if b.percent(12) {
			b.appointment(on, 9+b.IntN(6))
		}
	}
	if b.percent(18) {
		on := b.lately()
		resolved := b.orNever(60, b.after(on, 30))
		b.write(ofBarrier, on, "TRANSPORT", "no bus", on, resolved, unless("", resolved, "a lift"))
	}
}

func (b *book) appointment(on calendar.Date, hour int) {
	id, by, ok := b.write(ofAppointment, min(on, b.asAt), "a visit", pick(b.draw, streets), at(on, hour, 0), at(on, hour+1, 0), 15, true)
	if ok && len(b.kin) > 0 && b.percent(60) {
		b.writeAs(ofAttendee, by, id, pick(b.draw, b.kin))
	}
}
