package contact_test

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

// world is Hana with her network: Mere of the school leads, Ana of the clinic and Rua of
// the refuge, which is hidden, are members, Mum and Uncle of the whānau too. Sione of the
// club coaches her without being a member; Bo manages the clinic, Dan directs the team,
// and Pat of the office is nobody to her. Tama has a network of which Mere is a member.
type world struct {
	*testing.T
	store   *store.Store
	handler http.Handler
	ids     map[string]uuid.UUID
}

func newWorld(t *testing.T, s *store.Store) *world {
	w := &world{T: t, store: s, ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.ids["team"] = rows.ChildrensTeam.Create().SetName("Whangārei Team").SetSortName("whangarei team").SetAreas([]string{"Kaipara", "Ōtangarei"}).SaveX(ctx).ID
		w.ids["south"] = rows.ChildrensTeam.Create().SetName("South Team").SetSortName("south team").SetAreas([]string{"Gore"}).SaveX(ctx).ID
		for _, name := range []string{"school", "clinic", "refuge", "office", "club"} {
			a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN")
			if name == "refuge" {
				a.SetShield(enum.HiddenShield)
			}
			w.ids[name] = a.SaveX(ctx).ID
		}
		for name, of := range map[string][2]string{
			"mere": {"school", "TEACHER"}, "ana": {"clinic", "NURSE"}, "rua": {"refuge", "SOCIAL_WORKER"}, "dan": {"office", "OTHER"},
			"pat": {"office", "OTHER"}, "sione": {"club", "COACH"}, "bo": {"clinic", "GP"},
		} {
			p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession(of[1]).SetPhone("09 " + name).SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[of[0]]).SetJobTitle("head of " + of[0]).SetFromOn(today.AddDays(-900)).SaveX(ctx)
			w.ids[name] = p.ID
			rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
		}
		rows.Mandate.Create().SetPractitionerID(w.ids["bo"]).SetRole(enum.Manager).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		rows.Affiliation.Create().SetPractitionerID(w.ids["dan"]).SetTeamID(w.ids["team"]).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		w.families(ctx, rows)
		w.seat(ctx, rows, "hana", "mere", "school", -90)
		w.seat(ctx, rows, "hana", "ana", "clinic", -60)
		w.seat(ctx, rows, "hana", "rua", "refuge", -50)
		w.seat(ctx, rows, "tama", "mere", "school", -90)
		w.ids["lead"] = rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx).ID
		for name, mi := range map[string]string{"Football": "Whutupōro", "Immunisation": ""} {
			w.ids[name] = rows.ServiceType.Create().SetCode(name).SetName(name).SetNameMi(mi).SetSortName(strings.ToLower(name)).SetExclusive(false).
				SetUniversal(false).SetScope(enum.ScopeChild).SetRelational(true).SaveX(ctx).ID
		}
		given := rows.ServiceProvision.Create().SetChildID(w.ids["hana"]).SetStatus(enum.Active)
		given.SetAgencyID(w.ids["club"]).SetPractitionerID(w.ids["sione"]).SetServiceTypeID(w.ids["Football"]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
		rows.ServiceProvision.Create().SetChildID(w.ids["hana"]).SetStatus(enum.Active).SetAgencyID(w.ids["clinic"]).SetServiceTypeID(w.ids["Immunisation"]).
			SetFromOn(today.AddDays(-20)).SaveX(ctx)
	})
	return w
}

// families are Hana with her mother and uncle, and Tama.
func (w *world) families(ctx context.Context, rows *gen.Client) {
	for _, name := range []string{"hana", "tama"} {
		c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
		n := rows.Network.Create().SetChildID(c.ID).SetTeamID(w.ids["team"]).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
		w.ids[name], w.ids["network of "+name] = c.ID, n.ID
		rows.CanMembership.Create().SetNetworkID(n.ID).SetChildID(c.ID).SetRole(enum.RoleChild).SetFromOn(today.AddDays(-100)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject(name).SetChildID(c.ID).SaveX(ctx)
	}
	for name, kind := range map[string]enum.RelationshipKind{"mum": enum.Parent, "uncle": enum.AuntUncle, "gran": enum.Grandparent} {
		k := rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx)
		w.ids[name] = k.ID
		rows.Relationship.Create().SetChildID(w.ids["hana"]).SetRelativeKinID(k.ID).SetKind(kind).SetFromOn(today.AddDays(-3000)).SaveX(ctx)
		if name != "gran" {
			rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(k.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-100)).SaveX(ctx)
			rows.Account.Create().SetIssuer("test").SetSubject(name).SetKinID(k.ID).SaveX(ctx)
		}
	}
}

func (w *world) seat(ctx context.Context, rows *gen.Client, child, who, agency string, day int) {
	w.ids["seat of "+who+" with "+child] = rows.CanMembership.Create().SetNetworkID(w.ids["network of "+child]).SetPractitionerID(w.ids[who]).
		SetAgencyID(w.ids[agency]).SetRole(enum.RoleCore).SetFromOn(today.AddDays(day)).SaveX(ctx).ID
}

// write changes the world behind the back of the rules.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.Fatal(err)
	}
}

// id is the id in the API of what has a name.
func (w *world) id(kind, name string) string { return globalid.Of(kind, w.ids[name]) }

// post sends a request of somebody and returns the answer.
func (w *world) post(who, query string, variables map[string]any) string {
	w.Helper()
	now := today.Time().Add(time.Minute)
	if w.handler == nil {
		handler, err := graph.NewHandler(testkit.Context(), w.store, graph.Options{
			Now: func() time.Time { return now },
			Authenticate: func(r *http.Request) (viewer.Viewer, error) {
				return viewer.Bearer(viewer.Token{Issuer: "test", Subject: r.Header.Get("who"), IssuedAt: now}), nil
			},
		})
		if err != nil {
			w.Fatal(err)
		}
		w.handler = handler
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		w.Fatal(err)
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

// with is an input with other values in it, as pairs of key and value.
func (i in) with(pairs ...any) in {
	changed := in{}
	for k, v := range i {
		changed[k] = v
	}
	for n := 0; n < len(pairs); n += 2 {
		changed[pairs[n].(string)] = pairs[n+1]
	}
	return changed
}

// objects is what a mutation answers with.
var objects = map[string]string{
	"setContactRoute": "contactRoute", "endContactRoute": "contactRoute", "setSinglePoint": "singlePoint", "setAgencyService": "agencyService",
	"endAgencyService": "agencyService", "recordInterpreterNeed": "interpreterNeed", "endInterpreterNeed": "interpreterNeed", "recordInteraction": "interaction", "correctInteraction": "interaction", "withdrawInteraction": "interaction",
}

// send sends a mutation; it returns the id of what it answers with, and what is wrong as
// "CODE field" for each problem.
func (w *world) send(who, verb string, input in) (id, wrong string) {
	w.Helper()
	answer := w.post(who, fmt.Sprintf(`mutation($input: %s!) { done: %s(input: $input) { object: %s { id } userErrors { code field message } } }`,
		strings.ToUpper(verb[:1])+verb[1:]+"Input", verb, objects[verb]), map[string]any{"input": input})
	var parsed struct {
		Data struct {
			Done struct {
				Object     struct{ ID string }
				UserErrors []struct {
					Code, Message string
					Field         []string
				}
			}
		}
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil || len(parsed.Errors) > 0 {
		w.Fatalf("%s as %s: %s", verb, who, answer)
	}
	var problems []string
	for _, e := range parsed.Data.Done.UserErrors {
		problems = append(problems, strings.TrimSpace(e.Code+" "+strings.Join(e.Field, ".")))
		if e.Message == "" || strings.Contains(strings.ToLower(e.Message), "hana") {
			w.Errorf("%s: message %q", verb, e.Message)
		}
	}
	return parsed.Data.Done.Object.ID, strings.Join(problems, ", ")
}

// must sends what is not refused.
func (w *world) must(who, verb string, input in) string {
	w.Helper()
	id, wrong := w.send(who, verb, input)
	if wrong != "" {
		w.Fatalf("%s as %s: %s", verb, who, wrong)
	}
	return id
}

// refused sends what is refused, and nothing is stored.
func (w *world) refused(who, verb string, input in, want string) {
	w.Helper()
	before := w.rows()
	if _, wrong := w.send(who, verb, input); wrong != want {
		w.Errorf("%s as %s with %v: %q, want %q", verb, who, input, wrong, want)
	}
	if after := w.rows(); after != before {
		w.Errorf("%s is refused, and %s became %s", verb, before, after)
	}
}

// rows are how many there are of everything that this package writes, in every version.
func (w *world) rows() string {
	var counts []string
	for _, table := range []string{"contact_routes", "whanau_routes", "single_points", "interactions", "interaction_participants", "agency_services", "interpreter_needs"} {
		for _, table := range []string{table, table + "_history"} {
			var n int
			if err := w.store.Reader().QueryRow(`SELECT COUNT(*) FROM ` + table).Scan(&n); err != nil {
				w.Fatal(err)
			}
			counts = append(counts, fmt.Sprint(table, " ", n))
		}
	}
	return strings.Join(counts, ", ")
}

// holds reports the parts that an answer lacks.
func (w *world) holds(answer string, parts ...string) {
	w.Helper()
	for _, part := range parts {
		if !strings.Contains(answer, part) {
			w.Errorf("no %s in %s", part, answer)
		}
	}
}

// lacks reports the parts that an answer must not have.
func (w *world) lacks(answer string, parts ...string) {
	w.Helper()
	for _, part := range parts {
		if strings.Contains(answer, part) {
			w.Errorf("%s in %s", part, answer)
		}
	}
}

var long = strings.Repeat("ā", 2001)
