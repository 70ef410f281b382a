//go:build unix

package interchange

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"cangraph/internal/testkit"
)

// A named pipe would be waited for, and a link that leads nowhere would be a file that
// is simply not there.
func TestWhatIsNoFileIsRefusedAtOnce(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(folder, "kin.csv"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(folder, "nowhere"), filepath.Join(folder, "teams.csv")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "leads.csv"), 0o700); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(testkit.Context(), 10*time.Second)
	defer cancel()
	report, err := Import(ctx, testkit.SQLite(t), os.DirFS(folder), Options{Now: monday})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, `
kin.csv: is not an ordinary file; put a copy of the file itself in the folder
leads.csv: is a folder, which is not read; put the files side by side, and take it away
teams.csv: cannot be read; check where it leads to and who may read it`, printed(report.Errors))
}
