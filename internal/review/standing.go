package review

import (
	"context"
	"slices"

	"cangraph/ent/gen/findingreview"
)

// keysAtOnce is how many keys go into one statement.
const keysAtOnce = 5000

// Standing returns everything that the viewer may read of what was decided about findings, by
// their keys, from the latest: for lists of findings that are not loaded.
func (b *Book) Standing(ctx context.Context, keys []string) (map[string][]*Review, error) {
	all := map[string][]*Review{}
	for some := range slices.Chunk(keys, keysAtOnce) {
		rows, err := b.ent.FindingReview.Query().Where(findingreview.FindingKeyIn(some...)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			all[row.FindingKey] = append(all[row.FindingKey], reviewOf(row))
		}
	}
	for _, of := range all {
		slices.SortFunc(of, latestFirst)
	}
	return all, nil
}

func latestFirst(x, y *Review) int { return slices.Compare(y.ID[:], x.ID[:]) }
