package town

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// assess adds the assessment, sometimes a second one by another agency, and the plan.
func (b *book) assess() {
	if !b.percent(78) {
		return
	}
	started, about := b.after(b.past.From, 60), pick(b.draw, domains)
	first := b.assessment(started, about)
	if b.percent(12) {
		b.assessment(b.after(started, 90), about)
	}
	if first && b.percent(65) {
		b.plan(b.after(started, 90))
	}
}

// assessment adds one with its parts and needs, and says whether it is completed.
func (b *book) assessment(started calendar.Date, about string) bool {
	completed := b.orNever(12, started.AddDays(b.between(10, 60)))
	id, by, ok := b.write(ofAssessment, started, b.network, started, started.AddDays(30), completed, unless("", completed, "what is needed"))
	if !ok {
		return false
	}
	for _, who := range b.there(started) {
		if who != by && b.percent(60) {
			answered := b.orNever(20, started.AddDays(b.between(1, 25)))
			b.writeAs(ofContribution, who, id, started, started.AddDays(20),
				unless(enum.ContributionInvited, answered, enum.ContributionGiven), []string{about}, []string{"seen"}, unless("", answered, "as it seems"), answered)
		}
	}
	b.need(by, id, about, started)
	for range b.weighted([]int{55, 30, 15}) {
		b.need(by, id, pick(b.draw, domains), b.after(started, 20))
	}
	return completed != nil
}

// need adds a need with what is done about it, or who was asked to.
func (b *book) need(by provider, assessment uuid.UUID, domain string, on calendar.Date) {
	parked := b.orNever(85, b.after(on, 30))
	need := b.writeAs(ofNeed, by, assessment, domain, "what is needed", on, parked, unless("", parked, "later"))
	if b.percent(80) {
		goal := b.writeAs(ofGoal, by, need, "it is better", "days a week", "1", "4", on)
		for range b.weighted([]int{60, 30, 10}) + 1 {
			b.activity(goal, b.after(on, 20))
		}
	}
	if b.percent(25) {
		b.ask(need, on)
	}
}

// activity adds what somebody does, with how it goes.
func (b *book) activity(goal uuid.UUID, on calendar.Date) {
	there := b.there(on)
	if len(there) == 0 {
		return
	}
	owner := pick(b.draw, there)
	status, agreed, ended, why := enum.ActivityAgreed, any(on), any(nil), ""
	switch b.weighted([]int{65, 15, 14, 6}) {
	case 1:
		status, agreed = enum.ActivityProposed, nil
	case 2:
		status, ended, why = enum.ActivityFinished, b.after(on, 60), "done"
	case 3:
		status, ended, why = enum.ActivityStopped, b.after(on, 60), "not wanted"
	}
	id := b.writeAs(ofActivity, owner, goal, b.practitionerID(owner), b.agencyID(owner), "help", status, on, on.AddDays(b.between(30, 400)), agreed, ended, why)
	if agreed == nil {
		return
	}
	for range b.weighted([]int{30, 30, 20, 20}) {
		b.writeAs(ofProgress, owner, id, b.after(on, 200), "it goes on")
	}
	for range b.weighted([]int{25, 25, 25, 25}) {
		day := b.after(on, 200)
		if b.percent(80) {
			b.writeAs(ofDelivery, owner, id, day, day, enum.Delivered, b.percent(70))
		} else {
			b.writeAs(ofDelivery, owner, id, day, nil, enum.NotAttended, false)
		}
	}
}

// ask adds what became of the question to another agency.
func (b *book) ask(need uuid.UUID, on calendar.Date) {
	status, decided, threshold := enum.ServiceAsked, any(nil), ""
	switch b.weighted([]int{30, 30, 40}) {
	case 1:
		status, decided, threshold = enum.DeclinedBelowThreshold, b.after(on, 10), "two terms behind"
	case 2:
		status, decided = enum.ServiceWaitlisted, b.after(on, 10)
	}
	b.write(ofServiceRequest, on, b.id(ofAgency, b.IntN(b.size.agencies)), b.id(ofServiceType, counselling), need, "for the need", on, on, status, decided, threshold)
}

// plan adds the plan, who was told of it, and when it is looked at.
func (b *book) plan(on calendar.Date) {
	id, by, ok := b.write(ofPlanVersion, on, b.network, 1, on, "{}", "we ring")
	if !ok {
		return
	}
	if b.percent(80) {
		b.writeAs(ofPlanTold, by, id, true, enum.InPerson, b.after(on, 14))
	}
	due := on.AddDays(b.between(30, 180))
	completed := b.orNever(30, due)
	b.writeAs(ofPlanReview, by, b.network, due, completed, unless("", completed, "it goes on"))
}
