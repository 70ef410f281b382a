package supervision_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

var today = calendar.Of(2026, 6, 15)

// world is a Children's Team that Dora directs. Bo manages the clinic, where Ana and Moana
// work; Hine manages the refuge, which is hidden, and where Moana works, too. Sione of the
// school supervises Ana, as was imported; Mere of the school is a colleague, Rex works at
// the refuge alone. Whatever has a name is found by it.
type world struct {
	t       *testing.T
	store   *store.Store
	handler http.Handler
	ids     map[string]uuid.UUID
}

func newWorld(t *testing.T, s *store.Store) *world {
	w := &world{t: t, store: s, ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		for name, shield := range map[string]string{"office": "", "school": "", "clinic": "", "refuge": "HIDDEN"} {
			w.ids[name] = rows.Agency.Create().SetName(name).SetSortName(name).SetKind("NGO_SOCIAL").SetControl("NGO").SetShield(enum.Shield(shield)).SaveX(ctx).ID
		}
		for _, name := range []string{"team", "elsewhere"} {
			w.ids[name] = rows.ChildrensTeam.Create().SetName(name).SetSortName(name).SetAreas([]string{}).SaveX(ctx).ID
		}
		w.person(ctx, rows, "dora", "office", enum.Director)
		w.person(ctx, rows, "ana", "clinic", enum.TeamMember)
		w.person(ctx, rows, "bo", "clinic", "")
		w.person(ctx, rows, "moana", "clinic", "")
		w.person(ctx, rows, "hine", "refuge", "")
		w.person(ctx, rows, "rex", "refuge", "")
		w.person(ctx, rows, "sione", "school", "")
		w.person(ctx, rows, "mere", "school", "")
		rows.Employment.Create().SetPractitionerID(w.ids["moana"]).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
		for who, agency := range map[string]string{"bo": "clinic", "hine": "refuge"} {
			rows.Mandate.Create().SetPractitionerID(w.ids[who]).SetRole(enum.Manager).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		}
		w.ids["imported"] = rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids["ana"]).SetFromOn(today.AddDays(-100)).SaveX(ctx).ID
	})
	return w
}

// person works for an agency, may ask, and has a part in the team unless it is empty.
func (w *world) person(ctx context.Context, rows *gen.Client, name, agency string, role enum.AffiliationRole) {
	p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
	w.ids[name] = p.ID
	rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
	if role != "" {
		rows.Affiliation.Create().SetPractitionerID(p.ID).SetTeamID(w.ids["team"]).SetRole(role).SetFromOn(today.AddDays(-400)).SaveX(ctx)
	}
	rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
}

// write changes the world behind the back of the rules.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// id is the id in the API of what has a name.
func (w *world) id(kind, name string) string { return globalid.Of(kind, w.ids[name]) }

// post sends a request of somebody.
func (w *world) post(who, query string, variables map[string]any) string {
	w.t.Helper()
	now := today.Time().Add(time.Minute)
	if w.handler == nil {
		handler, err := graph.NewHandler(testkit.Context(), w.store, graph.Options{
			Now: func() time.Time { return now },
			Authenticate: func(r *http.Request) (viewer.Viewer, error) {
				return viewer.Bearer(viewer.Token{Issuer: "test", Subject: r.Header.Get("who"), IssuedAt: now}), nil
			},
		})
		if err != nil {
			w.t.Fatal(err)
		}
		w.handler = handler
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		w.t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("who", who)
	recorder := httptest.NewRecorder()
	w.handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// ask answers what somebody reads of a practitioner.
func (w *world) ask(who, of, fields string) string {
	w.t.Helper()
	return w.post(who, `query($id: ID!) { practitioner(id: $id) { `+fields+` } }`, map[string]any{"id": w.id("Practitioner", of)})
}

// in is an input.
type in map[string]any

// with is an input with something else in it.
func (i in) with(key string, value any) in {
	changed := in{key: value}
	for k, v := range i {
		if k != key {
			changed[k] = v
		}
	}
	return changed
}

// objects is what a mutation answers with.
var objects = map[string]string{
	"arrangeSupervision": "supervision", "changeSupervision": "supervision", "endSupervision": "supervision", "recordSupervisionSession": "supervisionSession",
	"addTrainingModule": "trainingModule", "changeTrainingModule": "trainingModule", "endTrainingModule": "trainingModule",
	"recordTrainingCompletion": "trainingCompletion", "recordSafetyCheck": "safetyCheck", "reviewDevelopmentPlan": "developmentPlan",
	"noteTrainingNeed": "trainingNeed", "endTrainingNeed": "trainingNeed", "expressInterest": "expressionOfInterest", "decideInterest": "expressionOfInterest",
}

// send sends a mutation; it returns the id of what it answers with, and what is wrong as
// "CODE field" for each problem.
func (w *world) send(who, verb string, input in) (id, wrong string) {
	w.t.Helper()
	answer := w.post(who, fmt.Sprintf(`mutation($input: %s!) { done: %s(input: $input) { object: %s { id } userErrors { code field message } } }`,
		strings.ToUpper(verb[:1])+verb[1:]+"Input", verb, objects[verb]), map[string]any{"input": input})
	var parsed struct {
		Data struct {
			Done struct {
				Object     json.RawMessage
				UserErrors []struct {
					Code, Message string
					Field         []string
				}
			}
		}
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil || len(parsed.Errors) > 0 {
		w.t.Fatalf("%s as %s: %s", verb, who, answer)
	}
	var problems []string
	for _, e := range parsed.Data.Done.UserErrors {
		problems = append(problems, e.Code+" "+strings.Join(e.Field, "."))
		if e.Message == "" || strings.Contains(strings.ToLower(e.Message), " ana") {
			w.t.Errorf("%s: message %q", verb, e.Message)
		}
	}
	var one struct{ ID string }
	json.Unmarshal(parsed.Data.Done.Object, &one)
	return one.ID, strings.Join(problems, ", ")
}

// must sends what is not refused.
func (w *world) must(who, verb string, input in) string {
	w.t.Helper()
	id, wrong := w.send(who, verb, input)
	if wrong != "" {
		w.t.Fatalf("%s as %s: %s", verb, who, wrong)
	}
	return id
}

// refused sends what is refused, and nothing is stored.
func (w *world) refused(who, verb string, input in, want string) {
	w.t.Helper()
	before := w.rows()
	if _, wrong := w.send(who, verb, input); wrong != want {
		w.t.Errorf("%s as %s with %v: %q, want %q", verb, who, input, wrong, want)
	}
	if after := w.rows(); after != before {
		w.t.Errorf("%s is refused, and %s became %s", verb, before, after)
	}
}

// rows are how many there are of everything that this package writes, in every version.
func (w *world) rows() string {
	var counts []string
	for _, table := range []string{"supervisions", "supervision_sessions", "training_modules", "training_completions", "safety_checks", "development_plans",
		"training_needs", "expressions_of_interest", "supervisions_history", "training_modules_history", "development_plans_history",
		"training_needs_history", "expressions_of_interest_history"} {
		var n int
		if err := w.store.Reader().QueryRow(`SELECT COUNT(*) FROM ` + table).Scan(&n); err != nil {
			w.t.Fatal(err)
		}
		counts = append(counts, fmt.Sprint(table, " ", n))
	}
	return strings.Join(counts, ", ")
}
