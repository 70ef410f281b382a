package cli

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// version prints what the Go tool recorded about this build: the module's version, the commit, and Go's own version.
func (sh shell) version() error {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("this program was built without a record of its version")
	}
	parts := []string{"cangraph", build.Main.Version}
	for _, setting := range build.Settings {
		switch {
		case setting.Key == "vcs.revision":
			parts = append(parts, "commit "+setting.Value)
		case setting.Key == "vcs.modified" && setting.Value == "true":
			parts = append(parts, "(changed since)")
		}
	}
	_, err := fmt.Fprintln(sh.out, strings.Join(append(parts, build.GoVersion), " "))
	return err
}
