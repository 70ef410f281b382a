package world

import (
	"time"

	"cangraph/internal/calendar"
)

// instants are when worlds are looked at: in New Zealand it is already, or not yet, the
// day that it is in Greenwich, also around both changes of the clocks.
var instants = []time.Time{
	time.Date(2026, time.June, 16, 0, 0, 0, 0, time.UTC),
	time.Date(2026, time.June, 15, 12, 0, 0, 0, time.UTC),           // midnight in New Zealand: today has just begun
	time.Date(2026, time.June, 16, 11, 59, 59, 999999000, time.UTC), // the last microsecond of today
	time.Date(2026, time.April, 4, 13, 30, 0, 0, time.UTC),          // 02:30 NZDT on the day of 25 hours
	time.Date(2026, time.April, 4, 14, 30, 0, 0, time.UTC),          // 02:30 again, NZST
	time.Date(2026, time.September, 26, 13, 59, 0, 0, time.UTC),     // 01:59 NZST on the day of 23 hours
	time.Date(2026, time.September, 26, 14, 1, 0, 0, time.UTC),      // 03:01 NZDT
	time.Date(2026, time.December, 31, 11, 0, 0, 0, time.UTC),       // the new year has begun, in New Zealand only
}

// dated gives a row a period around today, whose ends fall on today and its
// neighbours far more often than they would by chance.
func (d *draw) dated(row Row) Row {
	today := d.Today()
	row["from_on"] = today.AddDays(some(d, -900, -400, -60, -8, -1, 0, 0, 1, 40))
	if d.chance(40) {
		from := row["from_on"].(calendar.Date)
		row["until_on"] = max(from.AddDays(1), today.AddDays(some(d, -300, -30, -1, 0, 0, 1, 1, 2, 90)))
	}
	return row
}

// lasting gives a row a period that most often holds today.
func (d *draw) lasting(row Row) Row {
	if d.dense && d.chance(85) {
		row["from_on"] = d.Today().AddDays(some(d, -700, -300))
		return row
	}
	if d.chance(25) {
		return d.dated(row)
	}
	row["from_on"] = d.Today().AddDays(some(d, -700, -90, -1, 0))
	if d.chance(20) {
		row["until_on"] = d.Today().AddDays(some(d, 1, 2, 60))
	}
	return row
}

// instant is one near now, to the microsecond.
func (d *draw) instant() time.Time {
	return d.Now.Add(some(d, -100*time.Hour, -time.Hour, -5*time.Minute, -time.Microsecond, 0, time.Microsecond, time.Hour))
}
