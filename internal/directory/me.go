package directory

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// RoleKind is a role that a viewer has today.
type RoleKind string

// The roles.
const (
	MemberRole        RoleKind = "MEMBER"
	LeadRole          RoleKind = "LEAD"
	DirectorRole      RoleKind = "DIRECTOR"
	PanelRole         RoleKind = "PANEL_MEMBER"
	ManagerRole       RoleKind = "MANAGER"
	OverseerRole      RoleKind = "OVERSEER"
	AdministratorRole RoleKind = "ADMINISTRATOR"
	AnalystRole       RoleKind = "ANALYST"
	AuditorRole       RoleKind = "AUDITOR"
	WhanauRole        RoleKind = "WHANAU"
	ChildRole         RoleKind = "CHILD"
	ClientRole        RoleKind = "CLIENT"
)

// Role is a role with its place, if it has one.
type Role struct {
	Kind   RoleKind
	Team   *snapshot.Team
	Agency *snapshot.Agency
}

// Me is who is asking.
type Me struct {
	Person     snapshot.Person // nil for a service client
	Roles      []*Role
	ChildCount int
}

// roles says of each set of the scope which role it gives: without a place, in the teams
// or at the agencies of the set.
var roles = []struct {
	kind policy.Kind
	role RoleKind
	of   string
}{
	{policy.ByMembership, MemberRole, ""}, {policy.Lead, LeadRole, ""},
	{policy.Director, DirectorRole, "team"}, {policy.Panel, PanelRole, "team"},
	{policy.Manager, ManagerRole, "agency"}, {policy.Staff, OverseerRole, ""},
	{policy.Administrator, AdministratorRole, "team"}, {policy.Analyst, AnalystRole, "team"}, {policy.Auditor, AuditorRole, "team"},
	{policy.ByWhanau, WhanauRole, ""}, {policy.BySelf, ChildRole, ""}, {policy.ViewerClient, ClientRole, ""},
}

// Me returns who is asking; a command of the operator is nobody, without roles.
func (d *Directory) Me(ctx context.Context) (*Me, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	me := &Me{ChildCount: len(seen.IDs(policy.Child))}
	if me.Person, err = d.person(ctx, seen.Person()); err != nil {
		return nil, err
	}
	for _, r := range roles {
		held, err := d.held(ctx, r.role, r.of, seen.IDs(r.kind))
		if err != nil {
			return nil, err
		}
		me.Roles = append(me.Roles, held...)
	}
	return me, nil
}

// held returns a role in each of its places, by name.
func (d *Directory) held(ctx context.Context, role RoleKind, of string, ids []uuid.UUID) ([]*Role, error) {
	var held []*Role
	switch {
	case len(ids) == 0:
		return nil, nil
	case of == "team":
		teams, err := Find[*snapshot.Team](ctx, d, ids)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(teams, func(a, b *snapshot.Team) int { return compare(a.Name, b.Name, a.ID, b.ID) })
		for _, t := range teams {
			held = append(held, &Role{Kind: role, Team: t})
		}
	case of == "agency":
		agencies, err := Find[*snapshot.Agency](ctx, d, ids)
		if err != nil {
			return nil, err
		}
		agencies = slices.DeleteFunc(agencies, func(a *snapshot.Agency) bool { return a == nil })
		slices.SortFunc(agencies, (*snapshot.Agency).Compare)
		for _, a := range agencies {
			held = append(held, &Role{Kind: role, Agency: a})
		}
	default:
		held = []*Role{{Kind: role}}
	}
	return held, nil
}

// person returns the person of the graph who is asking.
func (d *Directory) person(ctx context.Context, who policy.Person) (snapshot.Person, error) {
	switch who.Kind {
	case policy.ViewerPractitioner:
		return one[*snapshot.Practitioner](ctx, d, who.ID)
	case policy.ViewerKin:
		return one[*snapshot.Kin](ctx, d, who.ID)
	case policy.ViewerChild:
		return one[*snapshot.Child](ctx, d, who.ID)
	}
	return nil, nil
}

// one returns the person with an id, nil without one.
func one[P interface {
	comparable
	snapshot.Person
}](ctx context.Context, d *Directory, id uuid.UUID) (snapshot.Person, error) {
	var none P
	found, err := Find[P](ctx, d, []uuid.UUID{id})
	if err != nil || found[0] == none {
		return nil, err
	}
	return found[0], nil
}
