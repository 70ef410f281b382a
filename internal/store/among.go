package store

import (
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"github.com/google/uuid"
)

// Among is the condition of a query of ent that a column holds one of the ids, of which
// there may be more than a statement takes parameters.
func Among(column string, ids []uuid.UUID) func(*entsql.Selector) {
	return func(s *entsql.Selector) {
		s.Where(entsql.P(func(b *entsql.Builder) {
			b.Ident(s.C(column))
			if b.Dialect() == dialect.Postgres {
				b.WriteString(" = ANY (CAST(").Arg(arrayOf(ids)).WriteString(" AS uuid[]))")
				return
			}
			b.WriteString(" IN (SELECT value FROM json_each(").Arg(jsonOf(ids)).WriteString("))")
		}))
	}
}
