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
	"cangraph/internal/fault"
)

// RecordExternalSupportInput is somebody known to be involved who is no member: a
// practitioner, or somebody by name.
type RecordExternalSupportInput struct {
	command.Idempotent
	ChildID        string
	PractitionerID *string
	AgencyID       *string // of the practitioner, or of who is known by name
	Name           *string
	Part           string // what they do for the child, in words
	Contact        *string
	NamedBy        *string        // who of the whānau named them
	KnownSince     *calendar.Date // since when the child knows them
	AsAgencyID     *string
}

// RecordExternalSupport notes somebody involved. Members of the child's network and the
// director do. Errors: command.UserErrors.
func (d Desk) RecordExternalSupport(ctx context.Context, in RecordExternalSupportInput) (*gen.ExternalSupport, error) {
	var f form
	child := d.child(&f, in.ChildID)
	create := d.Rows.ExternalSupport.Create().SetChildID(child)
	f.one("", "practitionerId and name", in.PractitionerID, in.Name)
	name := ""
	if in.Name != nil {
		name = f.required("name", *in.Name, title, "say what they are called")
	}
	who := uuid.Nil
	if in.PractitionerID != nil {
		found, err := d.practitioner(ctx, &f, "practitionerId", *in.PractitionerID)
		if err != nil {
			return nil, err
		}
		if found != nil {
			who = found.ID
			create.SetSupporterID(who)
		}
	}
	if in.AgencyID != nil {
		agency, err := d.agency(ctx, &f, "agencyId", *in.AgencyID)
		if err != nil {
			return nil, err
		}
		if agency != nil {
			create.SetSupporterAgencyID(agency.ID)
		}
	}
	part := f.required("part", in.Part, title, "say what they do for the child")
	contact, by := f.words("contact", in.Contact, title), f.words("namedBy", in.NamedBy, title)
	if in.KnownSince != nil && *in.KnownSince > d.Today {
		f.Add(fault.Invalid, "knownSince", "this day has not come yet")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	writer := d.author(&f, in.AsAgencyID, child)
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	if err := d.outside(ctx, &f, child, who); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return create.SetName(name).SetPart(part).SetContact(contact).SetNamedBy(by).SetNillableKnownSince(in.KnownSince).
		SetPractitionerID(writer.id).SetNillableAgencyID(writer.agency).Save(ctx)
}

// child reads the id of a child whom the viewer works with or whose team they direct.
func (d Desk) child(f *form, global string) uuid.UUID {
	id := f.id("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.sees(id):
		f.absent("childId", "Child")
	case !d.works(id) && !d.directs(id):
		f.Add(fault.Forbidden, "childId", "only members of the network and the director of the team do this")
	}
	return id
}

// outside refuses a practitioner who is a member today, or noted already.
func (d Desk) outside(ctx context.Context, f *form, child, who uuid.UUID) error {
	if who == uuid.Nil {
		return nil
	}
	held, err := d.Rows.CanMembership.Query().Where(canmembership.PractitionerID(who), canmembership.HasNetworkWith(network.ChildID(child)),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(held, func(m *gen.CanMembership) bool { return d.open(m.AgencyID) }) {
		f.Add(fault.Conflict, "practitionerId", "they are a member of the child's network")
		return nil
	}
	noted, err := d.Rows.ExternalSupport.Query().Where(externalsupport.ChildID(child), externalsupport.SupporterID(who), externalsupport.EndedOnIsNil()).All(ctx)
	if slices.ContainsFunc(noted, d.knowsSupport) {
		f.Add(fault.Conflict, "practitionerId", "they are noted already")
	}
	return err
}

// knowsSupport says whether the viewer may know of an external support, as policy.Tables does.
func (d Desk) knowsSupport(row *gen.ExternalSupport) bool {
	return d.sees(row.ChildID) && d.acquainted(row.SupporterID) && d.open(row.SupporterAgencyID) && d.open(row.AgencyID) && d.acquainted(&row.PractitionerID)
}

// support reads an external support that the viewer may know of, nil where there is none.
func (d Desk) support(ctx context.Context, f *form, global string) (*gen.ExternalSupport, error) {
	id := f.id("externalSupportId", "ExternalSupport", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.ExternalSupport.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.knowsSupport(row) {
		f.absent("externalSupportId", "ExternalSupport")
		return nil, nil
	}
	return row, err
}

// EndExternalSupportInput notes that somebody is not involved any more.
type EndExternalSupportInput struct {
	command.Idempotent
	ExternalSupportID string
	On                *calendar.Date // the first day without: today when nil
	Reason            string
	ExpectedVersion   *int
}

// EndExternalSupport ends what is noted of somebody involved. Members of the network and
// the director do. Errors: command.UserErrors.
func (d Desk) EndExternalSupport(ctx context.Context, in EndExternalSupportInput) (*gen.ExternalSupport, error) {
	var f form
	row, err := d.support(ctx, &f, in.ExternalSupportID)
	if err != nil {
		return nil, err
	}
	why := f.required("reason", in.Reason, longest, "say why they are not involved any more")
	on := d.day(in.On)
	if on > d.Today {
		f.Add(fault.Invalid, "on", "this day has not come yet")
	}
	if row != nil && !d.works(row.ChildID) && !d.directs(row.ChildID) {
		f.Add(fault.Forbidden, "externalSupportId", "only members of the network and the director of the team do this")
	}
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
