package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestAnotherPolicyIsInstalledByMigrate(t *testing.T) {
	s := testkit.Postgres(t)
	ctx := testkit.Context()
	if err := errors.Join(s.CheckCurrent(ctx), s.CheckRowSecurity(ctx)); err != nil {
		t.Fatal(err)
	}
	newSecret(t, s)
	server := another(t, s)
	if err := server.CheckCurrent(ctx); err == nil || !strings.Contains(err.Error(), "run cangraph migrate") {
		t.Error(err)
	}
	if applied, err := server.Migrate(ctx); err != nil || len(applied) != 0 {
		t.Error(applied, err)
	}
	if err := errors.Join(server.CheckCurrent(ctx), server.CheckRowSecurity(ctx)); err != nil {
		t.Error(err)
	}
	if s.CheckCurrent(ctx) == nil {
		t.Error("the first program takes the other policy for its own")
	}
	if n := testkit.CountStatements(t, server, func() { server.Migrate(ctx) }); n > 4 {
		t.Errorf("%d statements to find that nothing is to be done", n)
	}
}

func TestAFileHasNothingToCheck(t *testing.T) {
	s := testkit.SQLite(t)
	if err := errors.Join(s.CheckCurrent(testkit.Context()), s.CheckRowSecurity(testkit.Context())); err != nil {
		t.Error(err)
	}
}

func TestServersThatStartTogetherInstallOnePolicy(t *testing.T) {
	database := testkit.EmptyPostgresURL(t)
	if lost := together(5, func(int) error {
		s, err := store.Open(context.Background(), database)
		if err != nil {
			return err
		}
		_, err = s.Migrate(context.Background())
		return errors.Join(err, s.CheckRowSecurity(context.Background()), s.Close())
	}); len(lost) > 0 {
		t.Error(lost)
	}
}

// administrator is the address of the same database for one whom no policy holds.
func administrator(database string) string {
	return strings.Replace(database, "user=cangraph", "user=administrator", 1)
}

func TestWhatLetsSomebodyPastIsNamed(t *testing.T) {
	for statement, want := range map[string]string{
		`ALTER TABLE children NO FORCE ROW LEVEL SECURITY`:                  "the table children is not forced",
		`ALTER TABLE marks DISABLE ROW LEVEL SECURITY`:                      "the table marks is not forced",
		`CREATE TABLE added (id int)`:                                       "is not at the version",
		`ALTER VIEW sibling_edges SET (security_invoker = false)`:           "the view sibling_edges",
		`CREATE POLICY help ON children USING (true)`:                       "the policy help of the table children",
		`GRANT INSERT ON children TO cangraph_viewer`:                       "do more with the table children",
		`GRANT SELECT ON accounts TO PUBLIC`:                                "do more with the table accounts",
		`UPDATE marks SET value = 'x' WHERE name = 'row security'`:          "is not at the version",
		`ALTER TABLE children_history DISABLE ROW LEVEL SECURITY`:           "the table children_history is not forced",
		`DELETE FROM schema_migrations WHERE version = 2`:                   "is not at the version",
		`CREATE ROLE inheriting NOLOGIN; GRANT cangraph_viewer TO cangraph`: "takes viewers' rights",
	} {
		s := testkit.Postgres(t)
		if _, err := s.Writer().Exec(statement); err != nil {
			t.Fatal(statement, err)
		}
		if err := s.CheckRowSecurity(testkit.Context()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("after %s: %v", statement, err)
		}
		if strings.Contains(statement, "inheriting") { // roles are of all databases
			if _, err := s.Writer().Exec(`REVOKE cangraph_viewer FROM cangraph; DROP ROLE inheriting`); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestALoginWhomNoPolicyHoldsIsNamed(t *testing.T) {
	s, err := store.Open(t.Context(), administrator(testkit.PostgresURL(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.CheckRowSecurity(t.Context()); err == nil || !strings.Contains(err.Error(), "administrator is a superuser") {
		t.Error(err)
	}
	w := newSecret(t, s) // viewers are held even so
	if got, err := columnAs(s, "one", `SELECT CAST(id AS text) FROM children`); err != nil || len(got) != 1 || got[0] != w.child.String() {
		t.Error(got, err)
	}
}

func TestALoginThatMayNotMakeRolesIsToldWhatToRun(t *testing.T) {
	database := testkit.EmptyPostgresURL(t)
	name := database[strings.LastIndex(strings.Split(database, "?")[0], "/")+1 : strings.Index(database, "?")]
	execute(t, "postgres", administrator(database), `CREATE ROLE powerless LOGIN; ALTER DATABASE `+name+` OWNER TO powerless`)
	defer execute(t, "postgres", administrator(database), `REASSIGN OWNED BY powerless TO administrator; DROP OWNED BY powerless; DROP ROLE powerless`)
	s, err := store.Open(t.Context(), strings.Replace(database, "user=cangraph", "user=powerless", 1))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Migrate(t.Context())
	const want = "GRANT cangraph_gate TO powerless;"
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Fatal(err)
	}
	execute(t, "postgres", administrator(database), want)
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.CheckRowSecurity(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestATableWithoutARuleIsClosed makes one more table than the policy knows.
func TestATableWithoutARuleIsClosed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		newSecret(t, s)
		if err := s.MigrateFurther(testkit.Context(), `CREATE TABLE further (id int); INSERT INTO further VALUES (1)`); err != nil {
			t.Fatal(err)
		}
		if err := s.Enforce(testkit.Context(), namedChildren, aroundNamed); err != nil {
			t.Fatal(err)
		}
		if got, err := columnAs(s, "one", `SELECT COUNT(*) FROM further`); err == nil && got[0] != "0" {
			t.Error(got)
		}
		known := append([]policy.Table{{Name: "further", Rows: "1 = 1"}}, aroundNamed...)
		opened := another(t, s)
		if err := opened.Enforce(testkit.Context(), namedChildren, known); err != nil {
			t.Fatal(err)
		}
		if got, err := columnAs(opened, "one", `SELECT COUNT(*) FROM further`); err != nil || got[0] != "1" {
			t.Error(got, err)
		}
	})
}
