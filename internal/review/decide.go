package review

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/findingreview"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
)

// Desk is where one decision is made. Present is the finding with the key that is decided
// about, as the viewer finds it today; nil: there is none.
type Desk struct {
	desk.Desk
	Present *finding.Finding
}

// ReviewOverlapInput is a decision about an overlap or a gap.
type ReviewOverlapInput struct {
	command.Idempotent
	FindingKey      string
	ChildID         *string
	WhanauID        *string
	Decision        enum.ReviewDecision
	Reason          string
	Until           *calendar.Date
	AgencyID        *string
	ExpectedVersion *int
}

// ReviewOverlap decides about the finding that is there today (S1.18). The lead of the
// child may; about a whānau, the lead of any child of it. Errors: command.UserErrors.
func (d Desk) ReviewOverlap(ctx context.Context, in ReviewOverlapInput) (*gen.FindingReview, error) {
	var f desk.Form
	of, err := d.subject(ctx, &f, in.ChildID, in.WhanauID)
	if err != nil || of == nil {
		return nil, f.Why(err)
	}
	agency := f.Mine(of.agencies, in.AgencyID)
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is decided so")
	until := d.until(&f, in.Until)
	switch {
	case d.Present == nil:
		f.Add(fault.NotFound, "findingKey", "there is no such finding today: what it rested on has changed, so look again")
	case !Fits(in.Decision, d.Present.Code):
		f.Add(fault.Invalid, "decision", "this cannot be decided about such a finding: it is intended, or it is to be resolved")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	last, err := d.follow(ctx, *of, in.FindingKey)
	if err != nil {
		return nil, err
	}
	if err := d.mayFollow(in, last, reason, until); err != nil {
		return nil, err
	}
	d.About(of.led...)
	return d.create(*of, last).SetFindingKey(in.FindingKey).SetCode(string(d.Present.Code)).SetRuleVersion(d.Present.RuleVersion).
		SetPolarity(string(d.Present.Polarity)).SetNillableSinceOn(d.Present.Since).
		SetAgencyID(agency).SetDecision(in.Decision).SetReason(reason).SetNillableUntilOn(until).Save(ctx)
}

// until reads until when a decision holds, at most a year.
func (d Desk) until(f *desk.Form, given *calendar.Date) *calendar.Date {
	if given != nil && (*given <= d.Today || *given > d.Today.AddMonths(farthest)) {
		f.Add(fault.Invalid, "until", "choose a day after today, at most a year ahead")
	}
	return given
}

// mayFollow refuses a decision that somebody else's came before, and the same again.
func (d Desk) mayFollow(in ReviewOverlapInput, last *gen.FindingReview, reason string, until *calendar.Date) error {
	if last == nil {
		return command.Expect(in.ExpectedVersion, 0, uuid.Nil)
	}
	if err := command.Expect(in.ExpectedVersion, last.Version, last.ID); err != nil {
		return err
	}
	switch {
	case last.Version >= mostReviews:
		return command.Refusal(fault.Conflict, "findingKey", "there are %d decisions about this already, which is the most", mostReviews)
	case reviewOf(last).holds(readingOf(d.Present)) && last.Decision == in.Decision && last.Reason == reason && desk.Said(last.UntilOn) == desk.Said(until):
		return command.Refusal(fault.Conflict, "findingKey", "this is decided so already")
	}
	return nil
}

// follow waits for whoever decides about the same finding, for this child or another that it is
// about, and returns the latest decision about it, nil without one.
func (d Desk) follow(ctx context.Context, of subject, key string) (*gen.FindingReview, error) {
	finding, err := uuid.Parse(key) // of 16 bytes, as finding makes it
	if err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, of.id(), finding); err != nil {
		return nil, err
	}
	return d.latest(ctx, key)
}

// latest is the latest decision about a finding that the viewer may read, of whichever lead
// it is, nil without one.
func (d Desk) latest(ctx context.Context, key string) (*gen.FindingReview, error) {
	rows, err := d.Rows.FindingReview.Query().Where(findingreview.FindingKey(key)).Order(gen.Desc(findingreview.FieldID)).All(ctx)
	for _, row := range rows {
		if d.mayRead(row) {
			return row, err
		}
	}
	return nil, err
}

// create begins the row that follows another, or none.
func (d Desk) create(of subject, last *gen.FindingReview) *gen.FindingReviewCreate {
	row := d.Rows.FindingReview.Create().SetPractitionerID(d.Me()).SetDecidedOn(d.Today).SetVersion(1)
	if last != nil {
		row.SetVersion(last.Version + 1)
	}
	if of.whanau != uuid.Nil {
		return row.SetWhanauID(of.whanau)
	}
	return row.SetChildID(of.child)
}
