package proof_test

import (
	"encoding/base64"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// Two worlds that differ only in what is hidden look the same, also after it has been
// acted on: what staff of a hidden agency do around a child leaves no trace for others.
func TestWhatStaffOfAHiddenAgencyDoLeavesNoTrace(t *testing.T) {
	alike(t, func(w *casework, hidden bool) {
		w.seat("named person", "Aroha", "refuge")
		w.begin(t)
		if !hidden {
			return
		}
		for _, v := range verbs() {
			if slices.Contains([]string{"breakGlass", "signOut"}, v.name) {
				continue // who answers for a child is told of broken glass, by whomever
			}
			v.variables = maps.Clone(v.variables)
			if w.schema.Types[v.input].Fields.ForName("agencyId") != nil {
				v.variables["agencyId"] = global("Agency", "refuge")
			}
			w.send(t, "named person", v)
		}
	}, func(v verb) verb { return v })
}

// Nor does it show that somebody belongs to the network for a hidden agency, whatever is
// done with them.
func TestASeatForAHiddenAgencyLeavesNoTrace(t *testing.T) {
	alike(t, func(w *casework, hidden bool) {
		w.add("employments", "other job of colleague", since(world.Row{"practitioner_id": id("colleague"), "agency_id": id("refuge"), "job_title": ""}, 900))
		if hidden {
			w.seat("colleague", "Aroha", "refuge")
		}
		w.begin(t)
	}, func(v verb) verb {
		v.variables = maps.Clone(v.variables)
		for name, value := range v.variables {
			if text, _ := value.(string); strings.HasPrefix(text, globalid.Of("Practitioner", [16]byte{})[:8]) {
				v.variables[name] = global("Practitioner", "colleague")
			}
		}
		return v
	})
}

// casework is one of two worlds, and what was answered in it.
type casework struct {
	*cast
	schema *ast.Schema
	ask    func(role, text string, variables map[string]any) string
	names  map[string]string // by id
	said   []string
}

// begin stores the world.
func (w *casework) begin(t *testing.T) {
	t.Helper()
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{w.World})
	handler := api(t, s, w.World)
	for _, table := range w.Tables {
		for _, row := range table {
			w.names[row.ID().String()] = "known"
		}
	}
	w.ask = func(role, text string, variables map[string]any) string {
		return w.plain(reply(t, handler, w.accounts[slices.Index(w.roles, role)], text, variables))
	}
}

// send sends a mutation, and answers with all of its payload that names nothing else.
func (w *casework) send(t *testing.T, role string, v verb) string {
	t.Helper()
	payload := w.schema.Types[w.schema.Mutation.Fields.ForName(v.name).Type.Name()]
	return w.ask(role, `mutation($input: `+v.input+`!) { `+v.name+`(input: $input) `+everything(w.schema, payload, 2)+` }`, map[string]any{"input": v.variables})
}

// everything selects every field that needs no argument, so many objects deep.
func everything(in *ast.Schema, of *ast.Definition, deep int) string {
	fields := []string{"__typename"}
	for _, field := range of.Fields {
		if selected := whole(in, field, deep); selected != "" {
			fields = append(fields, selected)
		}
	}
	return "{ " + strings.Join(fields, " ") + " }"
}

// whole selects a field, empty where it needs an argument or is too deep.
func whole(in *ast.Schema, field *ast.FieldDefinition, deep int) string {
	kind := in.Types[field.Type.Name()]
	switch {
	case strings.HasPrefix(field.Name, "__") || slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil }):
	case kind.IsLeafType():
		return field.Name
	case kind.Kind == ast.Object && deep > 0:
		return field.Name + " " + everything(in, kind, deep-1)
	}
	return ""
}

var token = regexp.MustCompile(`"[A-Za-z0-9_-]{40,}"`)

// plain leaves what is new, and what is sealed, without its id.
func (w *casework) plain(answer string) string {
	return token.ReplaceAllStringFunc(answer, func(quoted string) string {
		text := strings.Trim(quoted, `"`)
		kind, id, ok := globalid.Parse(text)
		if _, err := base64.RawURLEncoding.DecodeString(text); !ok || err != nil {
			return `"cursor"`
		}
		if w.names[id.String()] == "" {
			return `"new ` + kind + `"`
		}
		return quoted
	})
}

// everybody sends every mutation, and looks at everything around Aroha.
func (w *casework) everybody(t *testing.T, as func(verb) verb) {
	t.Helper()
	for _, role := range []string{"member", "lead", "health member", "director", "panel member", "mother", "child"} {
		for _, v := range verbs() {
			if v.name != "signOut" && v.name != "closeNetwork" {
				w.said = append(w.said, role+" "+v.name+": "+w.send(t, role, as(v)))
			}
		}
	}
	for _, role := range []string{"member", "lead", "director", "panel member", "manager", "mother", "child", "former member", "analyst", "client"} {
		for _, field := range w.schema.Types["Child"].Fields {
			kind := w.schema.Types[field.Type.Name()]
			if kind.Kind == ast.Object && !strings.HasPrefix(field.Name, "__") {
				text := `query($id: ID!) { child(id: $id) { ` + field.Name + ` ` + everything(w.schema, kind, 3) + ` } }`
				w.said = append(w.said, role+" looks at "+field.Name+": "+w.ask(role, text, map[string]any{"id": global("Child", "Aroha")}))
			}
		}
		text := `query($id: ID!) { accessLog(childId: $id) { totalCount nodes { at kind viewerKind operation purpose person { __typename } } } }`
		w.said = append(w.said, role+" reads the log: "+w.ask(role, text, map[string]any{"id": global("Child", "Aroha")}))
		for _, field := range w.schema.Query.Fields {
			kind := w.schema.Types[field.Type.Name()]
			required := slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull })
			if kind.Kind == ast.Object && !required && !strings.HasPrefix(field.Name, "__") {
				w.said = append(w.said, role+" asks for "+field.Name+": "+w.ask(role, `{ `+field.Name+` `+everything(w.schema, kind, 3)+` }`, nil))
			}
		}
	}
}

// alike makes two worlds, with and without what is hidden, in which everybody does the
// same, and says where the answers differ.
func alike(t *testing.T, differ func(w *casework, hidden bool), as func(verb) verb) {
	t.Helper()
	var said [2][]string
	for i, hidden := range []bool{true, false} {
		w := &casework{cast: newCast(), schema: loadSchema(t), names: map[string]string{}}
		differ(w, hidden)
		w.everybody(t, as)
		said[i] = w.said
	}
	for i, with := range said[0] {
		if without := said[1][i]; with != without {
			at := 0
			for at < min(len(with), len(without)) && with[at] == without[at] {
				at++
			}
			title, _, _ := strings.Cut(with, ":")
			t.Errorf("%s tells of it:\n…%.300s\nand without it\n…%.300s", title, with[max(0, at-100):], without[max(0, at-100):])
		}
	}
}
