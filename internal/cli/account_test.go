package cli

import (
	"bytes"
	"strings"
	"testing"

	"cangraph/internal/demo"
)

const ofFarah = `{"query":"{ children { totalCount } }"}`

// answered says whether a request of the bearer of a token is answered with data.
func (s *serving) answered(t *testing.T, token string) bool {
	t.Helper()
	_, body := s.post(t, token, ofFarah)
	refused := strings.Contains(body, `"UNAUTHENTICATED"`)
	if refused == strings.Contains(body, `"totalCount"`) {
		t.Errorf("neither answered nor refused: %s", body)
	}
	return !refused
}

// tokenOf is a new token of one of the demo's people.
func (s *serving) tokenOf(t *testing.T, subject string) string {
	t.Helper()
	code, token := s.get(t, "/demo/token?as="+subject)
	if code != 200 {
		t.Fatal(code, token)
	}
	return strings.TrimSpace(token)
}

// TestAccessEndsAtTheNextRequest ends the access of somebody who is using a server, by the operator's hand and by
// their own.
func TestAccessEndsAtTheNextRequest(t *testing.T) {
	onEachDemo(t, func(t *testing.T, address string) {
		server := serve(t, "--database", address)
		farah, lupe := server.tokenOf(t, "farah-aziz"), server.tokenOf(t, "lupe-vaitohi")
		for _, step := range []struct {
			command, said string
			answered      bool
		}{
			{"disable", "Disabled account ", false},
			{"enable", "Enabled account ", true},
			{"sign-out", "are refused", false},
		} {
			said := done(t, "account", step.command, demo.Issuer, "farah-aziz", "--database", address)
			if !strings.Contains(said, step.said) || strings.Contains(said, "farah") {
				t.Errorf("%s said %s", step.command, said)
			}
			if is := server.answered(t, farah); is != step.answered {
				t.Errorf("after %s: answered is %v", step.command, is)
			}
			if !server.answered(t, lupe) {
				t.Errorf("after %s somebody else is refused", step.command)
			}
		}
		_, body := server.post(t, lupe, `{"query":"mutation { signOut(input: {}) { signedOutUntil userErrors { code } } }"}`)
		if !strings.Contains(body, `"signedOutUntil":"2`) || !strings.Contains(body, `"userErrors":[]`) {
			t.Errorf("signing out answers %s", body)
		}
		if server.answered(t, lupe) {
			t.Error("who signed out is answered")
		}
		if log := server.errs.String(); strings.Contains(log, "farah-aziz") || strings.Contains(log, "lupe-vaitohi") {
			t.Errorf("the log says %s", log)
		}
		if said := done(t, "audit", "verify", "--database", address); !strings.Contains(said, "All are as they were recorded") {
			t.Error(said)
		}
	})
}

func TestAccountsAreListed(t *testing.T) {
	onEachDemo(t, func(t *testing.T, address string) {
		done(t, "account", "disable", demo.Issuer, "farah-aziz", "--database", address)
		whole, one := done(t, "account", "list", "--database", address), done(t, "account", "list", "farah", "disabled", "--database", address)
		if strings.Contains(strings.ToLower(whole), "farah") || strings.Count(whole, "\n") < 10 || !strings.Contains(whole, "child ") {
			t.Error(whole)
		}
		if strings.Count(one, "\n") != 3 || !strings.Contains(one, "practitioner  ") || !strings.Contains(one, "disabled since 2") {
			t.Error(one)
		}
		if named := done(t, "account", "list", "FARAH", "--names", "--database", address); !strings.Contains(named, "farah-aziz  Farah Aziz\n") {
			t.Error(named)
		}
	})
}

func TestAccountsThatAreNotThereAreRefusedInWords(t *testing.T) {
	onEach(t, func(t *testing.T, database func() string) {
		address := database()
		done(t, "migrate", "--database", address)
		for _, args := range [][]string{
			{"account", "disable", "https://login.example", "hana@care.example"}, {"account", "list", "hana@care.example"},
		} {
			if said := refused(t, append(args, "--database", address)...); !strings.Contains(said, "no account ") || strings.Contains(said, "hana") {
				t.Errorf("%v: %s", args, said)
			}
		}
		if said := refused(t, "account", "list", "--database", database()); !strings.Contains(said, "does not hold the tables of cangraph") {
			t.Error(said)
		}
	})
	var out, errs bytes.Buffer
	if code := Main(t.Context(), []string{"account", "disable", "https://login.example"}, &out, &errs); code != Misunderstood {
		t.Error(code, errs.String())
	}
}
