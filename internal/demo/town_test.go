package demo_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/fault"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var asAt = calendar.Of(2026, time.June, 15)

func TestTownIsTheSameOnBothDatabases(t *testing.T) {
	options := demo.Options{Children: 120, Seed: 3, AsAt: asAt}
	ctx := testkit.Context()
	var dumps []string
	for _, s := range []*store.Store{testkit.SQLite(t), testkit.SQLite(t), testkit.Postgres(t)} {
		if err := demo.Town(ctx, s, options); err != nil {
			t.Fatal(err)
		}
		dumps = append(dumps, dump(t, s))
	}
	if dumps[0] != dumps[1] {
		t.Error("one seed made two towns")
	}
	if dumps[0] != dumps[2] {
		t.Error("the databases hold different towns: " + firstDifference(dumps[0], dumps[2]))
	}
	if lines := strings.Count(dumps[0], "\n"); lines < 120*60 {
		t.Errorf("only %d rows", lines)
	}
}

var tables = []string{"childrens_teams", "service_types", "agencies", "practitioners", "employments", "affiliations", "whanau", "children", "kin",
	"person_identifiers", "whanau_members", "relationships", "networks", "can_memberships", "lead_periods", "service_provisions", "accounts",
	"participation_consents", "child_voices", "hui", "hui_invitations", "interactions", "interaction_participants", "appointments", "appointment_attendees",
	"barriers", "assessments", "assessment_contributions", "needs", "goals", "activities", "progress_updates", "deliveries", "service_requests", "plan_versions",
	"plan_communications", "plan_reviews", "concerns", "concern_steps", "observations", "observation_links", "disagreements", "update_requests",
	"information_requests", "invitations", "external_supports", "safety_network_members"}

// dump returns every row of the domain as text, as stored.
func dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var all strings.Builder
	for _, table := range tables {
		dumpRows(t, s, &all, table, "SELECT * FROM "+table+" ORDER BY id")
	}
	dumpRows(t, s, &all, "name_words", "SELECT * FROM name_words ORDER BY kind, collapsed, word, subject_id")
	return all.String()
}

func dumpRows(t *testing.T, s *store.Store, to *strings.Builder, table, query string) {
	rows, err := s.Reader().QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(sql.NullString)
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		to.WriteString(table)
		for i, v := range values {
			fmt.Fprintf(to, " %s=%s", columns[i], asText(columns[i], v.(*sql.NullString)))
		}
		to.WriteByte('\n')
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// asText evens out how the drivers write dates, instants, booleans and JSON.
func asText(column string, v *sql.NullString) string {
	switch {
	case !v.Valid:
		return "NULL"
	case strings.HasSuffix(column, "_on") || strings.HasSuffix(column, "_date") || column == "date_of_birth" || column == "known_since" || column == "wanted_from":
		return v.String[:10]
	case column == "at" || strings.HasSuffix(column, "_at"):
		return strings.Replace(v.String[:19], "T", " ", 1)
	case v.String == "1":
		return "true"
	case v.String == "0":
		return "false"
	}
	return strings.ReplaceAll(v.String, ", ", ",")
}

func firstDifference(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			return one[i] + " / " + other[i]
		}
	}
	return fmt.Sprintf("%d and %d rows", len(one), len(other))
}

func TestTownRefusesADatabaseInUse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		options := demo.Options{Children: 1, Seed: 1, AsAt: asAt}
		if err := demo.Town(testkit.Context(), s, options); err != nil {
			t.Fatal(err)
		}
		if err := demo.Town(testkit.Context(), s, options); err == nil || !strings.Contains(err.Error(), "holds data already") {
			t.Errorf("a second town: %v", err)
		}
	})
}

func TestTownTellsHowFarItIs(t *testing.T) {
	var told []string
	options := demo.Options{Children: 2500, Seed: 1, AsAt: asAt, Progress: func(done, of int) { told = append(told, fmt.Sprint(done, "/", of)) }}
	s := testkit.SQLite(t)
	if err := demo.Town(testkit.Context(), s, options); err != nil {
		t.Fatal(err)
	}
	if err := demo.Whole(testkit.Context(), s); err != nil {
		t.Error(err)
	}
	if len(told) < 3 || told[len(told)-1] != "2500/2500" {
		t.Errorf("told %v", told)
	}
	id, day, err := demo.Example(testkit.Context(), s)
	if err != nil || id.Version() != 7 || day != asAt {
		t.Errorf("Example = %v, %v, %v", id, day, err)
	}
}

func TestATownThatWasStoppedIsNoTown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, stop := context.WithCancel(testkit.Context())
		options := demo.Options{Children: 2500, Seed: 1, AsAt: asAt, Progress: func(done, _ int) {
			if done > 0 {
				stop()
			}
		}}
		if err := demo.Town(ctx, s, options); !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped town: %v", err)
		}
		ctx = testkit.Context()
		for name, err := range map[string]error{
			"Whole": demo.Whole(ctx, s), "a town": demo.Town(ctx, s, demo.Options{Children: 1, AsAt: asAt}), "the team": demo.Load(ctx, s, asAt, time.Now()),
		} {
			if fault.CodeOf(err) != fault.Conflict || !strings.Contains(err.Error(), "only a part") {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestATownStoppedBeforeItBeganLeavesTheDatabaseFree(t *testing.T) {
	s := testkit.SQLite(t)
	if err := s.Mark(testkit.Context(), interchange.DemoMark, asAt.String()+" unfinished"); err != nil {
		t.Fatal(err)
	}
	if _, _, err := demo.Example(testkit.Context(), s); fault.CodeOf(err) != fault.NotFound {
		t.Errorf("example: %v", err)
	}
	if err := demo.Load(testkit.Context(), s, asAt, time.Now()); err != nil {
		t.Fatal(err)
	}
	if err := demo.Whole(testkit.Context(), s); err != nil {
		t.Error(err)
	}
}
