package network

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Found returns the findings of today around some children, by the default thresholds, as the
// network of each answers them to the viewer: none in the child-safe view, none around a child
// whom the viewer does not see. Nobody is shown by it yet: whoever shows findings calls Show.
func (n *Networks) Found(ctx context.Context, children []uuid.UUID) (map[uuid.UUID][]*finding.Finding, error) {
	seen, err := sight.Of(ctx)
	if err != nil || seen.ChildSafe() {
		return nil, err
	}
	today := clock.Today(ctx)
	loaded, err := n.source.Load(ctx, children, snapshot.With{Meetings: &today, Casework: true})
	if err != nil {
		return nil, err
	}
	all := map[uuid.UUID][]*finding.Finding{}
	for _, c := range loaded.Children {
		all[c.ID] = append(finding.Overlaps(c, today, today, finding.Defaults()), finding.Gaps(c, today, today, finding.Defaults())...)
	}
	return all, nil
}

// Pairs returns of what Found does only who has often worked together (O7), for any number of children at once. No
// more is loaded than tells them apart: they are not to be shown.
func (n *Networks) Pairs(ctx context.Context, children []uuid.UUID) (map[uuid.UUID][]*finding.Finding, error) {
	seen, err := sight.Of(ctx)
	if err != nil || seen.ChildSafe() || len(children) == 0 {
		return nil, err
	}
	today := clock.Today(ctx)
	loaded, err := n.source.Load(ctx, children, snapshot.With{Meetings: &today, Pairs: true})
	if err != nil {
		return nil, err
	}
	all := map[uuid.UUID][]*finding.Finding{}
	for _, c := range loaded.Children {
		all[c.ID] = finding.Pairs(c, today, today, finding.Defaults())
	}
	return all, nil
}

// FoundOfWhanau returns the findings of today about a whānau as a whole, as Found, given all
// children who ever belonged to it; and those who belong to it today.
func (n *Networks) FoundOfWhanau(ctx context.Context, w *snapshot.Whanau, ever []uuid.UUID) (found []*finding.Finding, today []uuid.UUID, err error) {
	support, err := n.AroundWhanau(ctx, w, ever, clock.Today(ctx), Asked{Casework: true})
	if err != nil {
		return nil, nil, err
	}
	for _, s := range support.Children {
		today = append(today, s.Child.ID)
	}
	if support.seen.ChildSafe() {
		return nil, today, nil
	}
	return finding.WhanauOverlaps(support.Whanau, support.ever, support.AsAt, support.today, finding.Defaults()), today, nil
}

// Show notes the children around whom findings were found, and whom they name, as shown.
func (n *Networks) Show(ctx context.Context, found []*finding.Finding) error {
	for _, f := range found {
		if c := f.Child(); c != nil {
			if err := show(ctx, c); err != nil {
				return err
			}
		}
	}
	_, err := showAll(ctx, found)
	return err
}

// AroundAgency returns the children whom the viewer sees around whom an agency is on a day.
func (n *Networks) AroundAgency(ctx context.Context, agency uuid.UUID, on calendar.Date) ([]uuid.UUID, error) {
	rows, err := n.store.Query(ctx, strings.Replace(agencyNetworks, "{{effective}}", effective, 1), agency, on)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var children []uuid.UUID
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		children = append(children, id)
	}
	return children, rows.Err()
}
