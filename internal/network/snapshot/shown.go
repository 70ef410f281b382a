package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
)

// How the API shows rows: global ids, the two ends of a period, and nothing where
// nothing is recorded.

// GlobalID is the id in the API.
func (n *Network) GlobalID() string { return globalid.Of(n.NodeType(), n.ID) }

// GlobalID is the id in the API.
func (t *Team) GlobalID() string { return globalid.Of(t.NodeType(), t.ID) }

// GlobalID is the id in the API.
func (a *Agency) GlobalID() string { return globalid.Of(a.NodeType(), a.ID) }

// GlobalID is the id in the API.
func (t *ServiceType) GlobalID() string { return globalid.Of(t.NodeType(), t.ID) }

// GlobalID is the id in the API.
func (p *Provision) GlobalID() string { return globalid.Of(p.NodeType(), p.ID) }

// GlobalID is the id in the API.
func (w *Whanau) GlobalID() string { return globalid.Of(w.NodeType(), w.ID) }

// AcceptedOn is the first day of the network.
func (n *Network) AcceptedOn() calendar.Date { return n.Period.From }

// ClosedOn is the day from which the network is closed, nil while it is open.
func (n *Network) ClosedOn() *calendar.Date { return n.Period.End() }

// Exit is why the network closed, nil while it is open or when nobody recorded it.
func (n *Network) Exit() *enum.ExitReason { return recorded(n.ExitReason) }

// Since is the first day of the service.
func (p *Provision) Since() calendar.Date { return p.Period.From }

// Until is the day from which the service has ended, nil while it is ongoing.
func (p *Provision) Until() *calendar.Date { return p.Period.End() }

// WhyEnded is the code of why it ended, nil when none is recorded.
func (p *Provision) WhyEnded() *string { return recorded(p.EndReason) }

// GenderCode is the gender, nil when not recorded.
func (c *Child) GenderCode() *string { return recorded(c.Gender) }

// WorkEmail is the work address, nil when not recorded.
func (p *Practitioner) WorkEmail() *string { return recorded(p.Email) }

// WorkPhone is the work number, nil when not recorded.
func (p *Practitioner) WorkPhone() *string { return recorded(p.Phone) }

// GlobalID is the id in the API, by which commands name this spell.
func (m *Membership) GlobalID() string { return globalid.Of("Membership", m.ID) }

// Joined is the code of why the member joined, nil when not recorded.
func (m *Membership) Joined() *string { return recorded(m.JoinReason) }

// Left is the code of why the member left, nil when not recorded.
func (m *Membership) Left() *string { return recorded(m.LeaveReason) }

// MaoriName is the name in te reo Māori, nil when none is recorded.
func (t *Team) MaoriName() *string { return recorded(t.NameMi) }

// MaoriName is the name in te reo Māori, nil when none is recorded.
func (t *ServiceType) MaoriName() *string { return recorded(t.NameMi) }

// recorded is the value, nil when it is empty.
func recorded[T ~string](value T) *T {
	if value == "" {
		return nil
	}
	return &value
}
