package worklist

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen/network"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// In says over which children: exactly one of them.
type In struct {
	Caseload *bool
	TeamID   *string
	WhanauID *string
	AgencyID *string
}

func (in In) String() string {
	for name, id := range map[string]*string{"team": in.TeamID, "whanau": in.WhanauID, "agency": in.AgencyID} {
		if id != nil {
			return fmt.Sprint(name, " ", *id)
		}
	}
	return "caseload"
}

// set is whom a list is about: children whom the viewer sees for casework, and what is found
// about a whānau as a whole.
type set struct {
	children []uuid.UUID
	whanau   []*finding.Finding
}

func (b *Book) set(ctx context.Context, in In) (of set, err error) {
	given := 0
	for _, is := range []bool{in.Caseload != nil, in.TeamID != nil, in.WhanauID != nil, in.AgencyID != nil} {
		if is {
			given++
		}
	}
	if given != 1 || in.Caseload != nil && !*in.Caseload {
		return of, fault.Field("in", "say in whose findings you are interested: give caseload as true, or one of teamId, whanauId and agencyId")
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return of, err
	}
	switch {
	case in.TeamID != nil:
		of.children, err = b.ofTeam(ctx, seen, *in.TeamID)
	case in.WhanauID != nil:
		of, err = b.ofWhanau(ctx, *in.WhanauID)
	case in.AgencyID != nil:
		of.children, err = b.ofAgency(ctx, *in.AgencyID)
	default:
		of.children = seen.IDs(policy.ByMembership)
	}
	of.children = slices.DeleteFunc(of.children, func(id uuid.UUID) bool { return !seen.Case(id) })
	slices.SortFunc(of.children, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	of.children = slices.Compact(of.children)
	return of, err
}

// ofTeam are the children of the open networks of a team for which the viewer decides.
func (b *Book) ofTeam(ctx context.Context, seen sight.Sight, global string) (children []uuid.UUID, err error) {
	kind, team, ok := globalid.Parse(global)
	if !ok || kind != "ChildrensTeam" || !seen.Has(policy.Director, team) && !seen.Has(policy.Panel, team) {
		return nil, absent("teamId", "there is no team with this id that the viewer directs or on whose panel they sit")
	}
	today := clock.Today(ctx)
	err = b.rows.Network.Query().Where(network.TeamID(team), network.AcceptedOnLTE(today), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(today))).
		Select(network.FieldChildID).Scan(ctx, &children)
	return children, err
}

// ofWhanau are the children who belong to a whānau today, and what is found about itself.
func (b *Book) ofWhanau(ctx context.Context, global string) (of set, err error) {
	w, err := directory.Node[*snapshot.Whanau](ctx, b.nodes, global)
	if err != nil || w == nil {
		return of, orAbsent(err, "whanauId", "there is no whānau with this id")
	}
	ever, err := b.nodes.ChildrenOf(ctx, w)
	if err != nil {
		return of, err
	}
	of.whanau, of.children, err = b.networks.FoundOfWhanau(ctx, w, ever)
	return of, err
}

// ofAgency are the children around whom an agency is today.
func (b *Book) ofAgency(ctx context.Context, global string) ([]uuid.UUID, error) {
	a, err := directory.Node[*snapshot.Agency](ctx, b.nodes, global)
	if err != nil || a == nil {
		return nil, orAbsent(err, "agencyId", "there is no agency with this id")
	}
	return b.networks.AroundAgency(ctx, a.ID, clock.Today(ctx))
}

func orAbsent(err error, field, message string) error {
	if err != nil {
		return err
	}
	return absent(field, message)
}

func absent(field, message string) error {
	return &fault.Error{Code: fault.NotFound, Field: "in." + field, Message: message}
}
