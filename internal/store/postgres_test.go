package store

import (
	"net/url"
	"strings"
	"testing"
)

func TestPostgresSettings(t *testing.T) {
	t.Setenv("PGHOST", "db.example.nz")
	for database, want := range map[string]string{
		"postgres://u@localhost/x":                            "disable",
		"postgres://u@127.0.0.1:5433/x":                       "disable",
		"postgres://u@[::1]/x":                                "disable",
		"postgres:///x?host=/run/postgresql":                  "disable",
		"postgresql://u:p@db.example.nz/x":                    "verify-full",
		"postgres:///x?host=db.example.nz":                    "verify-full",
		"postgres:///x":                                       "verify-full",
		"postgres://u@localhost/x?hostaddr=10.1.2.3":          "verify-full",
		"postgres://u@10.1.2.3/x":                             "verify-full",
		"postgres://u@localhost/x?host=db.example.nz":         "verify-full",
		"postgres://u@db.example.nz/x?sslmode=require":        "require",
		"postgres://u@localhost.example.nz/x?sslmode=disable": "disable",
		"postgres:///x?host=/run/postgresql,db.example.nz":    "verify-full",
		"postgres:///x?host=/run/postgresql,localhost":        "disable",
		"postgres://u@localhost/x?service=elsewhere":          "verify-full",
	} {
		address, err := url.Parse(database)
		if err != nil {
			t.Fatal(err)
		}
		complete, err := url.Parse(postgresDSN(address, reading))
		if err != nil {
			t.Fatal(err)
		}
		settings := complete.Query()
		if is := settings.Get("sslmode"); is != want {
			t.Errorf("%s: sslmode %s, want %s", database, is, want)
		}
		for _, name := range []string{"connect_timeout", "statement_timeout", "default_transaction_read_only"} {
			if !settings.Has(name) {
				t.Errorf("%s: no %s", database, name)
			}
		}
	}
	address, _ := url.Parse("postgres://localhost/x?statement_timeout=7") // it can be read
	complete, _ := url.Parse(postgresDSN(address, reading))
	if is := complete.Query()["statement_timeout"]; len(is) != 1 || is[0] != "7" {
		t.Errorf("statement_timeout of the URL became %v", is)
	}
}

func TestNamesHoldNoPassword(t *testing.T) {
	if is, want := WithoutPassword("postgres://u:secret@localhost/x?password=secret&sslmode=disable"), "postgres://u:xxxxx@localhost/x?sslmode=disable"; is != want {
		t.Errorf("%s, want %s", is, want)
	}
}

func TestProductionNeedsAVerifiedServer(t *testing.T) {
	t.Setenv("PGHOST", "")
	for database, fit := range map[string]bool{
		"cangraph.db":   true,
		"postgres:///x": true,
		"postgres://u@localhost/x?sslmode=disable":                  true,
		"postgres:///x?host=/run/postgresql":                        true,
		"postgres://u:secret@db.example.nz/x":                       true,
		"postgres://u:secret@db.example.nz/x?sslmode=verify-full":   true,
		"postgres://u:secret@db.example.nz/x?sslmode=verify-ca":     false,
		"postgres://u:secret@db.example.nz/x?sslmode=require":       false,
		"postgres://u:secret@db.example.nz/x?sslmode=disable":       false,
		"postgres://u:secret@db.example.nz/x?sslmode=":              false,
		"postgres:///x?host=/run/pg,db.example.nz&sslmode=disable":  false,
		"postgres://u:secret@localhost/x?service=a&sslmode=prefer":  false,
		"postgres://u:secret@localhost/x?hostaddr=9.9.9.9&sslmode=": false,
		"host=db user=me password=secret":                           false,
		"postgres://u:secret@db.example.nz:x/x":                     false,
	} {
		err := CheckProduction(database)
		if (err == nil) != fit {
			t.Errorf("%s: %v", database, err)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: said %v", database, err)
		}
	}
}
