package hui_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"cangraph/graph"
	"cangraph/internal/command"
	"cangraph/internal/hui"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// post sends a request of somebody to the API and returns the answer's text.
func (w *world) post(subject, query string, input map[string]any) string {
	w.Helper()
	handler, err := graph.NewHandler(testkit.Context(), w.store, graph.Options{
		Now: func() time.Time { return now },
		Authenticate: func(*http.Request) (viewer.Viewer, error) {
			return viewer.Bearer(viewer.Token{Issuer: "test", Subject: subject, IssuedAt: now}), nil
		},
	})
	if err != nil {
		w.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"input": input, "id": w.hana}})
	if err != nil {
		w.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

const everything = `query($id: ID!) { child(id: $id) { together {
	hui { totalCount nodes { child { name } recordedBy { name } recordedByAgency { name } purpose place channel startsAt endsAt heldOn moveReason cancelledOn cancelReason version
		completeness { invited present apologies absent unrecorded leftOut complete }
		invitations { id hui { id } person { name } agency { name } ground leaveOutReason attendance channel attendanceReason version }
		actions { id hui { id } owner { name } text dueOn finishedOn outcome version } } }
	decisions { nodes { hui { id } question options chosen rationale decidedOn participants { name } childPresent childView whanauPresent whanauView dissent } }
	voices { nodes { hui { id } saidOn method occasion words } } feedback { nodes { about { name } trust words givenBy { name } recordedBy { name } givenOn } }
	disagreements { nodes { topic raisedOn status positions { child { name } by { name } recordedBy { name } view saidOn } escalatedTo escalationReason resolvedOn outcome bestInterestsRationale version } }
	workingAgreements { nodes { kind text proposedOn agreements { by { name } agreedOn } } }
	barriers { nodes { kind raisedFor { name } withAgency { name } text raisedOn mitigation resolvedOn resolution version } }
	appointments { nodes { purpose place startsAt heldOn travelMinutes childAttends kin { name } cancelledOn cancelReason version } }
} } }`

// Everything is written and read through the API, with the names and forms of its schema.
func TestTogetherThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		held := w.call(with(w.calling(), later(-72*time.Hour))).GlobalID()
		change := func(name, answer string, input map[string]any) {
			t.Helper()
			kind := strings.ToUpper(name[:1]) + name[1:] + "Input"
			if is := w.post("mere", "mutation($input: "+kind+"!) { "+name+"(input: $input) { "+answer+" userErrors { code field message } } }", input); !strings.Contains(is, `"userErrors":[]`) {
				t.Error(name, is)
			}
		}
		change("callHui", "hui { startsAt heldOn }", map[string]any{"childId": w.hana, "purpose": "a plan", "place": "school", "channel": "VIDEO",
			"startsAt": "2026-06-20T10:30:00+12:00", "endsAt": "2026-06-20T11:30:00+12:00", "leaveOut": []any{map[string]any{"personId": w.nanny, "reason": "asked for"}}})
		change("addHuiAction", "huiAction { owner { name } }", map[string]any{"huiId": held, "ownerId": w.ana, "text": "ring", "dueOn": "2026-06-30"})
		change("recordDecision", "networkDecision { id }", map[string]any{"childId": w.hana, "huiId": held, "question": "which club?", "options": []string{"near"}, "chosen": "near",
			"rationale": "she can walk", "participantIds": []string{w.hana, w.mere}, "whanauView": "by phone"})
		change("recordVoice", "childVoice { words }", map[string]any{"childId": w.hana, "huiId": held, "method": "WRITING", "occasion": "HUI", "words": "kia ora"})
		change("giveFeedback", "feedback { trust }", map[string]any{"childId": w.hana, "personId": w.hana, "aboutPractitionerId": w.ana, "trust": 5})
		change("raiseDisagreement", "disagreement { status }", map[string]any{"childId": w.hana, "topic": "the bus", "view": "too late"})
		change("proposeWorkingAgreement", "workingAgreement { text }", map[string]any{"childId": w.hana, "kind": "WAYS_OF_WORKING", "text": "we ring first"})
		change("raiseBarrier", "barrier { kind }", map[string]any{"childId": w.hana, "kind": "COST", "text": "the fee", "personId": w.hana})
		change("makeAppointment", "appointment { kin { name } } clashes { purpose }", map[string]any{"childId": w.hana, "purpose": "teeth", "place": "clinic",
			"startsAt": "2026-06-20T02:00:00Z", "endsAt": "2026-06-20T03:00:00Z", "kinIds": []string{w.nanny}})
		answer := w.post("ana", everything, nil)
		for _, part := range []string{
			`"startsAt":"2026-06-19T22:30:00Z"`, `"heldOn":"2026-06-20"`, `"leaveOutReason":"asked for"`, `"completeness":{"invited":4,"present":0`, `"hui":{"id":"` + held + `"},"question"`,
			`"participants":[{"name":"Hana"},{"name":"mere Test"}],"childPresent":true`, `"words":"kia ora"`, `"about":{"name":"ana Test"},"trust":5,"words":null,"givenBy":null`,
			`"status":"OPEN","positions":[{"child":{"name":"Hana"},"by":{"name":"mere Test"}`, `"agreements":[{"by":{"name":"mere Test"}`, `"raisedFor":{"name":"Hana"}`, `"kin":[{"name":"nanny Test"}]`,
		} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		for _, hidden := range []string{"ruth", "errors"} {
			if strings.Contains(answer, hidden) {
				t.Errorf("%s in %s", hidden, answer)
			}
		}
		for who, want := range map[string]string{"nanny": `{"child":{"together":null}}`, "hana": `{"child":{"together":null}}`, "sione": `{"child":null}`} {
			if is := w.post(who, everything, nil); !strings.Contains(is, want) {
				t.Errorf("%s: %s", who, is)
			}
		}
		if is := w.post("ana", `query($id: ID!) { child(id: $id) { together { hui(first: 1) { nodes { purpose } } voices(before: "x") { nodes { id } } } } }`, nil); !strings.Contains(is, "this cursor does not belong to this list") {
			t.Error(is)
		}
		if n := len(w.huiOf("dora")); n != 2 {
			t.Errorf("the director sees %d hui", n)
		}
	})
}

// Lists go on behind the last of a page, and a cursor of one is none of another.
func TestListsGoOn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		var made []string
		for i := range 3 {
			made = append(made, w.call(with(w.calling(), later(time.Duration(i)*time.Hour))).GlobalID())
		}
		ctx, read := w.together("ana")
		part, err := read.Hui(ctx, p(2), nil, nil, nil)
		if err != nil || len(part.Nodes()) != 2 || part.Nodes()[0].GlobalID() != made[2] || !part.PageInfo.HasNextPage || must(part.TotalCount(ctx))(w) != 3 {
			t.Fatal(part, err)
		}
		rest, err := read.Hui(ctx, p(2), part.PageInfo.EndCursor, nil, nil)
		if err != nil || len(rest.Nodes()) != 1 || rest.Nodes()[0].GlobalID() != made[0] || rest.PageInfo.HasNextPage {
			t.Error(rest, err)
		}
		if _, err := read.Voices(ctx, nil, part.PageInfo.EndCursor, nil, nil); err == nil {
			t.Error("a cursor of another list is taken")
		}
		for _, first := range []int{0, 101} {
			if _, err := read.Hui(ctx, &first, nil, nil, nil); err == nil {
				t.Error(first, "is not refused")
			}
		}
	})
}

// However much people did together, it takes as many statements to read it with whom and
// what it names; names that nobody asks for take none.
func TestListsTakeAsManyStatementsAsOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		made := func(wrong []command.UserError, err error) {
			t.Helper()
			if err != nil || len(wrong) > 0 {
				t.Fatal(wrong, err)
			}
		}
		grow := func(from, to int) {
			for i := from; i < to; i++ {
				held, said := w.call(with(w.calling(), later(time.Duration(i-72)*time.Hour))).GlobalID(), strings.Repeat("kia ora ", i+1)
				added, err := w.book.AddHuiAction(w.as("mere"), hui.AddHuiActionInput{HuiID: held, OwnerID: w.ana, Text: said, DueOn: today})
				made(added.UserErrors, err)
				decided, err := w.book.RecordDecision(w.as("mere"), hui.RecordDecisionInput{ChildID: w.hana, HuiID: &held, Question: said, Options: []string{"near"}, Chosen: "near",
					Rationale: "she can walk", ParticipantIDs: []string{w.hana, w.nanny, w.mere}})
				made(decided.UserErrors, err)
				heard, err := w.book.RecordVoice(w.as("mere"), hui.RecordVoiceInput{ChildID: w.hana, HuiID: &held, Method: "WRITING", Occasion: "HUI", Words: said})
				made(heard.UserErrors, err)
				given, err := w.book.GiveFeedback(w.as("ana"), hui.GiveFeedbackInput{ChildID: w.hana, PersonID: &w.nanny, AboutPractitionerID: &w.mere, Trust: 3, Words: &said})
				made(given.UserErrors, err)
				raised, err := w.book.RaiseDisagreement(w.as("ana"), hui.RaiseDisagreementInput{ChildID: w.hana, Topic: said, View: "weekly"})
				made(raised.UserErrors, err)
				proposed, err := w.book.ProposeWorkingAgreement(w.as("ana"), hui.ProposeWorkingAgreementInput{ChildID: w.hana, Kind: "SHARED_OUTCOME", Text: said})
				made(proposed.UserErrors, err)
				stands, err := w.book.RaiseBarrier(w.as("ana"), hui.RaiseBarrierInput{ChildID: w.hana, Kind: "SYSTEMS", Text: said, PersonID: &w.nanny, WithAgencyID: &w.clinic})
				made(stands.UserErrors, err)
				kept, err := w.book.MakeAppointment(w.as("ana"), hui.MakeAppointmentInput{ChildID: w.hana, Purpose: said, Place: "clinic", StartsAt: soon, EndsAt: soon.Add(time.Hour), KinIDs: []string{w.nanny}})
				made(kept.UserErrors, err)
			}
		}
		once := func(query string) int {
			return testkit.CountStatements(t, s, func() { w.post("dora", query, nil) })
		}
		// What is wanted meanwhile takes a statement of its own, the more often the busier the machine is.
		read := func(query string) int { return min(once(query), once(query), once(query), once(query), once(query)) }
		grow(0, 2)
		read(everything) // the first makes the key of the cursors
		few, bare := read(everything), read(`query($id: ID!) { child(id: $id) { together { hui { nodes { id purpose } } } } }`)
		grow(2, 10)
		if many := read(everything); many > few+4 {
			t.Errorf("%d statements for 2 of each, %d for 10", few, many)
		}
		counted, again := read(`query($id: ID!) { child(id: $id) { together { hui { nodes { completeness { present } } } } } }`),
			read(`query($id: ID!) { child(id: $id) { together { hui { nodes { completeness { present } } } again: hui(first: 3) { nodes { completeness { invited } } } } } }`)
		if counted != bare+2 || again > counted+3 {
			t.Errorf("%d statements with attendance, %d with that of another page, %d without", counted, again, bare)
		}
		if named := read(`query($id: ID!) { child(id: $id) { together { hui { nodes { id purpose recordedBy { name } } } } } }`); named <= bare {
			t.Errorf("%d statements with names, %d without", named, bare)
		}
	})
}
