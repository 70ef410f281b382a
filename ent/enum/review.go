package enum

// ReviewDecision is what a lead decides about a finding (S1.18).
type ReviewDecision string

// The decisions. A withdrawal is one of its own: what it takes back stays recorded.
const (
	Intended  ReviewDecision = "INTENDED"
	Resolve   ReviewDecision = "RESOLVE"
	Merge     ReviewDecision = "MERGE"
	Stop      ReviewDecision = "STOP"
	Withdrawn ReviewDecision = "WITHDRAWN"
)

// Values returns the codes, in the order in which they are listed to people.
func (ReviewDecision) Values() []string {
	return []string{string(Intended), string(Resolve), string(Merge), string(Stop), string(Withdrawn)}
}
