package diff

import (
	"strings"

	"ariga.io/atlas/sql/postgres"
	atlas "ariga.io/atlas/sql/schema"
	"entgo.io/ent/dialect/sql/schema"
)

// asWritten compares without what only looks like a difference on PostgreSQL:
// exclusion constraints, which are written by hand, and the words into which the
// server puts the condition of a partial index.
func asWritten(next schema.Differ) schema.Differ {
	return schema.DiffFunc(func(current, desired *atlas.Schema) ([]atlas.Change, error) {
		for _, table := range current.Tables {
			table.Indexes = withoutExclusions(table.Indexes)
			if wanted, ok := desired.Table(table.Name); ok {
				adoptConditions(table.Indexes, wanted)
			}
		}
		return next.Diff(current, desired)
	})
}

func withoutExclusions(indexes []*atlas.Index) []*atlas.Index {
	var kept []*atlas.Index
	for _, index := range indexes {
		if c, ok := attribute[*postgres.Constraint](index); !ok || !c.IsExclude() {
			kept = append(kept, index)
		}
	}
	return kept
}

func adoptConditions(current []*atlas.Index, wanted *atlas.Table) {
	for _, index := range current {
		same, ok := wanted.Index(index.Name)
		if !ok {
			continue
		}
		is, partial := attribute[*postgres.IndexPredicate](index)
		should, partialToo := attribute[*postgres.IndexPredicate](same)
		if partial && partialToo && plain(is.P) == plain(should.P) {
			should.P = is.P
		}
	}
}

func attribute[T atlas.Attr](index *atlas.Index) (found T, ok bool) {
	for _, one := range index.Attrs {
		if found, ok = one.(T); ok {
			return found, true
		}
	}
	return found, false
}

var decoration = strings.NewReplacer("(", "", ")", "", "::text", "", "::character varying", "")

func plain(condition string) string { return decoration.Replace(condition) }
