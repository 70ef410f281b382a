package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

type page struct {
	Children struct {
		TotalCount int
		Edges      []struct {
			Cursor string
			Node   struct{ ID, FamilyName string }
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			StartCursor, EndCursor       *string
		}
	}
}

const pageQuery = `query Page($first: Int, $after: String, $last: Int, $before: String, $filter: ChildFilter) {
  children(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount edges { cursor node { id familyName } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

// walk reads a whole list in pages of a size, from its start or its end.
func walk(t *testing.T, next func(cursor *string) page, backward bool) (ids []string) {
	t.Helper()
	var cursor *string
	for range 1000 {
		c := next(cursor).Children
		var found []string
		for _, edge := range c.Edges {
			found = append(found, edge.Node.ID)
		}
		if backward {
			ids = append(found, ids...)
			if !c.PageInfo.HasPreviousPage {
				return ids
			}
			cursor = c.PageInfo.StartCursor
			continue
		}
		ids = append(ids, found...)
		if !c.PageInfo.HasNextPage {
			return ids
		}
		cursor = c.PageInfo.EndCursor
	}
	t.Fatal("the list has no end")
	return nil
}

func TestPagesTogetherAreTheWholeListFromBothEnds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		town(t, s, 61)
		handler := api(t, s)
		whole := ask[page](t, handler, pageQuery, map[string]any{"first": 100})
		if whole.Children.TotalCount != 61 || len(whole.Children.Edges) != 61 || whole.Children.PageInfo.HasNextPage {
			t.Fatalf("the whole list: %d of %d", len(whole.Children.Edges), whole.Children.TotalCount)
		}
		var ids []string
		for _, edge := range whole.Children.Edges {
			ids = append(ids, edge.Node.ID)
		}
		for _, size := range []int{1, 7, 60, 61} {
			forward := walk(t, func(after *string) page {
				return ask[page](t, handler, pageQuery, map[string]any{"first": size, "after": after})
			}, false)
			backward := walk(t, func(before *string) page {
				return ask[page](t, handler, pageQuery, map[string]any{"last": size, "before": before})
			}, true)
			if !slices.Equal(forward, ids) || !slices.Equal(backward, ids) {
				t.Errorf("pages of %d differ from the list: %d forward, %d backward", size, len(forward), len(backward))
			}
		}
	})
}

func TestPageSizeIsBounded(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 30)
	handler := api(t, s)
	if n := len(ask[page](t, handler, pageQuery, nil).Children.Edges); n != 20 {
		t.Errorf("%d without a size instead of 20", n)
	}
	for _, variables := range []map[string]any{{"first": 0}, {"first": -1}, {"first": 101}, {"last": 101}, {"first": 1, "last": 1}} {
		if answer := post(t, handler, pageQuery, variables); !strings.Contains(answer, `"errors"`) {
			t.Errorf("%v was accepted: %s", variables, answer)
		}
	}
}

// A33: a cursor tells nothing, and works nowhere but in its own list.
func TestCursorsAreSealedAndBound(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 30)
	handler := api(t, s)
	first := ask[page](t, handler, pageQuery, map[string]any{"first": 2}).Children
	cursor := *first.PageInfo.EndCursor
	again := *ask[page](t, handler, pageQuery, map[string]any{"first": 2}).Children.PageInfo.EndCursor
	if cursor == again {
		t.Error("two cursors of one place are equal, so that places can be compared")
	}
	refusals := map[string]bool{}
	for i := range cursor {
		forged := cursor[:i] + string(rune('A'+(cursor[i]+1)%26)) + cursor[i+1:]
		if forged == cursor {
			continue
		}
		refusals[post(t, handler, pageQuery, map[string]any{"first": 2, "after": forged})] = true
	}
	for _, forged := range []string{"", "x", "YXJyYXljb25uZWN0aW9uOjE=", strings.Repeat("A", 5000)} {
		refusals[post(t, handler, pageQuery, map[string]any{"first": 2, "after": forged})] = true
	}
	filtered := map[string]any{"first": 2, "after": cursor, "filter": map[string]any{"name": "a"}}
	refusals[post(t, handler, pageQuery, filtered)] = true
	if len(refusals) != 1 {
		t.Errorf("%d different answers to forged cursors: %v", len(refusals), refusals)
	}
	for answer := range refusals {
		if !strings.Contains(answer, `"INVALID"`) {
			t.Errorf("a forged cursor is answered with %s", answer)
		}
	}
	practitioners := post(t, handler, fmt.Sprintf(`{ practitioners(after: %q) { nodes { id } } }`, cursor), nil)
	if !strings.Contains(practitioners, `"INVALID"`) {
		t.Errorf("a cursor of children works for practitioners: %s", practitioners)
	}
}

func TestNHIIsLookedForByVariableOnly(t *testing.T) {
	s := testkit.SQLite(t)
	town(t, s, 30)
	handler := api(t, s)
	for _, query := range []string{
		`{ children(filter: {nhi: "ZZZ0016"}) { totalCount } }`,
		`query($n: String = "ZZZ0016") { children(filter: {nhi: $n}) { totalCount } }`,
		`query($f: ChildFilter = {nhi: "ZZZ0016"}) { children(filter: $f) { totalCount } }`,
	} {
		if answer := post(t, handler, query, nil); !strings.Contains(answer, "as a variable") {
			t.Errorf("%s is answered with %s", query, answer)
		}
	}
	byField := `query Find($nhi: String) { children(filter: {nhi: $nhi}) { nodes { id identifiers { value } } } }`
	whole := `query Find($filter: ChildFilter) { children(filter: $filter) { totalCount } }`
	if answer := post(t, handler, whole, map[string]any{"filter": map[string]any{"nhi": "ZZZ0016"}}); strings.Contains(answer, "errors") {
		t.Errorf("a number in a variable of the whole filter is answered with %s", answer)
	}
	address := "/graphql?" + url.Values{"query": {whole}, "variables": {`{"filter":{"nhi":"ZZZ0016"}}`}}.Encode()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, address, nil))
	if answer := recorder.Body.String(); !strings.Contains(answer, "by POST") {
		t.Errorf("a number in an address is answered with %s", answer)
	}
	if answer := post(t, handler, byField, map[string]any{"nhi": "ZZZ0044"}); !strings.Contains(answer, `"INVALID"`) || strings.Contains(answer, "ZZZ0044") {
		t.Errorf("an impossible number is answered with %s", answer)
	}
	if answer := post(t, handler, byField, map[string]any{"nhi": " zzz 0016 "}); strings.Contains(answer, "errors") {
		t.Errorf("a number in lower case is answered with %s", answer)
	}
}

// A cursor of one viewer tells another nothing, not even when both see its item.
func TestCursorsAreOfOneViewer(t *testing.T) {
	s := team.SQLite(t)
	cursor := ask[page](t, apiFor(t, s, bearer("sam-potae")), pageQuery, map[string]any{"first": 2}).Children.PageInfo.EndCursor
	refused := post(t, apiFor(t, s, bearer("ata-wilkins")), pageQuery, map[string]any{"first": 2, "after": cursor})
	forged := post(t, apiFor(t, s, bearer("ata-wilkins")), pageQuery, map[string]any{"first": 2, "after": "anything"})
	if refused != forged || !strings.Contains(refused, `"INVALID"`) {
		t.Errorf("the cursor of another viewer is answered with %s", refused)
	}
}
