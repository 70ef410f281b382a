package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/selfdescription"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const ofAna = `query($id: ID!) { practitioner(id: $id) { selfDescriptions { aspect codes shared statedOn } } }`

// S2.43: what practitioners say of themselves is theirs to say, to share and to withdraw.
func TestPractitionersDescribeThemselves(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.family()
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", in{"aspect": "IWI", "codes": []string{"01"}}, "INVALID codes.0"},
			{"ana", in{"aspect": "LANGUAGES", "codes": []string{"mi", "te reo"}}, "INVALID codes.1"},
			{"ana", in{"aspect": "LANGUAGES", "codes": []string{"mi", "mi"}}, "INVALID codes.1"},
			{"ana", in{"aspect": "LANGUAGES", "codes": make([]string, 21)}, "INVALID codes"},
			{"ana", in{"aspect": "LANGUAGES", "codes": []string{}, "shared": true}, "INVALID shared"},
			{"ana", in{"aspect": "ETHNICITIES", "codes": []string{"7"}}, "INVALID codes.0"},
			{"ana", in{"aspect": "ETHNICITIES", "codes": []string{"21111"}, "shared": true}, "INVALID shared"},
			{"nan", in{"aspect": "LANGUAGES", "codes": []string{"mi"}}, "FORBIDDEN "},
		} {
			w.refused(c.who, "describeMyself", c.input, c.want)
		}
		said := w.must("ana", "describeMyself", in{"aspect": "LANGUAGES", "codes": []string{"sm"}})
		w.must("ana", "describeMyself", in{"aspect": "IWI", "codes": []string{"0104"}, "shared": true})
		w.must("ana", "describeMyself", in{"aspect": "ETHNICITIES", "codes": []string{"21111", "11111"}})
		reads := func(who, want string) {
			t.Helper()
			answer := w.post(who, ofAna, map[string]any{"id": w.id("Practitioner", "ana")})
			if is := strings.TrimSuffix(strings.TrimPrefix(answer, `{"data":{"practitioner":{"selfDescriptions":`), "}}}\n"); is != want {
				t.Errorf("%s: %s, want %s", who, is, want)
			}
		}
		iwi := `{"aspect":"IWI","codes":["0104"],"shared":true,"statedOn":"2026-06-15"}`
		reads("ana", `[{"aspect":"ETHNICITIES","codes":["21111","11111"],"shared":false,"statedOn":"2026-06-15"},`+iwi+
			`,{"aspect":"LANGUAGES","codes":["sm"],"shared":false,"statedOn":"2026-06-15"}]`)
		for _, colleague := range []string{"mere", "bo", "dora", "sione"} { // Bo is her manager
			reads(colleague, "["+iwi+"]")
		}
		if again := w.must("ana", "describeMyself", in{"aspect": "LANGUAGES", "codes": []string{"sm", "mi"}, "shared": true}); again != said {
			t.Error("said twice")
		}
		w.must("ana", "describeMyself", in{"aspect": "IWI", "codes": []string{}})
		reads("bo", `[{"aspect":"LANGUAGES","codes":["sm","mi"],"shared":true,"statedOn":"2026-06-15"}]`)
		kept := read(w, func(ctx context.Context, rows *gen.Client) int {
			return rows.SelfDescription.Query().Where(selfdescription.PractitionerID(w.ids["ana"])).CountX(ctx)
		})
		if kept != 3 {
			t.Errorf("%d rows", kept)
		}
	})
}

// A shared language counts beside one that was assessed, and says which it is; once, where
// both are known.
func TestADeclaredLanguageCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		reasons := func() string {
			return w.post("dora", `query($id: ID!) { leadCandidates(childId: $id) { candidates { reasons { kind language declared level } } } }`, map[string]any{"id": w.id("Child", "hana")})
		}
		declared, assessed := `{"kind":"LANGUAGE","language":"sm-WS","declared":true,"level":null}`, `{"kind":"LANGUAGE","language":"sm","declared":false,"level":"EXPERT"}`
		w.must("mere", "describeMyself", in{"aspect": "LANGUAGES", "codes": []string{"en", "sm-WS", "mi"}})
		if answer := reasons(); strings.Contains(answer, "LANGUAGE") {
			t.Errorf("not shared: %s", answer)
		}
		w.must("mere", "describeMyself", in{"aspect": "LANGUAGES", "codes": []string{"en", "sm-WS", "mi"}, "shared": true})
		if answer := reasons(); strings.Count(answer, "LANGUAGE") != 1 || !strings.Contains(answer, declared) {
			t.Errorf("declared: %s", answer)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Competency.Create().SetPractitionerID(w.ids["mere"]).SetCode(enum.Language).SetLanguage("sm").SetLevel(enum.Expert).
				SetAssessedOn(today).SetAssessorID(w.ids["dora"]).SaveX(ctx)
		})
		if answer := reasons(); strings.Count(answer, "LANGUAGE") != 1 || !strings.Contains(answer, assessed) {
			t.Errorf("assessed: %s", answer)
		}
	})
}

// Whatever iwi and ethnicities people are of, the answer is the same.
func TestIwiAndEthnicityChangeNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "ana", "clinic", today.AddDays(-50))
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.UpdateOneID(w.ids["hana"]).SetIwi([]string{"0104"}).SetEthnicities([]string{"21111"}).SaveX(ctx)
		})
		for _, viewer := range []string{"dora", "mere"} {
			before := w.post(viewer, fit, map[string]any{"id": w.id("Child", "hana")})
			for _, who := range []string{"mere", "ana"} {
				for aspect, code := range map[string]string{"IWI": "0104", "ETHNICITIES": "21111"} {
					w.must(who, "describeMyself", in{"aspect": aspect, "codes": []string{code}, "shared": aspect == "IWI"})
					if after := w.post(viewer, fit, map[string]any{"id": w.id("Child", "hana")}); after != before || !strings.Contains(before, `"totalCount":2`) {
						t.Errorf("%s of %s: %s, before %s", aspect, who, after, before)
					}
				}
			}
		}
	})
}
