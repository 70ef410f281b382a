package sharing_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"cangraph/graph"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// post sends a query of somebody to the API and returns the answer's text.
func (w *world) post(subject, query string, input map[string]any) string {
	w.t.Helper()
	now := today.Time().Add(time.Minute)
	handler, err := graph.NewHandler(testkit.Context(), w.store, graph.Options{
		Now: func() time.Time { return now },
		Authenticate: func(*http.Request) (viewer.Viewer, error) {
			return viewer.Bearer(viewer.Token{Issuer: "test", Subject: subject, IssuedAt: now}), nil
		},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"input": input, "id": idOf("Child", w.child.ID)}})
	if err != nil {
		w.t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// Who is asked, and does not see the child, talks with it and gives, all by the request.
func TestARequestIsCompliedWithThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		asking := with(w.asking(), func(in *sharing.RequestInformationInput) { in.ToAgencyID = idOf("Agency", w.police.ID) })
		request := idOf("InformationRequest", must(w, w.ana, sharing.Desk.RequestInformation, asking).ID)
		for _, step := range []struct {
			query string
			input map[string]any
			want  string
		}{
			{`mutation($input: RecordConsultationInput!) { recordConsultation(input: $input) {
				consultation { child { name } recipientAgency { kind } } userErrors { field message } } }`,
				map[string]any{"informationRequestId": request, "childId": nil, "recipientAgencyId": nil, "purpose": "SUPPORT_PLAN", "consulted": "NOT_PRACTICABLE", "reason": "in hospital"},
				`{"recordConsultation":{"consultation":{"child":null,"recipientAgency":{"kind":"PRIMARY_CARE"}},"userErrors":[]}}`},
			{`mutation($input: RecordDisclosureInput!) { recordDisclosure(input: $input) {
				disclosure { child { name } initiative receiverClass consultation { id } useRestriction } userErrors { field message } } }`,
				map[string]any{"informationRequestId": request, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "items": []string{"one call"},
					"minimumNecessary": "what was asked", "reasonableBelief": "they plan"},
				`{"disclosure":{"child":null,"initiative":"REQUEST","receiverClass":"INDEPENDENT_PERSON","consultation":null,"useRestriction":null},"userErrors":[]}`},
			{`mutation($input: AnswerInformationRequestInput!) { answerInformationRequest(input: $input) {
				informationRequest { child { name } outcome } userErrors { field message } } }`,
				map[string]any{"informationRequestId": request, "outcome": "ANSWERED"},
				`{"informationRequest":{"child":null,"outcome":"ANSWERED"},"userErrors":[]}`},
		} {
			if answer := w.post("pita", step.query, step.input); !strings.Contains(answer, step.want) {
				t.Errorf("no %s in %s", step.want, answer)
			}
		}
	})
}

func TestLedgerThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		holds := func(answer string, parts ...string) {
			t.Helper()
			for _, part := range parts {
				if !strings.Contains(answer, part) {
					t.Errorf("no %s in %s", part, answer)
				}
			}
		}
		giving := map[string]any{"childId": idOf("Child", w.child.ID), "fromAgencyId": idOf("Agency", w.school.ID),
			"toAgencyId": idOf("Agency", w.clinic.ID), "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "items": []string{"attendance"},
			"minimumNecessary": "one term", "reasonableBelief": "they plan together"}
		give := `mutation($input: RecordDisclosureInput!) { recordDisclosure(input: $input) {
			disclosure { fromAgency { name } receiverClass basisVersion child { preferredName } useRestriction }
			userErrors { code field message } } }`
		holds(w.post("mere", give, giving), `"disclosure":null`, `"code":"INVALID","field":["consultationId"],"message":"section 66C asks to talk with the child first`)
		consulting := map[string]any{"childId": idOf("Child", w.child.ID), "recipientAgencyId": idOf("Agency", w.clinic.ID),
			"purpose": "SUPPORT_PLAN", "consulted": "NOT_PRACTICABLE", "reason": "in hospital"}
		holds(w.post("mere", `mutation($input: RecordConsultationInput!) { recordConsultation(input: $input) {
			consultation { consulted reason whoWith happenedOn } userErrors { code } } }`, consulting),
			`"consulted":"NOT_PRACTICABLE","reason":"in hospital","whoWith":null,"happenedOn":"2026-06-15"`, `"userErrors":[]`)
		holds(w.post("mere", give, giving), `"receiverClass":"INDEPENDENT_PERSON","basisVersion":"2019-07-01","child":{"preferredName":"Zebedee"},"useRestriction":null`)
		read := `query($id: ID!) { child(id: $id) { sharing { disclosures { nodes { items toAgency { name } } } notificationDuties(first: 1) { nodes { dueOn finishedOn } } } } }`
		holds(w.post("ana", read, nil), `"items":["attendance"]`, `"dueOn":"2026-07-14","finishedOn":null`)
		holds(w.post("nanny", read, nil), `{"child":{"sharing":null}}`)
		holds(w.post("sione", read, nil), `{"child":null}`)
		advice := strings.NewReplacer("FROM", idOf("Agency", w.school.ID), "TO", idOf("Agency", w.clinic.ID)).Replace(`query($id: ID!) {
			sharingAdvice(fromAgencyId: "FROM", toAgencyId: "TO", purpose: SUPPORT_PLAN, childId: $id, circumstances: {inConfidence: true}) {
				answer section since conditions { code text } explanation(lang: MI) notice } }`)
		holds(w.post("ana", advice, nil), `"answer":"MAY","section":"s 66C(b)","since":"2019-07-01"`, `"code":"GIVEN_IN_CONFIDENCE"`,
			`"code":"NOTIFICATION"`, "tekiona 66C", "not legal advice")
		holds(w.post("sione", advice, nil), `{"sharingAdvice":null}`)
		holds(w.post("sione", `{ sharingBases { code version mandatory text(lang: MI) } informationRequests { nodes { id } } }`, nil), `"OT_S66"`, `"informationRequests":{"nodes":[]}`)
	})
}
