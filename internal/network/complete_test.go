package network_test

import (
	"database/sql"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/testkit"
)

// given are rows as they come from a statement.
type given struct {
	rows [][]sql.RawBytes
	at   int
}

func (g *given) Next() bool { g.at++; return g.at <= len(g.rows) }
func (g *given) Err() error { return nil }

func (g *given) Scan(targets ...any) error {
	for i, target := range targets {
		*target.(*sql.RawBytes) = g.rows[g.at-1][i]
	}
	return nil
}

// rowsAround are the rows of the snapshot of every child of the demo.
func rowsAround(t *testing.T) [][]sql.RawBytes {
	t.Helper()
	s := testkit.SQLite(t)
	if err := demo.Town(testkit.Context(), s, demo.Options{Children: 40, Seed: 3, AsAt: day}); err != nil {
		t.Fatal(err)
	}
	query, args, err := network.NewSQL(s).Statement(testkit.Context(), s.Ent().Child.Query().IDsX(testkit.Context()), snapshot.With{Meetings: &day, Casework: true})
	if err != nil {
		t.Fatal(err)
	}
	read, err := s.Query(testkit.Context(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	var rows [][]sql.RawBytes
	for read.Next() {
		row := make([]sql.RawBytes, 12)
		targets := make([]any, len(row))
		for i := range row {
			targets[i] = &row[i]
		}
		if err := read.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		for i := range row {
			row[i] = slices.Clone(row[i])
		}
		rows = append(rows, row)
	}
	if err := read.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// kindOf says which kind of row is a thing's own.
var kindOf = map[reflect.Type]string{
	reflect.TypeFor[snapshot.Child](): "child", reflect.TypeFor[snapshot.Whanau](): "whanau", reflect.TypeFor[snapshot.Team](): "team",
	reflect.TypeFor[snapshot.Network](): "network", reflect.TypeFor[snapshot.Kin](): "kin", reflect.TypeFor[snapshot.Practitioner](): "practitioner",
	reflect.TypeFor[snapshot.Agency](): "agency", reflect.TypeFor[snapshot.ServiceType](): "type",
}

// walk looks at everything that can be reached from a value.
func walk(t *testing.T, v reflect.Value, own map[string]bool, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] {
			return
		}
		seen[v.Pointer()] = true
		if kind, ok := kindOf[v.Type().Elem()]; ok {
			if id := v.Elem().FieldByName("ID").Interface().(uuid.UUID); !own[kind+id.String()] {
				t.Errorf("a %s without a row of its own can be reached", kind)
			}
		}
		walk(t, v.Elem(), own, seen)
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, v.Field(i), own, seen)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(t, v.Index(i), own, seen)
		}
	}
}

// Whatever rows the viewer may not see: what remains points to nothing empty.
func TestNothingIsReachedWithoutARowOfItsOwn(t *testing.T) {
	all := rowsAround(t)
	random := rand.New(rand.NewPCG(1, 2))
	for _, part := range []float64{0, 0.05, 0.3, 0.7} {
		for range 20 {
			own := map[string]bool{}
			var some [][]sql.RawBytes
			for _, row := range all {
				if slices.Contains([]string{"child", "whanau", "team", "network", "kin", "practitioner", "agency", "type"}, string(row[0])) && random.Float64() < part {
					continue
				}
				own[string(row[0])+string(row[1])] = true
				some = append(some, row)
			}
			loaded, err := network.Decode(&given{rows: some})
			if err != nil {
				t.Fatal(err)
			}
			if len(loaded.Children) == 0 {
				t.Fatal("nothing was loaded")
			}
			seen := map[uintptr]bool{}
			walk(t, reflect.ValueOf(loaded), own, seen)
			if part == 0 && len(seen) < 900 {
				t.Errorf("only %d things were reached", len(seen))
			}
		}
	}
}
