//go:build ignore

// Command next writes the next migration of both databases: what the released
// migrations lack to reach the ent schema. It needs PostgreSQL's server binaries,
// and no server, account or network. From the root of the repository:
//
//	go run ent/migrations/next.go what_changes
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"cangraph/ent/migrations/diff"
	"cangraph/internal/store"
	"cangraph/internal/testkit/cluster"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("say in one_word_or_more what changes")
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, what string) error {
	server, err := cluster.Start(ctx)
	if err != nil {
		return err
	}
	defer server.Stop()
	postgres, err := server.Create(ctx, "scratch", "")
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "cangraph-migration-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	for folder, database := range map[string]string{
		"postgres": postgres,
		"sqlite":   filepath.Join(scratch, "scratch.db"),
	} {
		if err := write(ctx, filepath.Join("ent", "migrations", folder), database, what); err != nil {
			return err
		}
	}
	return nil
}

func write(ctx context.Context, folder, database, what string) error {
	s, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := s.Migrate(ctx); err != nil {
		return err
	}
	statements, err := diff.Statements(ctx, s.Dialect(), s.Writer())
	if err != nil {
		return err
	}
	if len(statements) == 0 {
		log.Print(folder, ": nothing to change")
		return nil
	}
	released, err := filepath.Glob(filepath.Join(folder, "*.sql"))
	if err != nil {
		return err
	}
	file := filepath.Join(folder, fmt.Sprintf("%04d_%s.sql", len(released)+1, what))
	log.Print("writing ", file)
	return os.WriteFile(file, []byte(strings.Join(statements, ";\n\n")+";\n"), 0o644)
}
