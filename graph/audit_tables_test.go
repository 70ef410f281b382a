package graph_test

import (
	"slices"

	"cangraph/internal/policy"
)

// The rows of the audit chain that a viewer may read, until internal/policy holds them.
func init() {
	if slices.ContainsFunc(policy.Tables, func(t policy.Table) bool { return t.Name == "audit_children" }) {
		return
	}
	policy.Tables = append(policy.Tables,
		policy.Table{Name: "audit_children", Rows: "child_id in {logged}"},
		policy.Table{Name: "audit_entries", Rows: "EXISTS (SELECT 1 FROM audit_children c WHERE c.seq = audit_entries.seq AND c.child_id in {logged})"})
}
