package network

import (
	"context"
	"slices"

	"cangraph/internal/network/snapshot"
)

// Housemates are the other children who live in a home of the child on the day, siblings among them, by name: nobody in the
// child-safe view, in which only siblings are shown. Errors: those of sight.Show.
func (s *Support) Housemates(ctx context.Context) ([]*snapshot.Child, error) {
	if s.View() == ChildSafe {
		return nil, nil
	}
	var mates []*snapshot.Child
	for _, home := range s.Child.Homes(s.AsAt) {
		for _, m := range home.Whanau.Members {
			if m.Household == home.Label && m.Period.Contains(s.AsAt) && m.Child != s.Child && !slices.Contains(mates, m.Child) {
				mates = append(mates, m.Child)
			}
		}
	}
	slices.SortFunc(mates, (*snapshot.Child).Compare)
	return mates, show(ctx, mates...)
}
