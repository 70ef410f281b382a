package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"cangraph/graph"
	"cangraph/internal/globalid"
	"cangraph/internal/testkit"

	"github.com/google/uuid"
)

// Each of these short queries would read what is around very many children.
func TestReadingVeryManyNetworksIsRefused(t *testing.T) {
	handler := api(t, testkit.SQLite(t))
	var many, days []string
	for range 100 {
		many = append(many, globalid.Of("Child", uuid.New()))
	}
	for i := range 28 {
		days = append(days, fmt.Sprintf(`d%d: network(asAt: "2026-01-%02d") { acceptedOn }`, i, i+1))
	}
	again := func(n int, asked string) (all string) {
		for i := range n {
			all += fmt.Sprintf(" a%d: %s", i, asked)
		}
		return all
	}
	ids := map[string]any{"ids": many}
	for name, query := range map[string]string{
		"many days of many nodes":     `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Child { ` + strings.Join(days, " ") + ` } } }`,
		"lists in lists":              `{ practitioners(first: 100) { nodes { networks(first: 50) { totalCount nodes { acceptedOn } } } } }`,
		"counts in lists":             `{ agencies(first: 100) { nodes { networks { totalCount } } } }`,
		"one of each of a long list":  `{ agencies(first: 100) { nodes { networks(first: 1) { totalCount } } } }`,
		"networks of networks":        `{ agencies(first: 10) { nodes { networks(first: 3) { nodes { child { network { agencies { agency { networks(first: 2) { totalCount } } } } } } } } } }`,
		"whole lists of versions":     `{ node(id: "` + many[0] + `") { ... on Child { plan {` + again(8, `versions(first: 100) { nodes { needs { statement } } }`) + ` } } } }`,
		"whole lists of hui":          `{ node(id: "` + many[0] + `") { ... on Child { together {` + again(8, `hui(first: 100) { nodes { invitations { leaveOutReason } } }`) + ` } } } }`,
		"whole lists of actions":      `{ node(id: "` + many[0] + `") { ... on Child { together {` + again(8, `hui(first: 100) { nodes { actions { text } } }`) + ` } } } }`,
		"many nodes of any type":      `query($ids: [ID!]!) {` + again(20, `nodes(ids: $ids) { ...f }`) + ` } fragment f on Node { ` + strings.Repeat("id ", 29) + `__typename __typename __typename }`,
		"whānau of many":              `{ children(first: 20) { nodes { whanau { network { gaps { code } } } } } }`,
		"a whole page of whole pages": `{ children(first: 100) { nodes { network { siblings { child { network { siblings { child { network { acceptedOn } } } } } } } } } }`,
	} {
		if answer := post(t, handler, query, ids); !strings.Contains(answer, `"limit":"cost"`) {
			t.Errorf("%s: %.300s", name, answer)
		}
	}
	for name, query := range map[string]string{
		"a whole plan": `{ node(id: "` + many[0] + `") { ... on Child { plan {
			assessments { nodes { startedOn completedOn summary contributions { status analysis evidence contributor { name } } } }
			needs { nodes { domain statement recordedOn parkedReason recordedBy { name } goals { statement measure baseline target dueOn activities {
				title status dueOn agreedOn endedOn owner { name } contributors { practitioner { name } }
				deliveries { nodes { plannedOn occurredOn outcome minutes childSeen note recordedBy { name } } }
				updates { nodes { reportedOn text observed reportedBy { name } } } } } } }
			versions { nodes { number agreedOn workingTogether needs { statement parkedReason goals { statement activities { title agreed owner { name } } } }
				agreements { by { name } } communications { told { name } toldOn acknowledgedOn } } }
			reviews { nodes { dueOn completedOn findings } }
			problems { nodes { statement raisedOn raisedBy { name } resolution contributions { text contributedBy { name } } } }
		} } } }`,
		"a page of networks": `{ children { nodes { network { members { role person { name } } agencies { agency { name } } overlaps { code explanation } gaps { code } } } } }`,
		"a full page":        `{ practitioners(first: 1) { nodes { networks(first: 100) { totalCount nodes { child { name } gaps { code } } } } } }`,
	} {
		if answer := post(t, handler, query, nil); strings.Contains(answer, "errors") {
			t.Errorf("%s: %.300s", name, answer)
		}
	}
}

// A change opens a session and waits for the one writer: a request has room for few.
func TestEveryChangeHasAPrice(t *testing.T) {
	types := loadSchema(t)
	for _, field := range types.Mutation.Fields {
		if price := graph.PricesOf(types)["Mutation."+field.Name]; price.Once < 500 {
			t.Errorf("Mutation.%s costs %d", field.Name, price.Once)
		}
	}
}

// A price for what is not in the schema would be paid by nobody.
func TestEveryPriceIsOfAField(t *testing.T) {
	schema := loadSchema(t)
	for name := range graph.PricesOf(schema) {
		of, field, _ := strings.Cut(name, ".")
		if schema.Types[of] == nil || schema.Types[of].Fields.ForName(field) == nil {
			t.Errorf("there is no field %s", name)
		}
	}
}
