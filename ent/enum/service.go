package enum

// ServiceRequestStatus is how far an agency has come with a service that was asked of it
// (S1.5).
type ServiceRequestStatus string

// The states of a request. Who is waitlisted is answered again.
const (
	ServiceAsked           ServiceRequestStatus = "ASKED"
	ServiceAccepted        ServiceRequestStatus = "ACCEPTED"
	ServiceWaitlisted      ServiceRequestStatus = "WAITLISTED"
	ServiceDeclined        ServiceRequestStatus = "DECLINED"
	DeclinedBelowThreshold ServiceRequestStatus = "DECLINED_BELOW_THRESHOLD"
)

// Values returns the codes, in the order in which they are listed to people.
func (ServiceRequestStatus) Values() []string {
	return []string{string(ServiceAsked), string(ServiceAccepted), string(ServiceWaitlisted), string(ServiceDeclined), string(DeclinedBelowThreshold)}
}

// EndReason is why a service ended: one of EndReasons.
type EndReason string

// Transferred is why a service ended that somebody else gives from then on.
const Transferred EndReason = "TRANSFERRED"
