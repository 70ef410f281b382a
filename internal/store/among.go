package store

import (
	"context"

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

// ByID reads rows of a table by their ids, in any order.
func ByID[Q interface {
	Where(...Predicate) Q
	All(context.Context) ([]Row, error)
}, Row any, Predicate ~func(*entsql.Selector)](query func() Q) func(context.Context, []uuid.UUID) ([]Row, error) {
	return func(ctx context.Context, ids []uuid.UUID) ([]Row, error) {
		return query().Where(Predicate(entsql.FieldIn("id", ids...))).All(ctx)
	}
}

// FirstOfEach is the condition of a query of ent that a row is one of the n latest of those
// with the same value of a column, or of the n earliest, for each of some values. A
// statement with it looks at no more rows than it answers, however many there are.
func FirstOfEach(column string, ids []uuid.UUID, n int, earliest bool) func(*entsql.Selector) {
	return func(s *entsql.Selector) {
		order := "DESC"
		if earliest {
			order = "ASC"
		}
		s.Where(entsql.P(func(b *entsql.Builder) {
			some := func(of string) {
				b.WriteString("SELECT one.id FROM ").Ident(s.TableName()).WriteString(" one WHERE one.").Ident(column).
					WriteString(" = " + of + " ORDER BY one.id " + order + " LIMIT ").Arg(n)
			}
			b.Ident(s.C("id"))
			if b.Dialect() == dialect.Postgres {
				b.WriteString(" IN (SELECT part.id FROM unnest(CAST(").Arg(arrayOf(ids)).WriteString(" AS uuid[])) whole (id) CROSS JOIN LATERAL (")
				some("whole.id")
				b.WriteString(") part)")
				return
			}
			b.WriteString(" IN (SELECT part.value FROM json_each(").Arg(jsonOf(ids)).WriteString(") whole, json_each((SELECT json_group_array(first.id) FROM (")
			some("whole.value")
			b.WriteString(") first)) part)")
		}))
	}
}

// LastOfEach is the condition of a query of ent that a row has the last day of those with
// the same value of a column, of the rows that meet some conditions.
func LastOfEach(column, day string, among ...func(*entsql.Selector)) func(*entsql.Selector) {
	return func(s *entsql.Selector) {
		last := entsql.Dialect(s.Dialect()).Select(entsql.As(column, "whole"), entsql.As(entsql.Max(day), "last")).
			From(entsql.Dialect(s.Dialect()).Table(s.TableName())).GroupBy(column)
		for _, one := range among {
			one(last)
		}
		last.As("last_of_each")
		s.Join(last).OnP(entsql.And(entsql.ColumnsEQ(s.C(column), last.C("whole")), entsql.ColumnsEQ(s.C(day), last.C("last"))))
	}
}
