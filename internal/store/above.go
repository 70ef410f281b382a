package store

import (
	entsql "entgo.io/ent/dialect/sql"
)

// Above is the condition of a query of ent that what a row is part of, by a column, is in
// a table: of a viewer's rows, that they may know of it. Further conditions are on that row.
func Above(column, table string, further ...func(*entsql.Selector)) func(*entsql.Selector) {
	return func(s *entsql.Selector) {
		parent := entsql.Dialect(s.Dialect()).Select("id").From(entsql.Dialect(s.Dialect()).Table(table))
		parent.Where(entsql.ColumnsEQ(parent.C("id"), s.C(column)))
		for _, one := range further {
			one(parent)
		}
		s.Where(entsql.Exists(parent))
	}
}
