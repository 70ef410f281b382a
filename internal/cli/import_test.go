package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folderOf writes a folder of CSV files.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// done runs a command that does its work, and returns what it printed.
func done(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := Main(t.Context(), args, &out, &errs); code != Done || errs.Len() > 0 {
		t.Fatalf("%q ended with %d and said %q", args, code, errs.String())
	}
	return out.String()
}

func TestImportTellsWhatItDid(t *testing.T) {
	folder := folderOf(t, map[string]string{"agencies.csv": "key,name,kind,control\na,Kōwhai School,SCHOOL,SCHOOL\nb,Māra,OTHER,NGO\n"})
	database := filepath.Join(t.TempDir(), "x.db")
	for _, step := range []struct{ flag, want string }{
		{"--check", "2 rows: 2 added"},
		{"--check=false", "2 rows: 2 added"},
		{"--check=false", "2 rows: 2 unchanged"},
	} {
		said := done(t, "import", folder, step.flag, "--database", database)
		if !strings.Contains(said, step.want) || strings.Contains(said, "nothing is stored") != (step.flag == "--check") {
			t.Errorf("%s said %q, want %q", step.flag, said, step.want)
		}
	}
}

func TestImportNamesWhatIsWrong(t *testing.T) {
	folder := folderOf(t, map[string]string{"agencies.csv": "key,name,kind,control\na,,SCHOOL,SCHOOL\na,Māra,OTHER,\n"})
	var out, errs bytes.Buffer
	code := Main(t.Context(), []string{"import", folder, "--database", filepath.Join(t.TempDir(), "x.db")}, &out, &errs)
	if code != Failed || !strings.Contains(errs.String(), "nothing is stored, since the folder has 3 errors") {
		t.Errorf("ended with %d and said %q", code, errs.String())
	}
	for _, want := range []string{"Errors (3):", "agencies.csv:2:name: ", "agencies.csv:3:key: ", "agencies.csv:3:control: "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in %q", want, out.String())
		}
	}
}

func TestDemoAndRealDataStayApart(t *testing.T) {
	agencies := folderOf(t, map[string]string{"agencies.csv": "key,name,kind,control\na,Kōwhai School,SCHOOL,SCHOOL\n"})
	invented, actual := filepath.Join(t.TempDir(), "demo.db"), filepath.Join(t.TempDir(), "real.db")
	if said := done(t, "demo", "--database", invented, "--as-at", "2026-06-08"); !strings.Contains(said, "dated around 2026-06-08") {
		t.Errorf("said %q", said)
	}
	if said := refused(t, "import", agencies, "--database", invented); !strings.Contains(said, "--database") {
		t.Errorf("said %q", said)
	}
	done(t, "import", agencies, "--database", actual)
	if said := refused(t, "demo", "--children", "5", "--database", actual); !strings.Contains(said, "--database") {
		t.Errorf("said %q", said)
	}
}

func TestTownTellsItsSize(t *testing.T) {
	said := done(t, "demo", "--children", "50", "--seed", "7", "--as-at", "2026-06-08", "--database", filepath.Join(t.TempDir(), "town.db"))
	if !strings.Contains(said, "Made a town of 50 children, dated around 2026-06-08") {
		t.Errorf("said %q", said)
	}
}

func TestFolderThatIsNotThereIsRefused(t *testing.T) {
	database := filepath.Join(t.TempDir(), "x.db")
	if said := refused(t, "import", "no-such-folder", "--database", database); !strings.Contains(said, "no-such-folder is not a folder") {
		t.Errorf("said %q", said)
	}
	if _, err := os.Stat(database); err == nil {
		t.Error("a database was made for nothing")
	}
}
