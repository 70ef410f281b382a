package membership

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordExternalSupportInput is somebody known to be involved who is no member: a
// practitioner, or somebody by name.
type RecordExternalSupportInput struct {
	command.Idempotent
	ChildID           string
	SupporterID       *string
	SupporterAgencyID *string // of the practitioner, or of who is known by name
	Name              *string
	Part              string // what they do for the child, in words
	Contact           *string
	NamedBy           *string        // who of the whānau named them
	KnownSince        *calendar.Date // since when the child knows them
	AgencyID          *string        // for which the viewer acts
}

// RecordExternalSupport notes somebody involved. Members of the child's network and the
// director do. Errors: command.UserErrors.
func (d Desk) RecordExternalSupport(ctx context.Context, in RecordExternalSupportInput) (*gen.ExternalSupport, error) {
	var f desk.Form
	child := d.child(&f, in.ChildID)
	create := d.Rows.ExternalSupport.Create().SetChildID(child)
	one(&f, "", "supporterId and name", in.SupporterID, in.Name)
	name := ""
	if in.Name != nil {
		name = f.Required("name", *in.Name, desk.Title, "say what they are called")
	}
	who := uuid.Nil
	if in.SupporterID != nil {
		found, err := d.Practitioner(ctx, &f, "supporterId", *in.SupporterID)
		if err != nil {
			return nil, err
		}
		if found != nil {
			who = found.ID
			create.SetSupporterID(who)
		}
	}
	if in.SupporterAgencyID != nil {
		agency, err := d.Agency(ctx, &f, "supporterAgencyId", *in.SupporterAgencyID)
		if err != nil {
			return nil, err
		}
		if agency != nil {
			create.SetSupporterAgencyID(agency.ID)
		}
	}
	part := f.Required("part", in.Part, desk.Title, "say what they do for the child")
	contact, by := f.Words("contact", in.Contact, desk.Title), f.Words("namedBy", in.NamedBy, desk.Title)
	if in.KnownSince != nil && *in.KnownSince > d.Today {
		f.Add(fault.Invalid, "knownSince", "this day has not come yet")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	writer := d.author(&f, in.AgencyID, child)
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	if err := d.outside(ctx, &f, child, who); err != nil {
		return nil, err
	}
	if err := d.unnoted(ctx, &f, child, name, part); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return create.SetName(name).SetPart(part).SetContact(contact).SetNamedBy(by).SetNillableKnownSince(in.KnownSince).
		SetPractitionerID(writer.id).SetNillableAgencyID(writer.agency).Save(ctx)
}

// child reads the id of a child whom the viewer works with or whose team they direct.
func (d Desk) child(f *desk.Form, global string) uuid.UUID {
	id := f.ID("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Sees(id):
		f.Absent("childId", "Child")
	default:
		d.mustBelong(f, "childId", id)
	}
	return id
}

// outside refuses a practitioner who is a member today, or noted already.
func (d Desk) outside(ctx context.Context, f *desk.Form, child, who uuid.UUID) error {
	if who == uuid.Nil {
		return nil
	}
	held, err := d.Rows.CanMembership.Query().Where(canmembership.PractitionerID(who), canmembership.HasNetworkWith(network.ChildID(child)),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(held, func(m *gen.CanMembership) bool { return d.Open(desk.Said(m.AgencyID)) }) {
		f.Add(fault.Conflict, "supporterId", "they are a member of the child's network")
		return nil
	}
	noted, err := d.Rows.ExternalSupport.Query().Where(externalsupport.ChildID(child), externalsupport.SupporterID(who), externalsupport.EndedOnIsNil()).All(ctx)
	if slices.ContainsFunc(noted, d.knowsSupport) {
		f.Add(fault.Conflict, "supporterId", "they are noted already")
	}
	return err
}

// unnoted refuses who is noted by name already, and one more than there may be.
func (d Desk) unnoted(ctx context.Context, f *desk.Form, child uuid.UUID, name, part string) error {
	noted, err := d.Rows.ExternalSupport.Query().Where(externalsupport.ChildID(child), externalsupport.EndedOnIsNil()).All(ctx)
	known := only(noted, d.knowsSupport)
	room(f, "childId", known, mostSupports, "people noted as involved")
	if name != "" && slices.ContainsFunc(known, func(row *gen.ExternalSupport) bool { return row.Name == name && row.Part == part }) {
		f.Add(fault.Conflict, "name", "they are noted already")
	}
	return err
}

// knowsSupport says whether the viewer may know of an external support, as policy.Tables does.
func (d Desk) knowsSupport(row *gen.ExternalSupport) bool {
	return d.Sees(row.ChildID) && d.Knows(desk.Said(row.SupporterID), row.PractitionerID) && d.Open(desk.Said(row.SupporterAgencyID), desk.Said(row.AgencyID))
}

// support reads an external support that the viewer may know of, nil where there is none.
func (d Desk) support(ctx context.Context, f *desk.Form, field, global string) (*gen.ExternalSupport, error) {
	return desk.Find(ctx, f, field, "ExternalSupport", global, d.Rows.ExternalSupport.Get, d.knowsSupport)
}

// EndExternalSupportInput notes that somebody is not involved any more.
type EndExternalSupportInput struct {
	command.Idempotent
	ExternalSupportID string
	EndedOn           *calendar.Date // the first day without: today when nil
	Reason            string
	ExpectedVersion   *int
}

// EndExternalSupport ends what is noted of somebody involved. Members of the network and
// the director do. Errors: command.UserErrors.
func (d Desk) EndExternalSupport(ctx context.Context, in EndExternalSupportInput) (*gen.ExternalSupport, error) {
	var f desk.Form
	row, err := d.support(ctx, &f, "externalSupportId", in.ExternalSupportID)
	if err != nil {
		return nil, err
	}
	why := f.Required("reason", in.Reason, desk.Text, "say why they are not involved any more")
	if why == joined {
		f.Add(fault.Invalid, "reason", "say it in words")
	}
	first := calendar.Always
	if row != nil {
		d.mustBelong(&f, "externalSupportId", row.ChildID)
		if row.KnownSince != nil {
			first = *row.KnownSince
		}
		if err := d.MustBeSeen(ctx, &f, "externalSupportId", desk.Said(row.AgencyID), d.Mine(row.ChildID)...); err != nil {
			return nil, err
		}
	}
	on := f.Happened("endedOn", in.EndedOn, first, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, row.ChildID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.ExternalSupport.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.EndedOn != nil {
		return nil, command.Refusal(fault.Conflict, "externalSupportId", "this has ended already")
	}
	return d.Rows.ExternalSupport.UpdateOne(row).SetEndedOn(on).SetEndReason(why).Save(ctx)
}
