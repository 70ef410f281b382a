package calendar

import "time"

// firstMatariki is the first year with the Matariki public holiday.
const firstMatariki = 2022

// matariki holds the dates from firstMatariki on, as set by Te Kāhui o Matariki
// Public Holiday Act 2022.
var matariki = []struct {
	month time.Month
	day   int
}{
	{time.June, 24}, {time.July, 14}, {time.June, 28}, {time.June, 20}, // 2022
	{time.July, 10}, {time.June, 25}, {time.July, 14}, {time.July, 6}, // 2026
	{time.June, 21}, {time.July, 11}, {time.July, 2}, {time.June, 24}, // 2030
	{time.July, 7}, {time.June, 29}, {time.July, 18}, {time.July, 10}, // 2034
	{time.June, 25}, {time.July, 15}, {time.July, 6}, {time.July, 19}, // 2038
	{time.July, 11}, {time.July, 3}, {time.June, 24}, {time.July, 7}, // 2042
	{time.June, 29}, {time.July, 19}, {time.July, 3}, {time.June, 25}, // 2046
	{time.July, 15}, {time.June, 30}, {time.June, 21}, // 2050
}

// matarikiOf returns the Matariki holiday of a year, and whether there is one:
// there was none before 2022, and none is set after 2052.
func matarikiOf(year int) (Date, bool) {
	i := year - firstMatariki
	if i < 0 || i >= len(matariki) {
		return 0, false
	}
	return Of(year, matariki[i].month, matariki[i].day), true
}
