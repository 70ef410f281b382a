package sight

import (
	"github.com/google/uuid"

	"cangraph/internal/policy"
)

// Ground is why a viewer sees a child.
type Ground string

// The grounds.
const (
	Membership Ground = "MEMBERSHIP"  // a membership of the network that counts today
	Lead       Ground = "LEAD"        // leads the network, besides another ground
	Director   Ground = "DIRECTOR"    // directs the team
	Panel      Ground = "PANEL"       // sits on the panel of the team
	Whanau     Ground = "WHANAU"      // an adult of the whānau in the network
	Self       Ground = "SELF"        // is the child
	Referral   Ground = "REFERRAL"    // decides on its referral: knows the child by name, and nothing around it
	BreakGlass Ground = "BREAK_GLASS" // took access for a reason, for a time
)

var grounds = []struct {
	kind   policy.Kind
	ground Ground
}{
	{policy.ByMembership, Membership}, {policy.Lead, Lead}, {policy.ByDirector, Director}, {policy.ByPanel, Panel},
	{policy.ByWhanau, Whanau}, {policy.BySelf, Self}, {policy.PutForward, Referral}, {policy.ByGlass, BreakGlass},
}

// Grounds are the grounds on which the viewer sees a child, all of them; none for a command.
func (s Sight) Grounds(child uuid.UUID) []Ground {
	var held []Ground
	for _, g := range grounds {
		if s.Has(g.kind, child) {
			held = append(held, g.ground)
		}
	}
	return held
}
