package graph_test

import (
	"database/sql"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"cangraph/ent/gen/account"
	"cangraph/graph"
	"cangraph/internal/fault"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

func TestAServerNeedsToKnowWhoAsks(t *testing.T) {
	if _, err := graph.NewHandler(testkit.Context(), testkit.SQLite(t), graph.Options{}); err == nil {
		t.Error("a server answers without an authenticator")
	}
}

func TestWhoIsNotKnownIsRefusedInTheShapeOfAnAnswer(t *testing.T) {
	refusing := func(why error) http.Handler {
		handler, err := graph.NewHandler(testkit.Context(), testkit.SQLite(t), graph.Options{
			Authenticate: func(*http.Request) (viewer.Viewer, error) { return viewer.Viewer{}, why },
		})
		if err != nil {
			t.Fatal(err)
		}
		return handler
	}
	for err, want := range map[error]struct {
		status int
		body   string
	}{
		&fault.Error{Code: fault.Unauthenticated, Message: "sign in"}: {401, `{"errors":[{"extensions":{"code":"UNAUTHENTICATED"},"message":"sign in"}]}` + "\n"},
		errors.New("the issuer at 10.0.0.1 is down"):                  {503, `"INTERNAL"`},
	} {
		request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{ __typename }"}`))
		request.Header.Set("Accept", "application/graphql-response+json")
		answer := httptest.NewRecorder()
		refusing(err).ServeHTTP(answer, request)
		if answer.Code != want.status || !strings.Contains(answer.Body.String(), want.body) || strings.Contains(answer.Body.String(), "10.0.0.1") {
			t.Errorf("%d %s", answer.Code, answer.Body)
		}
		if media := answer.Header().Get("Content-Type"); media != "application/graphql-response+json; charset=utf-8" {
			t.Errorf("the answer is %s", media)
		}
	}
}

// An account that is unknown, disabled, or signed out since its token sees nothing.
func TestAnAccountThatHasEndedIsUnauthenticated(t *testing.T) {
	s := team.SQLite(t)
	const children = `{ children { totalCount } }`
	if answer := post(t, apiFor(t, s, bearer("farah-aziz")), children, nil); strings.Contains(answer, "errors") {
		t.Fatal(answer)
	}
	if answer := post(t, apiFor(t, s, bearer("nobody")), children, nil); !strings.Contains(answer, `"UNAUTHENTICATED"`) || strings.Contains(answer, "totalCount") {
		t.Errorf("nobody is answered with %s", answer)
	}
	err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		return s.EntIn(tx).Account.Update().Where(account.Subject("farah-aziz")).SetSignedOutAt(now().Add(time.Second)).Exec(testkit.Context())
	})
	if err != nil {
		t.Fatal(err)
	}
	if answer := post(t, apiFor(t, s, bearer("farah-aziz")), children, nil); !strings.Contains(answer, `"UNAUTHENTICATED"`) {
		t.Errorf("who signed out is answered with %s", answer)
	}
}

func TestPurposeOfUseIsACode(t *testing.T) {
	handler := api(t, testkit.SQLite(t))
	for purpose, status := range map[string]int{"": 200, "PROTECTION": 200, "protection": 400, "to look up Hana": 400} {
		request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{ __typename }"}`))
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Purpose-Of-Use", purpose)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if answer.Code != status || strings.Contains(answer.Body.String(), "Hana") {
			t.Errorf("%q: %d %s", purpose, answer.Code, answer.Body)
		}
	}
}

// Whoever signs out is known no more when the rest of an answer is recorded.
func TestSigningOutIsAnOperationOfItsOwn(t *testing.T) {
	handler := api(t, testkit.SQLite(t))
	for query, want := range map[string]string{
		`mutation { out: signOut(input: {reason: DONE}) { signedOutUntil } __typename }`:                                                                                                                   "FORBIDDEN",
		`mutation { signOut(input: {reason: DONE}) { signedOutUntil } ...more } fragment more on Mutation { reviewBreakGlass(input: {breakGlassUseId: "x", outcome: JUSTIFIED}) { userErrors { code } } }`: "INVALID",
	} {
		if is := post(t, handler, query, nil); !strings.Contains(is, want) {
			t.Errorf("no %s in %s", want, is)
		}
	}
}
