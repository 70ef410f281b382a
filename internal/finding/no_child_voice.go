package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// noChildVoice finds that in the present cycle of the plan nobody has recorded what the child says (G12; S1.15, S2.40). A cycle
// begins with the network, and with the day of each review. That a child chose not to say anything is its voice.
func (q *inquiry) noChildVoice() {
	if q.network == nil {
		return
	}
	cycles := []calendar.Date{q.network.Period.From}
	for _, r := range q.work().Reviews {
		if r.Network == q.network.ID && r.Completed != nil {
			cycles = append(cycles, *r.Completed)
		}
	}
	slices.Sort(cycles)
	var heard []calendar.Period
	for _, v := range q.work().Voices {
		next := calendar.Forever
		for _, c := range cycles {
			if c > v.On {
				next = min(next, c)
			}
		}
		heard = append(heard, calendar.Period{From: v.On, Until: next})
	}
	if f := q.reportOn(G12, q.open().Subtract(calendar.NewDays(heard...)), q.network.ID); f != nil {
		f.Evidence = []snapshot.Node{q.network}
	}
}
