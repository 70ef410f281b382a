package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/disagreementposition"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RaiseDisagreementInput is something that people see differently.
type RaiseDisagreementInput struct {
	command.Idempotent
	ChildID  string
	AgencyID *string
	Topic    string
	View     string
	RaisedOn *calendar.Date // nil: today
}

// RaiseDisagreement opens a disagreement, with how the viewer sees it (S1.44, S2.29).
// Errors: command.UserErrors.
func (d Desk) RaiseDisagreement(ctx context.Context, in RaiseDisagreementInput) (*gen.Disagreement, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	topic, view := f.Required("topic", in.Topic, desk.Title, "say what it is about"), f.Required("view", in.View, desk.Text, "say how you see it")
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	on := f.Happened("raisedOn", in.RaisedOn, network.AcceptedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.Disagreement.Query().Where(disagreement.ChildID(who.child), disagreement.PractitionerID(who.practitioner),
		disagreement.Topic(topic), disagreement.StatusNEQ(enum.DisagreementResolved))
	if err := d.unlessKnown(ctx, who.child, same, "topic", "you have raised this already, and it is not resolved"); err != nil {
		return nil, err
	}
	row, err := d.Rows.Disagreement.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNetworkID(network.ID).
		SetTopic(topic).SetRaisedOn(on).SetStatus(enum.DisagreementOpen).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.position(ctx, row, who, heard{}, view, on)
}

// position writes how somebody sees a disagreement.
func (d Desk) position(ctx context.Context, row *gen.Disagreement, who author, from heard, view string, on calendar.Date) error {
	position, err := d.Rows.DisagreementPosition.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).
		SetDisagreementID(row.ID).SetNillableKinID(from.kin).SetOfChild(from.ofChild).SetView(view).SetOnDate(on).Save(ctx)
	if err == nil {
		d.Changed(position.ID)
	}
	return err
}

// TakePositionInput is how somebody sees a disagreement.
type TakePositionInput struct {
	command.Idempotent
	DisagreementID string
	AgencyID       *string
	PersonID       *string
	View           string
}

// TakePosition adds how the viewer, or a child or adult of its whānau whom they heard,
// sees a disagreement that is not resolved. A later view of somebody stands beside the
// earlier. Errors: command.UserErrors.
func (d Desk) TakePosition(ctx context.Context, in TakePositionInput) (*gen.Disagreement, error) {
	var f desk.Form
	view := f.Required("view", in.View, desk.Text, "say how they see it")
	row, err := hold(ctx, d, &f, d.disagreement(), in.DisagreementID, nil)
	if err != nil {
		return nil, err
	}
	who := author{row.ChildID, d.Me(), d.ActsFor(&f, row.ChildID, in.AgencyID)}
	from, err := d.heard(ctx, &f, row.ChildID, in.PersonID)
	if err != nil {
		return nil, err
	}
	resolved(&f, row)
	taken, err := d.Rows.DisagreementPosition.Query().Where(disagreementposition.DisagreementID(row.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	room(&f, d, "disagreementId", taken, mostParts, "views of this disagreement")
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.DisagreementPosition.Query().Where(disagreementposition.DisagreementID(row.ID), disagreementposition.PractitionerID(who.practitioner),
		disagreementposition.OfChild(from.ofChild), disagreementposition.View(view))
	if from.kin != nil {
		same.Where(disagreementposition.KinID(*from.kin))
	} else {
		same.Where(disagreementposition.KinIDIsNil())
	}
	if err := refuseKnown(ctx, same, "view", "this view is written down already"); err != nil {
		return nil, err
	}
	return row, d.position(ctx, row, who, from, view, d.Today)
}

func resolved(f *desk.Form, row *gen.Disagreement) {
	if row.Status == enum.DisagreementResolved {
		f.Add(fault.Conflict, "disagreementId", "this is resolved already: raise what is still open anew")
	}
}

// EscalateDisagreementInput is a disagreement that needs somebody's help.
type EscalateDisagreementInput struct {
	command.Idempotent
	DisagreementID  string
	To              enum.EscalatedTo
	Reason          string
	ExpectedVersion *int
}

// EscalateDisagreement asks somebody to help who was not asked last. Errors:
// command.UserErrors, command.Expect's.
func (d Desk) EscalateDisagreement(ctx context.Context, in EscalateDisagreementInput) (*gen.Disagreement, error) {
	var f desk.Form
	why := f.Required("reason", in.Reason, desk.Text, "say what help is needed")
	row, err := alter(ctx, d, &f, d.disagreement(), in.DisagreementID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	resolved(&f, row)
	desk.Code(&f, "to", in.To)
	if row.EscalatedTo != nil && *row.EscalatedTo == in.To {
		f.Add(fault.Conflict, "to", "they have been asked already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	row, err = d.Rows.Disagreement.UpdateOne(row).SetStatus(enum.DisagreementEscalated).SetEscalatedTo(in.To).SetEscalatedOn(d.Today).SetEscalatedWhy(why).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.tellHelpers(ctx, row)
}

// ResolveDisagreementInput is how a disagreement ends.
type ResolveDisagreementInput struct {
	command.Idempotent
	DisagreementID         string
	Outcome                string
	BestInterestsRationale string
	ResolvedOn             *calendar.Date // nil: today
	ExpectedVersion        *int
}

// ResolveDisagreement ends a disagreement with why the outcome is in the child's best
// interests (S2.30). Errors: command.UserErrors, command.Expect's.
func (d Desk) ResolveDisagreement(ctx context.Context, in ResolveDisagreementInput) (*gen.Disagreement, error) {
	var f desk.Form
	outcome := f.Required("outcome", in.Outcome, desk.Text, "say what was agreed")
	why := f.Required("bestInterestsRationale", in.BestInterestsRationale, desk.Text, "say why this is in the child's best interests")
	row, err := alter(ctx, d, &f, d.disagreement(), in.DisagreementID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	resolved(&f, row)
	on := f.Happened("resolvedOn", in.ResolvedOn, row.RaisedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Disagreement.UpdateOne(row).SetStatus(enum.DisagreementResolved).SetOutcome(outcome).SetBestInterests(why).SetResolvedOn(on).Save(ctx)
}
