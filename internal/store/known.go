package store

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"entgo.io/ent/dialect"
)

// AsKnown makes of a statement that reads as of now one that reads as known at an
// instant, given as an SQL expression: where it reads a table that keeps a history, or a
// view over some, it reads a part of its WITH instead, which parts are. A version was
// known from its recording until it was retired (docs/adr/0002).
func AsKnown(dialectName, statement, instant string) (parts []string, rewritten string) {
	var made []string
	var replace func(string) string
	replace = func(text string) string {
		return source.ReplaceAllStringFunc(text, func(found string) string {
			word, name, _ := strings.Cut(found, " ")
			columns, err := columnsOf(name)
			view := views()[name]
			if err != nil && view == "" {
				return found
			}
			if !slices.Contains(made, name) {
				made = append(made, name)
				text := replace(view) // the tables behind it come first
				if err == nil {
					text = knownAt(dialectName, name, columns, instant)
				}
				parts = append(parts, part(name, text))
			}
			return word + " known_" + name
		})
	}
	rewritten = replace(statement)
	return parts, rewritten
}

// knownAt is the select of the versions of an instant. PostgreSQL finds the rows of a join
// by their indexes only where the condition stands outside the union, SQLite only inside.
func knownAt(dialectName, table, columns, instant string) string {
	if dialectName == dialect.Postgres {
		return fmt.Sprintf("SELECT %[2]s FROM (SELECT %[2]s, CAST('infinity' AS timestamptz) AS retired_at FROM %[1]s\n\tUNION ALL\n"+
			"\tSELECT %[2]s, retired_at FROM %[1]s_history) version WHERE recorded_at <= %[3]s AND retired_at > %[3]s", table, columns, instant)
	}
	return fmt.Sprintf("SELECT %[2]s FROM %[1]s WHERE recorded_at <= %[3]s\n\tUNION ALL\n"+
		"\tSELECT %[2]s FROM %[1]s_history WHERE recorded_at <= %[3]s AND retired_at > %[3]s", table, columns, instant)
}

// Versions are parts of a WITH, each named known_ and a table, of all versions that its
// rows have ever had; what is so now has no retired_at and retired_because.
func Versions(tables ...string) (parts []string) {
	for _, table := range tables {
		columns, err := columnsOf(table)
		if err != nil {
			panic(err) // the tables are named in the program
		}
		parts = append(parts, part(table, fmt.Sprintf("SELECT %[2]s, CAST(NULL AS timestamptz) AS retired_at, CAST(NULL AS text) AS retired_because FROM %[1]s\n\tUNION ALL\n"+
			"\tSELECT %[2]s, retired_at, retired_because FROM %[1]s_history", table, columns)))
	}
	return parts
}

func part(name, text string) string {
	return "known_" + name + " AS NOT MATERIALIZED (\n\t" + text + "\n)"
}

// source is what a statement reads.
var source = regexp.MustCompile(`\b(FROM|JOIN) (\w+)\b`)

var viewMade = regexp.MustCompile(`(?s)CREATE VIEW (\w+) AS\n(.*?);`)

// views are the views of the migrations, which both databases have alike, by name.
var views = sync.OnceValue(func() map[string]string {
	steps, err := readSteps(dialect.SQLite)
	if err != nil {
		panic(err) // the files are part of the program
	}
	texts := map[string]string{}
	for _, step := range steps {
		for _, made := range viewMade.FindAllStringSubmatch(step.sql, -1) {
			texts[made[1]] = made[2]
		}
	}
	return texts
})
