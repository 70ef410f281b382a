package enum

// InvitationDays is for how many days an invitation into a network may be accepted.
const InvitationDays = 92

// InvitationAnswer is what became of an invitation into a network.
type InvitationAnswer string

// Whoever is invited accepts or declines; an invitation that nobody needs any more is withdrawn.
const (
	InvitationAccepted  InvitationAnswer = "ACCEPTED"
	InvitationDeclined  InvitationAnswer = "DECLINED"
	InvitationWithdrawn InvitationAnswer = "WITHDRAWN"
)

// Values returns the codes, in the order in which they are listed to people.
func (InvitationAnswer) Values() []string {
	return []string{string(InvitationAccepted), string(InvitationDeclined), string(InvitationWithdrawn)}
}

// Reasons of memberships that commands give by themselves.
const (
	RoleChanged = "ROLE_CHANGED" // of the spell that ends and of the one that begins
)
