package finding

import "cangraph/internal/calendar"

// quiet returns those of the days on which nothing has been heard for more than n days: the
// clock starts with each unbroken run of them, and again with each day on which something
// was heard.
func quiet(days calendar.Days, heard []calendar.Date, n int) calendar.Days {
	var covered []calendar.Period
	for _, run := range days {
		covered = append(covered, calendar.Period{From: run.From, Until: run.From.AddDays(n + 1)})
	}
	for _, day := range heard {
		covered = append(covered, calendar.Period{From: day, Until: day.AddDays(n + 1)})
	}
	return days.Subtract(calendar.NewDays(covered...))
}

// after returns the days of each run from its nth on.
func after(days calendar.Days, n int) calendar.Days {
	var later []calendar.Period
	for _, run := range days {
		later = append(later, calendar.Period{From: run.From.AddDays(n), Until: run.Until})
	}
	return calendar.NewDays(later...)
}

// overdue returns the days after the one on which something was due, until it was done:
// due on the day is not overdue.
func overdue(due calendar.Date, done *calendar.Date) calendar.Days {
	return calendar.NewDays(calendar.Between(due.AddDays(1), done))
}

// lastBefore is the latest of some days that is not after a day, Always without one.
func lastBefore(days []calendar.Date, day calendar.Date) calendar.Date {
	last := calendar.Always
	for _, d := range days {
		if d <= day {
			last = max(last, d)
		}
	}
	return last
}
