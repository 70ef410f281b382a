package graph_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"cangraph/ent/gen/child"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/practitioner"
	"cangraph/graph"
	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

const breakGlass = `mutation Break($input: BreakGlassInput!) { breakGlass(input: $input) {
  breakGlassUse { id reason basis grantedAt expiresAt reviewedAt practitioner { name } child { name access { through expiresAt } network { asAt } } }
  userErrors { code field message } } }`

const review = `mutation Review($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) {
  breakGlassUse { outcome reviewNote reviewedBy { name } } userErrors { code field message } } }`

// at is the endpoint of a database for a viewer at some time after noon.
func at(t *testing.T, s *store.Store, who viewer.Viewer, after time.Duration) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now:          func() time.Time { return now().Add(after) },
		Authenticate: func(*http.Request) (viewer.Viewer, error) { return who, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// childID is the id of a child of the demo in the API.
func childID(t *testing.T, s *store.Store, key string) string {
	t.Helper()
	id, err := s.Ent().Child.Query().Where(child.ImportKey(key)).OnlyID(testkit.Context())
	if err != nil {
		t.Fatal(err)
	}
	return globalid.Of("Child", id)
}

func glassInput(id string) map[string]any {
	return map[string]any{"input": map[string]any{
		"childId": id, "reason": "Her mother rang: Hana has not come home since yesterday.", "basis": "IMMEDIATE_SAFETY", "minutes": 90,
	}}
}

const herNetwork = `query($id: ID!) { child(id: $id) { name access { through } network { members { person { name } } } } }`

func TestBreakingTheGlass(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		hana := childID(t, s, "hana-parata")
		of := map[string]any{"id": hana}
		who := bearer("lupe-vaitohi") // of another team
		before := post(t, at(t, s, who, 0), herNetwork, of)
		if before != "{\"data\":{\"child\":null}}\n" {
			t.Fatalf("before: %s", before)
		}
		answer := post(t, at(t, s, who, 0), breakGlass, glassInput(hana))
		for _, text := range []string{`"through":["BREAK_GLASS"]`, `"expiresAt":"2026-06-16T01:30:00Z"`, `"Lupe Vaitohi"`, `"extensions":{"breakGlass":["` + hana + `"]}`, `"userErrors":[]`} {
			if !strings.Contains(answer, text) {
				t.Errorf("%s is missing in %s", text, answer)
			}
		}
		within := post(t, at(t, s, who, 89*time.Minute), herNetwork, of)
		if !strings.Contains(within, `"name":"Hana"`) || !strings.Contains(within, `"breakGlass":["`+hana+`"]`) {
			t.Errorf("while it lasts: %s", within)
		}
		if after := post(t, at(t, s, who, 90*time.Minute), herNetwork, of); after != before {
			t.Errorf("when it has ended: %s", after)
		}
		if member := post(t, at(t, s, bearer("farah-aziz"), 0), herNetwork, of); strings.Contains(member, "breakGlass") {
			t.Errorf("a member of the network broke no glass: %s", member)
		}
		checkReview(t, s)
		if after := post(t, at(t, s, who, 61*time.Minute), herNetwork, of); after != before {
			t.Errorf("when it was not justified: %s", after)
		}
		if used := post(t, at(t, s, bearer("ata-wilkins"), 61*time.Minute), `{ breakGlassReviews { nodes { expiresAt } } }`, nil); !strings.Contains(used, `"expiresAt":"2026-06-16T01:00:00Z"`) {
			t.Errorf("when the access ended: %s", used)
		}
		again := glassInput(hana)
		again["input"].(map[string]any)["minutes"] = 5
		if answer := post(t, at(t, s, who, 61*time.Minute), breakGlass, again); !strings.Contains(answer, `"access":{"through":["BREAK_GLASS"],"expiresAt":"2026-06-16T01:06:00Z"}`) {
			t.Errorf("for another reason: %s", answer)
		}
		operate(t, s, func(ctx context.Context, tx *command.Tx) error {
			return tx.Rows.Employment.Update().Where(employment.HasPractitionerWith(practitioner.ImportKey("lupe-vaitohi"))).SetUntilOn(today).Exec(ctx)
		})
		if after := post(t, at(t, s, who, 62*time.Minute), herNetwork, of); after != before {
			t.Errorf("when every job has ended: %s", after)
		}
	})
}

// checkReview reviews the only use there is.
func checkReview(t *testing.T, s *store.Store) {
	t.Helper()
	director := at(t, s, bearer("ata-wilkins"), time.Hour)
	uses := ask[struct {
		Notices           struct{ Nodes []struct{ Kind string } }
		BreakGlassReviews struct{ Nodes []struct{ ID, Reason string } }
	}](t, director, `{ notices { nodes { kind child { name } subject { ... on BreakGlassUse { basis } } } } breakGlassReviews { nodes { id reason } } }`, nil)
	if len(uses.Notices.Nodes) != 1 || len(uses.BreakGlassReviews.Nodes) != 1 || !strings.HasPrefix(uses.BreakGlassReviews.Nodes[0].Reason, "Her mother") {
		t.Fatalf("the director was told %+v", uses)
	}
	if lead := post(t, at(t, s, bearer("aroha-ngata"), time.Hour), `{ notices { nodes { kind } } }`, nil); lead != "{\"data\":{\"notices\":{\"nodes\":[]}}}\n" {
		t.Errorf("the lead, whose membership does not count any more, was told %s", lead)
	}
	found := func(outcome, note string) map[string]any {
		return map[string]any{"input": map[string]any{"breakGlassUseId": uses.BreakGlassReviews.Nodes[0].ID, "outcome": outcome, "note": note}}
	}
	for _, attempt := range []struct {
		who      string
		found    map[string]any
		answered string
	}{
		{"fetu-aumua", found("JUSTIFIED", ""), `"code":"NOT_FOUND"`},
		{"lupe-vaitohi", found("JUSTIFIED", ""), `"code":"NOT_FOUND"`},
		{"ata-wilkins", found("NOT_JUSTIFIED", "no"), `"field":["note"]`},
		{"ata-wilkins", found("NOT_JUSTIFIED", "The school knew where she was."), `"reviewedBy":{"name":"Ata Wilkins"}`},
		{"ata-wilkins", found("JUSTIFIED", ""), `"code":"CONFLICT"`},
	} {
		if answer := post(t, at(t, s, bearer(attempt.who), time.Hour), review, attempt.found); !strings.Contains(answer, attempt.answered) {
			t.Errorf("%s: %s instead of %s", attempt.who, answer, attempt.answered)
		}
	}
	if told := post(t, at(t, s, bearer("lupe-vaitohi"), 3*time.Hour), `{ notices { nodes { kind subject { ... on BreakGlassUse { outcome reviewNote } } } } }`, nil); !strings.Contains(told, `"NOT_JUSTIFIED"`) {
		t.Errorf("who used it was told %s", told)
	}
}

func TestWhenTheGlassMayNotBeBroken(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		hana, koa := childID(t, s, "hana-parata"), childID(t, s, "koa-fraser")
		absent := globalid.Of("Child", s.Ent().Agency.Query().FirstIDX(testkit.Context()))
		asked := func(field string, value any) map[string]any {
			in := glassInput(hana)
			in["input"].(map[string]any)[field] = value
			return in
		}
		stale := viewer.Bearer(viewer.Token{Issuer: "https://demo.cangraph.invalid", Subject: "lupe-vaitohi", IssuedAt: now()})
		for name, attempt := range map[string]struct {
			who      viewer.Viewer
			input    map[string]any
			answered string
		}{
			"without a fresh sign-in": {stale, glassInput(hana), `"code":"STEP_UP_REQUIRED"`},
			"by her mother":           {bearer("mere-parata"), glassInput(hana), `"code":"FORBIDDEN"`},
			"by a client":             {bearer("awamarama-dashboard"), glassInput(hana), `"code":"FORBIDDEN"`},
			"by a member":             {bearer("farah-aziz"), glassInput(hana), `"code":"CONFLICT"`},
			"by who left every job":   {bearer("aroha-ngata"), glassInput(hana), `"code":"FORBIDDEN","field":[],"message":"only who is employed`},
			"for a word":              {bearer("lupe-vaitohi"), asked("reason", "  emergency           "), `"field":["reason"]`},
			"for a day":               {bearer("lupe-vaitohi"), asked("minutes", 1440), `"field":["minutes"]`},
			"for both":                {bearer("lupe-vaitohi"), asked("nhi", "ZZZ0016"), `"field":["childId"]`},
			"for a shielded child":    {bearer("lupe-vaitohi"), asked("childId", koa), `"code":"NOT_FOUND"`},
			"for nobody":              {bearer("lupe-vaitohi"), asked("childId", absent), `"code":"NOT_FOUND"`},
			"without a network":       {bearer("lupe-vaitohi"), asked("childId", childID(t, s, "ari-tipene")), `"code":"NOT_FOUND"`},
		} {
			if answer := post(t, at(t, s, attempt.who, 0), breakGlass, attempt.input); !strings.Contains(answer, attempt.answered) || !strings.Contains(answer, `"breakGlassUse":null`) {
				t.Errorf("%s: %s instead of %s", name, answer, attempt.answered)
			}
		}
		handler := at(t, s, bearer("lupe-vaitohi"), 0)
		shielded, n := probeGlass(t, s, handler, koa)
		missing, m := probeGlass(t, s, handler, absent)
		if shielded != missing || n != m {
			t.Errorf("a shielded child answers %s after %d statements, an absent one %s after %d", shielded, n, missing, m)
		}
		if n := s.Ent().BreakGlass.Query().CountX(testkit.Context()); n != 0 {
			t.Errorf("%d uses were recorded", n)
		}
		if n := s.Ent().Notice.Query().CountX(testkit.Context()); n != 0 {
			t.Errorf("%d were told", n)
		}
	})
}

func probeGlass(t *testing.T, s *store.Store, handler handler, id string) (answer string, statements int) {
	t.Helper()
	statements = testkit.CountStatements(t, s, func() { answer = post(t, handler, breakGlass, glassInput(id)) })
	return answer, statements
}

func TestGlassIsBrokenByNumberInAVariableOnly(t *testing.T) {
	s := team.SQLite(t)
	handler := at(t, s, bearer("lupe-vaitohi"), 0)
	written := `mutation { breakGlass(input: {nhi: "ZZZ0016", basis: URGENT_CARE, reason: "She was found unconscious just now."}) { breakGlassUse { id } } }`
	if answer := post(t, handler, written, nil); !strings.Contains(answer, "as a variable") {
		t.Errorf("a number in the text of the query is answered with %s", answer)
	}
	input := map[string]any{"nhi": "zzz0016", "basis": "URGENT_CARE", "reason": "She was found unconscious just now."}
	answer := post(t, handler, breakGlass, map[string]any{"input": input})
	var decoded struct {
		Extensions struct{ BreakGlass []string }
	}
	if err := json.Unmarshal([]byte(answer), &decoded); err != nil || len(decoded.Extensions.BreakGlass) != 1 || !strings.Contains(answer, `"name":"Hana"`) {
		t.Errorf("%v in %s", err, answer)
	}
}
