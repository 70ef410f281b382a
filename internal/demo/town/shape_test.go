package town_test

import (
	"slices"
	"testing"

	"cangraph/internal/calendar"
)

// TestShapes keeps the town like the towns that were measured: see the bounds.
func TestShapes(t *testing.T) {
	all := rowsOf(t, 5000, 1)
	ratio := func(table string) float64 { return float64(len(all[table])) / 5000 }

	seen := map[any]bool{nil: true} // adults; and a child may have two homes
	siblings := counts(all["whanau_members"], "whanau_id", func(r row) bool {
		again := seen[r["child_id"]]
		seen[r["child_id"]] = true
		return !again
	})
	within(t, "children per whānau, median", quantile(siblings, 50), 1, 1)
	within(t, "children per whānau, 90 %", quantile(siblings, 90), 2, 4)
	within(t, "children per whānau, 99 %", quantile(siblings, 99), 4, 7)
	within(t, "children per whānau, most", quantile(siblings, 100), 8, 28)

	within(t, "memberships per child", ratio("can_memberships"), 5.5, 7.2)
	within(t, "memberships that are current, %", share(all["can_memberships"], current), 52, 58)
	caseload := counts(all["can_memberships"], "practitioner_id", func(r row) bool { return r["practitioner_id"] != nil && current(r) })
	within(t, "caseload, median", quantile(caseload, 50), 20, 36)
	within(t, "caseload, 90 %", quantile(caseload, 90), 55, 90)
	within(t, "caseload, 99 %", quantile(caseload, 99), 150, 350)

	within(t, "children with a lead, %", 100*float64(countWhere(all["lead_periods"], current))/5000, 78, 93)
	within(t, "provisions per child", ratio("service_provisions"), 2.7, 3.5)
	within(t, "service types", float64(len(all["service_types"])), 12, 12)

	closed := slices.DeleteFunc(slices.Clone(all["networks"]), func(r row) bool { return r["closed_on"] == nil })
	for reason, expected := range map[string]float64{"PLANNED": 46, "ESCALATED": 15, "DISENGAGED": 17, "OTHER": 22} {
		within(t, "networks closed as "+reason+", %", share(closed, func(r row) bool { return r["exit_reason"] == reason }), expected-4, expected+4)
	}
	days := 0
	planned := 0
	for _, n := range closed {
		if n["exit_reason"] == "PLANNED" {
			planned++
			days += calendar.Period{From: n["accepted_on"].(calendar.Date), Until: n["closed_on"].(calendar.Date)}.Days()
		}
	}
	within(t, "days of a network that ended as planned", float64(days)/float64(planned), 360, 430)
}

func TestSiblingsShareWorkers(t *testing.T) {
	all := rowsOf(t, 5000, 1)
	whanauOf, childOf := map[any]any{}, map[any]any{}
	for _, m := range all["whanau_members"] {
		if m["child_id"] != nil {
			whanauOf[m["child_id"]] = m["whanau_id"]
		}
	}
	for _, n := range all["networks"] {
		childOf[n["id"]] = n["child_id"]
	}
	children := map[[2]any]map[any]bool{} // by whānau and practitioner
	for _, m := range all["can_memberships"] {
		if m["practitioner_id"] == nil {
			continue
		}
		key := [2]any{whanauOf[childOf[m["network_id"]]], m["practitioner_id"]}
		if children[key] == nil {
			children[key] = map[any]bool{}
		}
		children[key][childOf[m["network_id"]]] = true
	}
	shared := 0
	for _, c := range children {
		if len(c) > 1 {
			shared++
		}
	}
	within(t, "workers around more than one child of a whānau, %", 100*float64(shared)/float64(len(children)), 8, 40)
}

func current(r row) bool {
	until, ended := r["until_on"].(calendar.Date)
	return !ended || until > asAt
}

func countWhere(rows []row, is func(row) bool) (n int) {
	for _, r := range rows {
		if is(r) {
			n++
		}
	}
	return n
}

func share(rows []row, is func(row) bool) float64 {
	return 100 * float64(countWhere(rows, is)) / float64(len(rows))
}

// counts returns how often each value of a column occurs among some rows, sorted.
func counts(rows []row, column string, is func(row) bool) []float64 {
	by := map[any]float64{}
	for _, r := range rows {
		if is(r) {
			by[r[column]]++
		}
	}
	var all []float64
	for _, n := range by {
		all = append(all, n)
	}
	slices.Sort(all)
	return all
}

func quantile(sorted []float64, percent int) float64 {
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}

func within(t *testing.T, what string, got, low, high float64) {
	t.Helper()
	t.Logf("%s: %.2f", what, got)
	if got < low || got > high {
		t.Errorf("%s: %.2f is not in %.2f to %.2f", what, got, low, high)
	}
}
