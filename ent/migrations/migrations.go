// Package migrations owns the steps that make and change the tables, as SQL files
// for each database. A file that has been released never changes: the next step
// gets the next number.
//
// After a change of the ent schema, from the root of the repository,
//
//	go run ent/migrations/next.go what_changes
//
// writes the next step of both databases: the tables, their history tables and the
// triggers that keep them. Read it, and add by hand what the schema cannot say, such
// as exclusion constraints, COLLATE "C" for a sort_name on PostgreSQL and, where
// SQLite makes a table anew, the triggers that the old one had.
package migrations

import (
	"embed"
	"io/fs"

	"entgo.io/ent/dialect"
)

//go:embed postgres/*.sql sqlite/*.sql
var files embed.FS

var folders = map[string]string{dialect.Postgres: "postgres", dialect.SQLite: "sqlite"}

// Files returns the steps for the dialect, named NNNN_what.sql, to be applied in the
// order of their names.
func Files(dialectName string) (fs.FS, error) { return fs.Sub(files, folders[dialectName]) }
