package graph_test

import (
	"database/sql"
	"fmt"
	"maps"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// corrected is what the register says ten days after it said what told does: the mentor
// came from elsewhere and stopped, somebody has been there for a month, and the name
// was another.
var corrected = map[string]string{
	"children.csv":      "key,preferred_name,given_names,family_name,date_of_birth,gender\nc,Meri,Meri,Test,2015-01-01,UNKNOWN\n",
	"practitioners.csv": "key,given_names,family_name,profession\np,Pat,Test,NURSE\nq,Quinn,Test,TEACHER\n",
	"agencies.csv":      "key,name,kind,control\na,Agency A,OTHER,NGO\nb,Agency B,OTHER,NGO\n",
	"memberships.csv": "network_key,person_key,agency_key,role,from,until,join_reason,leave_reason\n" +
		"n2,p,a,CORE,2026-01-01,2026-12-01,TRANSFER,CHOSEN_BY_WHANAU\nn2,q,b,CORE,2026-05-11,,,\n",
	"provisions.csv": "key,child_key,agency_key,practitioner_key,service_type,status,from,until,end_reason\n" +
		"s,c,b,,m,COMPLETED,2026-01-01,2026-06-01,DISENGAGED\n",
}

func imported(s *store.Store, t *testing.T, at time.Time, files ...map[string]string) {
	t.Helper()
	folder := fstest.MapFS{}
	for _, some := range files {
		for name, text := range some {
			folder[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: at})
	if err != nil || report.ErrorCount > 0 {
		t.Fatal(err, report)
	}
}

// twiceTold is that register after both, on the first and on the eleventh of June.
func twiceTold(t *testing.T, s *store.Store) (child string) {
	t.Helper()
	first := maps.Clone(ended)
	first["provisions.csv"] += "mistake,c,a,p,m,ACTIVE,2026-02-01,,\n"
	imported(s, t, time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC), first)
	imported(s, t, time.Date(2026, 6, 11, 0, 0, 0, 0, time.UTC), corrected)
	err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		_, err := s.RetireWhere(testkit.Context(), tx, "service_provisions", store.EnteredInError, time.Date(2026, 6, 12, 0, 0, 0, 0, time.UTC),
			"import_key = 'mistake'")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return childID(t, s, "c")
}

const asKnown = `query($id: ID!, $known: DateTime) { child(id: $id) { network(knownAt: $known) {
	asAt knownAt child { name } members { person { name } role agency { name } membership { id } } services { type { name } agency { name } endReason }
	integration { practitioners } gaps { code } overlaps { code } } } }`

// What was corrected and what came later is not in the network as it was known.
func TestTheNetworkAsItWasKnown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		child := twiceTold(t, s)
		pat := apiFor(t, s, bearer("pat"))
		for known, want := range map[string]struct{ yes, no []string }{
			"2026-06-05T00:00:00Z": {[]string{`"asAt":"2026-06-05"`, `"name":"Mere"`, `{"type":{"name":"Mentoring"},"agency":{"name":"Agency A"},"endReason":null}`, `"agency":{"name":"Agency A"},"endReason"`, `"integration":null`}, []string{"Quinn", "Agency B", "Meri"}},
			"2026-06-11T00:00:00Z": {[]string{`"name":"Meri"`, "Quinn Test", `[{"type":{"name":"Mentoring"},"agency":{"name":"Agency A"},"endReason":null}]`}, []string{"Mere"}},
			"2026-06-13T00:00:00Z": {[]string{"Quinn Test", "Kahu Test"}, []string{"Mentoring"}},
			"2026-05-01T00:00:00Z": {[]string{`"members":[]`, `"name":"Meri"`}, []string{"Pat Test"}}, // before anything was recorded
		} {
			answer := post(t, pat, asKnown, map[string]any{"id": child, "known": known})
			for _, part := range want.yes {
				if !strings.Contains(answer, part) {
					t.Errorf("as known at %s: no %s in %s", known, part, answer)
				}
			}
			for _, part := range want.no {
				if strings.Contains(answer, part) {
					t.Errorf("as known at %s: %s in %s", known, part, answer)
				}
			}
		}
		for who, refused := range map[string]string{"pat": "2026-06-17T00:00:00Z", "kahu": "2026-06-05T00:00:00Z", "mere": "2026-06-05T00:00:00Z"} {
			answer := post(t, apiFor(t, s, bearer(who)), asKnown, map[string]any{"id": child, "known": refused})
			if !strings.Contains(answer, `"argument":"knownAt"`) || strings.Contains(answer, "Test") {
				t.Errorf("%s is told %s", who, answer)
			}
		}
		// Both in one answer do not get into each other's way.
		both := post(t, pat, `query($id: ID!) { child(id: $id) { now: network { child { preferredName network { child { preferredName } } } }
			then: network(knownAt: "2026-06-05T00:00:00Z") { child { preferredName network { child { preferredName } } } } } }`, map[string]any{"id": child})
		if want := `"now":{"child":{"preferredName":"Meri","network":{"child":{"preferredName":"Meri"}}}},"then":{"child":{"preferredName":"Mere","network":{"child":{"preferredName":"Meri"}}}}`; !strings.Contains(both, want) {
			t.Errorf("both: %s", both)
		}
	})
}

const whatChanged = `query($id: ID!, $from: DateTime, $agency: ID, $after: String) { child(id: $id) {
	networkChanges(from: $from, agencyId: $agency, first: 3, after: $after) { totalCount pageInfo { endCursor hasNextPage }
		nodes { at kind what agency { name } recordedBy { name } daysLate fields { name before after } } } } }`

// What was recorded is told change by change, and page by page.
func TestWhatChangedAround(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		child := twiceTold(t, s)
		pat := apiFor(t, s, bearer("pat"))
		var all string
		variables := map[string]any{"id": child, "from": "2026-06-10T00:00:00Z"}
		for {
			page := ask[struct {
				Child struct {
					NetworkChanges struct {
						TotalCount int
						PageInfo   struct {
							EndCursor   string
							HasNextPage bool
						}
					}
				}
			}](t, pat, whatChanged, variables).Child.NetworkChanges
			if page.TotalCount != 4 {
				t.Errorf("%d changes", page.TotalCount)
			}
			all += post(t, pat, whatChanged, variables)
			if !page.PageInfo.HasNextPage {
				break
			}
			variables["after"] = page.PageInfo.EndCursor
		}
		for _, part := range []string{
			`{"at":"2026-06-12T00:00:00Z","kind":"RETIRED","what":"SERVICE","agency":{"name":"Agency A"},"recordedBy":null,"daysLate":null,"fields":[{"name":"type","before":"Mentoring","after":null},{"name":"agency","before":"Agency A","after":null}`,
			`"kind":"CORRECTED","what":"CHILD","agency":null,"recordedBy":null,"daysLate":null,"fields":[{"name":"preferredName","before":"Mere","after":"Meri"},{"name":"givenNames","before":"Mere","after":"Meri"}]`,
			`"kind":"ENTERED","what":"MEMBERSHIP","agency":{"name":"Agency B"},"recordedBy":null,"daysLate":31,"fields":[{"name":"person","before":null,"after":"Quinn Test"},{"name":"agency","before":null,"after":"Agency B"}`,
			`"kind":"CORRECTED","what":"SERVICE","agency":{"name":"Agency B"},"recordedBy":null,"daysLate":null,"fields":[{"name":"agency","before":"Agency A","after":"Agency B"},{"name":"practitioner","before":"Pat Test","after":null}`,
		} {
			if !strings.Contains(all, part) {
				t.Errorf("no %s in %s", part, all)
			}
		}
		only := post(t, pat, whatChanged, map[string]any{"id": child, "from": "2026-06-10T00:00:00Z", "agency": agencyID(t, pat, "b")})
		if !strings.Contains(only, `"totalCount":2`) {
			t.Errorf("of one agency: %s", only)
		}
		for _, family := range []string{"kahu", "mere"} {
			if answer := post(t, apiFor(t, s, bearer(family)), whatChanged, map[string]any{"id": child}); !strings.Contains(answer, `"networkChanges":null`) {
				t.Errorf("%s reads %s", family, answer)
			}
		}
	})
}

// Who recorded something is told to who may read the access log, by name.
func TestWhoRecordedIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		child := twiceTold(t, s)
		imported(s, t, time.Date(2026, 6, 13, 0, 0, 0, 0, time.UTC), map[string]string{
			"memberships.csv": "network_key,person_key,agency_key,role,from,until,join_reason,leave_reason\nn2,p,a,CORE,2026-01-01,,TRANSFER,\n",
			"leads.csv":       "network_key,practitioner_key,from,until\nn2,p,2026-05-01,\n",
			"accounts.csv": "issuer,subject,practitioner_key,kin_key,child_key,client\n" +
				"https://demo.cangraph.invalid,pat,p,,,\nhttps://demo.cangraph.invalid,quinn,q,,,\n",
		})
		as := func(subject string) handler { // at the instant at which rows are recorded
			who := bearer(subject)
			handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{Authenticate: func(*http.Request) (viewer.Viewer, error) { return who, nil }})
			if err != nil {
				t.Fatal(err)
			}
			return handler
		}
		member := ask[struct {
			Child struct {
				Network struct {
					Members []struct {
						Membership struct {
							ID      string
							Version int
						}
						Person struct{ Name string }
					}
				}
			}
		}](t, as("pat"), `query($id: ID!) { child(id: $id) { network { members { person { name } membership { id version } } } } }`, map[string]any{"id": child})
		for _, m := range member.Child.Network.Members {
			if m.Person.Name == "Quinn Test" {
				answer := post(t, as("pat"), `mutation($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { membership { id } userErrors { field message } } }`,
					map[string]any{"input": map[string]any{"membershipId": m.Membership.ID, "role": "CONSULTING", "expectedVersion": m.Membership.Version}})
				if !strings.Contains(answer, `"userErrors":[]`) {
					t.Fatal(answer)
				}
			}
		}
		for subject, want := range map[string]string{"pat": `"recordedBy":{"name":"Pat Test"}`, "quinn": `"recordedBy":null`} {
			if answer := post(t, as(subject), whatChanged, map[string]any{"id": child, "from": "2026-06-14T00:00:00Z"}); !strings.Contains(answer, want) || !strings.Contains(answer, "CONSULTING") {
				t.Errorf("%s reads %s", subject, answer)
			}
		}
	})
}

// disclosed records in the ledger what A shared with B, on one day and after it.
func disclosed(t *testing.T, s *store.Store, recorded map[string]time.Time) {
	t.Helper()
	ctx := testkit.Context()
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		client := s.EntIn(tx)
		for item, at := range recorded {
			client.Disclosure.Create().SetChildID(client.Child.Query().OnlyIDX(ctx)).SetFromAgencyID(idOf(t, tx, "agencies", "import_key", "a")).
				SetToAgencyID(idOf(t, tx, "agencies", "import_key", "b")).SetPractitionerID(idOf(t, tx, "practitioners", "given_names", "Pat")).
				SetDisclosedOn(calendar.Of(2026, 6, 2)).SetPurpose("SAFETY").SetBasis("OT_S66C").SetBasisVersion("2019-07-01").SetInitiative(enum.OwnInitiative).
				SetReceiverClass("").SetItems([]string{item, "school"}).SetRecordedAt(at).SaveX(ctx)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What was shared stands in the ledger from when it was recorded, for whoever may see the ledger.
func TestWhatWasSharedByThen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		child := twiceTold(t, s)
		disclosed(t, s, map[string]time.Time{"attendance": time.Date(2026, 6, 3, 0, 0, 0, 0, time.UTC), "injuries": time.Date(2026, 6, 13, 0, 0, 0, 0, time.UTC)})
		pat := apiFor(t, s, bearer("pat"))
		answer := post(t, pat, `query($id: ID!) { child(id: $id) { caseReview(at: "2026-06-11T12:00:00Z") {
			disclosures { items fromAgency { name } toAgency { name } disclosedOn recordedBy { name } } disclosuresRecordedLater { items } } } }`, map[string]any{"id": child})
		want := `"disclosures":[{"items":["attendance","school"],"fromAgency":{"name":"Agency A"},"toAgency":{"name":"Agency B"},"disclosedOn":"2026-06-02","recordedBy":{"name":"Pat Test"}}],"disclosuresRecordedLater":[{"items":["injuries","school"]}]`
		if !strings.Contains(answer, want) {
			t.Errorf("no %s in %s", want, answer)
		}
		changes := post(t, pat, whatChanged, map[string]any{"id": child, "from": "2026-06-12T12:00:00Z"})
		for _, part := range []string{`"at":"2026-06-13T00:00:00Z","kind":"ENTERED","what":"DISCLOSURE","agency":{"name":"Agency A"}`, `"daysLate":11`,
			`{"name":"toAgency","before":null,"after":"Agency B"},{"name":"items","before":null,"after":"injuries, school"},{"name":"disclosedOn","before":null,"after":"2026-06-02"}`,
			`{"name":"practitioner","before":null,"after":"Pat Test"}`} {
			if !strings.Contains(changes, part) {
				t.Errorf("no %s in %s", part, changes)
			}
		}
		truncated := func() string {
			return post(t, apiFor(t, s, bearer("pat")), `query($id: ID!) { child(id: $id) { caseReview(at: "2026-06-11T12:00:00Z") { truncated } } }`, map[string]any{"id": child})
		}
		if answer := truncated(); !strings.Contains(answer, `"truncated":false`) {
			t.Error(answer)
		}
		many := map[string]time.Time{}
		for i := range 100 {
			many[fmt.Sprint("more ", i)] = time.Date(2026, 6, 13, 0, 0, 0, 0, time.UTC)
		}
		disclosed(t, s, many)
		if answer := truncated(); !strings.Contains(answer, `"truncated":true`) {
			t.Error(answer)
		}
		hide := func(tx *sql.Tx) error {
			_, err := tx.Exec(`UPDATE agencies SET shield = 'HIDDEN', recorded_at = $1 WHERE import_key = 'b'`, time.Date(2026, 6, 14, 0, 0, 0, 0, time.UTC))
			return err
		}
		if err := s.Tx(testkit.Context(), hide); err != nil {
			t.Fatal(err)
		}
		hidden := post(t, apiFor(t, s, bearer("pat")), `query($id: ID!) { child(id: $id) { caseReview(at: "2026-06-11T12:00:00Z") { disclosures { items } disclosuresRecordedLater { items } } } }`, map[string]any{"id": child})
		hidden += post(t, apiFor(t, s, bearer("pat")), whatChanged, map[string]any{"id": child, "from": "2026-06-12T12:00:00Z"})
		if strings.Contains(hidden, "school") {
			t.Errorf("what was shared with an agency that is hidden today: %s", hidden)
		}
	})
}

const caseReview = `query($id: ID!, $at: DateTime!) { child(id: $id) { caseReview(at: $at) { at truncated network { asAt knownAt members { person { name } } }
	agencies { agency { name } around shared { text } notYetShared { text } concerns { concern { text } seenBy { name } notSeenBy { name } } } } } }`

// What somebody saw and had not recorded yet nobody else could know.
func TestWhoKnewWhat(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		child := twiceTold(t, s)
		ctx := testkit.Context()
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			client := s.EntIn(tx)
			hers := client.Child.Query().OnlyIDX(ctx)
			for _, o := range []struct {
				agency, text string
				seen         calendar.Date
				recorded     int
			}{{"a", "thin coat", calendar.Of(2026, 6, 2), 3}, {"b", "no lunch", calendar.Of(2026, 6, 2), 12}, {"b", "later", calendar.Of(2026, 6, 13), 13}} {
				agency, practitioner := "a", "Pat"
				if o.agency == "b" {
					agency, practitioner = "b", "Quinn"
				}
				client.Observation.Create().SetChildID(hers).SetAgencyID(idOf(t, tx, "agencies", "import_key", agency)).
					SetPractitionerID(idOf(t, tx, "practitioners", "given_names", practitioner)).SetText(o.text).SetSeenOn(o.seen).
					SetRecordedAt(time.Date(2026, 6, o.recorded, 0, 0, 0, 0, time.UTC)).SaveX(ctx)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		pat := apiFor(t, s, bearer("pat"))
		answer := post(t, pat, caseReview, map[string]any{"id": child, "at": "2026-06-11T12:00:00Z"})
		for _, part := range []string{
			`"agency":{"name":"Agency A"},"around":true,"shared":[{"text":"thin coat"}],"notYetShared":[]`,
			`"agency":{"name":"Agency B"},"around":true,"shared":[],"notYetShared":[{"text":"no lunch"}]`, `"knownAt":"2026-06-11T12:00:00Z"`,
		} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		if strings.Contains(answer, "later") {
			t.Errorf("what was seen later: %s", answer)
		}
		if answer := post(t, pat, caseReview, map[string]any{"id": child, "at": "2026-07-01T00:00:00Z"}); !strings.Contains(answer, `"argument":"at"`) {
			t.Errorf("of an instant to come: %s", answer)
		}
		if answer := post(t, pat, caseReview, map[string]any{"id": child, "at": "yesterday"}); !strings.Contains(answer, `"code":"BAD_VARIABLES"`) {
			t.Errorf("of no instant: %s", answer)
		}
		if answer := post(t, apiFor(t, s, bearer("kahu")), caseReview, map[string]any{"id": child, "at": "2026-06-11T12:00:00Z"}); !strings.Contains(answer, `"caseReview":null`) {
			t.Errorf("family reads %s", answer)
		}
	})
}

func idOf(t *testing.T, tx *sql.Tx, table, column, value string) (id uuid.UUID) {
	t.Helper()
	if err := tx.QueryRow("SELECT id FROM "+table+" WHERE "+column+" = $1", value).Scan(&id); err != nil {
		t.Fatal(err)
	}
	return id
}
