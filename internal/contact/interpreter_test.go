package contact_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// interpreters are the languages that somebody reads as needed by Hana, her mother and her uncle.
func (w *world) interpreters(who string) string {
	w.Helper()
	var all []string
	for _, of := range [][2]string{{"Child", "hana"}, {"Kin", "mum"}, {"Kin", "uncle"}} {
		answer := w.node(who, w.id(of[0], of[1]), `... on Child { interpreterNeeds { language since } } ... on Kin { interpreterNeeds { language since } }`)
		_, list, _ := strings.Cut(answer, `"interpreterNeeds":[`)
		all = append(all, strings.NewReplacer(`{"language":"`, "", `","since":"`, " ", `"}`, "", "]}", "").Replace(list))
	}
	return strings.Join(all, "; ")
}

// S2.41: who works with a child says who around it needs an interpreter; others of the whānau do
// not read it.
func TestWhoNeedsAnInterpreter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		hana := in{"childId": w.id("Child", "hana"), "language": "nzs"}
		mum := hana.with("kinId", w.id("Kin", "mum"), "language", "sm", "since", "2020-02-01")
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", hana.with("language", "Samoan"), "INVALID language"},
			{"ana", hana.with("language", ""), "INVALID language"},
			{"ana", hana.with("since", "2026-06-16"), "INVALID since"},
			{"ana", hana.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"mere", mum.with("childId", w.id("Child", "tama")), "NOT_FOUND kinId"},
			{"ana", mum.with("kinId", w.id("Kin", "nobody")), "NOT_FOUND kinId"},
			{"dan", hana, "FORBIDDEN childId"},
			{"pat", hana, "NOT_FOUND childId"},
			{"mum", mum, "FORBIDDEN"},
		} {
			w.refused(c.who, "recordInterpreterNeed", c.input, c.want)
		}
		one := w.must("ana", "recordInterpreterNeed", hana)
		two := w.must("mere", "recordInterpreterNeed", mum)
		w.must("ana", "recordInterpreterNeed", mum.with("language", "mi", "since", nil))
		w.must("rua", "recordInterpreterNeed", mum.with("kinId", w.id("Kin", "uncle")))
		w.refused("ana", "recordInterpreterNeed", mum.with("language", "SM"), "CONFLICT language")
		const child, parent = "nzs 2026-06-15", "sm 2020-02-01,mi 2026-06-15"
		for who, want := range map[string]string{
			"ana": child + "; " + parent + "; ", "dan": child + "; " + parent + "; ", "rua": child + "; " + parent + "; sm 2020-02-01", // the refuge is hidden
			"hana": child + "; ; ", "mum": "; " + parent + "; ", "uncle": "; ; ", "pat": "; ; ",
		} {
			if is := w.interpreters(who); is != want {
				t.Errorf("%s reads %q, want %q", who, is, want)
			}
		}
		w.must("ana", "recordInterpreterNeed", mum.with("kinId", w.id("Kin", "uncle"))) // Ana does not know that Rua wrote it down

		end := in{"interpreterNeedId": two, "reason": "she speaks English now", "expectedVersion": 1}
		w.refused("ana", "endInterpreterNeed", end.with("reason", " "), "INVALID reason")
		w.refused("ana", "endInterpreterNeed", end.with("expectedVersion", 2), "CONFLICT expectedVersion")
		w.refused("ana", "endInterpreterNeed", end.with("interpreterNeedId", "x"), "NOT_FOUND interpreterNeedId")
		w.refused("dan", "endInterpreterNeed", end, "FORBIDDEN interpreterNeedId")
		w.refused("rua", "endInterpreterNeed", end, "FORBIDDEN interpreterNeedId")
		w.refused("pat", "endInterpreterNeed", end, "NOT_FOUND interpreterNeedId")
		w.refused("mum", "endInterpreterNeed", end, "FORBIDDEN")
		w.must("ana", "endInterpreterNeed", end)
		w.refused("ana", "endInterpreterNeed", end.with("expectedVersion", 2), "CONFLICT interpreterNeedId")
		w.must("mere", "endInterpreterNeed", in{"interpreterNeedId": one, "reason": "it is her mother", "withdrawn": true})
		if is, want := w.interpreters("mere"), "; mi 2026-06-15; sm 2020-02-01"; is != want {
			t.Errorf("%q, want %q", is, want)
		}
		const all = `... on InterpreterNeed { child { preferredName } person { name } language since until endReason withdrawn recordedBy { givenNames } recordedByAgency { name } version }`
		for _, c := range [][3]string{
			{"mere", one, `{"__typename":"InterpreterNeed","child":{"preferredName":"hana"},"person":{"name":"hana"},"language":"nzs","since":"2026-06-14","until":"2026-06-15",` +
				`"endReason":"it is her mother","withdrawn":true,"recordedBy":{"givenNames":"ana"},"recordedByAgency":{"name":"clinic"},"version":2}`},
			{"mum", two, `{"__typename":"InterpreterNeed","child":{"preferredName":"hana"},"person":{"name":"mum Test"},"language":"sm","since":"2020-02-01","until":"2026-06-15",` +
				`"endReason":null,"withdrawn":false,"recordedBy":{"givenNames":"mere"},"recordedByAgency":{"name":"school"},"version":2}`},
			{"uncle", two, "null"}, {"mum", one, "null"}, {"pat", one, "null"},
		} {
			if is := w.node(c[0], c[1], all); is != c[2] {
				t.Errorf("%s reads\n%s\nand not\n%s", c[0], is, c[2])
			}
		}
	})
}

// Whoever may not know of a child any more is not told that somebody works with it.
func TestAnInterpreterDoesNotTellOfAShelteredChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		need := w.must("ana", "recordInterpreterNeed", in{"childId": w.id("Child", "hana"), "kinId": w.id("Kin", "mum"), "language": "sm"})
		if is := w.interpreters("mum"); is != "; sm 2026-06-15; " {
			t.Errorf("before: %q", is)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.UpdateOneID(w.ids["hana"]).SetShielded(true).ExecX(ctx)
		})
		if is, node := w.interpreters("mum"), w.node("mum", need, `id`); is != "; ; " || node != "null" {
			t.Errorf("she reads %q and %s", is, node)
		}
	})
}

// Of one person there is no end of languages.
func TestNobodyNeedsInterpretersInMoreLanguagesThanMost(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		hana := in{"childId": w.id("Child", "hana")}
		for _, language := range strings.Fields("sm to fj zh hi ko ar fr de es") {
			w.must("ana", "recordInterpreterNeed", hana.with("language", language))
		}
		w.refused("ana", "recordInterpreterNeed", hana.with("language", "nzs"), "CONFLICT")
	})
}
