package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// route is what every way to reach somebody says, and for how long it holds (S1.14).
type route struct{ mixin.Dated }

// Fields of the row.
func (r route) Fields() []ent.Field {
	return append(r.Dated.Fields(),
		field.String("channel").GoType(enum.RouteChannel("")),
		field.String("address").Comment("the number, the address or the place"),
		field.String("hours").Default(""),
		field.Bool("preferred").Default(false),
		field.Bool("safe").Default(true).Comment("false: others may hear or read what is left there"),
		field.String("end_reason").Default(""))
}

// ContactRoute is a way to reach a practitioner at an agency, an agency, or a Children's
// Team (S1.14, S1.38, S1.54). What is somebody's own at home is a WhanauRoute.
type ContactRoute struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ContactRoute) Annotations() []schema.Annotation {
	return append(table("contact_routes"),
		mixin.Check("route_leads_to_one", mixin.ExactlyOne("agency_id", "team_id")),
		mixin.Check("practitioner_is_reached_at_an_agency", "practitioner_id IS NULL OR agency_id IS NOT NULL"))
}

// Mixin of the row.
func (ContactRoute) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, route{}, mixin.Versioned{}}
}

// Fields of the row.
func (ContactRoute) Fields() []ent.Field {
	return []ent.Field{optional("practitioner_id"), optional("agency_id"), optional("team_id")}
}

// Edges of the row.
func (ContactRoute) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
		toOptional("team", ChildrensTeam.Type, "team_id"),
	}
}

// Indexes of the row: nobody is reached in one way twice at a time.
func (ContactRoute) Indexes() []ent.Index {
	once := func(which string, of ...string) ent.Index {
		return index.Fields(append(of, "channel", "address")...).Unique().Annotations(entsql.IndexWhere(which + " AND until_on IS NULL"))
	}
	return append(indexed("practitioner_id", "agency_id", "team_id"), once("practitioner_id IS NOT NULL", "practitioner_id", "agency_id"),
		once("practitioner_id IS NULL AND agency_id IS NOT NULL", "agency_id"), once("team_id IS NOT NULL", "team_id"))
}
