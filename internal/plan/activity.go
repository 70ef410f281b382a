package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// ProposeActivityInput is something to be done for a goal, and by whom.
type ProposeActivityInput struct {
	command.Idempotent
	GoalID         string
	Title          string
	OwnerID        string   // a practitioner of the network
	OwnerAgencyID  *string  // for which agency they come; nil: the first they are in the network for
	ContributorIDs []string // practitioners of the network who help
	DueOn          calendar.Date
	ReviewEvery    *int // days between updates
	AgencyID       *string
}

// longestPause is the most days between updates.
const longestPause = 366

// ProposeActivity adds an activity to a goal, which its owner has still to agree to:
// assigned is not agreed. Members of the network may. Errors: command.UserErrors.
func (d Desk) ProposeActivity(ctx context.Context, in ProposeActivityInput) (*gen.Activity, error) {
	var f desk.Form
	to, err := find(ctx, d, &f, "goalId", in.GoalID, aMember, d.goals())
	if err != nil || to == nil {
		return nil, f.Why(err)
	}
	need, err := d.Rows.Need.Get(ctx, to.NeedID)
	if err != nil {
		return nil, err
	}
	if need.ParkedOn != nil {
		f.Add(fault.Conflict, "goalId", "the need of this goal is parked: record it anew if it is to be met after all")
	}
	around, err := d.Network(ctx, to.ChildID)
	if err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "goalId", d.Rows.Activity.Query().Where(activity.HasGoalWith(inNetwork(around.ID))), mostActivities, "activities in this plan",
		activity.FieldOwnerID, activity.FieldOwnerAgencyID); err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "goalId", d.Rows.Activity.Query().Where(activity.GoalID(to.ID)), mostOfGoal, "activities of this goal",
		activity.FieldOwnerID, activity.FieldOwnerAgencyID); err != nil {
		return nil, err
	}
	owner, helpers, err := d.people(ctx, &f, around, in)
	if err != nil {
		return nil, err
	}
	every := desk.Said(in.ReviewEvery)
	if in.ReviewEvery != nil && (every < 1 || every > longestPause) {
		f.Add(fault.Invalid, "reviewEvery", "choose 1 to %d days between updates", longestPause)
	}
	agency, err := d.under(ctx, &f, desk.From(to), in.AgencyID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Activity.Create().SetChildID(to.ChildID).SetGoalID(to.ID).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetTitle(f.Required("title", in.Title, desk.Title, "say what is to be done")).
		SetOwnerID(owner.practitioner).SetOwnerAgencyID(owner.agency).SetProposedOn(d.Today).SetDueOn(f.Due("dueOn", in.DueOn, d.Today)).SetReviewEvery(every)
	if err := f.Err(); err != nil {
		return nil, err
	}
	made, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	for _, one := range helpers {
		if err := d.Rows.ActivityContributor.Create().SetChildID(made.ChildID).SetActivityID(made.ID).SetPractitionerID(one.practitioner).
			SetAgencyID(one.agency).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return made, d.tellOwner(ctx, made)
}

// people reads who owns an activity and who helps: members of the network, each once.
func (d Desk) people(ctx context.Context, f *desk.Form, of *gen.Network, in ProposeActivityInput) (owner member, helpers []member, err error) {
	if owner, err = d.member(ctx, f, of, "ownerId", in.OwnerID, in.OwnerAgencyID); err != nil {
		return owner, nil, err
	}
	if len(in.ContributorIDs) > mostContributors {
		f.Add(fault.Invalid, "contributorIds", "name at most %d who help", mostContributors)
		return owner, nil, nil
	}
	named := map[string]bool{in.OwnerID: true}
	for i, id := range in.ContributorIDs {
		if named[id] {
			f.Add(fault.Invalid, desk.Item("contributorIds", i), "name everybody once: the owner does not help themselves")
		}
		named[id] = true
		helper, err := d.member(ctx, f, of, desk.Item("contributorIds", i), id, nil)
		if err != nil {
			return owner, nil, err
		}
		helpers = append(helpers, helper)
	}
	return owner, helpers, nil
}

func ofActivity(row *gen.Activity) desk.Origin {
	return desk.From(row).With(&row.OwnerID, &row.OwnerAgencyID)
}

func (d Desk) activity(ctx context.Context, f *desk.Form, global string) (*gen.Activity, error) {
	return hold(ctx, d, f, "activityId", global, aMember, d.activities())
}

// owned reads an activity that the viewer owns, in the version they have seen.
func (d Desk) owned(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.Activity, error) {
	row, err := d.activity(ctx, f, global)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if row.OwnerID != d.Me() {
		return nil, command.Refusal(fault.Forbidden, "activityId", "only the owner of this activity does this")
	}
	return row, command.Expect(expected, row.Version, row.ID)
}

// AgreeActivityInput is an owner's yes.
type AgreeActivityInput struct {
	command.Idempotent
	ActivityID      string
	ExpectedVersion *int
}

// notProposed is why an activity can be neither agreed to nor declined.
func notProposed(row *gen.Activity) error {
	if row.Status == enum.ActivityProposed {
		return nil
	}
	return command.Refusal(fault.Conflict, "activityId", "you have answered to this activity already, or it was stopped: look at it as it stands")
}

// AgreeActivity makes a proposed activity one that its owner has agreed to. Only the
// owner may. Errors: command.UserErrors.
func (d Desk) AgreeActivity(ctx context.Context, in AgreeActivityInput) (*gen.Activity, error) {
	row, err := d.owned(ctx, &desk.Form{}, in.ActivityID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if err := notProposed(row); err != nil {
		return nil, err
	}
	return d.Rows.Activity.UpdateOne(row).SetStatus(enum.ActivityAgreed).SetAgreedOn(d.Today).Save(ctx)
}

// EndActivityInput says that an activity does not go on, and why.
type EndActivityInput struct {
	command.Idempotent
	ActivityID      string
	Reason          string
	EndedOn         *calendar.Date
	ExpectedVersion *int
}

// DeclineActivity is an owner's no to a proposed activity. Only the owner may. Errors:
// command.UserErrors.
func (d Desk) DeclineActivity(ctx context.Context, in EndActivityInput) (*gen.Activity, error) {
	row, err := d.owned(ctx, &desk.Form{}, in.ActivityID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if err := notProposed(row); err != nil {
		return nil, err
	}
	return d.end(ctx, row, in, enum.ActivityDeclined, "say why you decline, so that somebody else can be found")
}

// FinishActivity ends an agreed activity that was carried out. Only the owner may.
// Errors: command.UserErrors.
func (d Desk) FinishActivity(ctx context.Context, in EndActivityInput) (*gen.Activity, error) {
	row, err := d.owned(ctx, &desk.Form{}, in.ActivityID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if err := notGoing("activityId", row); err != nil {
		return nil, err
	}
	return d.end(ctx, row, in, enum.ActivityFinished, "say what came of it")
}

// notGoing is why nothing can be done in an activity.
func notGoing(field string, row *gen.Activity) error {
	switch row.Status {
	case enum.ActivityAgreed:
		return nil
	case enum.ActivityProposed:
		return command.Refusal(fault.Conflict, field, "its owner has not agreed to this activity yet")
	}
	return command.Refusal(fault.Conflict, field, "this activity has ended")
}

// StopActivity ends an activity before it was carried out: the owner, the Lead
// Professional or, while it is only proposed, who proposed it. Errors: command.UserErrors.
func (d Desk) StopActivity(ctx context.Context, in EndActivityInput) (*gen.Activity, error) {
	var f desk.Form
	row, err := d.activity(ctx, &f, in.ActivityID)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	proposed := row.Status == enum.ActivityProposed
	if row.OwnerID != d.Me() && !d.Leads(row.ChildID) && !(proposed && row.PractitionerID == d.Me()) {
		return nil, command.Refusal(fault.Forbidden, "activityId", "only the owner of this activity and the Lead Professional stop it, and who proposed it until it is agreed to")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if err := notGoing("activityId", row); err != nil && !proposed {
		return nil, err
	}
	return d.end(ctx, row, in, enum.ActivityStopped, "say why it is stopped")
}

// end ends an activity with a reason and a day; ask says what a missing reason must say.
func (d Desk) end(ctx context.Context, row *gen.Activity, in EndActivityInput, as enum.ActivityStatus, ask string) (*gen.Activity, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, ask)
	since := row.ProposedOn
	if row.AgreedOn != nil {
		since = *row.AgreedOn
	}
	on := f.Happened("endedOn", in.EndedOn, since, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Activity.UpdateOne(row).SetStatus(as).SetEndedOn(on).SetEndReason(reason).Save(ctx)
}
