package contact

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/agencyservice"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/servicetype"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store/latest"
	"cangraph/internal/text"
)

// AgencyService is a service that an agency offers (S1.38).
type AgencyService struct {
	ID      uuid.UUID
	Agency  *snapshot.Agency
	Type    *snapshot.ServiceType
	About   *string
	Areas   []string
	Domain  *enum.LifeDomain
	Since   calendar.Date
	Until   *calendar.Date
	Version int
}

// GlobalID is the id in the API.
func (s *AgencyService) GlobalID() string { return globalid.Of("AgencyService", s.ID) }

// NodeID is its own id.
func (s *AgencyService) NodeID() uuid.UUID { return s.ID }

// The pages of the resource directory.
type (
	Resources    = page.Connection[*AgencyService]
	ResourceEdge = page.Edge[*AgencyService]
)

// ResourceFilter says which services to list.
type ResourceFilter struct {
	Search        *string
	ServiceTypeID *string
	Domain        *enum.LifeDomain
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
	return latest.Page(ctx, b.sealer.Named("resources", bound), args, b.ent.AgencyService.Query().Where(where...), b.services)
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
	noChild := func(*gen.AgencyService) uuid.UUID { return uuid.Nil }
	all, err := directory.Show(ctx, b.nodes, rows, noChild, func(n *directory.Names, row *gen.AgencyService) *AgencyService {
		of, kind := n.Agency(&row.AgencyID), n.ServiceType(&row.ServiceTypeID)
		if of == nil || kind == nil {
			return nil
		}
		one := &AgencyService{row.ID, of, kind, desk.Stated(row.About), row.Areas, nil, row.FromOn, row.UntilOn, row.Version}
		if row.Domain != "" {
			one.Domain = &row.Domain
		}
		return one
	})
	return known(all), err
}
