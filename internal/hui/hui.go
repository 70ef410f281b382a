// Package hui owns how the people around a child come together and are heard: hui with
// everybody who is involved, decisions and actions, the child's voice and feedback,
// disagreements, working agreements, barriers and appointments.
//
// It refuses a hui that leaves somebody out without a reason, a decision that does not say
// how the child was heard, a disagreement that ends without the child's best interests,
// and words in another's name, but for a child or kin who is heard. Nothing is deleted.
package hui

import (
	"cangraph/internal/desk"
)

// Desk is where one change to what people do together is made.
type Desk struct{ desk.Desk }
