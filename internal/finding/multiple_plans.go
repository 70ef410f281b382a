package finding

import "cangraph/internal/calendar"

// MultiplePlans returns the plans of one child that are in force on a day of one that began before or with them (O15; S1.33, S1.40: one plan for
// each child). Stored data cannot hold such plans: a child has one network at a time, and a network one plan. The order is by row.
func MultiplePlans(inForce []calendar.Period) []Clash { return TwoLeads(inForce) }
