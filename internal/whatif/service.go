package whatif

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// monthsBack is how long ago a service may have begun.
const monthsBack = 216

// startService has an agency give a service, as the mutation does.
func (t *trial) startService(at path, in *ServiceInput) error {
	kind := t.company.Type(globalid.Own("ServiceType", in.ServiceTypeID))
	agency := t.company.Agency(globalid.Own("Agency", in.AgencyID))
	from := orToday(in.Since, t.today)
	switch {
	case kind == nil:
		return at.absent("serviceTypeId", "service type")
	case agency == nil:
		return at.absent("agencyId", "agency")
	case from < t.today.AddMonths(-monthsBack) || from > t.today.AddMonths(monthsAhead):
		return at.refuse(fault.Invalid, "since", "choose a day at most 18 years back and a year ahead")
	}
	giver, err := t.giver(at, in.PractitionerID, agency, max(from, t.today))
	if err != nil {
		return err
	}
	p := &snapshot.Provision{Child: t.child, Agency: agency, Practitioner: giver, Type: kind, Status: enum.Active, Period: calendar.Since(from)}
	to := &t.child.Provisions
	if in.WhanauID != nil {
		p.Child, p.Whanau = nil, t.whanau(*in.WhanauID, from)
		if p.Whanau == nil {
			return at.absent("whanauId", "whānau")
		}
		to = &p.Whanau.Provisions
	}
	for _, other := range *to {
		if other.Agency == agency && other.Type == kind && other.Practitioner == giver && other.Adult == snapshot.NoOne && other.Status == enum.Active && other.Period.Overlaps(p.Period) {
			return at.refuse(fault.Conflict, "serviceTypeId", "this service is recorded already")
		}
	}
	t.give(to, p)
	return nil
}

// giver reads who would give a service: somebody of the agency on a day, nil for nobody.
func (t *trial) giver(at path, global *string, agency *snapshot.Agency, on calendar.Date) (*snapshot.Practitioner, error) {
	if global == nil {
		return nil, nil
	}
	who := t.company.Practitioner(globalid.Own("Practitioner", *global))
	if who == nil || !who.EmployedAt(agency.ID).Contains(on) {
		return nil, at.refuse(fault.NotFound, "practitionerId", "nobody of this id works for the agency on that day")
	}
	return who, nil
}

// whanau finds a whānau to which the child belongs on a day.
func (t *trial) whanau(global string, on calendar.Date) *snapshot.Whanau {
	id := globalid.Own("Whanau", global)
	for _, w := range t.child.WhanauOn(on) {
		if w.ID == id {
			return w
		}
	}
	return nil
}

// endService ends a service, as the mutation does: one that has not begun is called off.
func (t *trial) endService(at path, in *EndInput) error {
	id := globalid.Own("ServiceProvision", in.ServiceProvisionID)
	var p *snapshot.Provision
	for _, one := range t.child.ProvisionsReaching() {
		if one.ID == id {
			p = one
		}
	}
	on := orToday(in.EndedOn, t.today)
	switch {
	case p == nil:
		return at.absent("serviceProvisionId", "service")
	case p.Status != enum.Active || p.Period.Until <= t.today:
		return at.refuse(fault.Conflict, "serviceProvisionId", "this service is not given any more, or was never begun")
	case p.Period.From > t.today && in.EndedOn != nil:
		return at.refuse(fault.Invalid, "endedOn", "this service has not begun: it is called off, without a day")
	case p.Period.From <= t.today && (on <= p.Period.From || on > t.today.AddMonths(monthsAhead)):
		return at.refuse(fault.Invalid, "endedOn", "choose the first day without the service: after its first day, at most a year ahead")
	}
	t.parted = append(t.parted, parted{p.Agency, p.Whanau != nil})
	if in.Reason != nil {
		set(t, &p.EndReason, string(*in.Reason))
	}
	if p.Period.From > t.today {
		set(t, &p.Status, enum.Cancelled)
		return nil
	}
	set(t, &p.Period.Until, on)
	if on <= t.today {
		set(t, &p.Status, enum.Completed)
	}
	return nil
}
