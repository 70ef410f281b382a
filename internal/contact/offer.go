package contact

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agencyservice"
	"cangraph/ent/gen/servicetype"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// SetAgencyServiceInput is a service that an agency offers; with AgencyServiceID, what an
// entry says from now on.
type SetAgencyServiceInput struct {
	command.Idempotent
	AgencyServiceID *string
	AgencyID        *string
	ServiceTypeID   string
	About           *string
	Areas           []string
	Domain          *enum.LifeDomain
	ExpectedVersion *int
}

// SetAgencyService notes that an agency offers a service. Its managers do. Errors:
// command.UserErrors.
func (d Desk) SetAgencyService(ctx context.Context, in SetAgencyServiceInput) (*gen.AgencyService, error) {
	var f desk.Form
	about, areas := f.Words("about", in.About, desk.Text), areasOf(&f, in.Areas)
	if in.Domain != nil {
		desk.Code(&f, "domain", *in.Domain)
	}
	kind, err := d.serviceType(ctx, &f, in.ServiceTypeID)
	if err != nil {
		return nil, err
	}
	var old *gen.AgencyService
	of := uuid.Nil
	if in.AgencyServiceID != nil {
		if in.AgencyID != nil {
			f.Add(fault.Invalid, "agencyId", "an entry stays that of its agency")
		}
		if old, err = d.service(ctx, &f, *in.AgencyServiceID); err != nil {
			return nil, err
		}
	} else {
		of = d.Manages(&f, in.AgencyID)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if old != nil {
		of = old.AgencyID
	}
	if err := d.Lock(ctx, of); err != nil {
		return nil, err
	}
	if old != nil {
		if old, err = d.standingService(ctx, old.ID, in.ExpectedVersion); err != nil {
			return nil, err
		}
	}
	same, err := d.Rows.AgencyService.Query().Where(agencyservice.AgencyID(of), agencyservice.ServiceTypeID(kind)).All(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(same, func(s *gen.AgencyService) bool { return (old == nil || s.ID != old.ID) && d.Holds(s.FromOn, s.UntilOn) }) {
		return nil, command.Refusal(fault.Conflict, "serviceTypeId", "the agency offers this already: change that entry")
	}
	key := text.Fold(strings.Join(areas, " "))
	if old != nil {
		return old.Update().SetServiceTypeID(kind).SetAbout(about).SetAreas(areas).SetAreaKey(key).SetDomain(desk.Said(in.Domain)).Save(ctx)
	}
	return d.Rows.AgencyService.Create().SetAgencyID(of).SetServiceTypeID(kind).SetAbout(about).SetAreas(areas).SetAreaKey(key).
		SetDomain(desk.Said(in.Domain)).SetFromOn(d.Today).Save(ctx)
}

// EndAgencyServiceInput is which entry ends.
type EndAgencyServiceInput struct {
	command.Idempotent
	AgencyServiceID string
	ExpectedVersion *int
}

// EndAgencyService takes a service out of the directory as of today. Errors:
// command.UserErrors.
func (d Desk) EndAgencyService(ctx context.Context, in EndAgencyServiceInput) (*gen.AgencyService, error) {
	var f desk.Form
	old, err := d.service(ctx, &f, in.AgencyServiceID)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, old.AgencyID); err != nil {
		return nil, err
	}
	if old, err = d.standingService(ctx, old.ID, in.ExpectedVersion); err != nil {
		return nil, err
	}
	from, until := d.end(old.FromOn)
	return old.Update().SetFromOn(from).SetUntilOn(until).Save(ctx)
}

// service reads an entry of an agency that the viewer manages.
func (d Desk) service(ctx context.Context, f *desk.Form, global string) (*gen.AgencyService, error) {
	row, err := desk.Find(ctx, f, "agencyServiceId", serviceType, global, d.Rows.AgencyService.Get, func(row *gen.AgencyService) bool {
		return d.Open(row.AgencyID)
	})
	if row != nil && !d.Scope.Has(policy.Manager, row.AgencyID) {
		f.Add(fault.Forbidden, "agencyServiceId", "only a manager of the agency says what it offers")
	}
	return row, err
}

// standingService reads an entry behind its lock.
func (d Desk) standingService(ctx context.Context, id uuid.UUID, expected *int) (*gen.AgencyService, error) {
	row, err := d.Rows.AgencyService.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, err
	}
	if !d.Holds(row.FromOn, row.UntilOn) {
		return nil, command.Refusal(fault.Conflict, "agencyServiceId", "the agency does not offer this any more: note it anew")
	}
	return row, nil
}

// serviceType reads a type of service.
func (d Desk) serviceType(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	id := f.ID("serviceTypeId", "ServiceType", global)
	if id == uuid.Nil {
		return id, nil
	}
	known, err := d.Rows.ServiceType.Query().Where(servicetype.ID(id)).Exist(ctx)
	if err == nil && !known {
		f.Absent("serviceTypeId", "ServiceType")
	}
	return id, err
}

// areasOf reads the names of areas.
func areasOf(f *desk.Form, given []string) []string {
	if len(given) > mostAreas {
		f.Add(fault.Invalid, "areas", "name at most %d areas", mostAreas)
		return nil
	}
	areas := make([]string, len(given))
	for i, area := range given {
		areas[i] = f.Required(desk.Item("areas", i), area, desk.Title, "name the area")
	}
	return areas
}
