package network

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// casework is that of a snapshot while its rows come in: by child, and what other rows
// are parts of.
type casework struct {
	of           map[uuid.UUID]*snapshot.Casework
	concerns     parts[snapshot.Concern]
	hui          parts[snapshot.Hui]
	appointments parts[snapshot.Appointment]
	interactions parts[snapshot.Interaction]
	plans        parts[snapshot.PlanVersion]
	adults       map[uuid.UUID]uuid.UUID // by service, whom it is for
}

// parts are things by id whose parts may come before them.
type parts[T any] map[uuid.UUID]*T

func (p parts[T]) get(id uuid.UUID) *T {
	if p[id] == nil {
		p[id] = new(T)
	}
	return p[id]
}

func newCasework() casework {
	return casework{
		map[uuid.UUID]*snapshot.Casework{}, parts[snapshot.Concern]{}, parts[snapshot.Hui]{}, parts[snapshot.Appointment]{},
		parts[snapshot.Interaction]{}, parts[snapshot.PlanVersion]{}, map[uuid.UUID]uuid.UUID{},
	}
}

// work is the casework of the child that the second column names.
func (g *graph) work(r *row) *snapshot.Casework {
	child := r.id(2)
	if g.casework.of[child] == nil {
		g.casework.of[child] = &snapshot.Casework{}
	}
	return g.casework.of[child]
}

// caseworkKinds says how each kind of row of casework.sql is read.
var caseworkKinds = map[string]func(*graph, *row){
	"assessment": func(g *graph, r *row) {
		w := g.work(r)
		w.Assessments = append(w.Assessments, &snapshot.Assessment{
			Entry: r.entry(), Network: r.id(5), Started: r.date(6), Due: r.date(7), Completed: r.end(8), Instrument: r.text(9), Again: r.bool(10),
		})
	},
	"contribution": func(g *graph, r *row) {
		w := g.work(r)
		w.Contributions = append(w.Contributions, &snapshot.Contribution{
			Entry: r.entry(), Assessment: r.id(5), Invited: r.date(6), Due: r.date(7),
			Status: enum.ContributionStatus(r.text(8)), Answered: r.end(9), Domains: r.list(10),
		})
	},
	"need": func(g *graph, r *row) {
		w := g.work(r)
		w.Needs = append(w.Needs, &snapshot.Need{
			Entry: r.entry(), Assessment: r.id(5), Domain: enum.LifeDomain(r.text(6)), Recorded: r.date(7), Parked: r.end(8),
		})
	},
	"activity": func(g *graph, r *row) {
		w := g.work(r)
		w.Activities = append(w.Activities, &snapshot.Activity{
			Entry: r.entry(), Need: r.id(5), Owner: r.id(6), Of: r.anyone(7), Status: enum.ActivityStatus(r.text(8)),
			Due: r.date(9), Agreed: r.end(10), Ended: r.end(11),
		})
	},
	"conflict": func(g *graph, r *row) {
		w := g.work(r)
		w.Conflicts = append(w.Conflicts, &snapshot.ActivityConflict{Entry: r.entry(), Activity: r.id(5), Other: r.id(6), Noticed: r.date(7), Settled: r.end(8)})
	},
	"goal": func(*graph, *row) {}, // only whom it rests on
	"progress": func(g *graph, r *row) {
		w := g.work(r)
		w.Progress = append(w.Progress, &snapshot.Progress{Entry: r.entry(), Activity: r.id(5), On: r.date(6)})
	},
	"delivery": func(g *graph, r *row) {
		w := g.work(r)
		w.Deliveries = append(w.Deliveries, &snapshot.Delivery{
			Entry: r.entry(), Activity: r.id(5), Planned: r.end(6), Occurred: r.end(7), Outcome: enum.DeliveryOutcome(r.text(8)), ChildSeen: r.bool(9),
		})
	},
	"met need": func(g *graph, r *row) {
		w := g.work(r)
		w.MetNeeds = append(w.MetNeeds, snapshot.MetNeed{Service: r.id(5), Need: r.id(6)})
	},
	"service request": func(g *graph, r *row) {
		w := g.work(r)
		w.Requests = append(w.Requests, &snapshot.ServiceRequest{
			Entry: r.entry(), To: r.id(5), Need: r.anyone(6), Asked: r.date(7), Status: enum.ServiceRequestStatus(r.text(8)), Decided: r.end(9),
		})
	},
	"plan version":     readPlanVersion,
	"plan told":        readPlanTold,
	"plan review":      readPlanReview,
	"voice":            readVoice,
	"concern":          readConcern,
	"concern step":     readConcernStep,
	"observation":      readObservation,
	"observation link": readObservationLink,
	"disagreement":     readDisagreement,
	"opening": func(g *graph, r *row) {
		w := g.work(r)
		w.Openings = append(w.Openings, &snapshot.Opening{Entry: r.entry(), Of: r.id(5), On: r.date(6)})
	},
	"hui":            readHui,
	"hui invitation": readHuiInvitation,
	"interaction":    readInteraction,
	"participant":    readParticipant,
	"appointment":    readAppointment,
	"attendee": func(g *graph, r *row) {
		a := g.casework.appointments.get(r.id(1))
		a.Kin = append(a.Kin, r.id(5))
	},
	"barrier": func(g *graph, r *row) {
		w := g.work(r)
		w.Barriers = append(w.Barriers, &snapshot.Barrier{Entry: r.entry(), Raised: r.date(5), Resolved: r.end(6)})
	},
	"update request":      readUpdateRequest,
	"information request": readInformationRequest,
	"invitation":          readInvitation,
	"consent": func(g *graph, r *row) {
		w := g.work(r)
		w.Consents = append(w.Consents, &snapshot.Consent{Entry: snapshot.Entry{ID: r.id(1)}, Period: r.period(3, 4)})
	},
	"external support": readExternalSupport,
	"safety":           readSafetyHelper,
	"adult at home": func(g *graph, r *row) {
		w := g.whanau.get(r.id(1))
		w.Adults = append(w.Adults, snapshot.AdultAtHome{Kin: r.id(2), Household: r.text(3), Period: r.period(4, 5)})
	},
	"alike": func(g *graph, r *row) {
		c := g.children.get(r.id(1))
		c.Alike = append(c.Alike, g.child(r, 2))
	},
	"adult served": func(g *graph, r *row) { g.casework.adults[r.id(1)] = r.id(2) },
}

func readPlanVersion(g *graph, r *row) {
	w, v := g.work(r), g.casework.plans.get(r.id(1))
	v.Entry, v.Network, v.Number, v.Agreed = r.entry(), r.id(5), r.number(6), r.date(7)
	w.Plans = append(w.Plans, v)
}

func readPlanTold(g *graph, r *row) {
	v := g.casework.plans.get(r.id(1))
	v.Told = append(v.Told, snapshot.PlanTold{On: r.date(5), Child: r.bool(6), Kin: r.anyone(7), Member: r.anyone(8)})
}

func readPlanReview(g *graph, r *row) {
	w := g.work(r)
	w.Reviews = append(w.Reviews, &snapshot.PlanReview{Entry: r.entry(), Network: r.id(5), Due: r.date(6), Completed: r.end(7)})
}

func readVoice(g *graph, r *row) {
	w := g.work(r)
	w.Voices = append(w.Voices, &snapshot.Voice{Entry: r.entry(), On: r.date(5)})
}

func readConcern(g *graph, r *row) {
	w, c := g.work(r), g.casework.concerns.get(r.id(1))
	c.Entry, c.Severity, c.Raised, c.Closed = r.entry(), enum.ConcernSeverity(r.text(5)), r.date(6), r.end(7)
	c.Observations = r.list(8)
	w.Concerns = append(w.Concerns, c)
}

func readConcernStep(g *graph, r *row) {
	c := g.casework.concerns.get(r.id(2))
	c.Steps = append(c.Steps, &snapshot.ConcernStep{
		Entry: r.entry(), Kind: enum.ConcernStepKind(r.text(5)), At: r.instant(6), On: r.date(7), Severity: enum.ConcernSeverity(r.text(8)), Whom: r.anyone(9),
	})
}

func readObservation(g *graph, r *row) {
	w := g.work(r)
	w.Observations = append(w.Observations, &snapshot.Observation{Entry: r.entry(), Seen: r.date(5)})
}

func readObservationLink(g *graph, r *row) {
	w := g.work(r)
	w.Links = append(w.Links, &snapshot.ObservationLink{
		Entry: r.entry(), Observation: r.id(5), Other: r.id(6), Kind: enum.ObservationLinkKind(r.text(7)), Linked: calendar.Today(r.instant(8)),
	})
}

func readDisagreement(g *graph, r *row) {
	w := g.work(r)
	w.Disagreements = append(w.Disagreements, &snapshot.Disagreement{Entry: r.entry(), Raised: r.date(5), Resolved: r.end(6)})
}

func readHui(g *graph, r *row) {
	w, h := g.work(r), g.casework.hui.get(r.id(1))
	h.Entry, h.Network, h.Start, h.Cancelled = r.entry(), r.id(5), r.instant(6), r.end(7)
	w.Hui = append(w.Hui, h)
}

func readHuiInvitation(g *graph, r *row) {
	h := g.casework.hui.get(r.id(1))
	h.Invited = append(h.Invited, snapshot.HuiInvitation{
		Practitioner: r.id(5), Agency: r.anyone(6), Attendance: enum.Attendance(r.text(7)), LeftOut: r.text(8) != "",
	})
}

func readInteraction(g *graph, r *row) {
	w, i := g.work(r), g.casework.interactions.get(r.id(1))
	i.Entry, i.Network, i.On, i.ChildSeen = r.entry(), r.id(5), r.date(6), r.bool(7)
	w.Interactions = append(w.Interactions, i)
}

func readParticipant(g *graph, r *row) {
	i := g.casework.interactions.get(r.id(1))
	i.With = append(i.With, snapshot.Participant{Practitioner: r.anyone(5), Agency: r.anyone(6), Kin: r.anyone(7), Child: r.bool(8)})
}

func readAppointment(g *graph, r *row) {
	w, a := g.work(r), g.casework.appointments.get(r.id(1))
	a.Entry, a.Start, a.End = r.entry(), r.instant(5), r.instant(6)
	a.Travel, a.ChildAttends, a.Place, a.Cancelled = r.minutes(7), r.bool(8), r.text(9), r.end(10)
	w.Appointments = append(w.Appointments, a)
}

func readUpdateRequest(g *graph, r *row) {
	w := g.work(r)
	w.UpdateRequests = append(w.UpdateRequests, &snapshot.UpdateRequest{
		Entry: r.entry(), To: r.id(5), ToAgency: r.id(6), Asked: r.date(7), Due: r.date(8), Answered: r.end(9), Withdrawn: r.end(10),
	})
}

func readInformationRequest(g *graph, r *row) {
	w := g.work(r)
	w.InformationRequests = append(w.InformationRequests, &snapshot.InformationRequest{
		Entry: r.entry(), To: r.id(5), Asked: r.date(6), Due: r.date(7), Answered: r.end(8), Basis: r.text(9),
	})
}

func readInvitation(g *graph, r *row) {
	w := g.work(r)
	w.Invitations = append(w.Invitations, &snapshot.Invitation{
		Entry: r.entry(), Network: r.id(5), Invitee: r.id(6), Invited: r.date(8), Answered: r.end(9), Answer: enum.InvitationAnswer(r.text(10)),
	})
}

func readExternalSupport(g *graph, r *row) {
	w := g.work(r)
	since := calendar.Today(r.instant(7))
	if known := r.end(6); known != nil {
		since = *known
	}
	w.Supports = append(w.Supports, &snapshot.ExternalSupport{Entry: r.entry(), Supporter: r.anyone(5), Since: since, Ended: r.end(8), Name: r.text(10), Part: r.text(11)})
	g.kinship.from[r.id(1)] = r.anyone(9)
}

func readSafetyHelper(g *graph, r *row) {
	w := g.work(r)
	w.Safety = append(w.Safety, &snapshot.SafetyHelper{
		Entry: r.entry(), Kin: r.anyone(5), Support: r.anyone(6), Practitioner: r.anyone(7), Agreed: r.date(8), Ended: r.end(9),
	})
}
