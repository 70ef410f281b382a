package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Brought returns the overlaps around a child that a service brings about: those that
// hold with it and not without it, each as of the first day on which it does, from today
// on (S1.18). The service is one of those in the snapshot, which was loaded for this
// question alone: the service is taken out of it meanwhile. They come in the order of
// Compare.
func Brought(c *snapshot.Child, by *snapshot.Provision, today calendar.Date, p Params) []*Finding {
	given := by.Status
	defer func() { by.Status = given }()
	var brought []*Finding
	known := map[string]bool{}
	for _, day := range turns(c, by, today) {
		by.Status = enum.Proposed
		for _, f := range Overlaps(c, day, today, p) {
			known[f.Key] = true
		}
		by.Status = given
		for _, f := range Overlaps(c, day, today, p) {
			if !known[f.Key] {
				known[f.Key] = true
				brought = append(brought, f)
			}
		}
	}
	slices.SortFunc(brought, Compare)
	return brought
}

// turns are the days, from today on, on which something begins while the service is
// given: its own first day, and those of the services near it.
func turns(c *snapshot.Child, by *snapshot.Provision, today calendar.Date) []calendar.Date {
	first := max(by.Period.From, today)
	if !by.LiveOn(first) {
		return nil
	}
	days := []calendar.Date{first}
	add := func(provisions []*snapshot.Provision) {
		for _, p := range provisions {
			if p.Period.From > first && by.LiveOn(p.Period.From) {
				days = append(days, p.Period.From)
			}
		}
	}
	add(c.ProvisionsReaching())
	for _, s := range c.Siblings {
		add(s.Child.Provisions)
	}
	for _, m := range c.Whanau {
		for _, other := range m.Whanau.Members {
			add(other.Child.Provisions)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
