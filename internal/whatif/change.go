package whatif

import (
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
)

// Change is one thing that could be done: exactly one is set.
type Change struct {
	AssignLead   *LeadInput
	AddMember    *MemberInput
	RemoveMember *LeaveInput
	StartService *ServiceInput
	EndService   *EndInput
}

// LeadInput is somebody who would lead, as with confirmLead or changeLead.
type LeadInput struct {
	PractitionerID string
	AgencyID       *string
	Since          *calendar.Date
}

// MemberInput is a practitioner who would join, as with joinNetwork.
type MemberInput struct {
	PractitionerID string
	AgencyID       string
	Role           enum.MembershipRole
	Since          *calendar.Date
}

// LeaveInput is a membership that would end, as with leaveNetwork.
type LeaveInput struct {
	MembershipID string
	LeftOn       *calendar.Date
}

// ServiceInput is a service that would begin, as with startService.
type ServiceInput struct {
	ServiceTypeID  string
	AgencyID       string
	PractitionerID *string
	WhanauID       *string
	Since          *calendar.Date
}

// EndInput is a service that would end, as with endService.
type EndInput struct {
	ServiceProvisionID string
	Reason             *enum.EndReason
	EndedOn            *calendar.Date
}

// day is the first day on which the change would hold.
func (c *Change) day(today calendar.Date) calendar.Date {
	switch {
	case c.AssignLead != nil:
		return orToday(c.AssignLead.Since, today)
	case c.AddMember != nil:
		return orToday(c.AddMember.Since, today)
	case c.RemoveMember != nil:
		return orToday(c.RemoveMember.LeftOn, today)
	case c.StartService != nil:
		return orToday(c.StartService.Since, today)
	case c.EndService != nil:
		return orToday(c.EndService.EndedOn, today)
	}
	return today
}

func orToday(given *calendar.Date, today calendar.Date) calendar.Date {
	if given == nil {
		return today
	}
	return *given
}

// thoughtOf are all of whom and what the changes name that may not be around the child yet.
func thoughtOf(changes []*Change, on calendar.Date) network.Thought {
	of := network.Thought{On: on, Together: true}
	for _, c := range changes {
		switch {
		case c.AssignLead != nil:
			of.Practitioners = append(of.Practitioners, globalid.Own("Practitioner", c.AssignLead.PractitionerID))
			of.Agencies = appendID(of.Agencies, "Agency", c.AssignLead.AgencyID)
		case c.AddMember != nil:
			of.Practitioners = append(of.Practitioners, globalid.Own("Practitioner", c.AddMember.PractitionerID))
			of.Agencies = append(of.Agencies, globalid.Own("Agency", c.AddMember.AgencyID))
		case c.StartService != nil:
			of.Types = append(of.Types, globalid.Own("ServiceType", c.StartService.ServiceTypeID))
			of.Agencies = append(of.Agencies, globalid.Own("Agency", c.StartService.AgencyID))
			of.Practitioners = appendID(of.Practitioners, "Practitioner", c.StartService.PractitionerID)
		}
	}
	return of
}

func appendID(ids []uuid.UUID, kind string, global *string) []uuid.UUID {
	if global == nil {
		return ids
	}
	return append(ids, globalid.Own(kind, *global))
}

// path names a field of the i-th change, or of what kind it is.
type path struct {
	i    int
	kind string
}

func (p path) refuse(code fault.Code, field, format string, args ...any) error {
	at := fmt.Sprintf("changes[%d].%s", p.i, p.kind)
	if field != "" {
		at += "." + field
	}
	return &fault.Error{Code: code, Field: at, Message: fmt.Sprintf(format, args...)}
}

// absent answers for what does not exist and for what is hidden alike.
func (p path) absent(field, noun string) error {
	return p.refuse(fault.NotFound, field, "there is no such %s", noun)
}
