package bilingual

import (
	"fmt"
	"time"

	"cangraph/internal/calendar"
)

// months in the order of the year.
var months = [12]Words{
	{"January", "Hānuere"}, {"February", "Pēpuere"}, {"March", "Māehe"}, {"April", "Āperira"}, {"May", "Mei"}, {"June", "Hune"},
	{"July", "Hūrae"}, {"August", "Ākuhata"}, {"September", "Hepetema"}, {"October", "Oketopa"}, {"November", "Noema"}, {"December", "Tīhema"},
}

// Day is a day as it stands in a sentence: 15 June 2026, 15 Hune 2026.
func Day(on calendar.Date, lang Lang) string {
	year, month, day := on.YearMonthDay()
	return fmt.Sprintf("%d %s %d", day, months[month-1].In(lang), year)
}

// ShortMonth is a month as it stands on an axis: Jan, Hān.
func ShortMonth(month time.Month, lang Lang) string {
	return string([]rune(months[month-1].In(lang))[:3])
}
