package cli

import (
	"net"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestDemoSignsInOnlyWhenAllConditionsHold(t *testing.T) {
	var demos, others int
	for bits := range 1 << 5 {
		on := func(bit int) bool { return bits&(1<<bit) != 0 }
		f := facts{configured: on(0), production: on(1), built: on(2), loopback: on(3), demo: on(4)}
		demo, err := f.whoSignsIn()
		switch {
		case demo:
			demos++
			if f != (facts{built: true, loopback: true, demo: true}) || err != nil {
				t.Errorf("the demo signs in with %+v, %v", f, err)
			}
		case err == nil:
			others++
			if !f.configured {
				t.Errorf("nobody signs in, and it is served: %+v", f)
			}
		default:
			said := err.Error()
			for words, missing := range map[string]bool{
				"--production": f.production, "built for": !f.built, "others than this machine": !f.loopback, "does not hold the demo": !f.demo,
			} {
				if missing != strings.Contains(said, words) {
					t.Errorf("%+v: %q, and %q", f, said, words)
				}
			}
			if !strings.Contains(said, "OIDC_ISSUER") {
				t.Errorf("%q does not say what would help", said)
			}
		}
	}
	if demos != 1 || others != 16 {
		t.Errorf("%d combinations start the demo's sign-in, %d have an issuer", demos, others)
	}
}

func TestOnlyThisMachineIsLoopback(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "127.255.0.1": true, "::1": true, "::ffff:127.0.0.1": true,
		"0.0.0.0": false, "::": false, "10.0.0.1": false, "128.0.0.1": false, "::ffff:10.0.0.1": false, "fe80::1": false,
	} {
		if got := isLoopback(&net.TCPAddr{IP: net.ParseIP(address), Port: 1}); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
	if isLoopback(&net.TCPAddr{}) || isLoopback(&net.UnixAddr{Name: "socket"}) {
		t.Error("what has no address is this machine")
	}
}

func TestPrintedCommandWorksWhenPasted(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("curl is not installed")
	}
	server := serve(t, "--database", demonstration.File(t))
	_, line, _ := strings.Cut(server.out.String(), "\n  curl ")
	line, _, _ = strings.Cut(line, "\n")
	said, err := exec.CommandContext(t.Context(), "sh", "-c", "curl "+line).Output()
	if err != nil || !strings.Contains(string(said), `"preferredName":`) {
		t.Errorf("%v: %s", err, said)
	}
}

func TestTokensOfOneDemoCountNowhereElse(t *testing.T) {
	one := serve(t, "--database", demonstration.File(t))
	other := serve(t, "--database", demonstration.File(t))
	const query = `{"query":"{ __typename }"}`
	if code, body := one.post(t, one.token(t), query); code != 200 {
		t.Errorf("at its own: %d %s", code, body)
	}
	refusals := map[string]bool{}
	for _, token := range []string{"", "nonsense", one.token(t)} {
		code, body := other.post(t, token, query)
		if code != 401 || !strings.Contains(body, `"UNAUTHENTICATED"`) {
			t.Errorf("%d %s", code, body)
		}
		refusals[body] = true
	}
	if len(refusals) != 1 {
		t.Errorf("refusals differ: %v", refusals)
	}
	if log := other.errs.String(); !strings.Contains(log, "by=issuer") || strings.Contains(log, "eyJ") {
		t.Errorf("the log says %s", log)
	}
}

func TestServerTakesTokensOfItsIssuer(t *testing.T) {
	issuer := serve(t, "--database", demonstration.File(t))
	server := serve(t, "--database", filepath.Join(t.TempDir(), "empty.db"),
		"--oidc-issuer", issuer.base+"/demo", "--oidc-audience", "cangraph", "--oidc-clients", "cangraph-demo")
	if said := server.out.String(); strings.Contains(said, "Loaded") || strings.Contains(said, "/demo") || !strings.Contains(said, "Bearer $TOKEN") {
		t.Errorf("the server says %s", said)
	}
	const query = `{"query":"{ __typename }"}`
	if code, body := server.post(t, issuer.token(t), query); code != 200 {
		t.Errorf("with a token: %d %s", code, body)
	}
	if code, _ := server.post(t, "", query); code != 401 {
		t.Errorf("without: %d", code)
	}
	if code, page := server.get(t, "/settings.json"); code != 200 || !strings.Contains(page, `"signIn":null`) {
		t.Errorf("settings of the pages: %d", code)
	}
	if code, _ := server.get(t, "/demo/token?as=farah-aziz"); code != 404 {
		t.Errorf("the demo's sign-in: %d", code)
	}
}

func TestNobodyIsServedUnknown(t *testing.T) {
	folder := t.TempDir()
	empty := filepath.Join(folder, "empty.db")
	said := refused(t, "serve", "--listen", "127.0.0.1:0", "--demo=false", "--database", empty)
	if !strings.Contains(said, "set --oidc-issuer") || !strings.Contains(said, "does not hold the demo") {
		t.Errorf("said %q", said)
	}
}

func TestEverythingThatIsMissingIsSaidAtOnce(t *testing.T) {
	database := filepath.Join(t.TempDir(), "never.db")
	for _, c := range []struct {
		args string
		want []string
	}{
		{"--oidc-issuer https://login.example", []string{"--oidc-audience", "--oidc-clients"}},
		{"--production", []string{"--oidc-issuer", "--oidc-audience", "--oidc-clients"}},
		{"--production --oidc-issuer http://127.0.0.1:1", []string{"https://", "--oidc-audience", "--oidc-clients"}},
		{"--production --database postgres://me:cret@db.example/x?sslmode=require", []string{"--oidc-issuer", "--oidc-audience", "verify-full"}},
	} {
		args := append([]string{"serve", "--listen", "127.0.0.1:0", "--database", database}, strings.Fields(c.args)...)
		said := refused(t, args...)
		for _, want := range c.want {
			if !strings.Contains(said, want) || strings.Contains(said, "cret@") {
				t.Errorf("%s: said %q, want %q", c.args, said, want)
			}
		}
	}
	if found, err := filepath.Glob(database); len(found) > 0 || err != nil {
		t.Error("a database was made before anything was checked")
	}
}

func TestProductionServesNeitherTheDemoNorItsPages(t *testing.T) {
	folder := t.TempDir()
	production := []string{"--production", "--oidc-issuer", "https://127.0.0.1:1/", "--oidc-audience", "cangraph", "--oidc-clients", "screens"}
	invented := demonstration.File(t)
	said := refused(t, append([]string{"serve", "--listen", "127.0.0.1:0", "--database", invented}, production...)...)
	if !strings.Contains(said, "made-up people") {
		t.Errorf("said %q", said)
	}
	server := serve(t, append([]string{"--database", filepath.Join(folder, "own.db")}, production...)...)
	for path, want := range map[string]int{"/": 404, "/index.html": 404, "/demo/people": 404, "/demo/token?as=farah-aziz": 404, "/healthz": 200, "/graphql": 401} {
		if code, _ := server.get(t, path); code != want {
			t.Errorf("%s: %d, want %d", path, code, want)
		}
	}
	if !strings.Contains(server.errs.String(), "cannot be reached") {
		t.Errorf("the log does not say that the issuer is down: %s", server.errs.String())
	}
}

func TestProductionWantsRowSecurityWhole(t *testing.T) {
	database := testkit.EmptyPostgresURL(t)
	args := []string{"--database", database, "--production", "--oidc-issuer", "https://127.0.0.1:1/", "--oidc-audience", "cangraph", "--oidc-clients", "screens"}
	server := serve(t, args...)
	if code, body := server.get(t, "/healthz"); code != 200 {
		t.Errorf("%d %s", code, body)
	}
	server.stop()
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Writer().Exec(`ALTER TABLE children NO FORCE ROW LEVEL SECURITY`); err != nil {
		t.Fatal(err)
	}
	said := refused(t, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	if !strings.Contains(said, "in production") || !strings.Contains(said, "children is not forced") {
		t.Errorf("said %q", said)
	}
}
