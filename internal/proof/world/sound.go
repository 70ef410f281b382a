package world

import (
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// sound says whether a database would take the world, and whether it can go on changing.
func (w World) sound() bool {
	for _, table := range []string{"children", "practitioners", "agencies", "childrens_teams", "whanau", "service_types"} {
		if len(w.Tables[table]) == 0 {
			return false // there would be nothing to draw from
		}
	}
	return w.apart("networks", "child_id") && w.apart("lead_periods", "network_id") &&
		w.apart("can_memberships", "network_id", "child_id", "kin_id", "practitioner_id") &&
		w.apart("employments", "practitioner_id", "agency_id", "from_on") && w.apart("affiliations", "practitioner_id", "team_id", "role", "from_on") &&
		w.apart("whanau_members", "whanau_id", "household", "child_id", "kin_id", "from_on") &&
		w.apart("relationships", "child_id", "kin_id", "relative_child_id", "relative_kin_id", "kind", "from_on") &&
		w.apart("mandates", "practitioner_id", "agency_id", "team_id", "role", "from_on") &&
		w.apart("named_people", "practitioner_id", "kin_id", "child_id", "agency_id", "from_on") &&
		w.apart("supervisions", "supervisor_id", "practitioner_id", "from_on") && w.apart("sharing_agreements", "agency_id", "from_on") &&
		w.apart("contact_routes", "practitioner_id", "agency_id", "team_id", "channel", "address") && w.apart("single_points", "network_id") && w.apart("lead_delegations", "lead_period_id") &&
		w.apart("agency_services", "agency_id", "service_type_id") && w.apart("training_modules", "team_id", "name") &&
		w.unlike("service_needs", "provision_id", "need_id") && w.unlike("openings", "subject_id", "practitioner_id", "agency_id") && w.unlike("expressions_of_interest", "practitioner_id", "agency_id", "team_id") &&
		w.apart("sharing_classes", "agency_id") && w.unlike("person_identifiers", "value") && w.unlike("plan_versions", "network_id", "number") && w.unlike("network_closures", "network_id") && w.whole()
}

// apart says whether no two rows of a table that agree in the columns overlap.
func (w World) apart(table string, columns ...string) bool {
	seen := map[string][]Row{}
	for _, row := range w.Tables[table] {
		key := ""
		for _, column := range columns {
			key += fmt.Sprint(row[column], " ")
		}
		for _, other := range seen[key] {
			if other.Period().Overlaps(row.Period()) {
				return false
			}
		}
		seen[key] = append(seen[key], row)
	}
	return true
}

// unlike says whether no two rows of a table agree in the columns.
func (w World) unlike(table string, columns ...string) bool {
	seen := map[string]bool{}
	for _, row := range w.Tables[table] {
		key := ""
		for _, column := range columns {
			key += fmt.Sprint(row[column], " ")
		}
		if seen[key] {
			return false
		}
		seen[key] = true
	}
	return true
}

// whole says whether no row is about nobody, itself or a service that never ended.
func (w World) whole() bool {
	for _, r := range w.Tables["relationships"] {
		if r.Ref("child_id") == r.Ref("relative_child_id") && r.Ref("child_id") != uuid.Nil {
			return false
		}
	}
	for _, s := range w.Tables["supervisions"] {
		if s.Ref("supervisor_id") == s.Ref("practitioner_id") {
			return false
		}
	}
	for _, p := range w.Tables["service_provisions"] {
		if p["status"] == string(enum.Completed) && p["until_on"] == nil {
			return false
		}
	}
	return true
}
