package finding_test

import "cangraph/ent/enum"

func (w *world) callHui(child, network string, on int) *world {
	w.hui = append(w.hui, huiRow{name: named("hui", w.hui), child: child, network: network, on: on})
	return w.judge()
}

func (w *world) seat(who, agency string, attendance enum.Attendance) *world {
	w.seats = append(w.seats, seatRow{hui: last(w.hui).name, who: who, agency: agency, attendance: attendance})
	return w
}

// leaveOut adds somebody who is not invited to the hui, for a reason.
func (w *world) leaveOut(who, agency string) *world {
	w.seat(who, agency, "")
	w.seats[len(w.seats)-1].leftOut = true
	return w
}

// contact adds a contact of practitioners with "child", "kin" or, if other is empty, each other.
func (w *world) contact(child, other string, seen bool, on int, with ...string) *world {
	w.contacts = append(w.contacts, contactRow{child, with, other, seen, on})
	return w.judge()
}

func (w *world) deliver(child, who string, planned, occurred int, seen bool) *world {
	w.deliveries = append(w.deliveries, deliveryRow{child, who, planned, occurred, seen})
	return w.judge()
}

func (w *world) progress(child, who string, on int) *world {
	w.heard = append(w.heard, heardRow{child, who, false, on})
	return w.judge()
}

func (w *world) voice(child, who string, on int) *world {
	w.heard = append(w.heard, heardRow{child, who, true, on})
	return w.judge()
}

// appoint adds an appointment at a place, from one minute of a day to another, to which the adults come along.
func (w *world) appoint(child, place string, on, start, end int, kin ...string) *world {
	w.appointments = append(w.appointments, appointmentRow{name: named("appointment", w.appointments), child: child, place: place, on: on, start: start, end: end, kin: kin})
	return w.judge()
}

// far says how many minutes it takes to the appointment added last.
func (w *world) far(minutes int) *world {
	w.appointments[len(w.appointments)-1].travel = minutes
	return w
}

// withoutChild says that the child need not come to the appointment added last.
func (w *world) withoutChild() *world {
	w.appointments[len(w.appointments)-1].alone = true
	return w
}

// calledOff cancels the appointment added last.
func (w *world) calledOff() *world {
	w.appointments[len(w.appointments)-1].cancelled = true
	return w
}

func (w *world) invite(network, who string, answer enum.InvitationAnswer, invited, answered int) *world {
	w.invitations = append(w.invitations, invitationRow{network, who, answer, invited, answered})
	return w.judge()
}

func (w *world) support(child, who string, from, until int) *world {
	w.supports = append(w.supports, supportRow{named("support", w.supports), child, who, span{from, until}})
	return w.judge()
}

func (w *world) helper(child, kin, support, who string, agreed, ended int) *world {
	w.helpers = append(w.helpers, helperRow{child, kin, support, who, span{agreed, ended}})
	return w.judge()
}

// adult has an adult live in a household.
func (w *world) adult(whanau, kin, home string, from, until int) *world {
	w.adults = append(w.adults, adultRow{whanau, kin, home, span{from, until}})
	return w.judge()
}

// forAdult says that the service of a whānau added last is for one adult of it.
func (w *world) forAdult(kin string) *world {
	w.services[len(w.services)-1].adult = kin
	return w
}

// as says in which role the member added last takes part.
func (w *world) as(role enum.MembershipRole) *world {
	w.members[len(w.members)-1].role = role
	return w
}

// grownUp is the day on which every other child becomes 18, beyond the horizon.
const grownUp = 3650

func (w *world) comesOfAge(child string, day int) *world {
	if w.ofAge == nil {
		w.ofAge = map[string]int{}
	}
	w.ofAge[child] = day
	return w
}
