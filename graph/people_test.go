package graph_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// bearer is who holds a fresh token of a person of the demo.
func bearer(subject string) viewer.Viewer {
	return viewer.Bearer(viewer.Token{Issuer: "https://demo.cangraph.invalid", Subject: subject, IssuedAt: now(), SteppedUp: true})
}

// Each person of the demo asks everything that this query asks; the answer is in
// testdata/people. What each must never see is listed here, besides the children of others.
var people = map[string][]string{
	"farah-aziz":          {"Mikaere", "Koa", "Piringa", "Rauhī", "Hera Solomon", "Mia Larsen"},           // a member
	"ngaire-waaka":        {`"Hana"`, "Hana Parata", "Koa", "Piringa", "Rauhī"},                           // leads for Hana's brother
	"aroha-ngata":         {`"Hana"`, "Mikaere", "Koa", "Piringa", "Rauhī"},                               // left three weeks ago
	"colin-reid":          {`"Hana"`, "Koa", "Piringa", "Rauhī", "Hera Solomon", "Mia Larsen"},            // around a child of the refuge
	"mia-larsen":          {`"Hana"`, "Koa", "Piringa", "Hera Solomon"},                                   // of the healing service
	"tom-hughes":          {`"Hana"`, "Koa", "Piringa", "Rauhī"},                                          // around a shielded child
	"ata-wilkins":         {"Koa", "Piringa", "Rauhī", "Hera Solomon", "Mia Larsen", "Sione"},             // directs the team
	"lupe-vaitohi":        {`"Hana"`, "Aria", "Koa", "Piringa", "Rauhī", "Ruby"},                          // of the other team
	"vikash-rao":          {`"Hana"`, "Pita", "Koa", "Piringa", "Rauhī", "familyName"},                    // supervises Ben
	"moira-keane":         {`"Hana"`, "Aria", "Koa", "Piringa", "Rauhī", "familyName"},                    // manages an agency
	"piripi-stone":        {`"Hana"`, "Aria", "Koa", "Piringa", "Rauhī", "familyName"},                    // audits
	"awamarama-dashboard": {`"Hana"`, "Aria", "Koa", "Piringa", "Rauhī", "familyName"},                    // a client
	"mere-parata":         {"Koa", "Tūī", "Piringa", "Rauhī", "O6_", "G1_", "explanation", "Ben Carter"},  // a mother
	"hana-parata":         {"Koa", "Tūī", "Piringa", "Rauhī", "O6_", "explanation", "Ben Carter", "1978"}, // a child
	"tracey-marsden":      {"Koa", `"Hana"`, "explanation", "Ben Carter"},                                 // named for what is shielded
}

const asSeen = `query AsSeen($first: Int!) {
  me { person { __typename name } roles { kind team { name } agency { name } } childCount }
  children(first: $first) { totalCount nodes {
    preferredName familyName birth { date age } access { through expiresAt } identifiers { value }
    whanau { name members { person { name ... on Kin { birth { date } } } household } }
    network {
      view brokered { contactThrough { name } } acceptedOn leadProfessional { practitioner { name } agency { name } }
      members { role person { name } agency { name } joinReason leaveReason }
      services { type { name } agency { name } practitioner { name } whanau { name } endReason }
      agencies { agency { name parent { name } } practitioners { name } }
      siblings { level child { name } leadProfessional { practitioner { name } agency { name } } sharedPractitioners { name } }
      overlaps { code explanation evidence { __typename ... on Child { name } ... on Practitioner { name } ... on Agency { name } } }
      gaps { code explanation }
    } } }
  agencies(first: 2) { totalCount nodes { name sharingClass } }
  hers: children(filter: { importKey: "hana-parata" }) { totalCount }
  koa: children(filter: { name: "koa" }) { totalCount nodes { name } }
  refuge: agencies(filter: { name: "piringa" }) { totalCount nodes { name } }
  advocates: practitioners(filter: { name: "hera solomon" }) { totalCount nodes { name email } }
  healers: practitioners(filter: { name: "mia larsen" }) { totalCount nodes { name email } }
  colleague: practitioners(first: 1, filter: { name: "ben carter" }) { nodes {
    name email employments { agency { name } } oversight { networks leads openRequests dueOn } networks(first: 5) { totalCount nodes { child { name } } } } }
  notices { nodes { kind } } breakGlassReviews { nodes { reason } }
}`

func TestWhatEachPersonOfTheDemoSees(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		for subject, not := range people {
			t.Run(subject, func(t *testing.T) {
				answer := post(t, apiFor(t, s, bearer(subject)), asSeen, map[string]any{"first": 3})
				for _, text := range not {
					if strings.Contains(answer, text) {
						t.Errorf("%s appears", text)
					}
				}
				compareGolden(t, answer, "testdata/people/"+subject+".json")
			})
		}
	})
}

// compareGolden compares an answer with the one in a file, or writes it there.
func compareGolden(t *testing.T, answer, golden string) {
	t.Helper()
	compareText(t, indented(t, answer), golden)
}

func compareText(t *testing.T, text, golden string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if text != string(want) {
		t.Errorf("the answer differs from %s (look at it, then go test ./graph -update):\n%s", golden, text)
	}
}

func indented(t *testing.T, answer string) string {
	t.Helper()
	var text bytes.Buffer
	if err := json.Indent(&text, []byte(answer), "", "  "); err != nil {
		t.Fatal(err, answer)
	}
	text.WriteByte('\n')
	return text.String()
}

// What a finding rests on can be followed by whoever it is shown to.
func TestEvidenceIsNotHiddenFromWhoSeesTheFinding(t *testing.T) {
	s := team.SQLite(t)
	type finding struct {
		Code     string
		Evidence []struct{ ID string }
	}
	evidence := `evidence { ... on Child { id } ... on Practitioner { id } ... on Agency { id } ... on ServiceProvision { id } ... on Network { id } ... on Whanau { id } }`
	followed := 0
	for subject := range people {
		handler := apiFor(t, s, bearer(subject))
		answer := ask[struct {
			Children struct {
				Nodes []struct {
					Network struct{ Overlaps, Gaps []finding }
				}
			}
		}](t, handler, `{ children(first: 30) { nodes { network { overlaps { code `+evidence+` } gaps { code `+evidence+` } } } } }`, nil)
		for _, c := range answer.Children.Nodes {
			for _, f := range append(c.Network.Overlaps, c.Network.Gaps...) {
				for _, e := range f.Evidence {
					if node := post(t, handler, oneNode, map[string]any{"id": e.ID}); !strings.Contains(node, e.ID) {
						t.Errorf("%s: %s rests on what answers %s", subject, f.Code, node)
					}
					followed++
				}
			}
		}
	}
	if followed < 50 {
		t.Errorf("only %d pieces of evidence were followed", followed)
	}
}
