package proof_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

var update = flag.Bool("update", false, "write docs/privacy.md anew")

const privacyDocument = "../../docs/privacy.md"

// docs/privacy.md says who sees what and may do what, as real requests of one person of
// every role are answered, and how sensitive every field is. A change of any of that is a
// difference in the document.
func TestPrivacyIsWrittenDown(t *testing.T) {
	var b strings.Builder
	b.WriteString(privacyBegins)
	writeSights(t, &b)
	writeVerbs(t, &b)
	writeClasses(t, &b)
	if *update {
		if err := os.WriteFile(privacyDocument, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(privacyDocument)
	if err != nil {
		t.Fatal(err)
	}
	if string(written) != b.String() {
		t.Errorf("docs/privacy.md is not what the server does: look at the difference, then go test ./internal/proof -run Privacy -update\n%s", difference(string(written), b.String()))
	}
}

// difference is the first line in which two texts differ.
func difference(a, b string) string {
	before, after := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(before), len(after)) {
		if before[i] != after[i] {
			return fmt.Sprintf("line %d\n- %s\n+ %s", i+1, before[i], after[i])
		}
	}
	return "one is longer"
}

func writeSights(t *testing.T, b *strings.Builder) {
	t.Helper()
	c := newCast()
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{c.World})
	handler := api(t, s, c.World)
	for _, group := range groups(c) {
		header(b, "what", group)
		for _, sight := range sights() {
			cells := []string{sight.what}
			for _, i := range group {
				cells = append(cells, sight.as(t, handler, c.accounts[i]))
			}
			row(b, cells)
		}
		b.WriteString("\n")
	}
}

func writeVerbs(t *testing.T, b *strings.Builder) {
	t.Helper()
	b.WriteString(verbsBegin)
	c := newCast()
	answers := map[string][]string{}
	for _, account := range c.accounts {
		s := testkit.SQLite(t)
		looking.Fill(t, s, []world.World{c.World})
		handler := api(t, s, c.World)
		for _, verb := range verbs() {
			answers[verb.name] = append(answers[verb.name], verb.as(t, handler, account))
		}
	}
	for _, group := range groups(c) {
		header(b, "mutation", group)
		for _, verb := range verbs() {
			cells := []string{"`" + verb.name + "`"}
			for _, i := range group {
				cells = append(cells, answers[verb.name][i])
			}
			row(b, cells)
		}
		b.WriteString("\n")
	}
}

// groups are the roles of one table each: all in one would be too wide to read.
func groups(c *cast) [][]int {
	var all []int
	for i := range c.roles {
		all = append(all, i)
	}
	return slices.Collect(slices.Chunk(all, 6))
}

func header(b *strings.Builder, what string, group []int) {
	c := newCast()
	cells, rule := []string{what}, []string{"---"}
	for _, i := range group {
		cells, rule = append(cells, c.roles[i]), append(rule, "---")
	}
	row(b, cells)
	row(b, rule)
}

func row(b *strings.Builder, cells []string) {
	fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
}

const privacyBegins = `# Who sees what

This page is written by a test (` + "`go test ./internal/proof -run Privacy -update`" + `) that asks a running server as one person of every role, so it
says what is so and not what was meant. The rules behind it are internal/policy; how they are proved is in docs/proof.md.

## What each role sees

Everybody below is around one child, Aroha. *member*, *health member* and *lead* are in her network today, the *former member* was until
yesterday, *director* and *panel member* belong to her team, *manager* and *supervisor* oversee the *member*, the *glass breaker* has
just broken the glass for her, the *named person* works at a refuge and is named for Lee, who is shielded, the *mother* is in the network and the
*uncle* is not, *child* is Aroha herself, and *client* is a service. A refuge behind a HIDDEN shield and a healing service behind a BROKERED
one support her. She left a whānau 50 days ago, and will belong to another in 20 days.

FULL: everything of it. NAME_ONLY: name and work contact. EXISTS: that it is there, and no name. BROKERED: whom to ask. CHILD_SAFE: the form for
the child and whānau. A dot: nothing; the answer is the same as for what does not exist.

`

const verbsBegin = `## What each role may change

Each mutation is sent once with an input that would be right for somebody of the school who works with Aroha. *may*: it is done. Otherwise
the code of the refusal; not_found is also the answer for what does not exist.

`
