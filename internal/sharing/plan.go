package sharing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/disclosure"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// plan is a disclosure while it is made ready.
type plan struct {
	child        uuid.UUID
	from, to     *gen.Agency
	request      *gen.InformationRequest // nil: own initiative
	consultation *gen.Consultation       // nil: none that fits
	question     law.Question
	restriction  law.UseRestriction
}

// plan reads between whom and about whom, and whether the viewer may record it.
func (d Desk) plan(ctx context.Context, f *desk.Form, in RecordDisclosureInput) (*plan, error) {
	if in.InformationRequestID != nil {
		return d.answering(ctx, f, in)
	}
	planned := &plan{child: d.Child(f, "childId", desk.Said(in.ChildID))}
	var err error
	if planned.from, err = d.Agency(ctx, f, "fromAgencyId", desk.Said(in.FromAgencyID)); err != nil {
		return nil, err
	}
	if planned.to, err = d.Agency(ctx, f, "toAgencyId", desk.Said(in.ToAgencyID)); err != nil || f.Err() != nil {
		return nil, err
	}
	if planned.from.ID == planned.to.ID {
		f.Add(fault.Invalid, "toAgencyId", "an agency does not disclose to itself")
	}
	d.mustActFor(f, planned.child, "fromAgencyId", planned.from)
	return planned, nil
}

// answering reads what the request says of its answer.
func (d Desk) answering(ctx context.Context, f *desk.Form, in RecordDisclosureInput) (*plan, error) {
	f.LeftOut("childId", in.ChildID, "the request says this")
	f.LeftOut("fromAgencyId", in.FromAgencyID, "the request says this")
	f.LeftOut("toAgencyId", in.ToAgencyID, "the request says this")
	request, err := d.asked(ctx, f, *in.InformationRequestID)
	if err != nil || request == nil {
		return nil, err
	}
	switch {
	case request.Outcome != nil && *request.Outcome == enum.RequestDeclined:
		f.Add(fault.Conflict, "informationRequestId", "this request was declined: record what is given after all on your own initiative")
	case in.DisclosedOn != nil && *in.DisclosedOn < request.AskedOn:
		f.Add(fault.Invalid, "disclosedOn", "a request cannot be answered before it is made")
	}
	planned := &plan{child: request.ChildID, request: request}
	if planned.from, err = d.Rows.Agency.Get(ctx, request.ToAgencyID); err != nil {
		return nil, err
	}
	planned.to, err = d.Rows.Agency.Get(ctx, request.FromAgencyID)
	return planned, err
}

// holdsLimited says whether an agency has received information about a child under a
// limit on its use, which then travels on, as far as the viewer may know who gave it.
func (d Desk) holdsLimited(ctx context.Context, child, agency uuid.UUID, on calendar.Date) (bool, error) {
	received, err := d.Rows.Disclosure.Query().Where(disclosure.ChildID(child), disclosure.ToAgencyID(agency),
		disclosure.UseRestrictionNEQ(""), disclosure.DisclosedOnLTE(on)).All(ctx)
	return slices.ContainsFunc(received, func(row *gen.Disclosure) bool { return d.Open(row.FromAgencyID) }), err
}
