package sharing

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// RecordConsultationInput is what came of talking with a child, or whoever speaks for
// it, before something is shared (section 66K).
type RecordConsultationInput struct {
	ChildID               string
	RecipientAgencyID     string
	Purpose               law.Purpose
	OnDate                *calendar.Date // nil: today
	Consulted             enum.Consulted
	Why                   *string // needed when not consulted
	WhoWith               *string // needed when consulted, as are the next and the last
	ViewsExpressed        *string
	SupportGiven          *string
	ViewsTakenIntoAccount *string
}

// RecordConsultation adds a consultation to the ledger. Only practitioners who work with
// the child may. Errors: command.UserErrors.
func (d Desk) RecordConsultation(ctx context.Context, in RecordConsultationInput) (*gen.Consultation, error) {
	var f form
	child := d.child(&f, in.ChildID)
	recipient, err := d.agency(ctx, &f, "recipientAgencyId", in.RecipientAgencyID)
	if err != nil {
		return nil, err
	}
	if among(&f, "purpose", in.Purpose, law.Purposes) == law.NoneOfThese {
		f.refuse(fault.Invalid, "purpose", "a consultation is about one of the six purposes of section 66C")
	}
	row := d.Rows.Consultation.Create().SetPractitionerID(d.me()).SetPurpose(string(in.Purpose)).
		SetOnDate(f.day("onDate", in.OnDate, d.Today)).
		SetConsulted(among(&f, "consulted", in.Consulted, []enum.Consulted{enum.ConsultedYes, enum.NotPracticable, enum.NotAppropriate})).
		SetSupportGiven(f.words("supportGiven", said(in.SupportGiven)))
	if in.Consulted == enum.ConsultedYes {
		row.SetWhoWith(f.required("whoWith", said(in.WhoWith), "say who was consulted: the child, or who speaks for it")).
			SetViewsExpressed(f.required("viewsExpressed", said(in.ViewsExpressed), "say what they think, or that they did not say")).
			SetViewsTakenIntoAccount(f.required("viewsTakenIntoAccount", said(in.ViewsTakenIntoAccount), "say how that was taken into account")).
			SetWhy(f.words("why", said(in.Why)))
	} else {
		row.SetWhy(f.required("why", said(in.Why), "say why it was not practicable or not appropriate to consult")).
			SetWhoWith(f.words("whoWith", said(in.WhoWith))).
			SetViewsExpressed(f.words("viewsExpressed", said(in.ViewsExpressed))).
			SetViewsTakenIntoAccount(f.words("viewsTakenIntoAccount", said(in.ViewsTakenIntoAccount)))
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	return row.SetChildID(child).SetRecipientAgencyID(recipient.ID).Save(ctx)
}

// said is an optional text, empty when absent.
func said(given *string) string {
	if given == nil {
		return ""
	}
	return *given
}
