package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/vocabulary"
)

// A list has exactly the codes of its enum, or of what the import knows; each has a name in
// both languages, once, unless somebody else publishes it.
func TestEveryCodeHasItsNames(t *testing.T) {
	known := map[string][]string{
		"Profession": enum.Professions, "Gender": enum.Genders, "Ethnicity": enum.Ethnicities, "Iwi": enum.Iwi,
	}
	for _, definition := range loadSchema(t).Types {
		for _, value := range definition.EnumValues {
			known[definition.Name] = append(known[definition.Name], value.Name)
		}
	}
	for _, list := range vocabulary.Lists(nil) {
		var codes []string
		named := map[string]bool{}
		for _, code := range list.Codes {
			codes = append(codes, code.Code)
			en, mi := code.Named(bilingual.English), code.Named(bilingual.Maori)
			if strings.HasPrefix(list.Source, "http") {
				continue
			}
			if en == nil || mi == nil || named[*en] {
				t.Errorf("%s %s has no name of its own in both languages", list.Name, code.Code)
				continue
			}
			named[*en] = true
		}
		if !slices.Equal(codes, known[list.Name]) {
			t.Errorf("%s lists %v, not %v", list.Name, codes, known[list.Name])
		}
	}
}

// unnamed are the enums whose codes no list names.
const unnamed = `AccessGround AccessKind AvailabilityAnswer BreakGlassBasis ConcernStepKind Consulted DeclineGround
	DisagreementStatus EscalationTarget FindingCode FindingDecision FindingFactName FindingNote FindingOrder FragilityKind HuiChannel
	HuiInvitationGround IdentifierStatus Initiative InteractionKind InterestDecision InvitationAnswer
	InvitationReply Lang LeadFitReasonKind LeadProposalAnswer LeadProposalStatus NetworkChangeKind NetworkRecord NetworkView NoticeKind
	NotificationException OpenMatter PanelDecisionKind PartAround PictureChange PictureShape PictureStyle PlanChannel PreferenceGiver PreferenceStance
	ReferralStatus ReferralUrgency RequestOutcome ReviewDecision ReviewFilter ReviewOutcome RoleKind RouteChannel
	SafetyCheckKind SelfDescriptionAspect ServiceAnswer SharingAnswer SharingBasisCode SharingClass
	SharingConditionCode SharingPurpose SignOutReason SourceGround SourceOrder SupervisionKind TrainingKind
	TrainingRole TriageOutcome UseRestriction UserErrorCode ViewerKind VisibilityLevel WorkKind
	WorkingAgreementKind`

// An enum has names for people, or it is said that it has none.
func TestEveryEnumIsNamedOrKnownNotToBe(t *testing.T) {
	var none []string
	for _, definition := range loadSchema(t).Types {
		if definition.Kind == ast.Enum && !strings.HasPrefix(definition.Name, "__") && len(vocabulary.Lists([]string{definition.Name})) == 0 {
			none = append(none, definition.Name)
		}
	}
	slices.Sort(none)
	if want := strings.Fields(unnamed); !slices.Equal(none, want) {
		t.Errorf("without names are %v, not %v", none, want)
	}
}

// Lists are asked for by name; what an import brought beside a list has no name.
func TestListsAreFoundByName(t *testing.T) {
	var found []string
	for _, list := range vocabulary.Lists([]string{"Iwi", "nothing", "Gender"}) {
		found = append(found, list.Name)
	}
	if !slices.Equal(found, []string{"Gender", "Iwi"}) || len(vocabulary.Lists([]string{})) != 0 {
		t.Error(found)
	}
	if is := vocabulary.Of("Profession", "KAUMATUA").In(bilingual.Maori); is != "kaumātua" {
		t.Error(is)
	}
	if is := vocabulary.Of("Profession", "WIZARD").In(bilingual.English); is != "" {
		t.Error(is)
	}
}
