package graph_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/ent/enum"
	"cangraph/internal/audit"
	"cangraph/internal/finding"
	"cangraph/internal/policy"
	"cangraph/internal/work"
	"cangraph/schema"
)

func loadSchema(t *testing.T) *ast.Schema {
	t.Helper()
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func TestEverythingInTheSchemaIsDescribed(t *testing.T) {
	for _, definition := range loadSchema(t).Types {
		if definition.BuiltIn {
			continue
		}
		described(t, definition.Name, definition.Description)
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			described(t, definition.Name+"."+field.Name, field.Description)
			for _, argument := range field.Arguments {
				described(t, definition.Name+"."+field.Name+"("+argument.Name+")", argument.Description)
			}
		}
		for _, value := range definition.EnumValues {
			described(t, definition.Name+"."+value.Name, value.Description)
		}
	}
}

func described(t *testing.T, name, description string) {
	t.Helper()
	if len(description) < 5 || !strings.HasSuffix(description, ".") {
		t.Errorf("%s has no description that is a sentence: %q", name, description)
	}
}

func TestThresholdsInTheSchemaAreThoseOfTheRules(t *testing.T) {
	fields := loadSchema(t).Types["Thresholds"].Fields
	limits := finding.Limits()
	if len(fields) != len(limits) {
		t.Errorf("%d thresholds in the schema, %d in the rules", len(fields), len(limits))
	}
	for _, limit := range limits {
		field := fields.ForName(limit.Name)
		if field == nil {
			t.Errorf("%s is not in the schema", limit.Name)
			continue
		}
		if field.DefaultValue.Raw != fmt.Sprint(limit.Default) {
			t.Errorf("%s has the default %s instead of %d", limit.Name, field.DefaultValue.Raw, limit.Default)
		}
		if bounds := fmt.Sprintf(" %d to %d.", limit.Min, limit.Max); !strings.HasSuffix(field.Description, bounds) {
			t.Errorf("the description of %s does not end in its bounds:%s", limit.Name, bounds)
		}
	}
}

func TestEnumsOfTheSchemaAreTheCodeLists(t *testing.T) {
	var codes []string
	for _, rule := range finding.Rules() {
		codes = append(codes, string(rule.Code))
	}
	var kinds []string
	for _, kind := range work.Kinds() {
		kinds = append(kinds, string(kind))
	}
	for name, want := range map[string][]string{
		"AgencyKind":       enum.AgencyKind("").Values(),
		"AgencyControl":    enum.AgencyControl("").Values(),
		"ReviewOutcome":    enum.ReviewOutcome("").Values(),
		"NoticeKind":       enum.NoticeKind("").Values(),
		"Consulted":        enum.Consulted("").Values(),
		"RequestOutcome":   enum.RequestOutcome("").Values(),
		"Initiative":       enum.Initiative("").Values(),
		"SharingClass":     enum.SharingClass("").Values(),
		"ServiceScope":     enum.ServiceScope("").Values(),
		"MembershipRole":   enum.MembershipRole("").Values(),
		"ProvisionStatus":  enum.ProvisionStatus("").Values(),
		"ExitReason":       enum.ExitReason("").Values(),
		"InvitationAnswer": enum.InvitationAnswer("").Values(),
		"OpenMatter":       enum.OpenMatter("").Values(),
		"RelationshipKind": enum.RelationshipKind("").Values(),
		"RouteChannel":     enum.RouteChannel("").Values(),
		"IdentifierStatus": enum.IdentifierStatus("").Values(),
		"FindingCode":      codes,
		"SupervisionKind":  enum.SupervisionKind("").Values(),
		"TrainingKind":     enum.TrainingKind("").Values(),
		"TrainingRole":     enum.TrainingRole("").Values(),
		"SafetyCheckKind":  enum.SafetyCheckKind("").Values(),
		"InterestDecision": enum.InterestDecision("").Values(),
		"WorkKind":         kinds,

		"HuiInvitationGround":  enum.InvitationGround("").Values(),
		"HuiAttendance":        enum.Attendance("").Values(),
		"VoiceMethod":          enum.VoiceMethod("").Values(),
		"VoiceOccasion":        enum.VoiceOccasion("").Values(),
		"DisagreementStatus":   enum.DisagreementStatus("").Values(),
		"EscalationTarget":     enum.EscalatedTo("").Values(),
		"WorkingAgreementKind": enum.SharedAimKind("").Values(),
		"BarrierKind":          enum.BarrierKind("").Values(),
	} {
		var have []string
		for _, value := range loadSchema(t).Types[name].EnumValues {
			have = append(have, value.Name)
		}
		slices.Sort(have)
		want = slices.Sorted(slices.Values(want))
		if !slices.Equal(have, want) {
			t.Errorf("%s has %v in the schema and %v in the code", name, have, want)
		}
	}
}

// A type without a Go type of the domain lands in package unbound.
func TestEveryTypeIsBoundToTheDomain(t *testing.T) {
	text, err := os.ReadFile("unbound/unbound.go")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "\ntype "); n != 2 { // Query and Mutation themselves
		t.Errorf("%d types are not bound:\n%s", n, text)
	}
}

// What the access log keeps from some is asked for by names of the API.
func TestTheAccessLogSpeaksOfFieldsOfTheRoot(t *testing.T) {
	loaded := loadSchema(t)
	for _, name := range policy.Unsigned {
		if loaded.Mutation.Fields.ForName(name) == nil {
			t.Errorf("there is no mutation %s", name)
		}
	}
	for _, name := range audit.Plain {
		if loaded.Query.Fields.ForName(name) == nil {
			t.Errorf("there is no query %s", name)
		}
	}
}
