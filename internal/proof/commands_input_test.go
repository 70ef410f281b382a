package proof_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/calendar"
	"cangraph/internal/proof/world"
)

func (m *machine) chance(percent int) bool { return m.IntN(100) < percent }

func one[T any](m *machine, of []T) T { return of[m.IntN(len(of))] }

// mayByPage says who may send which mutation with an input like those of verbs, as
// docs/privacy.md has it.
func mayByPage(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile(privacyDocument)
	if err != nil {
		t.Fatal(err)
	}
	may := map[string][]string{}
	var roles []string
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if cells[0] == "mutation" {
			roles = cells
		}
		for i, cell := range cells {
			if cell == "may" {
				name := strings.Trim(cells[0], "`")
				may[name] = append(may[name], roles[i])
			}
		}
	}
	return may
}

// command draws who sends what; now and then what was done last is sent again.
func (m *machine) command() command {
	if m.last != nil && m.chance(15) {
		again := command{verb: m.last.verb, by: m.last.by, input: maps.Clone(m.last.input)}
		delete(again.input, "idempotencyKey")
		return again
	}
	c := command{verb: one(m, m.verbs), by: one(m, m.accounts)}
	for c.verb.name == "signOut" || c.verb.name == "closeNetwork" && m.chance(80) {
		c.verb = one(m, m.verbs)
	}
	if may := m.may[c.verb.name]; len(may) > 0 && m.chance(75) {
		who := one(m, may)
		c.by = m.accounts[slices.IndexFunc(m.accounts, func(a world.Row) bool { return a.Text("subject") == who })]
	}
	c.input = m.object(m.schema.Types[c.verb.input], c.verb.variables)
	if m.chance(20) {
		c.key = fmt.Sprint("key ", m.sent)
		c.input["idempotencyKey"] = c.key
	}
	return c
}

// object is an input like another, with some of it changed, left out or added.
func (m *machine) object(of *ast.Definition, like map[string]any) map[string]any {
	input := map[string]any{}
	for _, field := range of.Fields {
		value, given := like[field.Name]
		switch {
		case field.Name == "idempotencyKey":
		case given && !field.Type.NonNull && m.chance(3):
		case given:
			input[field.Name] = m.value(field.Name, field.Type, value)
		case m.chance(2) && field.Name != "agencyId":
			input[field.Name] = m.fresh(field.Type)
		}
	}
	return input
}

// value is a value like another.
func (m *machine) value(name string, of *ast.Type, like any) any {
	if of.Elem != nil {
		var all []any
		for _, one := range anys(like) {
			all = append(all, m.value(name, of.Elem, one))
		}
		return all
	}
	def := m.schema.Types[of.Name()]
	switch text, _ := like.(string); {
	case def.Kind == ast.InputObject:
		fields, _ := like.(map[string]any)
		return m.object(def, fields)
	case of.Name() == "Date" && text != "":
		return m.day(text)
	case of.Name() == "ID":
		return m.id(text)
	case m.chance(4):
		return m.fresh(of)
	}
	return like
}

func anys(value any) (all []any) {
	switch value := value.(type) {
	case []any:
		return value
	case []string:
		for _, one := range value {
			all = append(all, one)
		}
	case []map[string]any:
		for _, one := range value {
			all = append(all, one)
		}
	}
	return all
}

// day is a day as far from today as it was in the cast.
func (m *machine) day(text string) string {
	day, err := calendar.Parse(text)
	if err != nil {
		m.t.Fatal(err)
	}
	moved := calendar.Today(m.now).AddDays(int(day - castDay))
	if m.chance(15) {
		moved = moved.AddDays(m.IntN(40) - 10)
	}
	return moved.String()
}

// id is an id, or that of something else of its type; seldom of another type, or none.
func (m *machine) id(like string) string {
	kind := m.kindOf(like)
	switch {
	case m.chance(2):
		return one(m, []string{"", "no id", like + "=", global("Concern", "nothing"), global("Child", "Lee")})
	case kind != "" && m.chance(45) && len(m.ids[kind]) > 0:
		known := m.ids[kind]
		return one(m, known[max(0, len(known)-12):]) // what is new is more often in a state to go on
	}
	return like
}

func (m *machine) kindOf(id string) string {
	for _, kind := range slices.Sorted(maps.Keys(m.ids)) {
		if slices.Contains(m.ids[kind], id) {
			return kind
		}
	}
	return ""
}

// fresh is some value of a type.
func (m *machine) fresh(of *ast.Type) any {
	if of.Elem != nil {
		return []any{m.fresh(of.Elem)}
	}
	def := m.schema.Types[of.Name()]
	switch def.Kind {
	case ast.Enum:
		return one(m, def.EnumValues).Name
	case ast.InputObject:
		input := map[string]any{}
		for _, field := range def.Fields {
			if field.Type.NonNull && field.DefaultValue == nil {
				input[field.Name] = m.fresh(field.Type)
			}
		}
		return input
	}
	switch of.Name() {
	case "Date":
		return calendar.Today(m.now).AddDays(m.IntN(60) - 20).String()
	case "DateTime":
		return m.now.Add(m.hours()).Format("2006-01-02T15:04:05Z")
	case "Int":
		return one(m, []int{-1, 0, 1, 2, 3, 5, 14, 60, 1 << 30})
	case "Boolean":
		return m.chance(50)
	case "ID":
		kinds := slices.Sorted(maps.Keys(m.ids))
		return one(m, m.ids[one(m, kinds)])
	}
	return one(m, []string{"", " ", "kia ora", "Māui’s words", strings.Repeat("ā", 30_000)})
}

// hours is some hours before or after now.
func (m *machine) hours() time.Duration { return time.Duration(m.IntN(400)-100) * time.Hour }
