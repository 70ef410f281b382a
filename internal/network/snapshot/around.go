package snapshot

import "cangraph/internal/calendar"

// NetworkOn returns the child's network that is open on a day, nil when there is
// none. There is never more than one.
func (c *Child) NetworkOn(on calendar.Date) *Network {
	for _, n := range c.Networks {
		if n.Period.Contains(on) {
			return n
		}
	}
	return nil
}

// LeadOn returns the Lead Professional's spell of a day, nil when there is none.
func (n *Network) LeadOn(on calendar.Date) *Lead {
	for _, l := range n.Leads {
		if l.Row.Contains(on) && n.Period.Contains(on) {
			return l
		}
	}
	return nil
}

// ProvisionsReaching returns every provision that can reach the child: its own and
// those of the whānau it belongs to, each once.
func (c *Child) ProvisionsReaching() []*Provision {
	all := append([]*Provision(nil), c.Provisions...)
	for i, m := range c.Whanau {
		if !c.seenBefore(i) {
			all = append(all, m.Whanau.Provisions...)
		}
	}
	return all
}

// seenBefore says whether the i-th row is of a whānau that an earlier row names.
func (c *Child) seenBefore(i int) bool {
	for _, m := range c.Whanau[:i] {
		if m.Whanau == c.Whanau[i].Whanau {
			return true
		}
	}
	return false
}
