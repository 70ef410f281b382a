package arch

import (
	"slices"
	"strings"
	"testing"
)

// leaves are what every package may import; they import nothing of ours but other leaves.
var leaves = []string{
	"ent/enum", "internal/bilingual", "internal/calendar", "internal/clock", "internal/fault", "internal/globalid", "internal/nhi", "internal/page",
	"internal/policy", "internal/text", "internal/viewer", "internal/vocabulary",
}

// reach says, for each package, which others of ours it may import besides leaves and what is below itself; "ent/gen"
// stands for what is generated there. It is the drawing in docs/architecture.md; a package that is missing here has no
// place in the house yet.
var reach = map[string][]string{
	".":                            {"internal/cli"},
	"schema":                       {},
	"ent":                          {},
	"ent/rule":                     {},
	"ent/mixin":                    {"ent/rule"},
	"ent/schema":                   {"ent/mixin"},
	"ent/migrations":               {},
	"ent/migrations/diff":          {"ent/gen"},
	"internal/network/snapshot":    {},
	"internal/finding":             {"internal/network/snapshot", "internal/supervision/lapse"},
	"internal/store":               {"ent/gen", "ent/migrations"},
	"internal/store/listing":       {"internal/store"},
	"internal/store/batch":         {},
	"internal/store/latest":        {"internal/store"},
	"internal/store/staging":       {"internal/store"},
	"internal/audit":               {"internal/outbox", "internal/policy", "internal/store"},
	"internal/outbox":              {"internal/store"},
	"internal/account":             {"ent/gen", "internal/command", "internal/store"},
	"internal/command":             {"ent/gen", "ent/rule", "internal/audit", "internal/policy", "internal/store"},
	"internal/network":             {"internal/audit", "internal/finding", "internal/sight", "internal/store", "internal/store/listing"},
	"internal/desk":                {"ent/gen", "internal/command"},
	"internal/directory":           {"ent/gen", "internal/network/snapshot", "internal/sight", "internal/store", "internal/store/listing"},
	"internal/sight":               {"internal/audit", "internal/store", "internal/store/listing"},
	"internal/notice":              {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/breakglass":          {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network/snapshot", "internal/notice", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/membership":          {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network/snapshot", "internal/notice", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/hui":                 {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network/snapshot", "internal/notice", "internal/sight", "internal/store", "internal/store/batch", "internal/store/latest"},
	"internal/sharing":             {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network/snapshot", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/plan":                {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network", "internal/network/snapshot", "internal/notice", "internal/sight", "internal/store", "internal/store/batch", "internal/store/latest"},
	"internal/sharing/law":         {},
	"internal/concern":             {"ent/gen", "ent/mixin", "internal/command", "internal/desk", "internal/directory", "internal/network", "internal/network/snapshot", "internal/notice", "internal/policy", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/lead":                {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network", "internal/network/snapshot", "internal/notice", "internal/sight", "internal/store", "internal/store/latest", "internal/whatif"},
	"internal/whatif":              {"ent/gen", "internal/finding", "internal/network", "internal/network/snapshot", "internal/sight", "internal/store"},
	"internal/picture":             {"internal/network", "internal/picture/ecomap", "internal/picture/frame", "internal/picture/genogram", "internal/picture/timeline"},
	"internal/picture/ecomap":      {"internal/finding", "internal/network", "internal/network/snapshot", "internal/picture/frame", "internal/picture/svg"},
	"internal/picture/genogram":    {"internal/network", "internal/network/snapshot", "internal/picture/frame", "internal/picture/svg"},
	"internal/picture/frame":       {"internal/finding", "internal/network", "internal/picture/svg"},
	"internal/picture/timeline":    {"internal/finding", "internal/network", "internal/network/snapshot", "internal/picture/frame", "internal/picture/svg"},
	"internal/picture/svg":         {},
	"internal/picture/svg/svgtest": {},
	"internal/fragility":           {"internal/network", "internal/network/snapshot", "internal/sight"},
	"internal/identity":            {},
	"internal/issuer":              {"internal/identity"},
	"internal/interchange":         {"internal/audit", "internal/store", "internal/store/staging"},
	"internal/demo":                {"ent/gen", "internal/interchange", "internal/store"},
	"internal/demo/town":           {},
	"internal/demo/casework":       {"ent/gen", "graph", "internal/demo", "internal/finding", "internal/network", "internal/network/snapshot", "internal/store"},
	"internal/gqlhttp":             {},
	"internal/httpd":               {},
	"internal/explorer":            {},
	"internal/config":              {},
	"internal/maintenance":         {},
	"internal/supervision":         {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/finding", "internal/network/snapshot", "internal/sight", "internal/store", "internal/store/latest", "internal/store/listing"},
	"internal/supervision/lapse":   {},
	"internal/contact":             {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/network", "internal/network/snapshot", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/work":                {"ent/gen", "internal/concern", "internal/sight", "internal/store"},
	"internal/service":             {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/finding", "internal/network", "internal/network/snapshot", "internal/sight", "internal/store", "internal/store/latest"},
	"internal/review":              {"ent/gen", "internal/command", "internal/desk", "internal/directory", "internal/finding", "internal/network", "internal/network/snapshot", "internal/sight", "internal/store"},
	"internal/worklist":            {"ent/gen", "internal/directory", "internal/finding", "internal/network", "internal/network/snapshot", "internal/review", "internal/sight", "internal/store"},
	"internal/worklist/index":      {"ent/gen", "internal/finding", "internal/network", "internal/network/snapshot", "internal/store"},
	"graph": {
		"internal/account", "internal/audit", "internal/breakglass", "internal/concern", "internal/contact", "internal/directory", "internal/finding", "internal/fragility",
		"internal/gqlhttp", "internal/hui", "internal/lead", "internal/maintenance", "internal/membership", "internal/network", "internal/network/snapshot", "internal/notice",
		"internal/picture", "internal/picture/frame", "internal/plan", "internal/review", "internal/service", "internal/sharing", "internal/sharing/law", "internal/sight", "internal/store", "internal/supervision",
		"internal/whatif", "internal/work", "internal/worklist",
	},
	"internal/cli": {
		"graph", "internal/account", "internal/audit", "internal/config", "internal/demo", "internal/demo/casework", "internal/explorer", "internal/httpd", "internal/identity",
		"internal/interchange", "internal/issuer", "internal/maintenance", "internal/outbox", "internal/store", "internal/worklist/index", "schema",
	},
}

// mayImport reports whether a package may import another of ours.
func mayImport(folder, ours string) bool {
	return within(ours, folder) || slices.Contains(leaves, ours) || slices.Contains(reach[folder], ours) ||
		within(ours, "ent/gen") && slices.Contains(reach[folder], "ent/gen")
}

func TestImportsGoOneWay(t *testing.T) {
	for _, file := range sources(t) {
		if file.isTest() || file.isTool() {
			continue
		}
		folder := file.folder()
		if _, known := reach[folder]; !known && !slices.Contains(leaves, folder) {
			t.Errorf("%s: say in internal/arch what package %s may import", file.path, folder)
			continue
		}
		for _, imported := range file.imports() {
			ours, isOurs := strings.CutPrefix(imported, "cangraph/")
			if isOurs && !mayImport(folder, ours) {
				t.Errorf("%s imports %s, against the directions in internal/arch", file.path, ours)
			}
		}
	}
}

// keptFor says which packages, and what is below them, may import something that the others must not know of.
var keptFor = map[string][]string{
	"net/http":                    {"graph", "internal/cli", "internal/demo/casework", "internal/explorer", "internal/gqlhttp", "internal/httpd", "internal/identity", "internal/issuer"},
	"github.com/coreos/go-oidc":   {"internal/identity"},
	"github.com/go-jose":          {"internal/identity", "internal/issuer"},
	"github.com/99designs/gqlgen": {"graph", "internal/gqlhttp"},
	"github.com/vektah/gqlparser": {"graph", "internal/gqlhttp"},
	"github.com/alecthomas/kong":  {"internal/config"},
	"github.com/lib/pq":           {"internal/store"},
	"modernc.org/sqlite":          {"internal/store"},
	"database/sql":                {"ent/migrations/diff", "internal/audit", "internal/command", "internal/network", "internal/outbox", "internal/store", "internal/worklist/index"},
	"entgo.io/ent":                {"ent", "internal/store"},
	"encoding/csv":                {"internal/demo", "internal/interchange"},
	"cangraph/internal/testkit":   {},
	"unsafe":                      {},
}

func TestTechnologyStaysInItsPlace(t *testing.T) {
	for _, file := range sources(t) {
		if file.isTest() || file.isTool() || file.path == "tools.go" {
			continue
		}
		for _, imported := range file.imports() {
			for what, places := range keptFor {
				known := slices.ContainsFunc(places, func(place string) bool { return within(file.folder(), place) })
				if within(imported, what) && imported != "database/sql/driver" && !known {
					t.Errorf("%s imports %s, which only %v may know", file.path, imported, places)
				}
			}
		}
	}
}

// pure packages know neither a context, nor a database, nor the time: the same snapshot gives the same findings.
var pure = []string{"internal/calendar", "internal/finding", "internal/network/snapshot", "internal/nhi", "internal/policy", "internal/sharing/law", "internal/text"}

func TestFindingsArePure(t *testing.T) {
	for _, file := range sources(t) {
		if file.isTest() || !slices.Contains(pure, file.folder()) {
			continue
		}
		for _, imported := range file.imports() {
			if slices.Contains([]string{"context", "database/sql", "io/fs", "log/slog", "math/rand", "math/rand/v2", "net", "os"}, imported) ||
				within(imported, "cangraph/ent/gen") || within(imported, "cangraph/internal/store") {
				t.Errorf("%s imports %s", file.path, imported)
			}
		}
	}
}

func TestLeavesThatEveryoneNeedsUseTheStandardLibraryOnly(t *testing.T) {
	for _, file := range sources(t) {
		if file.isTest() || !slices.Contains([]string{"ent/enum", "internal/fault", "internal/viewer"}, file.folder()) {
			continue
		}
		for _, imported := range file.imports() {
			if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") || first == "cangraph" {
				t.Errorf("%s imports %s", file.path, imported)
			}
		}
	}
}

// within reports whether a path is the given one or below it.
func within(path, above string) bool { return path == above || strings.HasPrefix(path, above+"/") }
