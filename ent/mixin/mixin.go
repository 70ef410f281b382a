// Package mixin holds what several tables have in common: how a row is
// identified and recorded, the key it was imported under, and its period.
package mixin

import (
	"strings"
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	entmixin "entgo.io/ent/schema/mixin"
	"github.com/google/uuid"

	"cangraph/ent/rule"
	"cangraph/internal/calendar"
)

// Recorded is every row: an own opaque id (UUIDv7, never an NHI number) and the
// instant at which this version was recorded. What a version replaced is kept in
// the table's history, written by the database itself (docs/adr/0002).
type Recorded struct{ entmixin.Schema }

// Fields of a recorded row.
func (Recorded) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("id", uuid.UUID{}).Default(NewID).Immutable(),
		field.Time("recorded_at").Default(now).UpdateDefault(now),
	}
}

// Policy refuses a reader or writer without a viewer.
func (Recorded) Policy() ent.Policy { return rule.Policy() }

// NewID returns a new UUIDv7: opaque, and in the order of creation for the index.
func NewID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// Keyed is a row that import knows by a key of the source system.
type Keyed struct{ entmixin.Schema }

// Fields of a keyed row.
func (Keyed) Fields() []ent.Field {
	return []ent.Field{
		field.String("import_key").Optional().Nillable().Comment("the key of this row in the imported files"),
	}
}

// Indexes of a keyed row.
func (Keyed) Indexes() []ent.Index {
	return []ent.Index{index.Fields("import_key").Unique()}
}

// Named is a row that people look for by name.
type Named struct{ entmixin.Schema }

// Fields of a named row.
func (Named) Fields() []ent.Field {
	return []ent.Field{
		field.String("sort_name").Comment("the folded name: lists are ordered by it, then by id"),
	}
}

// Indexes of a named row.
func (Named) Indexes() []ent.Index {
	return []ent.Index{index.Fields("sort_name", "id")}
}

// Dated is a row that holds for a half-open period [from_on, until_on) of local
// dates; without until_on it is ongoing.
type Dated struct{ entmixin.Schema }

// Fields of a dated row.
func (Dated) Fields() []ent.Field {
	return []ent.Field{Date("from_on"), OptionalDate("until_on")}
}

var dateColumn = map[string]string{dialect.Postgres: "date", dialect.SQLite: "text"}

// Annotations make the database refuse an empty or backward period.
func (Dated) Annotations() []schema.Annotation {
	return []schema.Annotation{Check("period_not_empty", "until_on IS NULL OR until_on > from_on")}
}

// Check is a condition that the database itself keeps on every row.
func Check(name, condition string) schema.Annotation {
	return entsql.Annotation{Checks: map[string]string{name: condition}}
}

// ExactlyOne is the condition that one and only one of the columns is set.
func ExactlyOne(columns ...string) string {
	terms := make([]string, len(columns))
	for i, column := range columns {
		terms[i] = "CASE WHEN " + column + " IS NULL THEN 0 ELSE 1 END"
	}
	return strings.Join(terms, " + ") + " = 1"
}

// Date is a local date (Pacific/Auckland): a date on PostgreSQL, YYYY-MM-DD on SQLite.
func Date(name string) ent.Field {
	return field.Other(name, calendar.Date(0)).SchemaType(dateColumn)
}

// OptionalDate is a local date that may be unknown or, for an end, not yet come.
func OptionalDate(name string) ent.Field {
	return field.Other(name, calendar.Date(0)).SchemaType(dateColumn).Optional().Nillable()
}
