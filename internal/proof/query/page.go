package query

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
)

// page is a list in pages inside a question: where its answer stands, and the variables
// that its window comes from.
type page struct {
	path          []string
	after, before string // the names of the variables; no before: it is read forwards only
}

// paging writes the window of a page, of a list that is read both ways or forwards only: its
// size, and cursors that are null until Follow.
func (d *draft) paging(size int, at place, both bool) []string {
	p := page{path: at.path, after: fmt.Sprint("v", len(d.declared))}
	parts := []string{"after: " + d.variable("String", nil)}
	if both {
		p.before = fmt.Sprint("v", len(d.declared))
		parts = append(parts, "before: "+d.variable("String", nil))
	}
	d.pages = append(d.pages, p)
	if !both {
		return append(parts, fmt.Sprintf("first: %d", size))
	}
	switch n := d.IntN(100); {
	case n < 1:
		return append(parts, fmt.Sprintf("first: %d, last: %d", size, size))
	case n < 30:
		return append(parts, fmt.Sprintf("last: %d", size))
	}
	return append(parts, fmt.Sprintf("first: %d", size))
}

// Follow returns the question for another page of one of the lists that the answer to q
// holds, with a cursor of that list or, now and then, of another one or a spoilt one.
// The same random numbers and answers of the same shape ask for the same.
func (q Question) Follow(answer []byte, r *rand.Rand) (next Question, ok bool) {
	var whole struct{ Data any }
	if err := json.Unmarshal(answer, &whole); err != nil {
		return Question{}, false
	}
	type cursor struct {
		page  page
		name  string
		value string
	}
	var found []cursor
	for _, p := range q.pages {
		for _, info := range reach(whole.Data, append(p.path[:len(p.path):len(p.path)], "pageInfo")) {
			for _, name := range []string{"startCursor", "endCursor"} {
				if value, is := info[name].(string); is {
					found = append(found, cursor{p, name, value})
				}
			}
		}
	}
	if len(found) == 0 {
		return Question{}, false
	}
	chosen := found[r.IntN(len(found))]
	value := chosen.value
	switch n := r.IntN(100); {
	case n < 5:
		value = found[r.IntN(len(found))].value
	case n < 8:
		value = spoil(value, r)
	}
	variable := chosen.page.after
	if (chosen.name == "startCursor") != (r.IntN(10) == 0) && chosen.page.before != "" {
		variable = chosen.page.before
	}
	next = q
	next.Variables = maps.Clone(q.Variables)
	next.Variables[variable] = value
	return next, true
}

// spoil changes one letter.
func spoil(text string, r *rand.Rand) string {
	letters := []byte(text)
	at := r.IntN(len(letters))
	letters[at] = 'A' + (letters[at]+1)%26
	return string(letters)
}

// reach returns the objects at a path, through lists.
func reach(in any, path []string) []map[string]any {
	switch in := in.(type) {
	case []any:
		var all []map[string]any
		for _, item := range in {
			all = append(all, reach(item, path)...)
		}
		return all
	case map[string]any:
		if len(path) == 0 {
			return []map[string]any{in}
		}
		return reach(in[path[0]], path[1:])
	}
	return nil
}
