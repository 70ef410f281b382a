package interchange

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"sort"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/ent/gen/migrate"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var monday = time.Date(2026, 6, 8, 9, 0, 0, 0, time.UTC)

// sound returns a copy of the sound folder that a test may change.
func sound(t testing.TB) fstest.MapFS {
	t.Helper()
	return folderOf(t, os.DirFS("testdata/sound"))
}

func folderOf(t testing.TB, from fs.FS) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	names, err := fs.Glob(from, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: content}
	}
	return folder
}

// edit replaces a text that must stand in a file once.
func edit(t testing.TB, folder fstest.MapFS, file, old, replacement string) {
	t.Helper()
	content := string(folder[file].Data)
	if strings.Count(content, old) != 1 {
		t.Fatalf("%s holds %q %d times", file, old, strings.Count(content, old))
	}
	folder[file] = &fstest.MapFile{Data: []byte(strings.Replace(content, old, replacement, 1))}
}

func appendTo(folder fstest.MapFS, file, rows string) {
	folder[file] = &fstest.MapFile{Data: []byte(string(folder[file].Data) + rows)}
}

// take imports a folder that must be free of errors.
func take(t testing.TB, s *store.Store, folder fs.FS, now time.Time) *Report {
	t.Helper()
	report, err := Import(testkit.Context(), s, folder, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if report.ErrorCount > 0 {
		t.Fatal("errors in a sound folder:\n" + printed(report.Errors))
	}
	return report
}

func printed(problems []Problem) string {
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

// dump returns what is stored, ids replaced by import keys or by the order of their
// rows, without instants: the same for the same facts on both databases.
func dump(t testing.TB, s *store.Store, suffix string) string {
	t.Helper()
	var out []string
	ids := keysOf(t, s)
	for _, table := range migrate.Tables {
		var columns []string
		for _, c := range table.Columns {
			if c.Name != "id" && c.Name != "recorded_at" && c.Name != "version" {
				columns = append(columns, c.Name)
			}
		}
		out = append(out, rowsOf(t, s, table.Name+suffix, columns, ids)...)
	}
	if suffix == "" {
		out = append(out, rowsOf(t, s, "name_words", []string{"kind", "subject_id", "word", "collapsed"}, ids)...)
	}
	return strings.Join(out, "\n")
}

func rowsOf(t testing.TB, s *store.Store, table string, columns []string, ids map[string]string) []string {
	t.Helper()
	var casts []string
	for _, c := range columns {
		casts = append(casts, fmt.Sprintf("CAST(%s AS text)", c))
	}
	rows, err := s.Reader().QueryContext(context.Background(), "SELECT "+strings.Join(casts, ", ")+" FROM "+table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		values := make([]sql.NullString, len(columns))
		targets := make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		line := table + ":"
		for i, v := range values {
			if !v.Valid {
				continue
			}
			text := v.String
			if key, ok := ids[text]; ok {
				text = key
			}
			text = map[string]string{"1": "true", "0": "false"}[text] + map[bool]string{true: "", false: text}[text == "1" || text == "0"]
			line += " " + columns[i] + "=" + strings.ReplaceAll(text, "\", \"", "\",\"")
		}
		out = append(out, line)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	sort.Strings(out)
	return out
}

func keysOf(t testing.TB, s *store.Store) map[string]string {
	t.Helper()
	ids := map[string]string{}
	for _, f := range files {
		if f.table.Keys == "" {
			continue
		}
		for _, suffix := range []string{"", "_history"} {
			rows, err := s.Reader().QueryContext(context.Background(),
				fmt.Sprintf("SELECT CAST(id AS text), %s FROM %s%s", f.columns[0].Stored, f.table.Name, suffix))
			if err != nil {
				t.Fatal(err)
			}
			for rows.Next() {
				var id, key string
				if err := rows.Scan(&id, &key); err != nil {
					t.Fatal(err)
				}
				ids[id] = "<" + key + ">"
			}
			if err := rows.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	return ids
}
