package town

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// seat is a practitioner in a network for some days.
type seat struct {
	provider
	period calendar.Period
}

// book is what is written about a child while its network is open. It has a chance of its
// own, so that the town around it is the same without it.
type book struct {
	*Batch
	draw
	network uuid.UUID
	child   uuid.UUID
	past    calendar.Period // the days of the network so far
	seats   []seat
	kin     []uuid.UUID // the adults of the whānau in the network
}

// casework adds what people do around a child in an open network: some eighty rows. In one
// network of sixteen nobody has written anything down.
func (n *network) casework() {
	b := &book{n.Batch, n.drawFor(ofHui, n.next[ofNetwork]), n.id, n.child.id, n.past, n.seats, n.kin}
	if b.percent(6) {
		return
	}
	b.consents()
	b.voices()
	b.meet()
	b.contacts()
	b.assess()
	b.concerns()
	b.observations()
	b.requests()
	b.inTheWay()
	b.supports()
}

// lately is a day of the network so far, more often one of the last weeks.
func (b *book) lately() calendar.Date {
	if b.percent(65) {
		return b.day(calendar.Period{From: max(b.past.From, b.past.Until.AddDays(-45)), Until: b.past.Until})
	}
	return b.day(b.past)
}

// after is a day some days later, but today at the latest.
func (b *book) after(on calendar.Date, most int) calendar.Date {
	return min(on.AddDays(b.IntN(most+1)), b.asAt)
}

// there are the practitioners of the network on a day.
func (b *book) there(on calendar.Date) []provider {
	var there []provider
	for _, s := range b.seats {
		if s.period.Contains(on) {
			there = append(there, s.provider)
		}
	}
	return there
}

// write adds a row that somebody of the network wrote on a day, if anybody was there.
func (b *book) write(kind kind, on calendar.Date, values ...any) (id uuid.UUID, by provider, ok bool) {
	there := b.there(on)
	if len(there) == 0 {
		return uuid.Nil, provider{}, false
	}
	by = pick(b.draw, there)
	return b.writeAs(kind, by, values...), by, true
}

// writeAs adds a row that somebody wrote.
func (b *book) writeAs(kind kind, by provider, values ...any) uuid.UUID {
	id := b.nextID(kind)
	b.add(kind, id, append([]any{b.child, b.practitionerID(by), b.agencyID(by)}, values...)...)
	return id
}

// orNever is the day, or nil in so many of a hundred cases and where it is still to come.
func (b *book) orNever(never int, on calendar.Date) any {
	if b.percent(never) || on > b.asAt {
		return nil
	}
	return on
}

// unless is the value where there is a day, else none.
func unless(none any, day any, value any) any {
	if day == nil {
		return none
	}
	return value
}

var domains = enum.LifeDomain("").Values()

func at(on calendar.Date, hour, minute int) time.Time { return on.At(hour, minute) }

func (b *book) consents() {
	if !b.percent(92) {
		return
	}
	p := calendar.Since(b.after(b.past.From, 20))
	if b.percent(6) && p.From < b.asAt {
		p.Until = b.asAt
	}
	var kin any
	if len(b.kin) > 0 {
		kin = b.kin[0]
	}
	b.addDated(ofConsent, p, b.child, kin, kin == nil, "to take part")
}

func (b *book) voices() {
	for range b.weighted([]int{25, 35, 25, 15}) {
		on := b.lately()
		b.write(ofVoice, on, on, "CONVERSATION", "VISIT", "I told you.")
	}
}

// supports adds who helps outside the network, and who stays.
func (b *book) supports() {
	on := b.lately()
	there := b.there(on)
	if len(there) == 0 {
		return
	}
	by := pick(b.draw, there)
	if b.percent(30) {
		b.add(ofSupport, b.nextID(ofSupport), b.child, "a coach", "coach", on, b.practitionerID(by), b.agencyID(by))
	}
	if b.percent(30) && len(b.kin) > 0 {
		b.add(ofSafety, b.nextID(ofSafety), b.child, b.network, b.kin[0], "is there", on, b.practitionerID(by), b.agencyID(by))
	}
}
