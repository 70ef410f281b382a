package policy

import (
	"fmt"
	"regexp"
	"strings"
)

// remembered are the tables whose former versions may be read, and which of them: where
// nothing else is said, those whose own columns meet the condition of the table. What
// somebody took back by a correction, such as what they shared of themselves, is not there.
var remembered = []Table{
	{Name: "children", Rows: "id in {case}"},
	{Name: "kin"}, {Name: "whanau"}, {Name: "relationships"},
	{Name: "whanau_members", Rows: "whanau_id in {whanau} AND (child_id in {case} OR " + ofChildOrKin + ")"},
	{Name: "networks", Rows: "(id in {network} OR id in {lead_network}) AND (child_id in {case} OR child_id in {sibling})"},
	{Name: "can_memberships"}, {Name: "lead_periods"}, {Name: "lead_delegations"}, {Name: "service_provisions"},
	{Name: "practitioners"}, {Name: "employments"}, {Name: "affiliations"}, {Name: "agencies"},
	{Name: "childrens_teams"}, {Name: "service_types"},
}

// kept is a column of an agency or a practitioner who must not be hidden.
var kept = regexp.MustCompile(`\b(\w+) not in \{hidden_(agency|practitioner)\}`)

// Histories are the rules of the histories of some tables. They are those of today: a
// version is shown to who may work with its child today, where its own columns may be
// shown and the row, unless it is no more, is shown as it is now. An agency or a
// practitioner that is no more could have been hidden: what names them is not shown.
func Histories(tables []Table) []Table {
	var histories []Table
	for _, t := range tables {
		for _, of := range remembered {
			if of.Name == t.Name {
				histories = append(histories, history(t, of.Rows))
			}
		}
	}
	return histories
}

func history(t Table, rows string) Table {
	if rows == "" {
		rows = t.Rows
	}
	name := t.Name + "_history"
	rows = kept.ReplaceAllStringFunc(rows, func(found string) string {
		parts := kept.FindStringSubmatch(found)
		people := map[string]string{"agency": "agencies", "practitioner": "practitioners"}[parts[2]]
		return fmt.Sprintf("%[1]s AND (%[3]s.%[2]s IS NULL OR EXISTS (SELECT 1 FROM %[4]s is_seen WHERE is_seen.id = %[3]s.%[2]s))", found, parts[1], name, people)
	})
	return Table{Name: name, Rows: "any {directory} AND (" + rows + ")"}
}

// unlessGone is the condition on a version that its row is shown as it is now, or is no
// more: gone says so of a table.
func (t Table) unlessGone(gone string) string {
	of, isHistory := strings.CutSuffix(t.Name, "_history")
	if !isHistory {
		return ""
	}
	return fmt.Sprintf(" AND (EXISTS (SELECT 1 FROM %[1]s is_now WHERE is_now.id = %[1]s_history.id) OR "+gone+")", of)
}
