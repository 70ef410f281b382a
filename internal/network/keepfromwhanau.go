package network

import "cangraph/internal/sight"

// keepFromWhanau takes off what a child and its whānau are not shown: why somebody
// joined, left or ended, as practitioners note it, and when other adults were born.
func (g *graph) keepFromWhanau(seen sight.Sight) {
	if !seen.ChildSafe() {
		return
	}
	for _, n := range g.networks.byID {
		n.ExitReason = ""
		for _, m := range n.Memberships {
			m.JoinReason, m.LeaveReason = "", ""
		}
	}
	for _, p := range g.provisions {
		p.EndReason = ""
	}
	for id, k := range g.kin.byID {
		if !seen.BirthOf(id) {
			k.Birth = nil
		}
	}
}
