package looking

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
	"github.com/google/uuid"

	"cangraph/ent/gen/migrate"
	"cangraph/internal/policy"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// named are the columns of histories that name somebody or something, with the table of
// whom they name: who may not be seen there is named nowhere. The practitioner of a service
// is taken off it when it is read.
var named = map[string]map[string]string{
	"can_memberships": {"agency_id": "agencies", "practitioner_id": "practitioners", "kin_id": "kin", "network_id": "networks"},
	"lead_periods":    {"practitioner_id": "practitioners", "network_id": "networks"},
	"lead_delegations": {
		"delegate_id": "practitioners", "delegate_agency_id": "agencies", "agency_id": "agencies", "practitioner_id": "practitioners", "child_id": "children",
	},
	"service_provisions":       {"agency_id": "agencies", "child_id": "children", "whanau_id": "whanau"},
	"employments":              {"agency_id": "agencies", "practitioner_id": "practitioners"},
	"affiliations":             {"practitioner_id": "practitioners"},
	"relationships":            {"kin_id": "kin", "relative_kin_id": "kin"},
	"whanau_members":           {"whanau_id": "whanau", "kin_id": "kin"},
	"observation_links":        {"child_id": "children", "other_child_id": "children", "agency_id": "agencies", "practitioner_id": "practitioners"},
	"activities":               {"agency_id": "agencies", "practitioner_id": "practitioners", "owner_id": "practitioners", "owner_agency_id": "agencies"},
	"needs":                    {"agency_id": "agencies", "practitioner_id": "practitioners"},
	"openings":                 {"agency_id": "agencies", "practitioner_id": "practitioners"},
	"barriers":                 {"agency_id": "agencies", "practitioner_id": "practitioners", "with_agency_id": "agencies"},
	"appointment_attendees":    {"agency_id": "agencies", "practitioner_id": "practitioners"},
	"interaction_participants": {"member_id": "practitioners", "member_agency_id": "agencies", "kin_id": "kin"},
	"plan_communications":      {"member_id": "practitioners", "member_agency_id": "agencies", "kin_id": "kin"},
	"hui_invitations":          {"invited_practitioner_id": "practitioners", "invited_agency_id": "agencies", "hui_id": "hui"},
	"external_supports":        {"supporter_id": "practitioners", "supporter_agency_id": "agencies"},
	"information_requests":     {"from_agency_id": "agencies", "to_agency_id": "agencies"},
	"service_requests":         {"agency_id": "agencies", "practitioner_id": "practitioners", "to_agency_id": "agencies"},
	"concern_steps":            {"concern_id": "concerns"},

	"children": {"id": "children"}, "agencies": {"id": "agencies"}, "practitioners": {"id": "practitioners"}, "networks": {"id": "networks", "child_id": "children"},
}

// shared are tables with the column child_id that are shown to more people than see the child for casework.
var shared = []string{"can_memberships", "service_provisions", "whanau_members", "relationships", "networks", "lead_delegations"}

// Histories are the tables whose histories may be read.
var Histories = sync.OnceValue(func() []string {
	var tables []string
	for _, history := range policy.Histories(policy.Tables) {
		tables = append(tables, strings.TrimSuffix(history.Name, "_history"))
	}
	return tables
})

// OfCasework are those of them that are about one child each, for casework only.
var OfCasework = sync.OnceValue(func() []string {
	var tables []string
	for _, table := range migrate.Tables {
		about := slices.ContainsFunc(table.Columns, func(c *schema.Column) bool { return c.Name == "child_id" })
		if about && slices.Contains(Histories(), table.Name) && !slices.Contains(shared, table.Name) {
			tables = append(tables, table.Name)
		}
	}
	return tables
})

// Rewrite corrects every row of what is remembered into itself, then most into something
// else, and takes some out of the records. What cannot be is left as it is.
func Rewrite(t testing.TB, s *store.Store, seed uint64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 1))
	at := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	try := func(change func(tx *sql.Tx) error) {
		at = at.Add(time.Second)
		_ = s.Tx(testkit.Context(), change) // what a constraint refuses is not done
	}
	for _, table := range Histories() {
		for _, id := range idsOf(t, s, table) {
			try(func(tx *sql.Tx) error {
				_, err := tx.Exec("UPDATE "+table+" SET recorded_at = $1 WHERE id = $2", at, id)
				return err
			})
			for _, column := range slices.Sorted(maps.Keys(named[table])) {
				if others := idsOf(t, s, named[table][column]); column != "id" && len(others) > 0 {
					try(func(tx *sql.Tx) error {
						_, err := tx.Exec(fmt.Sprintf("UPDATE %s SET %s = $1, recorded_at = $2 WHERE id = $3 AND %[2]s IS NOT NULL", table, column), others[random.IntN(len(others))], at, id)
						return err
					})
				}
			}
			if random.IntN(3) == 0 {
				try(func(tx *sql.Tx) error {
					_, err := s.RetireWhere(testkit.Context(), tx, table, store.EnteredInError, at, "id = $1", id)
					return err
				})
			}
		}
	}
	forget(t, s)
	if err := s.Analyze(testkit.Context()); err != nil {
		t.Fatal(err)
	}
}

// forget lets every service have been one of an agency that is no more.
func forget(t testing.TB, s *store.Store) {
	t.Helper()
	gone := fmt.Sprintf("'%s'", uuid.New())
	if s.Dialect() == dialect.Postgres {
		gone = "CAST(" + gone + " AS uuid)"
	}
	err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO service_provisions_history (id, recorded_at, from_on, until_on, status, child_id, whanau_id, agency_id, practitioner_id, service_type_id, retired_at, retired_because)
			SELECT id, '2001-01-01 00:00:00+00:00', from_on, until_on, status, child_id, whanau_id, ` + gone + `, practitioner_id, service_type_id, '2002-01-01 00:00:00+00:00', 'CORRECTED'
			FROM service_provisions`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func idsOf(t testing.TB, s *store.Store, table string) []uuid.UUID {
	t.Helper()
	var ids []uuid.UUID
	var id uuid.UUID
	Rows(t, s, testkit.Context(), "SELECT id FROM "+table+" ORDER BY id", func() { ids = append(ids, id) }, &id)
	return ids
}

// Remembered returns what is wrong with what an account reads of histories: that it reads
// any without working with children, the version of a row which it may not see as it is
// now, or one that names whom it may not see.
func Remembered(t testing.TB, s *store.Store, w world.World, account world.Row) (wrong []string, read int) {
	t.Helper()
	ctx, session := s.Session(Asking(w, account))
	defer session.Close()
	scope, err := session.Scope(ctx)
	if err != nil {
		return nil, 0 // nobody is known by it
	}
	for _, table := range Histories() {
		now, stored := idSet(t, s, ctx, "SELECT id FROM "+table), idSet(t, s, testkit.Context(), "SELECT id FROM "+table)
		shown := idSet(t, s, ctx, "SELECT id FROM "+table+"_history")
		read += len(shown)
		for id := range shown {
			switch {
			case scope.ChildSafe():
				wrong = append(wrong, fmt.Sprintf("%s: family reads a version of %s", table, id))
			case stored[id] && !now[id]:
				wrong = append(wrong, fmt.Sprintf("%s: a version of %s is shown, which is hidden", table, id))
			}
		}
		for column, of := range named[table] {
			if column == "child_id" && table == "networks" {
				continue // of siblings, too: below
			}
			may := idSet(t, s, ctx, "SELECT id FROM "+of)
			for id := range idSet(t, s, ctx, fmt.Sprintf("SELECT %[1]s FROM %s_history WHERE %[1]s IS NOT NULL", column, table)) {
				if gone := table == of && !stored[id] && table != "agencies" && table != "practitioners"; !may[id] && !gone {
					wrong = append(wrong, fmt.Sprintf("%s: %s names %s, who may not be seen", table, column, id))
				}
			}
		}
	}
	for _, table := range OfCasework() {
		for id := range idSet(t, s, ctx, "SELECT child_id FROM "+table+"_history") {
			if !scope.Has(policy.Case, id) {
				wrong = append(wrong, fmt.Sprintf("%s: a version is about the child %s, who is not seen for casework", table, id))
			}
		}
	}
	for id := range idSet(t, s, ctx, "SELECT child_id FROM networks_history") {
		if !scope.Has(policy.Case, id) && !scope.Has(policy.Sibling, id) {
			wrong = append(wrong, fmt.Sprintf("networks: a version is about the child %s, who may not be seen", id))
		}
	}
	for id := range idSet(t, s, ctx, "SELECT id FROM children_history") {
		if !scope.Has(policy.Case, id) {
			wrong = append(wrong, fmt.Sprintf("children: a version of %s is shown, who is not seen for casework", id))
		}
	}
	slices.Sort(wrong)
	return wrong, read
}

func idSet(t testing.TB, s *store.Store, ctx context.Context, query string) map[uuid.UUID]bool {
	t.Helper()
	set := map[uuid.UUID]bool{}
	var id uuid.UUID
	Rows(t, s, ctx, query, func() { set[id] = true }, &id)
	return set
}
