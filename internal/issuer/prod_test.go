//go:build !prod

package issuer

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestProductionHoldsNoneOfIt builds the program both ways, and looks for the issuer and GraphiQL in what
// came out.
func TestProductionHoldsNoneOfIt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the whole program twice")
	}
	for tags, want := range map[string]bool{"prod": false, "": true} {
		binary := filepath.Join(t.TempDir(), "cangraph")
		run(t, "go", "build", "-tags="+tags, "-o", binary, "cangraph")
		symbols := run(t, "go", "tool", "nm", binary)
		for _, symbol := range []string{"cangraph/internal/issuer.", "cangraph/internal/explorer.Handler"} {
			if got := strings.Contains(symbols, symbol); got != want {
				t.Errorf("built with tags %q: holds %s is %v", tags, symbol, got)
			}
		}
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}
