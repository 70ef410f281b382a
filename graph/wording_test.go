package graph_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// worded are sentences that say what means one thing: the same wherever a field of that
// name stands on a type or input whose name ends so.
var worded = []struct{ of, field, says string }{
	{"Connection", "edges", "The items with their places in the list."},
	{"Connection", "nodes", "The items alone."},
	{"Connection", "pageInfo", "Where this page stands in the list."},
	{"Connection", "totalCount", "How many the whole list holds that the viewer may see."},
	{"Edge", "cursor", "The sealed place of this item in this list, for `after` and `before`. It works for the same list and viewer only."},
	{"Edge", "node", "The item."},
	{"Payload", "userErrors", "Why nothing was changed, with what to put right; empty when it was done."},
	{"Input", "expectedVersion", "The `version` that was read: when it is another by now, nothing is changed, and a `CONFLICT` on this field comes with the object as it stands. Not compared when absent."},
}

// oneWord are words for what has another name everywhere else.
var oneWord = map[string]string{
	"from": "since", "validFrom": "since", "validUntil": "until", "doneOn": "finishedOn", "nextOn": "nextDueOn", "nextReviewOn": "nextDueOn",
}

var (
	lengths  = regexp.MustCompile(`(\S+) at most [\d,]+ characters`)
	doesWhat = regexp.MustCompile(`^[A-Z][a-z]+s\b`)
	isNull   = regexp.MustCompile("; null when (nothing was|nothing was recorded|nothing was changed|nothing was changed, but on a `CONFLICT` of its version)\\.")
)

// Whoever has learnt what a sentence of the schema means finds it again in the same words.
func TestWhatMeansOneThingIsSaidInOneWay(t *testing.T) {
	for _, of := range loadSchema(t).Types {
		for _, field := range of.Fields {
			name := of.Name + "." + field.Name
			for _, one := range worded {
				if strings.HasSuffix(of.Name, one.of) && field.Name == one.field && field.Description != one.says {
					t.Errorf("%s says %q instead of %q", name, field.Description, one.says)
				}
			}
			if word, other := oneWord[field.Name]; other {
				t.Errorf("%s is called %s everywhere else", name, word)
			}
			if strings.HasSuffix(of.Name, "Payload") && (strings.Contains(field.Description, "when it was refused") ||
				strings.Contains(field.Description, "null when nothing") && !isNull.MatchString(field.Description)) {
				t.Errorf("%s says in other words than the others when it is null: %q", name, field.Description)
			}
			saidAsElsewhere(t, name, field.Description)
			if of.Name == "Mutation" && !doesWhat.MatchString(field.Description) {
				t.Errorf("%s does not begin with what it does, as the others: %q", name, field.Description)
			}
			for _, argument := range field.Arguments {
				saidAsElsewhere(t, name+"("+argument.Name+")", argument.Description)
			}
		}
		saidAsElsewhere(t, of.Name, of.Description)
	}
}

func saidAsElsewhere(t *testing.T, name, description string) {
	t.Helper()
	words := strings.Join(strings.Fields(description), " ")
	if strings.Contains(words, "viewer may not know") {
		t.Errorf("%s: what is hidden is what the viewer may not see: %q", name, words)
	}
	if strings.Contains(words, "your agencies") {
		t.Errorf("%s: somebody acts for an agency: The agency for which the viewer does this; …: %q", name, words)
	}
	if strings.Contains(words, "Only the Lead Professional may") {
		t.Errorf("%s: or their delegate may: %q", name, words)
	}
	for _, length := range lengths.FindAllStringSubmatch(words, -1) {
		if !slices.Contains([]string{"in", "of"}, length[1]) {
			t.Errorf("%s: a text is given in at most so many characters: %q", name, words)
		}
	}
}
