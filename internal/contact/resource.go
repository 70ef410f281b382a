package contact

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/agencyservice"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/servicetype"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// AgencyService is a service that an agency offers (S1.38).
type AgencyService struct {
	ID      uuid.UUID
	Agency  *snapshot.Agency
	Type    *snapshot.ServiceType
	About   *string
	Areas   []string
	Domain  *enum.AssessmentDomain
	Since   calendar.Date
	Until   *calendar.Date
	Version int
}

// GlobalID is the id in the API.
func (s *AgencyService) GlobalID() string { return globalid.Of("AgencyService", s.ID) }

func (s *AgencyService) id() uuid.UUID { return s.ID }

// The pages of the resource directory.
type (
	Resources    = page.Connection[*AgencyService]
	ResourceEdge = page.Edge[*AgencyService]
)

// ResourceFilter says which services to list.
type ResourceFilter struct {
	Search        *string
	ServiceTypeID *string
	Domain        *enum.AssessmentDomain
	Area          *string
}

// Resources lists the services that agencies offer today, the latest recorded first.
// Errors: fault.Field ones for the filter and the paging.
func (b *Book) Resources(ctx context.Context, filter *ResourceFilter, args page.Args) (*Resources, error) {
	today := clock.Today(ctx)
	where := []predicate.AgencyService{agencyservice.FromOnLTE(today), agencyservice.Or(agencyservice.UntilOnIsNil(), agencyservice.UntilOnGT(today))}
	bound := fmt.Sprint(today)
	if filter != nil {
		more, err := filter.conditions()
		if err != nil {
			return nil, err
		}
		where = append(where, more...)
		bound += fmt.Sprintf(" %q %q %q %q", desk.Said(filter.Search), desk.Said(filter.ServiceTypeID), desk.Said(filter.Domain), desk.Said(filter.Area))
	}
	query := func() *gen.AgencyServiceQuery { return b.ent.AgencyService.Query().Where(where...) }
	return list(ctx, b, "resources", bound, args, func(w window) ([]*gen.AgencyService, error) {
		return query().Where(agencyservice.IDLT(w.below), agencyservice.IDGT(w.above)).
			Order(ordered(w, gen.Asc(agencyservice.FieldID), gen.Desc(agencyservice.FieldID))).Limit(w.size).All(ctx)
	}, func(ctx context.Context) (int, error) { return query().Count(ctx) }, b.services, (*AgencyService).id)
}

func (r *ResourceFilter) conditions() ([]predicate.AgencyService, error) {
	var where []predicate.AgencyService
	if r.Search != nil {
		words := text.Fold(*r.Search)
		if words == "" {
			return nil, fault.Field("filter.search", "what to look for has no letters or digits")
		}
		where = append(where, agencyservice.Or(agencyservice.HasAgencyWith(agency.SortNameContains(words)),
			agencyservice.HasServiceTypeWith(servicetype.SortNameContains(words))))
	}
	if r.ServiceTypeID != nil {
		_, id, _ := globalid.Parse(*r.ServiceTypeID) // another type's id is no service's
		where = append(where, agencyservice.ServiceTypeID(id))
	}
	if r.Domain != nil {
		where = append(where, agencyservice.DomainEQ(*r.Domain))
	}
	if r.Area != nil {
		words := text.Fold(*r.Area)
		if words == "" {
			return nil, fault.Field("filter.area", "the area to look for has no letters or digits")
		}
		where = append(where, agencyservice.Or(agencyservice.AreaKey(""), agencyservice.AreaKeyContains(words)))
	}
	return where, nil
}

// services is the entries of rows, but for those whose agency is hidden.
func (b *Book) services(ctx context.Context, rows []*gen.AgencyService) ([]*AgencyService, error) {
	agencies, types := make([]uuid.UUID, len(rows)), make([]uuid.UUID, len(rows))
	for i, row := range rows {
		agencies[i], types[i] = row.AgencyID, row.ServiceTypeID
	}
	from, err := directory.Find[*snapshot.Agency](ctx, b.nodes, agencies)
	if err != nil {
		return nil, err
	}
	kinds, err := directory.Find[*snapshot.ServiceType](ctx, b.nodes, types)
	if err != nil {
		return nil, err
	}
	var all []*AgencyService
	for i, row := range rows {
		if from[i] == nil || kinds[i] == nil {
			continue
		}
		one := &AgencyService{row.ID, from[i], kinds[i], desk.Stated(row.About), row.Areas, nil, row.FromOn, row.UntilOn, row.Version}
		if row.Domain != "" {
			one.Domain = &row.Domain
		}
		all = append(all, one)
	}
	return all, nil
}

// SetAgencyServiceInput is a service that an agency offers; with AgencyServiceID, what an
// entry says from now on.
type SetAgencyServiceInput struct {
	command.Idempotent
	AgencyServiceID *string
	AgencyID        *string
	ServiceTypeID   string
	About           *string
	Areas           []string
	Domain          *enum.AssessmentDomain
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
		of = f.Mine("agencyId", d.Scope.IDs(policy.Manager), in.AgencyID)
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
	if slices.ContainsFunc(same, func(s *gen.AgencyService) bool { return (old == nil || s.ID != old.ID) && d.holds(s.FromOn, s.UntilOn) }) {
		return nil, command.Refusal(fault.Conflict, agencyServed, "the agency offers this already: change that entry")
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
	if err := orRefused(f, err); err != nil {
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
	id := f.ID("agencyServiceId", "AgencyService", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.AgencyService.Get(ctx, id)
	switch {
	case gen.IsNotFound(err) || err == nil && !d.Open(row.AgencyID):
		f.Absent("agencyServiceId", "AgencyService")
		return nil, nil
	case err == nil && !d.Scope.Has(policy.Manager, row.AgencyID):
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
	if !d.holds(row.FromOn, row.UntilOn) {
		return nil, command.Refusal(fault.Conflict, "agencyServiceId", "the agency does not offer this any more: note it anew")
	}
	return row, nil
}

// serviceType reads a type of service.
func (d Desk) serviceType(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	id := f.ID(agencyServed, "ServiceType", global)
	if id == uuid.Nil {
		return id, nil
	}
	known, err := d.Rows.ServiceType.Query().Where(servicetype.ID(id)).Exist(ctx)
	if err == nil && !known {
		f.Absent(agencyServed, "ServiceType")
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
