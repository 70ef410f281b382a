package finding

import (
	"bytes"
	"cmp"
	"slices"

	"cangraph/internal/network/snapshot"
)

// inOrder returns services by start, agency and id, each once, so that evidence
// reads the same however the rows were loaded.
func inOrder(provisions []*snapshot.Provision) []*snapshot.Provision {
	sorted := slices.Clone(provisions)
	slices.SortFunc(sorted, func(a, b *snapshot.Provision) int {
		return cmp.Or(cmp.Compare(a.Period.From, b.Period.From), a.Agency.Compare(b.Agency), compareIDs(a.ID, b.ID))
	})
	return slices.Compact(sorted)
}

// byChildName sorts children by name, then id: the same from every child's side.
func byChildName(children []*snapshot.Child) []*snapshot.Child {
	slices.SortFunc(children, (*snapshot.Child).Compare)
	return children
}

func compareIDs(a, b snapshot.ID) int { return bytes.Compare(a[:], b[:]) }

// add appends an item that the list does not hold yet.
func add[T comparable](list []T, item T) []T {
	if slices.Contains(list, item) {
		return list
	}
	return append(list, item)
}
