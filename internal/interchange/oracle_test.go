package interchange

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// The oracle knows a few of the files, row by row, and says by brute force whether a
// folder may be imported on top of others, and what is recorded then.

// record is a row: its file, what identifies it, and its other cells.
type record struct {
	file                                string
	key, child, network, person, agency string // keys; parent stands in agency
	from, until                         int    // days; until 0: ongoing; from of a child is its birth
	nhi                                 string
	retires                             bool
}

func (r record) identity() string {
	if r.key != "" {
		return r.file + " " + r.key
	}
	return fmt.Sprint(r.file, " ", r.network, " ", r.person, " ", r.from)
}

func day(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("2020-01-%02d", n)
}

var headers = map[string]string{
	"agencies.csv":      "key,name,kind,control,parent_key",
	"children.csv":      "key,preferred_name,given_names,family_name,gender,date_of_birth,nhi",
	"practitioners.csv": "key,given_names,family_name,profession",
	"teams.csv":         "key,name",
	"networks.csv":      "key,child_key,team_key,accepted_on,closed_on",
	"memberships.csv":   "network_key,person_key,agency_key,role,from,until",
	"leads.csv":         "network_key,practitioner_key,from,until",
}

func (r record) csv() string {
	cells := map[string][]string{
		"agencies.csv":      {r.key, "A", "OTHER", "NGO", r.agency},
		"children.csv":      {r.key, "A", "A", "A", "FEMALE", day(r.from), r.nhi},
		"practitioners.csv": {r.key, "A", "A", "NURSE"},
		"networks.csv":      {r.key, r.child, "t", day(r.from), day(r.until)},
		"memberships.csv":   {r.network, r.person, r.agency, "CORE", day(r.from), day(r.until)},
		"leads.csv":         {r.network, r.person, day(r.from), day(r.until)},
	}[r.file]
	return strings.Join(append(cells, map[bool]string{true: "yes"}[r.retires]), ",")
}

func folderFrom(records []record) fstest.MapFS {
	folder := one("teams.csv", "key,name\nt,T\n")
	for _, r := range records {
		file := folder[r.file]
		if file == nil {
			file = &fstest.MapFile{Data: []byte(headers[r.file] + ",entered_in_error\n")}
			folder[r.file] = file
		}
		file.Data = append(file.Data, (r.csv() + "\n")...)
	}
	return folder
}

// world is what is recorded, by identity.
type world map[string]record

// after returns the world after a folder, and whether the folder may be imported.
func (w world) after(records []record) (world, bool) {
	next := maps.Clone(w)
	given, retired := map[string]bool{}, map[string]bool{}
	sound := true
	for _, r := range records {
		seen := given
		if r.retires {
			seen = retired
		}
		sound = sound && !seen[r.identity()]
		seen[r.identity()] = true
		if r.retires && !given[r.identity()] {
			delete(next, r.identity())
		}
	}
	for _, r := range records {
		if !r.retires {
			next[r.identity()] = r
		}
	}
	return next, sound && next.holds()
}

func (w world) holds() bool {
	for _, r := range w {
		if !w.refers(r) || r.key != "" && w.has("children.csv", r.key) && w.has("practitioners.csv", r.key) {
			return false
		}
		if r.until != 0 && r.until <= r.from {
			return false
		}
		for _, other := range w {
			if r != other && clash(r, other) {
				return false
			}
		}
	}
	return true
}

func (w world) has(file, key string) bool { _, ok := w[file+" "+key]; return ok }

// refers says whether everything that a row needs is there.
func (w world) refers(r record) bool {
	worker := w.has("practitioners.csv", r.person)
	switch r.file {
	case "agencies.csv":
		for parent, steps := r.agency, 0; parent != ""; steps++ {
			next, ok := w["agencies.csv "+parent]
			if !ok || parent == r.key || steps > len(w) {
				return false
			}
			parent = next.agency
		}
	case "networks.csv":
		return w.has("children.csv", r.child) && w["children.csv "+r.child].from <= r.from
	case "memberships.csv":
		known := worker || w.has("children.csv", r.person)
		return known && w.has("networks.csv", r.network) && worker == (r.agency != "") && (r.agency == "" || w.has("agencies.csv", r.agency))
	case "leads.csv":
		for on := r.from; on < min(end(r), 100); on++ { // no row begins or ends so late but never
			member := slices.ContainsFunc(slices.Collect(maps.Values(w)), func(m record) bool {
				return m.file == "memberships.csv" && m.network == r.network && m.person == r.person && m.from <= on && on < end(m)
			})
			if !member {
				return false
			}
		}
		return worker && w.has("networks.csv", r.network)
	}
	return true
}

func end(r record) int { return cmp.Or(r.until, 1000) }

func clash(a, b record) bool {
	if a.file != b.file {
		return false
	}
	overlap := a.from < end(b) && b.from < end(a)
	switch a.file {
	case "children.csv":
		return a.nhi != "" && a.nhi == b.nhi
	case "networks.csv":
		return a.child == b.child && overlap
	case "memberships.csv":
		return a.network == b.network && a.person == b.person && overlap
	case "leads.csv":
		return a.network == b.network && overlap
	}
	return false
}

// print is the world as it is stored, comparable with stored.
func (w world) print() string {
	var out []string
	for _, r := range w {
		out = append(out, r.csv())
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// drawFolder draws rows that often fit, and often do not.
func drawFolder(t *rapid.T, w world) []record {
	pick := func(values ...string) string { return rapid.SampledFrom(values).Draw(t, "value") }
	dayOf := func() int { return rapid.IntRange(1, 5).Draw(t, "day") }
	until := func(from int) int { return rapid.SampledFrom([]int{0, 0, from + 1, from + 2, from}).Draw(t, "until") }
	var records []record
	for range rapid.IntRange(1, 4).Draw(t, "rows") {
		r := record{file: pick(slices.Sorted(maps.Keys(headers))...), retires: rapid.IntRange(0, 6).Draw(t, "retires") == 0, from: dayOf()}
		r.until = until(r.from)
		switch r.file {
		case "teams.csv":
			continue
		case "agencies.csv":
			r.key, r.agency, r.from, r.until = pick("a1", "a2", "a3"), pick("", "", "a1", "a2", "a3"), 0, 0
		case "children.csv":
			r.key, r.nhi, r.until = pick("x", "y"), pick("", "ZZZ0016", "ZZZ00AC"), 0
		case "practitioners.csv":
			r.key, r.from, r.until = pick("p", "q", "y"), 0, 0
		case "networks.csv":
			r.key, r.child = pick("n", "m"), pick("x", "x", "y", "p")
		case "memberships.csv":
			r.network, r.person = pick("n", "n", "m"), pick("x", "p", "p", "y")
			if r.person == "p" {
				r.agency = pick("a1", "a1", "a2")
			}
		case "leads.csv":
			r.network, r.person = pick("n", "n", "m"), pick("p", "p", "q")
		}
		records = append(records, r)
	}
	return records
}

// beginning makes most folders of a sequence possible.
var beginning = []record{
	{file: "agencies.csv", key: "a1"}, {file: "children.csv", key: "x", from: 1}, {file: "practitioners.csv", key: "p"},
	{file: "networks.csv", key: "n", child: "x", from: 2}, {file: "memberships.csv", network: "n", person: "p", agency: "a1", from: 2},
	{file: "leads.csv", network: "n", person: "p", from: 3, until: 4},
}

// stored is what is recorded, read back and written as the oracle writes it.
func stored(t testing.TB, s *store.Store) string {
	t.Helper()
	var out []string
	for line := range strings.SplitSeq(dump(t, s, ""), "\n") {
		table, rest, _ := strings.Cut(line, ": ")
		values := map[string]string{}
		for pair := range strings.SplitSeq(rest, " ") {
			name, value, _ := strings.Cut(pair, "=")
			values[name] = strings.Trim(value, "<>")
		}
		person := values["child_id"] + values["practitioner_id"]
		switch cells := ""; table {
		case "agencies":
			out = append(out, values["import_key"]+",A,OTHER,NGO,"+values["parent_id"]+",")
		case "children":
			cells = values["import_key"] + ",A,A,A,FEMALE," + values["date_of_birth"] + ","
			for _, i := range rowsOf(t, s, "person_identifiers", []string{"child_id", "value"}, keysOf(t, s)) {
				if owner, number, _ := strings.Cut(strings.TrimPrefix(i, "person_identifiers: child_id=<"), "> value="); owner == values["import_key"] {
					cells += number
				}
			}
			out = append(out, cells+",")
		case "practitioners":
			out = append(out, values["import_key"]+",A,A,NURSE,")
		case "networks":
			out = append(out, strings.Join([]string{values["import_key"], person, "t", values["accepted_on"], values["closed_on"], ""}, ","))
		case "can_memberships":
			out = append(out, strings.Join([]string{values["network_id"], person, values["agency_id"], "CORE", values["from_on"], values["until_on"], ""}, ","))
		case "lead_periods":
			out = append(out, strings.Join([]string{values["network_id"], person, values["from_on"], values["until_on"], ""}, ","))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func TestImportAgreesWithBruteForce(t *testing.T) {
	accepted, refused, runs := 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		w, now := world{}, monday
		databases := []*store.Store{testkit.SQLite(t)}
		if runs++; runs%20 == 1 {
			databases = append(databases, testkit.Postgres(t))
		}
		records := beginning
		for range rapid.IntRange(2, 8).Draw(rt, "folders") {
			next, sound := w.after(records)
			printedBy := map[string]bool{}
			for _, s := range databases {
				report, err := Import(testkit.Context(), s, folderFrom(records), Options{Now: now})
				if err != nil {
					rt.Fatalf("%v\n%s", err, listing(records))
				}
				if (report.ErrorCount == 0) != sound {
					rt.Fatalf("sound: %t, but errors:\n%s\nrecorded:\n%s\nfolder:\n%s", sound, printed(report.Errors), w.print(), listing(records))
				}
				printedBy[printed(report.Errors)+"\n"+printed(report.Warnings)+fmt.Sprint(report.Files)] = true
			}
			if len(printedBy) != 1 {
				rt.Fatalf("the databases differ: %v", printedBy)
			}
			if sound {
				w = next
				accepted++
			} else {
				refused++
			}
			for _, s := range databases {
				if got := stored(t, s); got != w.print() {
					rt.Fatalf("stored:\n%s\nexpected:\n%s\nfolder:\n%s", got, w.print(), listing(records))
				}
			}
			now = now.Add(time.Hour)
			records = drawFolder(rt, w)
		}
	})
	t.Log(accepted, "folders accepted,", refused, "refused")
}

func listing(records []record) string {
	var out strings.Builder
	for name, file := range folderFrom(records) {
		fmt.Fprintf(&out, "%s:\n%s", name, file.Data)
	}
	return out.String()
}
