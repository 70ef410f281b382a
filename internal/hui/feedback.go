package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/feedback"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// GiveFeedbackInput is how far a child or an adult of its whānau trusts somebody.
type GiveFeedbackInput struct {
	command.Idempotent
	ChildID             string
	AgencyID            *string
	PersonID            *string
	AboutPractitionerID *string // nil: about the network
	Trust               int
	Words               *string
	GivenOn             *calendar.Date // nil: today
}

// GiveFeedback adds feedback (S1.14, S2.40): of a child or an adult of its whānau who is
// signed in, about what they see of their network, or written down for them by a
// practitioner whom it is not about. Errors: command.UserErrors.
func (d Desk) GiveFeedback(ctx context.Context, in GiveFeedbackInput) (*gen.Feedback, error) {
	var f desk.Form
	row := d.Rows.Feedback.Create()
	child, err := d.giver(ctx, &f, in, row)
	if err != nil {
		return nil, err
	}
	if child == uuid.Nil {
		return nil, f.Err()
	}
	if in.AboutPractitionerID != nil {
		about, err := d.Practitioner(ctx, &f, "aboutPractitionerId", *in.AboutPractitionerID)
		if err != nil || about == nil {
			return nil, f.Why(err)
		}
		switch {
		case d.Scope.Viewer().Kind != policy.ViewerPractitioner && !d.Scope.Has(policy.Acquainted, about.ID):
			f.Absent("aboutPractitionerId", "Practitioner")
		case about.ID == d.Me():
			f.Add(fault.Forbidden, "aboutPractitionerId", "somebody else writes down what is said of you")
		}
		row.SetAboutPractitionerID(about.ID)
	}
	if in.Trust < 1 || in.Trust > 5 {
		f.Add(fault.Invalid, "trust", "rate from 1, no trust, to 5, full trust")
	}
	words := f.Words("words", in.Words, desk.Text)
	on := f.Happened("givenOn", in.GivenOn, d.Today.AddDays(-366), d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.unlessGiven(ctx, child, on, in.Trust, words, row.Mutation()); err != nil {
		return nil, err
	}
	// Its id tells no instant, as the others do, and lists go by ids.
	return row.SetID(uuid.New()).SetChildID(child).SetTrust(in.Trust).SetWords(words).SetOnDate(on).Save(ctx)
}

// unlessGiven refuses feedback that the same person gave, or the same practitioner wrote
// down, already.
func (d Desk) unlessGiven(ctx context.Context, child uuid.UUID, on calendar.Date, trust int, words string, new *gen.FeedbackMutation) error {
	if err := d.Lock(ctx, child); err != nil {
		return err
	}
	same := d.Rows.Feedback.Query().Where(feedback.ChildID(child), feedback.OnDate(on), feedback.Trust(trust), feedback.Words(words))
	rows, err := same.All(ctx)
	if err != nil {
		return err
	}
	kin, _ := new.KinID()
	writer, _ := new.PractitionerID()
	about, _ := new.AboutPractitionerID()
	if slices.ContainsFunc(rows, func(r *gen.Feedback) bool {
		return desk.Said(r.KinID) == kin && desk.Said(r.PractitionerID) == writer && desk.Said(r.AboutPractitionerID) == about
	}) {
		return command.Refusal(fault.Conflict, "words", "this feedback is recorded already")
	}
	return nil
}

// giver reads who gives feedback, and who writes it down for them. The child is zero when
// the form says why not.
func (d Desk) giver(ctx context.Context, f *desk.Form, in GiveFeedbackInput, row *gen.FeedbackCreate) (child uuid.UUID, err error) {
	me := d.Scope.Viewer()
	if me.Kind == policy.ViewerKin || me.Kind == policy.ViewerChild {
		return d.themselves(f, in, row), nil
	}
	who := d.author(f, in.ChildID, in.AgencyID)
	if who.child == uuid.Nil {
		return uuid.Nil, nil
	}
	from, err := d.heard(ctx, f, who.child, in.PersonID)
	if in.PersonID == nil {
		f.Add(fault.Invalid, "personId", "say whose feedback this is: the child's, or an adult's of the whānau")
	}
	row.SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNillableKinID(from.kin).SetGivenByChild(from.ofChild)
	return who.child, err
}

// themselves is a child, or an adult of its whānau, who gives feedback without help.
func (d Desk) themselves(f *desk.Form, in GiveFeedbackInput, row *gen.FeedbackCreate) uuid.UUID {
	me := d.Scope.Viewer()
	kind, child, ok := globalid.Parse(in.ChildID)
	if !ok || kind != "Child" || !d.Scope.Has(policy.ByWhanau, child) && !d.Scope.Has(policy.BySelf, child) {
		f.Absent("childId", "Child")
		return uuid.Nil
	}
	own := person{child: me.ID}
	if me.Kind == policy.ViewerKin {
		own = person{kin: me.ID}
	}
	if in.PersonID != nil && *in.PersonID != own.global() || in.AgencyID != nil {
		f.Add(fault.Forbidden, "personId", "you give your own feedback, for no agency: leave personId and agencyId out")
	}
	if me.Kind == policy.ViewerKin {
		row.SetKinID(me.ID)
	}
	row.SetGivenByChild(me.Kind == policy.ViewerChild)
	return child
}
