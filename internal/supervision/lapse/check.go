package lapse

import "cangraph/internal/calendar"

// CheckYears is for how long a safety check holds (Children's Act 2014, part 3).
const CheckYears = 3

// CheckExpires returns the first day on which a check of a day holds no more.
func CheckExpires(checkedOn calendar.Date) calendar.Date { return checkedOn.AddMonths(12 * CheckYears) }
