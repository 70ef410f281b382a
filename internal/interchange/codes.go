package interchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"cangraph/ent/enum"
	"cangraph/internal/vocabulary"
)

// codeList is the codes that a column takes. An open list accepts others, with a
// warning.
type codeList struct {
	column string // file.column
	open   bool
	codes  []string
}

// listOf is the codes of a closed list of the model.
func listOf[Code interface{ Values() []string }](column string) codeList {
	var code Code
	return codeList{column: column, codes: code.Values()}
}

var (
	agencyKinds       = listOf[enum.AgencyKind]("agencies.kind")
	agencyControls    = listOf[enum.AgencyControl]("agencies.control")
	serviceScopes     = listOf[enum.ServiceScope]("service_types.scope")
	relationshipKinds = listOf[enum.RelationshipKind]("relationships.kind")
	professions       = codeList{"practitioners.profession", true, enum.Professions}
	affiliationRoles  = listOf[enum.AffiliationRole]("affiliations.role")
	membershipRoles   = listOf[enum.MembershipRole]("memberships.role")
	provisionStatuses = listOf[enum.ProvisionStatus]("provisions.status")
	endReasons        = codeList{"provisions.end_reason", true, enum.EndReasons}
	exitReasons       = listOf[enum.ExitReason]("networks.exit_reason")
	joinReasons       = codeList{"memberships.join_reason", true, enum.MembershipReasons}
	leaveReasons      = codeList{"memberships.leave_reason", true, enum.MembershipReasons}
	genders           = codeList{"children.gender", true, enum.Genders}
	shields           = listOf[enum.Shield]("agencies.shield")
	mandateRoles      = listOf[enum.MandateRole]("mandates.role")
	standings         = listOf[enum.SharingClass]("sharing_classes.class")
)

var codeLists = []codeList{agencyKinds, agencyControls, serviceScopes, relationshipKinds, professions, affiliationRoles,
	membershipRoles, provisionStatuses, endReasons, exitReasons, joinReasons, leaveReasons, genders, shields, mandateRoles, standings}

// Codes prints the codes that the columns of the files take.
func Codes(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, list := range codeLists {
		open := ""
		if list.open {
			open = "(open: other codes are accepted with a warning)"
		}
		fmt.Fprintf(table, "%s\t%s\n", list.column, strings.TrimSpace(strings.Join(list.codes, " ")+" "+open))
	}
	fmt.Fprintln(table, "children.ethnicities\tcodes of the New Zealand ethnicity classification, of any level, several separated by ;")
	for level := range 4 {
		fmt.Fprintf(table, "  level %d\t%s\n", level+1, strings.Join(ethnicityLevel(level+1), " "))
	}
	fmt.Fprintln(table, "children.iwi\tfour-digit codes of the New Zealand iwi classification 2.0.0, several separated by ; (others of its regions are accepted with a warning)")
	fmt.Fprintf(table, "  \t%s\n", strings.Join(vocabulary.Iwi, " "))
	fmt.Fprintln(table, "children.languages\tBCP 47 language tags, several separated by ;, such as mi;en-NZ")
	return table.Flush()
}

func (l codeList) has(code string) bool { return slices.Contains(l.codes, code) }
