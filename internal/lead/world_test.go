package lead_test

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

// world is a Children's Team: Dora directs it and Paku sits on its panel, both of the
// office. Mere of the school and Ana of the clinic belong to the team, Bo and Bea manage
// the clinic, Rex works at a refuge that is hidden. Hana and Tai are siblings with networks;
// Kiri has none; Lee is shielded. Whatever has a name is found by it.
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
		w.person(ctx, rows, "paku", "office", enum.PanelMember)
		w.person(ctx, rows, "mere", "school", enum.TeamMember)
		w.person(ctx, rows, "ana", "clinic", enum.TeamMember)
		w.person(ctx, rows, "bo", "clinic", "")
		w.person(ctx, rows, "bea", "clinic", "")
		w.person(ctx, rows, "sione", "school", "")
		w.person(ctx, rows, "rex", "refuge", "")
		for _, manager := range []string{"bo", "bea"} {
			rows.Mandate.Create().SetPractitionerID(w.ids[manager]).SetRole(enum.Manager).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		}
		for _, name := range []string{"hana", "tai", "kiri", "lee"} {
			w.ids[name] = rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
				SetDateOfBirth(calendar.Of(2018, 1, 1)).SetLanguages([]string{"sm-WS"}).SetShielded(name == "lee").SaveX(ctx).ID
		}
		rows.Relationship.Create().SetChildID(w.ids["hana"]).SetRelativeChildID(w.ids["tai"]).SetKind(enum.Sibling).SetFromOn(today.AddDays(-900)).SaveX(ctx)
		w.network(ctx, rows, "hana", today.AddDays(-100))
		w.network(ctx, rows, "tai", today.AddDays(-100))
		w.seat(ctx, rows, "hana", "mere", "school", today.AddDays(-90))
	})
	return w
}

// network opens the network of a child in the team.
func (w *world) network(ctx context.Context, rows *gen.Client, child string, from calendar.Date) {
	n := rows.Network.Create().SetChildID(w.ids[child]).SetTeamID(w.ids["team"]).SetAcceptedOn(from).SaveX(ctx)
	w.ids["network of "+child] = n.ID
	rows.CanMembership.Create().SetNetworkID(n.ID).SetChildID(w.ids[child]).SetRole(enum.RoleChild).SetFromOn(from).SaveX(ctx)
}

func (w *world) seat(ctx context.Context, rows *gen.Client, child, who, agency string, from calendar.Date) {
	rows.CanMembership.Create().SetNetworkID(w.ids["network of "+child]).SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[agency]).
		SetRole(enum.RoleCore).SetFromOn(from).SaveX(ctx)
}

// leads makes somebody lead, and a member for it.
func (w *world) leads(child, who, agency string, from calendar.Date) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.seat(ctx, rows, child, who, agency, from)
		rows.LeadPeriod.Create().SetNetworkID(w.ids["network of "+child]).SetPractitionerID(w.ids[who]).SetFromOn(from).SaveX(ctx)
	})
}

// family gives Hana an account, and Nan, who belongs to her network, one of her own.
func (w *world) family() {
	w.write(func(ctx context.Context, rows *gen.Client) {
		nan := rows.Kin.Create().SetSortName("nan").SetGivenNames("nan").SetFamilyName("Test").SaveX(ctx)
		rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(nan.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("nan").SetKinID(nan.ID).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("hana").SetChildID(w.ids["hana"]).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("tai").SetChildID(w.ids["tai"]).SaveX(ctx)
	})
}

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

// read looks at the world as it is stored.
func read[T any](w *world, look func(context.Context, *gen.Client) T) (found T) {
	w.t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) { found = look(ctx, rows) })
	return found
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
	"referChild": "referral", "triageReferral": "referral", "recordPanelDecision": "panelDecision", "proposeLead": "leadProposal",
	"withdrawLeadProposal": "leadProposal", "answerLeadProposal": "leadProposal", "confirmLead": "leadProposal", "changeLead": "leadProposal", "requestAvailability": "availabilityRequest",
	"answerAvailability": "availabilityRequest", "recordLeadPreference": "leadPreference", "assignLeadToSiblings": "leadProposals", "recordCompetency": "competency", "describeMyself": "selfDescription",
	"nameLeadDelegate": "leadDelegation", "endLeadDelegation": "leadDelegation", "startAssessment": "assessment",
}

// send sends a mutation; it returns the id of what it answers with, and what is wrong as
// "CODE field" for each problem.
func (w *world) send(who, verb string, input in) (id, wrong string) {
	w.t.Helper()
	field := "id"
	if verb == "recordCompetency" {
		field = "id: code"
	}
	answer := w.post(who, fmt.Sprintf(`mutation($input: %s!) { done: %s(input: $input) { object: %s { %s } userErrors { code field message } } }`,
		strings.ToUpper(verb[:1])+verb[1:]+"Input", verb, objects[verb], field), map[string]any{"input": input})
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
		if e.Message == "" || strings.Contains(strings.ToLower(e.Message), "hana") {
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
	for _, table := range []string{"referrals", "panel_decisions", "panel_people", "lead_proposals", "availability_requests", "lead_preferences",
		"competencies", "networks", "can_memberships", "lead_periods", "lead_delegations", "lead_delegations_history", "referrals_history", "lead_proposals_history", "availability_requests_history", "lead_periods_history"} {
		var n int
		if err := w.store.Reader().QueryRow(`SELECT COUNT(*) FROM ` + table).Scan(&n); err != nil {
			w.t.Fatal(err)
		}
		counts = append(counts, fmt.Sprint(table, " ", n))
	}
	return strings.Join(counts, ", ")
}

// decided is a decision of the panel that chose somebody for a child.
func (w *world) decided(child, chosen string) string {
	w.t.Helper()
	return w.must("paku", "recordPanelDecision", in{"kind": "ASSIGN_LEAD", "childId": w.id("Child", child), "presentIds": []string{w.id("Practitioner", "paku")},
		"rationale": "they fit", "candidates": []in{{"practitionerId": w.id("Practitioner", chosen)}}, "chosenId": w.id("Practitioner", chosen)})
}

// asked is a proposal of somebody of the clinic on whom the panel decided.
func (w *world) asked(child, chosen string, from calendar.Date) string {
	w.t.Helper()
	return w.must("dora", "proposeLead", in{"panelDecisionId": w.decided(child, chosen), "since": from.String(), "siblingsReason": "another need"})
}

// proposed is a proposal to whom it proposes, and Bo for them, have said yes.
func (w *world) proposed(child, chosen string, from calendar.Date) string {
	w.t.Helper()
	proposal := w.asked(child, chosen, from)
	w.must(chosen, "answerLeadProposal", in{"leadProposalId": proposal, "answer": "AGREE"})
	w.available(proposal, chosen)
	return proposal
}

// available is the yes of a manager of the clinic: Bo, or for Bo Bea.
func (w *world) available(proposal, chosen string) {
	w.t.Helper()
	manager := map[bool]string{true: "bea", false: "bo"}[chosen == "bo"]
	request := w.must("dora", "requestAvailability", in{"leadProposalId": proposal})
	w.must(manager, "answerAvailability", in{"availabilityRequestId": request, "answer": "AVAILABLE", "hoursPerWeek": 4})
}
