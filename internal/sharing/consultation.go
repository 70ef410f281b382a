package sharing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/consultation"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/sharing/law"
)

// RecordConsultationInput is what came of talking with a child, or whoever speaks for
// it, before something is shared (section 66K).
type RecordConsultationInput struct {
	command.Idempotent
	InformationRequestID  *string // the child and the receiver, who asks, are then the request's
	ChildID               *string
	RecipientAgencyID     *string
	Purpose               law.Purpose
	HappenedOn            *calendar.Date // nil: today
	Consulted             enum.Consulted
	Reason                *string // needed when not consulted
	WhoWith               *string // needed when consulted, as are the next and the last
	ViewsExpressed        *string
	SupportGiven          *string
	ViewsTakenIntoAccount *string
}

// RecordConsultation adds a consultation to the ledger. Only practitioners who work with
// the child may, and, for a request, those employed at the agency that is asked. Errors: command.UserErrors.
func (d Desk) RecordConsultation(ctx context.Context, in RecordConsultationInput) (*gen.Consultation, error) {
	var f desk.Form
	child, recipient, err := d.consultedFor(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	if desk.Among(&f, "purpose", in.Purpose, law.Purposes) == law.NoneOfThese {
		f.Add(fault.Invalid, "purpose", "a consultation is about one of the six purposes of section 66C")
	}
	row := d.Rows.Consultation.Create().SetPractitionerID(d.Me()).SetPurpose(string(in.Purpose)).
		SetOnDate(f.Happened("happenedOn", in.HappenedOn, calendar.Always, d.Today)).
		SetConsulted(desk.Among(&f, "consulted", in.Consulted, []enum.Consulted{enum.ConsultedYes, enum.NotPracticable, enum.NotAppropriate})).
		SetSupportGiven(f.Words("supportGiven", in.SupportGiven, longest))
	if in.Consulted == enum.ConsultedYes {
		row.SetWhoWith(f.Required("whoWith", desk.Said(in.WhoWith), longest, "say who was consulted: the child, or who speaks for it")).
			SetViewsExpressed(f.Required("viewsExpressed", desk.Said(in.ViewsExpressed), longest, "say what they think, or that they did not say")).
			SetViewsTakenIntoAccount(f.Required("viewsTakenIntoAccount", desk.Said(in.ViewsTakenIntoAccount), longest, "say how that was taken into account")).
			SetWhy(f.Words("reason", in.Reason, longest))
	} else {
		row.SetWhy(f.Required("reason", desk.Said(in.Reason), longest, "say why it was not practicable or not appropriate to consult")).
			SetWhoWith(f.Words("whoWith", in.WhoWith, longest)).
			SetViewsExpressed(f.Words("viewsExpressed", in.ViewsExpressed, longest)).
			SetViewsTakenIntoAccount(f.Words("viewsTakenIntoAccount", in.ViewsTakenIntoAccount, longest))
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.SetChildID(child).SetRecipientAgencyID(recipient).Save(ctx)
}

// consultedFor reads about whom and for which receiver a consultation is.
func (d Desk) consultedFor(ctx context.Context, f *desk.Form, in RecordConsultationInput) (child, recipient uuid.UUID, err error) {
	if in.InformationRequestID != nil {
		f.LeftOut("childId", in.ChildID, "the request says this")
		f.LeftOut("recipientAgencyId", in.RecipientAgencyID, "the request says this")
		request, err := d.asked(ctx, f, *in.InformationRequestID)
		if err != nil || request == nil {
			return child, recipient, err
		}
		return request.ChildID, request.FromAgencyID, nil
	}
	child = d.Child(f, "childId", desk.Said(in.ChildID))
	agency, err := d.Agency(ctx, f, "recipientAgencyId", desk.Said(in.RecipientAgencyID))
	if err != nil || agency == nil {
		return child, recipient, err
	}
	return child, agency.ID, nil
}

// about is what a consultation must be about for a disclosure to rest on it.
type about struct {
	child, receiver uuid.UUID
	purpose         law.Purpose
}

// latest finds the latest consultation by a day that may be rested on: of all, or the
// one named by its global id; nil when there is none.
func (a about) latest(ctx context.Context, rows *gen.Client, on calendar.Date, named *string, may func(*gen.Consultation) bool) (*gen.Consultation, error) {
	query := rows.Consultation.Query().Where(consultation.ChildID(a.child), consultation.RecipientAgencyID(a.receiver),
		consultation.Purpose(string(a.purpose)), consultation.OnDateLTE(on))
	if named != nil {
		query.Where(consultation.ID(globalid.Own(consultationType, *named)))
	}
	found, err := query.Order(gen.Desc(consultation.FieldOnDate, consultation.FieldID)).All(ctx)
	if i := slices.IndexFunc(found, may); i >= 0 {
		return found[i], err
	}
	return nil, err
}

// mayRestOn says whether a disclosure of the viewer may rest on a consultation: one that
// they may know of, or held themselves. So a refusal tells nobody of what others wrote.
func (d Desk) mayRestOn(row *gen.Consultation) bool {
	return row.PractitionerID == d.Me() || d.knowsConsultation(row)
}
