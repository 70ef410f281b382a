package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"
)

// ServiceNeed says that a service is given for a need of a child (S1.41).
type ServiceNeed struct{ ent.Schema }

// Annotations name the table.
func (ServiceNeed) Annotations() []schema.Annotation { return table("service_needs") }

// Mixin of the row.
func (ServiceNeed) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (ServiceNeed) Fields() []ent.Field {
	return []ent.Field{reference("provision_id"), reference("need_id")}
}

// Edges of the row.
func (ServiceNeed) Edges() []ent.Edge {
	return []ent.Edge{
		to("provision", ServiceProvision.Type, "provision_id"),
		to("need", Need.Type, "need_id"),
	}
}

// Indexes of the row: a service is for each need once.
func (ServiceNeed) Indexes() []ent.Index {
	return append(indexed("need_id"), index.Fields("provision_id", "need_id").Unique())
}
