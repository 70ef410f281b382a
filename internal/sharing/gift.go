package sharing

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/consultation"
	"cangraph/ent/gen/disclosure"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/sharing/law"
)

// gift reads between whom and about whom, and whether the viewer may record it.
func (d Desk) gift(ctx context.Context, f *form, in RecordDisclosureInput) (*gift, error) {
	if in.RequestID != nil {
		return d.answering(ctx, f, in)
	}
	g := &gift{child: d.child(f, said(in.ChildID))}
	var err error
	if g.from, err = d.agency(ctx, f, "fromAgencyId", said(in.FromAgencyID)); err != nil {
		return nil, err
	}
	if g.to, err = d.agency(ctx, f, "toAgencyId", said(in.ToAgencyID)); err != nil || f.err() != nil {
		return nil, err
	}
	if g.from.ID == g.to.ID {
		f.refuse(fault.Invalid, "toAgencyId", "an agency does not disclose to itself")
	}
	return g, d.mustActFor(ctx, f, g.child, "fromAgencyId", g.from)
}

// answering reads what the request says of its answer.
func (d Desk) answering(ctx context.Context, f *form, in RecordDisclosureInput) (*gift, error) {
	for i, given := range []*string{in.ChildID, in.FromAgencyID, in.ToAgencyID} {
		if given != nil {
			f.refuse(fault.Invalid, []string{"childId", "fromAgencyId", "toAgencyId"}[i], "the request says this: leave it out")
		}
	}
	request, err := d.request(ctx, f, *in.RequestID)
	if err != nil || request == nil {
		return nil, err
	}
	switch {
	case !d.employed(request.ToAgencyID):
		f.refuse(fault.Forbidden, "requestId", "only practitioners of the agency that is asked answer")
	case request.Outcome != nil && *request.Outcome == enum.RequestDeclined:
		f.refuse(fault.Conflict, "requestId", "this request was declined: record what is given after all on your own initiative")
	case in.DisclosedOn != nil && *in.DisclosedOn < request.AskedOn:
		f.refuse(fault.Invalid, "disclosedOn", "a request cannot be answered before it is made")
	}
	g := &gift{child: request.ChildID, request: request}
	if g.from, err = d.Rows.Agency.Get(ctx, request.ToAgencyID); err != nil {
		return nil, err
	}
	g.to, err = d.Rows.Agency.Get(ctx, request.FromAgencyID)
	return g, err
}

// about is what a consultation must be about for a disclosure to rest on it.
type about struct {
	child, receiver uuid.UUID
	purpose         law.Purpose
}

// consulted finds the consultation by a day: the one named by its global id, or the
// latest; nil when there is none.
func (a about) consulted(ctx context.Context, rows *gen.Client, on calendar.Date, named *string) (latest *gen.Consultation, err error) {
	query := rows.Consultation.Query().Where(consultation.ChildID(a.child), consultation.RecipientAgencyID(a.receiver),
		consultation.Purpose(string(a.purpose)))
	if named != nil {
		kind, id, _ := globalid.Parse(*named)
		if kind != "Consultation" {
			return nil, nil
		}
		query.Where(consultation.ID(id))
	}
	found, err := query.Order(gen.Asc(consultation.FieldID)).All(ctx)
	for _, row := range found {
		if row.OnDate <= on && (latest == nil || row.OnDate >= latest.OnDate) {
			latest = row
		}
	}
	return latest, err
}

// holdsLimited says whether an agency has received information about a child under a
// limit on its use, which then travels on.
func (d Desk) holdsLimited(ctx context.Context, child, agency uuid.UUID, on calendar.Date) (bool, error) {
	received, err := d.Rows.Disclosure.Query().
		Where(disclosure.ChildID(child), disclosure.ToAgencyID(agency), disclosure.UseRestrictionNEQ("")).All(ctx)
	for _, row := range received {
		if row.DisclosedOn <= on {
			return true, err
		}
	}
	return false, err
}

// mostItems bounds what one disclosure lists.
const mostItems = 50

// items reads the list of what is shared.
func (f *form) items(given []string) []string {
	if len(given) == 0 || len(given) > mostItems {
		f.refuse(fault.Invalid, "items", "list what is shared, in 1 to %d items", mostItems)
	}
	items := make([]string, 0, min(len(given), mostItems))
	for i, item := range given[:min(len(given), mostItems)] {
		items = append(items, f.required(fmt.Sprintf("items.%d", i), item, "say what is shared"))
	}
	return items
}

// belief reads why the receiver is believed to be helped; only what is required needs none.
func (f *form) belief(in RecordDisclosureInput) string {
	if in.Basis == law.Section66 {
		return f.words("reasonableBelief", said(in.ReasonableBelief))
	}
	return f.required("reasonableBelief", said(in.ReasonableBelief), "say why you believe that it helps the receiver with this purpose")
}

// partFields are the fields of the input that the law's objections are about.
var partFields = map[law.Part]string{
	law.AboutBasis: "basis", law.AboutPurpose: "purpose", law.AboutRequest: "requestId", law.AboutGiver: "fromAgencyId",
	law.AboutReceiver: "toAgencyId", law.AboutConsultation: "consultationId", law.AboutConfidence: "confidenceConsent",
}

// object adds the law's objections.
func (f *form) object(disclosure law.Disclosure, answering bool) {
	for _, o := range law.Object(disclosure) {
		field := partFields[o.About]
		if answering && (o.About == law.AboutGiver || o.About == law.AboutReceiver) {
			field = "requestId"
		}
		f.refuse(fault.Invalid, field, "%s", o.Message)
	}
}

func is(given *bool) bool { return given != nil && *given }
