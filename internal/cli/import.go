package cli

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"cangraph/internal/config"
	"cangraph/internal/interchange"
)

// importFolder imports a folder of CSV files, checks it, or prints the codes that its columns may hold.
func (sh shell) importFolder(ctx context.Context, settings config.Import) error {
	if settings.Codes {
		return interchange.Codes(sh.out)
	}
	if about, err := os.Stat(settings.Folder); err != nil || !about.IsDir() {
		return fmt.Errorf("%s is not a folder that can be read", settings.Folder)
	}
	s, err := sh.open(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	p := newProgress(sh.errs)
	report, err := interchange.Import(ctx, s, os.DirFS(settings.Folder), interchange.Options{
		CheckOnly: settings.Check,
		Now:       time.Now(),
		Progress:  func(file string, rows int) { p.tell("%s: %d rows read", file, rows) },
	})
	p.end()
	if err != nil {
		return err
	}
	return sh.tell(report, settings.Check)
}

// tell prints what an import found and did. It is an error when the folder was refused.
func (sh shell) tell(report *interchange.Report, checkOnly bool) error {
	sh.list("Warnings", report.Warnings, report.WarningCount)
	if report.ErrorCount > 0 {
		sh.list("Errors", report.Errors, report.ErrorCount)
		return fmt.Errorf("nothing is stored, since the folder has %s", count(report.ErrorCount, "error"))
	}
	for _, file := range report.Files {
		fmt.Fprintf(sh.out, "%-20s %s: %s\n", file.Name, count(file.Rows, "row"), outcome(file))
	}
	if checkOnly {
		fmt.Fprintln(sh.out, "The folder is sound. As asked, nothing is stored.")
	}
	return nil
}

func (sh shell) list(title string, problems []interchange.Problem, total int) {
	if total == 0 {
		return
	}
	fmt.Fprintf(sh.out, "%s (%d):\n", title, total)
	for _, problem := range problems {
		fmt.Fprintf(sh.out, "  %s\n", problem)
	}
	if more := total - len(problems); more > 0 {
		fmt.Fprintf(sh.out, "  and %d more\n", more)
	}
}

// outcome says what the rows of a file did, leaving out what none did.
func outcome(file interchange.FileReport) string {
	var parts []string
	for _, did := range []struct {
		rows int
		what string
	}{{file.Added, "added"}, {file.Changed, "changed"}, {file.Unchanged, "unchanged"}, {file.Retired, "retired"}} {
		if did.rows > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", did.rows, did.what))
		}
	}
	if len(parts) == 0 {
		return "nothing to do"
	}
	return strings.Join(parts, ", ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
