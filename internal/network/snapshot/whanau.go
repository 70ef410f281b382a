package snapshot

import (
	"slices"

	"cangraph/internal/calendar"
)

// Whanau is a family group with the services given to it as a whole.
type Whanau struct {
	ID   ID
	Name string

	Members    []*WhanauMember // the children loaded that belong to it
	Provisions []*Provision    // for the whānau, by start
	Adults     []AdultAtHome   // loaded with the casework
}

// WhanauMember is the time a child belongs to a whānau, in a household of it or in
// none (an empty label).
type WhanauMember struct {
	Whanau    *Whanau
	Child     *Child
	Household string
	Period    calendar.Period
}

// Household is one home: a label inside a whānau.
type Household struct {
	Whanau *Whanau
	Label  string
}

// Sibling is another child with the days on which the two are siblings: an
// explicit sibling relationship, or a parent they share, is live. It is symmetric and
// not transitive: cousins in one whānau are no siblings (S1.32).
type Sibling struct {
	Child *Child
	Days  calendar.Days
}

// DaysIn returns the days on which the child belongs to the whānau.
func (c *Child) DaysIn(w *Whanau) calendar.Days {
	return c.daysWhere(func(m *WhanauMember) bool { return m.Whanau == w })
}

// DaysAt returns the days on which the child lives in the household.
func (c *Child) DaysAt(h Household) calendar.Days {
	return c.daysWhere(func(m *WhanauMember) bool { return m.Whanau == h.Whanau && m.Household == h.Label })
}

func (c *Child) daysWhere(in func(*WhanauMember) bool) calendar.Days {
	var periods []calendar.Period
	for _, m := range c.Whanau {
		if in(m) {
			periods = append(periods, m.Period)
		}
	}
	return calendar.NewDays(periods...)
}

// Homes returns the households the child lives in on a day: none, one, or more.
func (c *Child) Homes(on calendar.Date) []Household {
	var homes []Household
	for _, m := range c.Whanau {
		home := Household{m.Whanau, m.Household}
		if m.Household != "" && m.Period.Contains(on) && !slices.Contains(homes, home) {
			homes = append(homes, home)
		}
	}
	return homes
}

// NodeID is the id.
func (w *Whanau) NodeID() ID { return w.ID }

// NodeType is the name of the type in the API.
func (*Whanau) NodeType() string { return "Whanau" }

// WhanauOn returns the whānau the child belongs to on a day, each once.
func (c *Child) WhanauOn(on calendar.Date) []*Whanau {
	var list []*Whanau
	for _, m := range c.Whanau {
		if m.Period.Contains(on) && !slices.Contains(list, m.Whanau) {
			list = append(list, m.Whanau)
		}
	}
	return list
}
