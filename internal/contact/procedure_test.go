package contact_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// S2.27: agencies have procedures of their own, which others must know.
func TestProceduresAreNotedByManagers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Mandate.Create().SetPractitionerID(w.ids["rua"]).SetRole(enum.Manager).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		})
		const record, end = "recordProcedureNote", "endProcedureNote"
		writing := in{"topic": "SHARING", "text": " Written consent before we share. "}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"bo", writing.with("text", long), "INVALID text"},
			{"bo", writing.with("text", " "), "INVALID text"},
			{"bo", writing.with("text", "", "agencyId", w.id("Agency", "school")), "INVALID text, FORBIDDEN agencyId"},
			{"bo", writing.with("agencyId", w.id("Agency", "refuge")), "FORBIDDEN agencyId"},
			{"bo", writing.with("agencyId", w.id("Agency", "nothing")), "FORBIDDEN agencyId"},
			{"bo", writing.with("agencyId", w.id("Practitioner", "bo")), "FORBIDDEN agencyId"},
			{"ana", writing, "FORBIDDEN agencyId"}, // who works there, and does not manage it
			{"dan", writing, "FORBIDDEN agencyId"},
			{"mum", writing, "FORBIDDEN"},
		} {
			w.refused(c.who, record, c.input, c.want)
		}
		one := w.must("bo", record, writing.with("idempotencyKey", "k"))
		if again := w.must("bo", record, writing.with("idempotencyKey", "k")); again != one {
			t.Error("noted twice")
		}
		w.refused("bo", record, writing.with("idempotencyKey", "k", "topic", "OTHER"), "CONFLICT idempotencyKey")
		w.refused("bo", record, writing.with("text", "Written consent before we share."), "CONFLICT text")
		w.must("bo", record, writing.with("topic", "RECORDS"))
		w.must("bo", record, in{"agencyId": w.id("Agency", "clinic"), "topic": "CONTACT", "text": "Ring the duty line."})
		shelter := w.must("rua", record, writing)

		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"bo", in{"procedureNoteId": w.id("ProcedureNote", "nothing")}, "NOT_FOUND procedureNoteId"},
			{"bo", in{"procedureNoteId": w.id("Agency", "clinic")}, "NOT_FOUND procedureNoteId"},
			{"bo", in{"procedureNoteId": shelter}, "NOT_FOUND procedureNoteId"},
			{"rua", in{"procedureNoteId": one}, "FORBIDDEN procedureNoteId"},
			{"ana", in{"procedureNoteId": one}, "FORBIDDEN procedureNoteId"},
			{"mum", in{"procedureNoteId": one}, "FORBIDDEN"},
			{"bo", in{"procedureNoteId": one, "expectedVersion": 2}, "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, end, c.input, c.want)
		}
		w.reads("pat", "clinic", "CONTACT 1, RECORDS 1, SHARING 1")
		w.must("bo", end, in{"procedureNoteId": one, "expectedVersion": 1})
		w.refused("bo", end, in{"procedureNoteId": one}, "CONFLICT procedureNoteId")
		w.reads("pat", "clinic", "CONTACT 1, RECORDS 1")
		if is := w.node("pat", one, "... on ProcedureNote { agency { name } text since until version }"); is !=
			`{"__typename":"ProcedureNote","agency":{"name":"clinic"},"text":"Written consent before we share.","since":"2026-06-14","until":"2026-06-15","version":2}` {
			t.Error(is)
		}
		again := w.must("bo", record, writing)
		w.reads("ana", "clinic", "SHARING 1, CONTACT 1, RECORDS 1")
		w.holds(w.post("ana", `query($id: ID!) { agency(id: $id) { procedureNotes(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } } }`, map[string]any{"id": w.id("Agency", "clinic")}),
			fmt.Sprintf(`{"totalCount":3,"nodes":[{"id":%q}],"pageInfo":{"hasNextPage":true}}`, again))

		// Neither what whānau may read, nor what is known of the sheltered.
		for _, who := range []string{"mum", "hana"} {
			w.reads(who, "clinic", "")
			if is := w.node(who, again, "... on ProcedureNote { text }"); is != "null" {
				t.Errorf("%s reads %s", who, is)
			}
		}
		w.reads("rua", "refuge", "SHARING 1")
		if is := w.node("pat", shelter, "... on ProcedureNote { text }"); is != "null" {
			t.Error(is)
		}
	})
}

// reads checks which notes on the procedures of an agency somebody reads: topic and version.
func (w *world) reads(who, agency, want string) {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { agency(id: $id) { procedureNotes { nodes { topic version } } } }`, map[string]any{"id": w.id("Agency", agency)})
	is := strings.NewReplacer(`{"data":{"agency":{"procedureNotes":{"nodes":[`, "", `]}}}}`, "", `{"topic":"`, "", `","version":`, " ", "},", ", ", "}", "").Replace(strings.TrimSpace(answer))
	if is != want {
		w.Errorf("%s reads %q of %s, want %q", who, is, agency, want)
	}
}
