package store_test

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cangraph/ent/mixin"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestBothDatabasesRefuseInTheSameWords violates what can be violated, and compares.
func TestBothDatabasesRefuseInTheSameWords(t *testing.T) {
	said := map[string]map[string]string{}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		said[s.Dialect()] = map[string]string{}
		w := newTown(t, s)
		for name, v := range violations(w) {
			ctx := testkit.Context()
			err := s.Tx(ctx, func(tx *sql.Tx) error {
				for table, row := range v.before {
					if err := insert(ctx, tx, table, row); err != nil {
						t.Fatalf("%s: %v", name, err)
					}
				}
				return insert(ctx, tx, v.table, v.row)
			})
			f, ok := fault.As(err)
			if !ok || f.Code != v.code {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if strings.Contains(f.Message, "the database refuses") || strings.Contains(f.Message, "ZZZ0016") || strings.Contains(f.Message, "Maata") {
				t.Errorf("%s: %s", name, f.Message)
			}
			said[s.Dialect()][name] = f.Message
		}
	})
	if len(said) == 2 {
		if diff := cmp.Diff(said["sqlite3"], said["postgres"]); diff != "" {
			t.Errorf("SQLite and PostgreSQL say (-SQLite +PostgreSQL):\n%s", diff)
		}
	}
}

// violation is a row that is refused, after others that are not.
type violation struct {
	before map[string]map[string]any
	table  string
	row    map[string]any
	code   fault.Code
}

func violations(w town) map[string]violation {
	identifier := func() map[string]any {
		return map[string]any{"id": mixin.NewID(), "recorded_at": time.Now(), "child_id": w.child, "system": "NHI", "value": "ZZZ0016", "status": "LIVE"}
	}
	whanau := func(key any) map[string]any {
		return map[string]any{"id": mixin.NewID(), "recorded_at": time.Now(), "sort_name": "maata", "name": "Maata", "import_key": key}
	}
	serviceType := func() map[string]any {
		return map[string]any{"id": mixin.NewID(), "recorded_at": time.Now(), "sort_name": "a", "code": "x", "name": "A",
			"exclusive": false, "universal": false, "scope": "CHILD", "relational": false}
	}
	household := func(columns map[string]any) map[string]any {
		columns["household"] = ""
		return period(columns, "from_on", "until_on", 1, 0)
	}
	twice := whanau(nil)
	backward := w.lead(0, 5, 3)
	noAgency := w.member("practitioner_id", w.practitioners[0], 1, 2)
	delete(noAgency, "agency_id")
	nameless := whanau(nil)
	delete(nameless, "name")
	return map[string]violation{
		"one identifier, two children": {map[string]map[string]any{"person_identifiers": identifier()}, "person_identifiers", identifier(), fault.Conflict},
		"one import key, two rows":     {map[string]map[string]any{"whanau": whanau("k")}, "whanau", whanau("k"), fault.Conflict},
		"one code, two service types":  {map[string]map[string]any{"service_types": serviceType()}, "service_types", serviceType(), fault.Conflict},
		"one id, two rows":             {map[string]map[string]any{"whanau": twice}, "whanau", twice, fault.Conflict},
		"backward period":              {nil, "lead_periods", backward, fault.Invalid},
		"empty period":                 {nil, "lead_periods", w.lead(0, 5, 5), fault.Invalid},
		"member without an agency":     {nil, "can_memberships", noAgency, fault.Invalid},
		"member who is two people":     {nil, "whanau_members", household(map[string]any{"whanau_id": mixin.NewID(), "child_id": w.child, "kin_id": w.kin}), fault.Invalid},
		"member who is nobody":         {nil, "whanau_members", household(map[string]any{"whanau_id": mixin.NewID()}), fault.Invalid},
		"member of nothing":            {nil, "whanau_members", household(map[string]any{"whanau_id": mixin.NewID(), "child_id": w.child}), fault.Conflict},
		"no name":                      {nil, "whanau", nameless, fault.Invalid},
		"two leads":                    {map[string]map[string]any{"lead_periods": w.lead(0, 1, 0)}, "lead_periods", w.lead(1, 1, 0), fault.Conflict},
	}
}

func TestEveryConstraintHasWords(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		rows, err := s.Reader().Query(map[string]string{
			"postgres": `SELECT DISTINCT conname FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace`,
			"sqlite3": `SELECT DISTINCT substr(rest, 1, instr(rest, '''') - 1)
				FROM (SELECT substr(sql, instr(sql, 'RAISE(ABORT, ''') + 14) AS rest FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%')`,
		}[s.Dialect()])
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		n := 0
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			if n++; !store.HasWords(name) {
				t.Errorf("constraint %s has no words in constraint.go", name)
			}
		}
		if n < 5 {
			t.Errorf("found only %d constraints", n)
		}
	})
}
