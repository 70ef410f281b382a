package town_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/demo/town"
	"cangraph/internal/nhi"
)

var asAt = calendar.Of(2026, time.June, 15)

// row is a row by column name.
type row map[string]any

func (r row) period() calendar.Period {
	p := calendar.Since(r["from_on"].(calendar.Date))
	if until, ok := r["until_on"].(calendar.Date); ok {
		p.Until = until
	}
	return p
}

// rowsOf returns all rows of a town by table.
func rowsOf(t *testing.T, children int, seed uint64) map[string][]row {
	t.Helper()
	tn, err := town.New(children, seed, asAt)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]row{}
	for b := range tn.Batches() {
		for _, table := range b.Tables() {
			for _, values := range table.Rows {
				if len(values) != len(table.Columns) {
					t.Fatalf("%s: %d values for %d columns", table.Name, len(values), len(table.Columns))
				}
				r := row{}
				for i, c := range table.Columns {
					r[c] = values[i]
				}
				all[table.Name] = append(all[table.Name], r)
			}
		}
	}
	return all
}

func TestSameSeedSameTown(t *testing.T) {
	one, other, different := fmt.Sprint(rowsOf(t, 300, 7)), fmt.Sprint(rowsOf(t, 300, 7)), fmt.Sprint(rowsOf(t, 300, 8))
	if one != other {
		t.Error("two towns of one seed differ")
	}
	if one == different {
		t.Error("two seeds give one town")
	}
}

func TestEverySizeIsSound(t *testing.T) {
	for _, children := range []int{1, 2, 3, 7, 50, 777, 4001, 9000} {
		t.Run(fmt.Sprint(children), func(t *testing.T) {
			all := rowsOf(t, children, 1)
			if got := len(all["children"]); got != children {
				t.Errorf("%d children", got)
			}
			checkIDs(t, all)
			checkPeriods(t, all)
			checkNetworks(t, all)
			checkNumbers(t, all["person_identifiers"])
		})
	}
}

// TestIDsAreUnique holds for a town whose practitioners fill several batches as well.
func TestIDsAreUnique(t *testing.T) {
	tn, err := town.New(26_000, 1, asAt)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[any]bool{}
	for b := range tn.Batches() {
		for _, table := range b.Tables() {
			for _, r := range table.Rows {
				if seen[r[0]] {
					t.Fatalf("%s: id %v twice", table.Name, r[0])
				}
				seen[r[0]] = true
			}
		}
	}
}

// checkIDs finds ids that are no UUIDv7 or not unique, and references to no row.
func checkIDs(t *testing.T, all map[string][]row) {
	seen := map[uuid.UUID]bool{}
	for name, rows := range all {
		for _, r := range rows {
			id := r["id"].(uuid.UUID)
			if seen[id] || id.Version() != 7 || id.Variant() != uuid.RFC4122 {
				t.Fatalf("%s: id %s is not a new UUIDv7", name, id)
			}
			seen[id] = true
		}
	}
	for name, rows := range all {
		for _, r := range rows {
			for column, value := range r {
				if id, ok := value.(uuid.UUID); ok && !seen[id] {
					t.Fatalf("%s.%s refers to no row", name, column)
				}
			}
		}
	}
}

func checkPeriods(t *testing.T, all map[string][]row) {
	for name, rows := range all {
		for _, r := range rows {
			if _, dated := r["from_on"]; dated && r.period().Empty() {
				t.Fatalf("%s: empty period %v", name, r)
			}
		}
	}
	for _, p := range all["service_provisions"] {
		if p["status"] == enum.Completed && p["until_on"] == nil {
			t.Fatal("a completed provision without an end")
		}
	}
}

// checkNetworks finds what the database or the import would refuse.
func checkNetworks(t *testing.T, all map[string][]row) {
	born, ofChild := map[any]calendar.Date{}, map[any][]row{}
	for _, c := range all["children"] {
		born[c["id"]] = c["date_of_birth"].(calendar.Date)
	}
	for _, n := range all["networks"] {
		n["from_on"], n["until_on"] = n["accepted_on"], n["closed_on"]
		if n.period().Empty() || n.period().From < born[n["child_id"]] {
			t.Fatalf("network of %v for a child born %v", n.period(), born[n["child_id"]])
		}
		ofChild[n["child_id"]] = append(ofChild[n["child_id"]], n)
	}
	apart(t, "networks of one child", ofChild)
	members, leads := map[any][]row{}, map[any][]row{}
	for _, m := range all["can_memberships"] {
		key := [4]any{m["network_id"], m["child_id"], m["kin_id"], m["practitioner_id"]}
		members[key] = append(members[key], m)
	}
	for _, l := range all["lead_periods"] {
		leads[l["network_id"]] = append(leads[l["network_id"]], l)
		covered := slices.ContainsFunc(members[[4]any{l["network_id"], nil, nil, l["practitioner_id"]}], func(m row) bool {
			return m.period().Intersect(l.period()) == l.period()
		})
		if !covered {
			t.Fatalf("lead %v is not covered by a membership", l.period())
		}
	}
	apart(t, "memberships of one person in one network", members)
	apart(t, "leads of one network", leads)
}

func apart(t *testing.T, what string, groups map[any][]row) {
	for _, rows := range groups {
		for i, r := range rows {
			for _, other := range rows[:i] {
				if r.period().Overlaps(other.period()) {
					t.Fatalf("%s overlap: %v and %v", what, other.period(), r.period())
				}
			}
		}
	}
}

func checkNumbers(t *testing.T, identifiers []row) {
	seen := map[any]bool{}
	for _, i := range identifiers {
		number := i["value"].(string)
		if _, err := nhi.Parse(number); err != nil || number[0] != 'Z' || seen[number] {
			t.Fatalf("%s is no new number of the test range", number)
		}
		seen[number] = true
	}
}

func TestSizeAndDayHaveBounds(t *testing.T) {
	for _, tt := range []struct {
		children int
		asAt     calendar.Date
	}{{0, asAt}, {-1, asAt}, {town.MaxChildren + 1, asAt}, {10, calendar.Of(1989, 12, 31)}, {10, calendar.Of(2190, 1, 2)}} {
		if _, err := town.New(tt.children, 1, tt.asAt); err == nil {
			t.Errorf("New(%d, 1, %v) is accepted", tt.children, tt.asAt)
		}
	}
}
