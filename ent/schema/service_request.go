package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ServiceRequest is a service that is asked of an agency for a child, and what the agency
// answered (S1.5).
type ServiceRequest struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ServiceRequest) Annotations() []schema.Annotation {
	return append(table("service_requests"),
		mixin.Check("answered_on_a_day", "CASE WHEN status = 'ASKED' THEN 1 ELSE 0 END = CASE WHEN decided_on IS NULL THEN 1 ELSE 0 END"),
		mixin.Check("threshold_has_a_name", "CASE WHEN status = 'DECLINED_BELOW_THRESHOLD' THEN 1 ELSE 0 END = CASE WHEN threshold_name = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (ServiceRequest) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (ServiceRequest) Fields() []ent.Field {
	return []ent.Field{
		reference("to_agency_id"),
		reference("service_type_id"),
		optional("need_id"),
		field.String("reason"),
		mixin.Date("asked_on"),
		mixin.Date("wanted_from"),
		field.String("status").GoType(enum.ServiceRequestStatus("")).Default(string(enum.ServiceAsked)),
		mixin.OptionalDate("decided_on"),
		field.String("threshold_name").Default(""),
		field.String("answer").Default(""),
		optional("answered_by_id"),
	}
}

// Edges of the row.
func (ServiceRequest) Edges() []ent.Edge {
	return []ent.Edge{
		to("to_agency", Agency.Type, "to_agency_id"),
		to("service_type", ServiceType.Type, "service_type_id"),
		toOptional("need", Need.Type, "need_id"),
		toOptional("answered_by", Practitioner.Type, "answered_by_id"),
	}
}

// Indexes of the row. One that is hidden may ask the same as another.
func (ServiceRequest) Indexes() []ent.Index {
	return indexed("to_agency_id", "service_type_id", "need_id", "answered_by_id")
}
