package finding_test

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// fillCasework adds what was written at work, if it was loaded: of the children asked for all of it, of others near them what
// children share.
func (b *builder) fillCasework() {
	if !b.w.judged {
		return
	}
	for _, c := range b.children {
		c.Casework = &snapshot.Casework{}
		b.fillShared(c)
	}
	for _, c := range b.s.Children {
		b.fillRecords(c)
		b.fillPlanwork(c)
		b.fillConcernwork(c)
		b.fillContacts(c)
	}
	for _, row := range b.w.adults {
		if w := b.whanau[row.whanau]; w != nil {
			w.Adults = append(w.Adults, snapshot.AdultAtHome{Kin: idOf(row.kin), Household: row.home, Period: row.period()})
		}
	}
}

// fillRecords puts every other record beside a child that has one: the rule finds those that are alike.
func (b *builder) fillRecords(c *snapshot.Child) {
	at := slices.IndexFunc(b.w.records, func(r recordRow) bool { return r.child == c.PreferredName })
	if at < 0 {
		return
	}
	for _, r := range b.w.records {
		other := b.child(r.child)
		born, _ := calendar.Parse(r.born)
		other.GivenNames, other.FamilyName, other.Birth = r.given, r.family, &snapshot.Birth{Date: born}
		if other != c {
			c.Alike = append(c.Alike, other)
		}
	}
}

func entry(name, who, agency string) snapshot.Entry {
	return snapshot.Entry{ID: idOf(name), By: whoever(who), For: whoever(agency)}
}

func whoever(name string) snapshot.ID {
	if name == "" {
		return snapshot.NoOne
	}
	return idOf(name)
}

// ever is a day, nil for one that never came.
func ever(day int) *calendar.Date {
	if day >= forever {
		return nil
	}
	d := date(day)
	return &d
}

func (b *builder) fillShared(c *snapshot.Child) {
	w := c.Casework
	for _, r := range b.w.assessments {
		if r.child == c.PreferredName {
			w.Assessments = append(w.Assessments, &snapshot.Assessment{Entry: entry(r.name, "", r.agency), Network: idOf(r.network),
				Started: date(r.started), Due: date(r.due), Completed: ever(r.completed), Instrument: r.instrument, Again: r.again})
		}
	}
	for _, r := range b.w.concerns {
		if r.child == c.PreferredName {
			w.Concerns = append(w.Concerns, b.concern(r))
		}
	}
	for _, r := range b.w.appointments {
		if r.child == c.PreferredName {
			a := &snapshot.Appointment{Entry: entry(r.name, "", ""), Start: at(r.on, r.start), End: at(r.on, r.end),
				Travel: time.Duration(r.travel) * time.Minute, ChildAttends: !r.alone, Place: r.place}
			if r.cancelled {
				a.Cancelled = ever(r.on - 1)
			}
			for _, k := range r.kin {
				a.Kin = append(a.Kin, idOf(k))
			}
			w.Appointments = append(w.Appointments, a)
		}
	}
}

func at(day, minute int) time.Time { return date(day).At(minute/60, minute%60) }

func (b *builder) concern(r concernRow) *snapshot.Concern {
	c := &snapshot.Concern{Entry: entry(r.name, r.who, r.agency), Severity: r.severity, Raised: date(r.span.from), Closed: ever(r.until)}
	if r.observation != "" {
		c.Observations = []string{idOf(r.observation).String()}
	}
	c.Steps = []*snapshot.ConcernStep{{Entry: c.Entry, Kind: enum.ConcernRaised, On: c.Raised, Severity: r.severity}}
	for i, s := range b.w.steps {
		if s.concern == r.name {
			c.Steps = append(c.Steps, &snapshot.ConcernStep{Entry: entry(fmt.Sprint("step ", i), s.who, s.agency), Kind: s.kind, On: date(s.on),
				Severity: s.severity, Whom: whoever(s.whom)})
		}
	}
	c.Severity = lastSeverity(c)
	return c
}

func lastSeverity(c *snapshot.Concern) enum.ConcernSeverity {
	now := c.Severity
	for _, s := range c.Steps {
		if s.Severity != "" {
			now = s.Severity
		}
	}
	return now
}

func (b *builder) fillPlanwork(c *snapshot.Child) {
	w, name := c.Casework, c.PreferredName
	for _, r := range b.w.contributions {
		if r.child == name {
			w.Contributions = append(w.Contributions, &snapshot.Contribution{Entry: entry(r.name, r.who, ""), Assessment: idOf(r.assessment),
				Due: date(r.due), Status: r.status, Answered: ever(r.answered), Domains: r.domains})
		}
	}
	for _, r := range b.w.needs {
		if r.child == name {
			w.Needs = append(w.Needs, &snapshot.Need{Entry: entry(r.name, "", ""), Assessment: idOf(r.assessment), Domain: r.domain,
				Recorded: date(r.from), Parked: ever(r.until)})
		}
	}
	for _, r := range b.w.conflicts {
		if r.child == name {
			w.Conflicts = append(w.Conflicts, &snapshot.ActivityConflict{Entry: entry(r.name, "", ""), Activity: idOf(r.a), Other: idOf(r.b),
				Noticed: date(r.from), Settled: ever(r.until)})
		}
	}
	for _, r := range b.w.activities {
		if r.child == name {
			a := &snapshot.Activity{Entry: entry(r.name, "", ""), Need: idOf(r.need), Status: r.status, Due: date(r.due), Ended: ever(r.until)}
			if r.agreed {
				a.Agreed = ever(r.from)
			}
			w.Activities = append(w.Activities, a)
		}
	}
	for _, r := range b.w.met {
		if r.child == name {
			w.MetNeeds = append(w.MetNeeds, snapshot.MetNeed{Service: idOf(r.service), Need: idOf(r.need)})
		}
	}
	for _, r := range b.w.requests {
		if r.child == name {
			w.Requests = append(w.Requests, &snapshot.ServiceRequest{Entry: entry(r.name, "", ""), Need: idOf(r.need), Status: r.status,
				Asked: date(r.asked), Decided: ever(r.decided)})
		}
	}
	slices.SortFunc(w.Requests, func(a, b *snapshot.ServiceRequest) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	for _, r := range b.w.plans {
		if r.child == name {
			w.Plans = append(w.Plans, &snapshot.PlanVersion{Entry: entry(r.name, "", ""), Network: idOf(r.network), Number: r.number, Agreed: date(r.agreed), Told: b.told(r)})
		}
	}
	for _, r := range b.w.reviews {
		if r.child == name {
			w.Reviews = append(w.Reviews, &snapshot.PlanReview{Entry: entry(r.name, "", ""), Network: idOf(r.of), Due: date(r.due), Completed: ever(r.done)})
		}
	}
}

func (b *builder) told(plan planRow) []snapshot.PlanTold {
	var told []snapshot.PlanTold
	for _, r := range b.w.told {
		if r.plan != plan.name {
			continue
		}
		t := snapshot.PlanTold{On: date(r.on)}
		switch r.whom {
		case "child":
			t.Child = true
		case "kin":
			t.Kin = idOf("kin")
		default:
			t.Member = idOf(r.whom)
		}
		told = append(told, t)
	}
	return told
}

func (b *builder) fillConcernwork(c *snapshot.Child) {
	w, name := c.Casework, c.PreferredName
	own := map[string]bool{}
	for _, r := range b.w.observations {
		if r.child == name {
			own[r.name] = true
			w.Observations = append(w.Observations, &snapshot.Observation{Entry: entry(r.name, r.who, r.agency), Seen: date(r.seen)})
		}
	}
	for i, r := range b.w.links {
		if own[r.a] {
			w.Links = append(w.Links, &snapshot.ObservationLink{Entry: entry(fmt.Sprint("link ", i), "", r.agency),
				Observation: idOf(r.a), Other: idOf(r.b), Kind: r.kind, Linked: date(r.on)})
		}
	}
	for i, r := range b.w.openings {
		if r.child == name {
			w.Openings = append(w.Openings, &snapshot.Opening{Entry: entry(fmt.Sprint("opening ", i), r.who, r.agency), Of: idOf(r.of), On: date(r.on)})
		}
	}
	for _, r := range b.w.disagreements {
		if r.child == name {
			w.Disagreements = append(w.Disagreements, &snapshot.Disagreement{Entry: entry(r.name, "", ""), Raised: date(r.from), Resolved: ever(r.until)})
		}
	}
	for _, r := range b.w.barriers {
		if r.child == name {
			w.Barriers = append(w.Barriers, &snapshot.Barrier{Entry: entry(r.name, "", ""), Raised: date(r.from), Resolved: ever(r.until)})
		}
	}
	for _, r := range b.w.consents {
		if r.child == name {
			w.Consents = append(w.Consents, &snapshot.Consent{Entry: entry(r.name, "", ""), Period: r.period()})
		}
	}
	for _, r := range b.w.updates {
		if r.child == name {
			w.UpdateRequests = append(w.UpdateRequests, &snapshot.UpdateRequest{Entry: entry(r.name, "", ""), To: idOf(r.of), Due: date(r.due), Answered: ever(r.done), Withdrawn: ever(r.withdrawn)})
		}
	}
	for _, r := range b.w.questions {
		if r.child == name {
			basis := "OT_S66C"
			if r.mandatory {
				basis = "OT_S66"
			}
			w.InformationRequests = append(w.InformationRequests, &snapshot.InformationRequest{Entry: entry(r.name, "", ""), Due: date(r.due), Answered: ever(r.done), Basis: basis})
		}
	}
}

func (b *builder) fillContacts(c *snapshot.Child) {
	w, name := c.Casework, c.PreferredName
	for i, r := range b.w.hui {
		if r.child == name {
			h := &snapshot.Hui{Entry: entry(r.name, "", ""), Network: idOf(r.network), Start: at(r.on, i), Invited: b.seats(r)}
			if r.cancelled {
				h.Cancelled = ever(r.on - 1)
			}
			w.Hui = append(w.Hui, h)
		}
	}
	for i, r := range b.w.contacts {
		if r.child == name {
			w.Interactions = append(w.Interactions, &snapshot.Interaction{Entry: entry(fmt.Sprint("contact ", i), r.with[0], ""), On: date(r.on), ChildSeen: r.seen, With: participants(r)})
		}
	}
	for i, r := range b.w.deliveries {
		if r.child == name {
			d := &snapshot.Delivery{Entry: entry(fmt.Sprint("delivery ", i), r.who, ""), Planned: ever(r.planned), Occurred: ever(r.occurred), Outcome: enum.Delivered, ChildSeen: r.seen}
			if d.Occurred == nil {
				d.Outcome = enum.NotAttended
			}
			w.Deliveries = append(w.Deliveries, d)
		}
	}
	for i, r := range b.w.heard {
		switch e := entry(fmt.Sprint("heard ", i), r.who, ""); {
		case r.child != name:
		case r.voice:
			w.Voices = append(w.Voices, &snapshot.Voice{Entry: e, On: date(r.on)})
		default:
			w.Progress = append(w.Progress, &snapshot.Progress{Entry: e, On: date(r.on)})
		}
	}
	for i, r := range b.w.invitations {
		if b.w.networkNamed(r.network).child == name {
			w.Invitations = append(w.Invitations, &snapshot.Invitation{Entry: entry(fmt.Sprint("invitation ", i), "", ""), Network: idOf(r.network), Invitee: idOf(r.who),
				Invited: date(r.invited), Answered: ever(r.answered), Answer: r.answer})
		}
	}
	for _, r := range b.w.supports {
		if r.child == name {
			w.Supports = append(w.Supports, &snapshot.ExternalSupport{Entry: entry(r.name, "", ""), Supporter: whoever(r.who), Since: date(r.from), Ended: ever(r.until)})
		}
	}
	for i, r := range b.w.helpers {
		if r.child == name {
			w.Safety = append(w.Safety, &snapshot.SafetyHelper{Entry: entry(fmt.Sprint("helper ", i), "", ""), Kin: whoever(r.kin), Support: whoever(r.support),
				Practitioner: whoever(r.who), Agreed: date(r.from), Ended: ever(r.until)})
		}
	}
}

func (b *builder) seats(h huiRow) []snapshot.HuiInvitation {
	var invited []snapshot.HuiInvitation
	for _, r := range b.w.seats {
		if r.hui == h.name {
			invited = append(invited, snapshot.HuiInvitation{Practitioner: idOf(r.who), Agency: idOf(r.agency), Attendance: r.attendance, LeftOut: r.leftOut})
		}
	}
	return invited
}

func participants(r contactRow) []snapshot.Participant {
	var with []snapshot.Participant
	for _, who := range r.with[1:] {
		with = append(with, snapshot.Participant{Practitioner: idOf(who)})
	}
	switch r.other {
	case "child":
		with = append(with, snapshot.Participant{Child: true})
	case "kin":
		with = append(with, snapshot.Participant{Kin: idOf("kin")})
	}
	return with
}
