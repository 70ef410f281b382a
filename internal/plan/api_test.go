package plan_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	genagency "cangraph/ent/gen/agency"
	"cangraph/graph"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// signUp gives everybody of the world an account and hides the refuge.
func (w *world) signUp() {
	w.t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) {
		for subject, who := range map[string]scope{"mere": w.mere, "ana": w.ana, "wiremu": w.wiremu, "rua": w.rua, "sione": w.sione} {
			rows.Account.Create().SetIssuer("test").SetSubject(subject).SetPractitionerID(who.viewer.ID).SaveX(ctx)
		}
		rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(w.nanny.ID).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("child").SetChildID(w.child.ID).SaveX(ctx)
		rows.Agency.Update().Where(genagency.ID(w.refuge.ID)).SetShield(enum.HiddenShield).SaveX(ctx)
	})
}

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

var firstID = regexp.MustCompile(`"id":"([^"]+)"`)

// send carries out a mutation through the API, and returns the id of what it changed.
func (w *world) send(subject, name, object string, input map[string]any) string {
	w.t.Helper()
	query := fmt.Sprintf(`mutation($input: %s%sInput!) { %s(input: $input) { %s { id } userErrors { code field message } } }`,
		strings.ToUpper(name[:1]), name[1:], name, object)
	answer := w.post(subject, query, input)
	id := firstID.FindStringSubmatch(answer)
	if id == nil {
		w.t.Fatalf("%s by %s: %s", name, subject, answer)
	}
	return id[1]
}

// holds expects parts of an answer, and that others, behind an exclamation mark, are not there.
func (w *world) holds(answer string, parts ...string) {
	w.t.Helper()
	for _, part := range parts {
		if part, not := strings.CutPrefix(part, "!"); not == strings.Contains(answer, part) {
			w.t.Errorf("%v that %s is not in %s", !not, part, answer)
		}
	}
}

const wholePlan = `query($id: ID!) { child(id: $id) { plan {
	assessments(first: 5) { nodes { completedOn summary contributions { status analysis evidence contributor { name } } needs { statement } } }
	needs(first: 10) { totalCount nodes { statement domain parkedOn goals { measure target activities { title status agreedOn owner { id } ownerAgency { kind } contributors { agency { kind } }
		deliveries(first: 5) { nodes { occurredOn childSeen } } updates(first: 5) { nodes { text observed } } } } } }
	versions(first: 1) { nodes { number workingTogether needs { statement goals { activities { title agreed owner { id } } } } agreements { by { __typename name } }
		communications { told { __typename } channel acknowledgedOn } } }
	reviews { nodes { dueOn completedOn } }
	outstanding(withinDays: 30) { contributions { status } unmetNeeds { statement } proposedActivities { title } overdueActivities { title } silentActivities { title } versionsNotToldOf { number } unacknowledged { channel } reviews { dueOn } }
	timeliness { acceptedOn leadSince assessmentCompletedOn planAgreedOn firstDeliveredOn }
	intensity { since until deliveries minutes missed childSeenTimes childLastSeenOn agreed delivered }
} } }`

func TestAPlanFromAssessmentToReviewThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		child := idOf("Child", w.child.ID)
		assessment := w.send("mere", "startAssessment", "assessment", map[string]any{"childId": child, "dueOn": "2026-07-15"})
		contribution := w.send("mere", "inviteContribution", "assessmentContribution", map[string]any{"assessmentId": assessment, "contributorId": w.ana.id()})
		given := map[string]any{"assessmentContributionId": contribution, "status": "DRAFT", "domains": []string{"HEALTH"}, "evidence": []string{"weighed"}, "analysis": "grows"}
		w.send("ana", "giveContribution", "assessmentContribution", given)
		w.holds(w.post("mere", wholePlan, nil), `"status":"DRAFT","analysis":null,"evidence":[]`, `"outstanding":{"contributions":[{"status":"DRAFT"}]`)
		w.holds(w.post("ana", wholePlan, nil), `"status":"DRAFT","analysis":"grows","evidence":["weighed"]`)
		given["status"], given["expectedVersion"] = "GIVEN", 1
		w.holds(w.post("ana", `mutation($input: GiveContributionInput!) { giveContribution(input: $input) { assessmentContribution { version status } userErrors { code field } } }`, given),
			`{"assessmentContribution":{"version":2,"status":"DRAFT"},"userErrors":[{"code":"CONFLICT","field":["expectedVersion"]}]}`)
		given["expectedVersion"] = 2
		w.send("ana", "giveContribution", "assessmentContribution", given)
		need := w.send("ana", "recordNeed", "need", map[string]any{"assessmentId": assessment, "domain": "EDUCATION", "statement": "to read"})
		w.send("mere", "completeAssessment", "assessment", map[string]any{"assessmentId": assessment, "summary": "seen by all"})
		goal := w.send("ana", "setGoal", "goal", map[string]any{"needId": need, "statement": "reads", "measure": "books", "baseline": "0", "target": "4"})
		w.holds(w.post("mere", wholePlan, nil), `"unmetNeeds":[{"statement":"to read"}]`)
		activity := w.send("wiremu", "proposeActivity", "activity", map[string]any{
			"goalId": goal, "title": "read together", "ownerId": w.ana.id(), "contributorIds": []string{w.mere.id()}, "dueOn": "2026-07-01", "reviewEvery": 14,
		})
		w.holds(w.post("mere", wholePlan, nil), `"unmetNeeds":[]`, `"proposedActivities":[{"title":"read together"}]`)
		w.send("ana", "agreeActivity", "activity", map[string]any{"activityId": activity})
		w.send("ana", "recordDelivery", "delivery", map[string]any{"activityId": activity, "outcome": "DELIVERED", "occurredOn": "2026-06-15", "childSeen": true, "minutes": 45})
		w.send("ana", "recordDelivery", "delivery", map[string]any{"activityId": activity, "outcome": "NOT_ATTENDED", "plannedOn": "2026-06-14"})
		w.send("mere", "recordProgress", "progressUpdate", map[string]any{"activityId": activity, "text": "two books", "observed": "2"})
		version := w.send("mere", "agreePlan", "planVersion", map[string]any{
			"childId": child, "workingTogether": "we ring on Fridays", "personIds": []string{child, idOf("Kin", w.nanny.ID)},
		})
		w.holds(w.post("mere", wholePlan, nil), `"versionsNotToldOf":[{"number":1}]`)
		w.send("ana", "agreeToPlan", "planVersion", map[string]any{"planVersionId": version})
		w.send("ana", "communicatePlan", "planCommunication", map[string]any{"planVersionId": version, "toldId": idOf("Kin", w.nanny.ID), "channel": "HUI"})
		w.send("mere", "schedulePlanReview", "planReview", map[string]any{"childId": child, "dueOn": "2026-07-10"})
		w.holds(w.post("wiremu", wholePlan, nil),
			`"ownerAgency":{"kind":"PRIMARY_CARE"},"contributors":[{"agency":{"kind":"SCHOOL"}}]`, `"occurredOn":"2026-06-15","childSeen":true`, `"text":"two books","observed":"2"`,
			`"number":1,"workingTogether":"we ring on Fridays","needs":[{"statement":"to read","goals":[{"activities":[{"title":"read together","agreed":true,"owner":{"id":"`+w.ana.id(),
			`"agreements":[{"by":{"__typename":"Child","name":"Zebedee"}},{"by":{"__typename":"Kin","name":"Nanny Test"}},{"by":{"__typename":"Practitioner"`, `"channel":"HUI","acknowledgedOn":null`,
			`"overdueActivities":[{"title":"read together"}],"silentActivities":[{"title":"read together"}],"versionsNotToldOf":[],"unacknowledged":[{"channel":"HUI"}],"reviews":[{"dueOn":"2026-07-10"}]`,
			`"timeliness":{"acceptedOn":"2026-03-07","leadSince":"2026-03-27","assessmentCompletedOn":"2026-06-15","planAgreedOn":"2026-06-15","firstDeliveredOn":"2026-06-15"}`,
			`"intensity":{"since":"2026-05-19","until":"2026-06-16","deliveries":1,"minutes":45,"missed":1,"childSeenTimes":1,"childLastSeenOn":"2026-06-15","agreed":1,"delivered":1}`)
		w.holds(w.post("nanny", wholePlan, nil), `{"child":{"plan":null}}`)
		w.holds(w.post("child", wholePlan, nil), `{"child":{"plan":null}}`)
		w.holds(w.post("sione", wholePlan, nil), `{"child":null}`)
	})
}

// What staff of a hidden agency write is not there for others: not to read, not in a
// version, not in numbers, and not to change.
func TestWhatIsHiddenIsNotThere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		open, agree := w.planned()
		proposal := w.proposing(&gen.Goal{ID: open.GoalID}, w.rua)
		proposal.Title = "a safe house"
		hidden := idOf("Activity", must(w, w.rua, plan.Desk.ProposeActivity, proposal).ID)
		w.send("rua", "agreeActivity", "activity", map[string]any{"activityId": hidden})
		w.send("rua", "recordDelivery", "delivery", map[string]any{"activityId": hidden, "outcome": "DELIVERED", "occurredOn": "2026-06-15", "childSeen": true})
		must(w, w.mere, plan.Desk.AgreePlan, agree)
		w.holds(w.post("rua", wholePlan, nil), "a safe house", `"deliveries":1`)
		for _, who := range []string{"mere", "ana", "wiremu"} {
			w.holds(w.post(who, wholePlan, nil), "!a safe house", "!FAMILY_VIOLENCE", `"deliveries":0`, `"firstDeliveredOn":null`, `"childLastSeenOn":null`, "Read together")
			w.holds(w.post(who, `mutation($input: StopActivityInput!) { stopActivity(input: $input) { activity { id } userErrors { code field } } }`,
				map[string]any{"activityId": hidden, "reason": "no"}), `{"activity":null,"userErrors":[{"code":"NOT_FOUND","field":["activityId"]}]}`)
		}
	})
}

// Of assessments that are started at once, one is.
func TestOneAssessmentAtATime(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		start := `mutation($input: StartAssessmentInput!) { startAssessment(input: $input) { assessment { id } userErrors { code } } }`
		var group sync.WaitGroup
		answers := make([]string, 8)
		for i := range answers {
			group.Go(func() {
				answers[i] = w.post("mere", start, map[string]any{"childId": idOf("Child", w.child.ID), "dueOn": "2026-07-15"})
			})
		}
		group.Wait()
		all := strings.Join(answers, "\n")
		if done, refused := strings.Count(all, `"userErrors":[]`), strings.Count(all, `"CONFLICT"`); done != 1 || refused != len(answers)-1 {
			t.Errorf("%d done, %d refused: %s", done, refused, all)
		}
	})
}
