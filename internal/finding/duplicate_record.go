package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/text"
)

// duplicateRecord finds another record that may be of the same child (O13; S1.3, S1.40): the same names in any order, and the same birth
// date, or one that is easily mistaken for it. Whether they are one a person decides, so it is never certain. It holds on every day.
func (q *inquiry) duplicateRecord() {
	for _, other := range q.child.Alike {
		if !mayBeOne(q.child, other) {
			continue
		}
		f := q.report(O13, calendar.Period{From: calendar.Always, Until: calendar.Forever}, q.child.ID, other.ID)
		f.weaken(Possible)
		f.showChildren([]*snapshot.Child{q.child, other})
		if q.child.Birth.Date != other.Birth.Date {
			f.note(BirthDateDiffers)
		}
	}
}

// mayBeOne says whether two records may be of one child. Twins have other given names.
func mayBeOne(a, b *snapshot.Child) bool {
	return a.Birth != nil && b.Birth != nil && nearly(a.Birth.Date, b.Birth.Date) &&
		text.AnyOrder(a.GivenNames+" "+a.FamilyName) == text.AnyOrder(b.GivenNames+" "+b.FamilyName)
}

// nearly says whether one birth date may be a mistake for another: it is the same, or day and month are exchanged, or it is a year apart.
func nearly(a, b calendar.Date) bool {
	year, month, day := a.YearMonthDay()
	otherYear, otherMonth, otherDay := b.YearMonthDay()
	if month == otherMonth && day == otherDay {
		return max(year-otherYear, otherYear-year) <= 1
	}
	return year == otherYear && int(month) == otherDay && day == int(otherMonth)
}
