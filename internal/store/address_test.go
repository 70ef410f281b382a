package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatNamesNoDatabaseIsRefusedUnrepeated(t *testing.T) {
	t.Chdir(t.TempDir())
	for database, want := range map[string]string{
		"":                                       "no database is named",
		" ":                                      "no database is named",
		":memory:":                               "in memory",
		"file::memory:?cache=shared":             "in memory",
		"host=db user=me password=secret":        "postgres://user:password@host/database",
		" PASSWORD = secret dbname=x":            "postgres://user:password@host/database",
		"mysql://me:secret@db/x":                 "not known",
		"me:secret@tcp(db)/x":                    "not known",
		"postgres:/me:secret@db/x":               "not known",
		"jdbc:postgresql://db/x?password=secret": "not known",
		"file:secret.db?mode=memory":             "not known",
	} {
		_, err := Open(t.Context(), database)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", database, err)
			continue
		}
		if said := err.Error() + WithoutPassword(database); strings.Contains(said, "secret") {
			t.Errorf("%q: said %s", database, said)
		}
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Error("files were made:", left, err)
	}
	for _, database := range []string{"x.db", "./a:b.db", filepath.Join(t.TempDir(), "a?b #%41.db"), "whānau data.db"} {
		s, err := Open(t.Context(), database)
		if err != nil {
			t.Errorf("%q: %v", database, err)
			continue
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	for _, database := range []string{"POSTGRES://u:secret@localhost/x", "PostgreSQL://localhost/x", `C:\\data\\x.db`, "/tmp/x=1.db"} {
		if err := checkAddress(database); err != nil {
			t.Errorf("%q: %v", database, err)
		}
	}
	if is, want := WithoutPassword("POSTGRES://u:secret@localhost/x"), "postgres://u:xxxxx@localhost/x"; is != want {
		t.Errorf("%s, want %s", is, want)
	}
}
