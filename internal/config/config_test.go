package config

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestFlagBeatsVariableBeatsDefault(t *testing.T) {
	cases := []struct {
		name      string
		args      string
		variables map[string]string
		got       func(*Config) any
		want      any
	}{
		{"default command", "", nil, func(c *Config) any { return c.Command }, "serve"},
		{"default listen", "", nil, func(c *Config) any { return c.Serve.Listen }, "127.0.0.1:8080"},
		{"variable listen", "", map[string]string{"CANGRAPH_LISTEN": "[::1]:1"}, func(c *Config) any { return c.Serve.Listen }, "[::1]:1"},
		{"flag listen", "--listen [::1]:2", map[string]string{"CANGRAPH_LISTEN": "[::1]:1"}, func(c *Config) any { return c.Serve.Listen }, "[::1]:2"},
		{"flags after serve", "serve --listen=[::1]:2", nil, func(c *Config) any { return c.Serve.Listen }, "[::1]:2"},
		{"default database", "migrate", nil, func(c *Config) any { return c.Migrate.URL }, "cangraph.db"},
		{"variable database", "migrate", map[string]string{"DATABASE_URL": "x.db"}, func(c *Config) any { return c.Migrate.URL }, "x.db"},
		{"flag database", "demo --database y.db", map[string]string{"DATABASE_URL": "x.db"}, func(c *Config) any { return c.Demo.URL }, "y.db"},
		{"default demo", "", nil, func(c *Config) any { return c.Serve.Demo }, true},
		{"flag demo", "--demo=false", nil, func(c *Config) any { return c.Serve.Demo }, false},
		{"flag no-demo", "--no-demo", nil, func(c *Config) any { return c.Serve.Demo }, false},
		{"variable demo", "", map[string]string{"CANGRAPH_DEMO": "false"}, func(c *Config) any { return c.Serve.Demo }, false},
		{"flag beats variable demo", "--demo", map[string]string{"CANGRAPH_DEMO": "false"}, func(c *Config) any { return c.Serve.Demo }, true},
		{"default production", "", nil, func(c *Config) any { return c.Serve.Production }, false},
		{"variable production", "", map[string]string{"CANGRAPH_PRODUCTION": "1"}, func(c *Config) any { return c.Serve.Production }, true},
		{"variable log", "", map[string]string{"CANGRAPH_LOG_FORMAT": "json"}, func(c *Config) any { return c.Serve.Format }, "json"},
		{"default log", "", nil, func(c *Config) any { return c.Serve.Format }, "text"},
		{"no issuer", "", nil, func(c *Config) any { return c.Serve.OIDC.Configured() }, false},
		{"variable issuer", "", map[string]string{"OIDC_ISSUER": "https://a.example"}, func(c *Config) any { return c.Serve.OIDC.Issuer }, "https://a.example"},
		{"flag issuer", "--oidc-issuer https://b.example/x", map[string]string{"OIDC_ISSUER": "https://a.example"}, func(c *Config) any { return c.Serve.OIDC.Issuer }, "https://b.example/x"},
		{"issuer on this machine", "--oidc-issuer http://127.0.0.1:9000", nil, func(c *Config) any { return c.Serve.OIDC.Issuer }, "http://127.0.0.1:9000"},
		{"variable audience", "", map[string]string{"OIDC_AUDIENCE": "cangraph"}, func(c *Config) any { return c.Serve.OIDC.Audience }, "cangraph"},
		{"variable clients", "", map[string]string{"OIDC_CLIENTS": "a,b"}, func(c *Config) any { return len(c.Serve.OIDC.Clients) }, 2},
		{"variable step-up", "", map[string]string{"OIDC_STEP_UP_ACR": "gold"}, func(c *Config) any { return c.Serve.OIDC.StepUp[0] }, "gold"},
		{"seed", "demo --children 7 --seed=-3", nil, func(c *Config) any { return c.Demo.Seed }, int64(-3)},
		{"as at", "demo --as-at 2026-06-08", nil, func(c *Config) any { return *c.Demo.AsAt }, calendar.Of(2026, 6, 8)},
		{"no as at", "demo", nil, func(c *Config) any { return c.Demo.AsAt == nil }, true},
		{"no children", "demo", nil, func(c *Config) any { return c.Demo.Children == nil }, true},
		{"findings", "findings check", nil, func(c *Config) any { return c.Command }, "findings check"},
		{"audit", "audit verify 1:a 2:b", nil, func(c *Config) any { return c.Command + " " + c.Audit.Verify.Heads[1] }, "audit verify 2:b"},
		{"audit head", "audit head --database y.db", nil, func(c *Config) any { return c.Command + " " + c.Audit.Head.URL }, "audit head y.db"},
		{"accounts", "account list aroha ngata --names", nil, func(c *Config) any { return c.Command + " " + c.Account.List.Words[1] }, "account list ngata"},
		{"account", "account sign-out https://a.example x@b.example", nil, func(c *Config) any { return c.Command + " " + c.Account.SignOut.Subject }, "account sign-out x@b.example"},
		{"folder", "import some --check", nil, func(c *Config) any { return c.Import.Folder }, "some"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			forget(t)
			for name, value := range c.variables {
				t.Setenv(name, value)
			}
			config, err := Parse(strings.Fields(c.args), &bytes.Buffer{})
			if err != nil {
				t.Fatal(err)
			}
			if got := c.got(config); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAllowOriginRepeatsAndSplits(t *testing.T) {
	forget(t)
	config, err := Parse(strings.Fields("--allow-origin https://a.example,http://b.example:3000 --allow-origin http://[::1]:1"), &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"https://a.example", "http://b.example:3000", "http://[::1]:1"}
	if !slices.Equal(config.Serve.AllowOrigin, want) {
		t.Errorf("got %q, want %q", config.Serve.AllowOrigin, want)
	}
}

func TestMistakesAreExplained(t *testing.T) {
	cases := []struct{ args, want string }{
		{"serv", `"serv" is not a command; the commands are serve, migrate, demo, import, audit, events, findings, account, schema, version`},
		{"--lisen x", `did you mean "--listen"?`},
		{"schema --database x", "unknown flag --database; see: cangraph schema --help"},
		{"import", "name the folder"},
		{"audit", "expected one of "},
		{"account disable https://a.example", `expected "<subject>"`},
		{"import a b", "unexpected argument b; see: cangraph import --help"},
		{"--log-format xml", `--log-format must be one of "text","json"`},
		{"--allow-origin *", "is not an origin such as"},
		{"--allow-origin https://a.example/", "is not an origin such as"},
		{"--allow-origin a.example", "is not an origin such as"},
		{"--allow-origin null", "is not an origin such as"},
		{"--allow-origin https://me@a.example", "is not an origin such as"},
		{"--oidc-issuer login.example", "not an issuer's address"},
		{"--oidc-issuer ftp://login.example", "not an issuer's address"},
		{"--oidc-issuer https://me@login.example", "not an issuer's address"},
		{"--oidc-issuer https://login.example/?x", "not an issuer's address"},
		{"--oidc-issuer https://login.example/#x", "not an issuer's address"},
		{"--oidc-issuer http://login.example", "others need https://"},
		{"--oidc-issuer http://10.0.0.1", "others need https://"},
		{"demo --children 1000001", "not within 1 to 1000000"},
		{"demo --children=-1", "not within 1 to 1000000"},
		{"demo --children 0", "not within 1 to 1000000"},
		{"demo --as-at 1989-12-31", "not within 1990-01-01 to 2189-12-31"},
		{"demo --as-at 2190-01-01", "not within 1990-01-01 to 2189-12-31"},
		{"demo --as-at 2026-02-30", "--as-at: "},
	}
	for _, c := range cases {
		t.Run(c.args, func(t *testing.T) {
			forget(t)
			_, err := Parse(strings.Fields(c.args), &bytes.Buffer{})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasSuffix(err.Error(), "--help") {
				t.Errorf("got %v, want %q and where to find help", err, c.want)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, command := range []string{"", "serve", "migrate", "demo", "import", "audit", "audit verify", "audit head", "events", "findings", "findings recompute", "findings check", "account", "account list", "account disable", "account enable", "account sign-out", "schema", "version"} {
		t.Run(command, func(t *testing.T) {
			forget(t)
			t.Setenv("COLUMNS", "100")
			var help bytes.Buffer
			_, err := Parse(append(strings.Fields(command), "--help"), &help)
			if !errors.Is(err, ErrHelp) {
				t.Fatalf("got %v, want ErrHelp", err)
			}
			golden := filepath.Join("testdata", strings.Trim("help-"+strings.ReplaceAll(command, " ", "-"), "-")+".txt")
			if *update {
				if err := os.WriteFile(golden, help.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(help.Bytes(), want) {
				t.Errorf("help differs from %s (go test -update writes it):\n%s", golden, help.String())
			}
		})
	}
}

// forget takes the variables away that the machine running the tests may have set.
func forget(t *testing.T) {
	for _, name := range []string{"DATABASE_URL", "CANGRAPH_LISTEN", "CANGRAPH_ALLOW_ORIGIN", "CANGRAPH_PRODUCTION", "CANGRAPH_DEMO", "CANGRAPH_LOG_FORMAT",
		"OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_CLIENTS", "OIDC_STEP_UP_ACR"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
}
