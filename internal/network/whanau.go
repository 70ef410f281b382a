package network

import (
	"context"
	"maps"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// WhanauSupport is the support around a whānau on a day: the union over its
// children of that day, since it is the whānau that lives with the sum (S1.4).
type WhanauSupport struct {
	Whanau   *snapshot.Whanau
	AsAt     calendar.Date
	Children []*Support // of the children who belong to the whānau on the day, by name
	ever     []*snapshot.Child
	today    calendar.Date
	seen     sight.Sight
}

// WhanauSupportOf returns the support around a whānau. Children are all who ever
// belonged to it, loaded for themselves: those of the day are shown, the others say
// since when something holds.
func WhanauSupportOf(w *snapshot.Whanau, children []*snapshot.Child, asAt, today calendar.Date, seen sight.Sight) *WhanauSupport {
	support := &WhanauSupport{Whanau: w, AsAt: asAt, ever: children, today: today, seen: seen}
	for _, c := range children {
		for _, m := range c.Whanau {
			if m.Whanau.ID == w.ID {
				support.Whanau = m.Whanau // the one of their snapshot
			}
		}
		if slices.Contains(c.WhanauOn(asAt), support.Whanau) {
			support.Children = append(support.Children, SupportOf(c, asAt, today, seen))
		}
	}
	slices.SortStableFunc(support.Children, func(a, b *Support) int { return a.Child.Compare(b.Child) })
	return support
}

// Agencies are the agencies around any of the children. One is universal only if it
// is so for every child it is around.
func (w *WhanauSupport) Agencies() []*snapshot.AgencyAround {
	union := map[*snapshot.Agency]*snapshot.AgencyAround{}
	for _, s := range w.Children {
		for _, a := range s.Agencies() {
			if known, ok := union[a.Agency]; ok {
				merge(known, a)
			} else {
				union[a.Agency] = a
			}
		}
	}
	return slices.SortedFunc(maps.Values(union), func(a, b *snapshot.AgencyAround) int { return a.Agency.Compare(b.Agency) })
}

// merge adds what an agency does around another child.
func merge(into, from *snapshot.AgencyAround) {
	into.Universal = into.Universal && from.Universal
	into.Memberships = append(into.Memberships, from.Memberships...)
	for _, p := range from.Provisions {
		if !slices.Contains(into.Provisions, p) {
			into.Provisions = append(into.Provisions, p)
		}
	}
	for _, p := range from.Practitioners {
		if !slices.Contains(into.Practitioners, p) {
			into.Practitioners = append(into.Practitioners, p)
		}
	}
	slices.SortFunc(into.Practitioners, (*snapshot.Practitioner).Compare)
}

// Overlaps are the overload of the whānau itself and the overlaps of its children,
// a finding about two of them once. Arguments as Support.Overlaps.
func (w *WhanauSupport) Overlaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	found, err := w.union(ctx, codes, thresholds, (*Support).Overlaps)
	if err != nil || w.seen.ChildSafe() {
		return nil, err
	}
	found = append(found, finding.Only(codes, finding.WhanauOverlaps(w.Whanau, w.ever, w.AsAt, w.today, thresholds))...)
	slices.SortFunc(found, finding.Compare)
	return found, nil
}

// Gaps are the gaps of its children, a finding about two of them once.
func (w *WhanauSupport) Gaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	return w.union(ctx, codes, thresholds, (*Support).Gaps)
}

type find func(*Support, context.Context, []finding.Code, finding.Params) ([]*finding.Finding, error)

// union asks every child and keeps each finding once, by its key.
func (w *WhanauSupport) union(ctx context.Context, codes []finding.Code, thresholds finding.Params, find find) ([]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var union []*finding.Finding
	for _, s := range w.Children {
		found, err := find(s, ctx, codes, thresholds)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			if !seen[f.Key] {
				seen[f.Key] = true
				union = append(union, f)
			}
		}
	}
	slices.SortFunc(union, finding.Compare)
	return union, nil
}
