package gqlhttp_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

// attack is one request that a server must refuse, and how. The numbers are those of
// the suite the cases come from (graphql-armor, graphql-cop, BatchQL and our own).
type attack struct {
	name  string
	body  string
	code  string
	limit string // the limit that refuses it, where one does
}

func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		if strings.Contains(format, "%") {
			fmt.Fprintf(&b, format, i)
		} else {
			b.WriteString(format)
		}
	}
	return b.String()
}

// nest writes n of open, inner, and n of shut.
func nest(n int, open, inner, shut string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(shut, n)
}

// bomb is a chain of n fragments, each of which spreads the next twice.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString("{ item(id: 1) { ...f0 } }")
	for i := range n - 1 {
		fmt.Fprintf(&b, " fragment f%d on Item { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Item { id }", n-1)
	return b.String()
}

// deepList is a list of lists n deep.
func deepList(n int) any {
	var list any = 1
	for range n {
		list = []any{list}
	}
	return list
}

type vars = map[string]any

const (
	askEcho    = `query($v: Anything) { echo(anything: $v) }`
	askNumbers = `query($v: [Int!]) { echo(numbers: $v) }`
	wide       = `types{fields{name args{name type{name ofType{name ofType{name ofType{name ofType{name}}}}}}}}`
	askFirst   = `query($v: Int) { items(first: $v) { totalCount } }`
	// askWide is dear only when its variables are large.
	askWide = `query($v: Int) { items(first: $v) { nodes { related(first: $v) { nodes { related(first: $v) { nodes { id name colour } } } } } } }`
)

var attacks = []attack{
	{"A1 nested selections", query("{" + nest(20_000, "a{", "a", "}") + "}"), gqlhttp.Limited, "tokens"},
	{"A1 nested lists", query("{echo(anything:" + nest(20_000, "[", "1", "]") + ")}"), gqlhttp.Limited, "depth"},
	{"A1 nested types", query("query($v:" + nest(20_000, "[", "Int", "]") + "){hello}"), gqlhttp.Limited, "depth"},
	{"A1 too large", query("{echo(anything:" + nest(3_000_000, "[", "1", "]") + ")}"), gqlhttp.BodyTooLarge, ""},
	{"A1 nested JSON", nest(4_000, `{"variables":`, "1", "}"), gqlhttp.Limited, "inputDepth"},
	{"A2 unclosed selections", query(strings.Repeat("{a", 15_000)), gqlhttp.Limited, "tokens"},
	{"A2 unclosed lists", query("{echo(anything:" + strings.Repeat("[", 50_000)), gqlhttp.Limited, "depth"},
	{"A2 unclosed JSON", strings.Repeat(`{"variables":`, 4_000), gqlhttp.Limited, "inputDepth"},
	{"A3 fragment bomb of 38", query(bomb(38)), gqlhttp.Limited, "cost"},
	{"A3 fragment bomb of 60", query(bomb(60)), gqlhttp.Limited, "fragments"},
	{"A4 8,000 equal fields", query("{" + repeat(8_000, "hello ") + "}"), gqlhttp.Limited, "tokens"},
	{"A4 400 variables", query("query(" + repeat(400, "$v%d:Int ") + "){hello}"), gqlhttp.Limited, "tokens"},
	{"A5 2,000 equal connections", query("{" + repeat(2_000, "items{totalCount} ") + "}"), gqlhttp.Limited, "tokens"},
	{"A6 600 inline fragments", query("{" + nest(600, "...{", "hello", "}") + "}"), gqlhttp.Limited, "tokens"},
	{"A6 300 inline fragments", query("{" + nest(300, "...{", "hello", "}") + "}"), gqlhttp.Limited, "depth"},
	{"A6 in an unused fragment", query("{hello} fragment f on Query {" + nest(300, "...{", "hello", "}") + "}"), gqlhttp.Limited, "depth"},
	{"A7 1,490 __typename", query("{" + repeat(1_490, "__typename ") + "}"), gqlhttp.Limited, "sameName"},
	{"A7 spread over inline fragments", query("{" + repeat(40, "...{__typename} ") + "}"), gqlhttp.Limited, "sameName"},
	{"A7 40 equal spreads", query("{" + repeat(40, "...f ") + "} fragment f on Query {hello}"), gqlhttp.Limited, "sameName"},
	{"A7 500 unlike fields", query("{item(id:1){" + repeat(500, "x%d ") + "}}"), gqlhttp.Limited, "fields"},
	{"A8 20,000 directives", query("{hello" + repeat(20_000, "@skip(if:true)") + "}"), gqlhttp.BodyTooLarge, ""},
	{"A8 200 directives", query("{hello" + repeat(200, "@skip(if:true)") + "}"), gqlhttp.Limited, "directives"},
	{"A8 directives everywhere", query("query($v:Int@a@a@a)@a@a@a{hello@a ...@a{hello} ...f@a} fragment f on Query@a@a{hello}"), gqlhttp.Limited, "directives"},
	{"A9 101 aliases", query("{item(id:1){" + repeat(101, "a%d:id ") + "}}"), gqlhttp.Limited, "aliases"},
	{"A9 25 roots", query("{" + repeat(25, "a%d:hello ") + "}"), gqlhttp.Limited, "rootFields"},
	{"A9 25 roots through fragments", query("{...f ...f ...f} fragment f on Query {" + repeat(9, "a%d:hello ") + "}"), gqlhttp.Limited, "rootFields"},
	{"A10 batch", `[{"query":"{hello}"},{"query":"{hello}"}]`, gqlhttp.BadRequest, ""},
	{"A10 50 operations", query(repeat(50, "query q%d {hello} ")), gqlhttp.Limited, "operations"},
	{"A11 circular introspection", query("{__schema{types{" + nest(4, "fields{type{", "name", "}}") + "}}}"), gqlhttp.ValidationFailed, ""},
	{"A11 deep introspection", query("{__type(name:\"Item\"){" + nest(30, "ofType{", "name", "}") + "}}"), gqlhttp.Limited, "depth"},
	{"A11 in an unused fragment", query("{hello} fragment f on __Type {" + nest(30, "ofType{", "name", "}") + "}"), gqlhttp.Limited, "depth"},
	{"A11 wide introspection", query("{" + repeat(8, "a%d:__schema{"+wide+"} ") + "}"), gqlhttp.Limited, "introspectionCost"},
	{"A15 deep input", query("{items(filter:" + nest(4_000, "{not:", "{}", "}") + "){totalCount}}"), gqlhttp.Limited, "tokens"},
	{"A15 input of 9 levels", query("{items(filter:" + nest(8, "{not:", "{}", "}") + "){totalCount}}"), gqlhttp.Limited, "inputDepth"},
	{"A15 in a default", query("query($v: ItemFilter = " + nest(8, "{not:", "{}", "}") + "){items(filter:$v){totalCount}}"), gqlhttp.Limited, "inputDepth"},
	{"A16 deep variables", query(askEcho, vars{"v": deepList(9_000)}), gqlhttp.Limited, "inputDepth"},
	{"A16 variables of 9 levels", query(askEcho, vars{"v": deepList(9)}), gqlhttp.Limited, "inputDepth"},
	{"A17 70,000 ids", query(askNumbers, vars{"v": make([]int, 70_000)}), gqlhttp.BodyTooLarge, ""},
	{"A17 201 ids", query(askNumbers, vars{"v": make([]int, 201)}), gqlhttp.Limited, "listItems"},
	{"A17 201 literals", query("{echo(numbers:[" + repeat(201, "1 ") + "])}"), gqlhttp.Limited, "listItems"},
	{"A18 300 alternatives", query("{items(filter:{or:[" + repeat(300, "{}") + "]}){totalCount}}"), gqlhttp.Limited, "listItems"},
	{"A19 first of 2^63-1", query("{items(first:9223372036854775807){totalCount}}"), gqlhttp.ValidationFailed, ""},
	{"A19 first of 2^63-1 as a variable", query(askFirst, vars{"v": 9223372036854775807}), gqlhttp.BadVariables, ""},
	{"A19 first of 101", query("{items(first:101){totalCount}}"), gqlhttp.Limited, "page"},
	{"A19 first of 0", query("{items(first:0){totalCount}}"), gqlhttp.Limited, "page"},
	{"A19 last of -1", query("{items(last:-1){totalCount}}"), gqlhttp.Limited, "page"},
	{"A19 first of 101 as a variable", query(askFirst, vars{"v": 101}), gqlhttp.Limited, "page"},
	{"A19 first of 0 as a variable", query(askFirst, vars{"v": 0}), gqlhttp.Limited, "page"},
	{"A19 first of 101 as a default", query("query($v:Int=101){items(first:$v){totalCount}}"), gqlhttp.Limited, "page"},
	{"A20 no first", query("{items{nodes{related{nodes{related{nodes{related{nodes{id}}}}}}}}}"), gqlhttp.Limited, "cost"},
	{"A21 depth times pages", query("{items(first:100){nodes{related(first:100){nodes{related(first:100){nodes{id}}}}}}}"), gqlhttp.Limited, "cost"},
	{"A21 edges as well", query("{items(first:100){edges{node{related(last:100){edges{node{related(first:100){edges{node{id}}}}}}}}}}"), gqlhttp.Limited, "cost"},
	{"A21 through fragments", query("{items(first:100){nodes{...a}}} fragment a on Item{related(first:100){...b}} fragment b on ItemConnection{nodes{related(first:100){nodes{id}}}}"), gqlhttp.Limited, "cost"},
	{"A21 as variables", query(askWide, vars{"v": 100}), gqlhttp.Limited, "cost"},
	{"A21 nodes of 200 ids", query("query($v:[ID!]!){nodes(ids:$v){related(first:100){nodes{id name colour} edges{node{id}}}}}", vars{"v": ids(200)}), gqlhttp.Limited, "cost"},
	{"A21 plain lists", query("{item(id:1){" + nest(6, "parts{", "id", "}") + "}}"), gqlhttp.Limited, "cost"},
	{"A25 NHI in broken JSON", `{"query": "{hello}", "variables": {"nhi": "ZZZ0016"`, gqlhttp.BadRequest, ""},
	{"A25 NHI in a broken document", query(`{item(id: "ZZZ0016" "ZZZ0016") {id}}`), gqlhttp.ParseFailed, ""},
	{"A25 NHI where no name is", query(`{hello} ZZZ0016`), gqlhttp.ParseFailed, ""},
	{"A25 NHI in a variable", query("query($v:Int){echo(number:$v)}", vars{"v": "ZZZ0016"}), gqlhttp.BadVariables, ""},
	{"A25 trailing data", query("{hello}") + `{"nhi":"ZZZ0016"}`, gqlhttp.BadRequest, ""},
	{"A36 NUL in a variable", query("query($v:String){echo(text:$v)}", vars{"v": "a\x00b"}), gqlhttp.BadRequest, ""},
	{"A36 NUL in a literal", query(`{echo(text:"a\u0000b")}`), gqlhttp.BadRequest, ""},
	{"A36 invalid UTF-8", `{"query":"{echo(text:\"` + "\xff\xfe" + `\")}"}`, gqlhttp.BadRequest, ""},
	{"A40 a fragment called __schema", query("{...__schema} fragment __schema on Query{" + nest(30, "item(id:1){", "id", "}") + "}"), gqlhttp.Limited, "depth"},
	{"@defer", query("{...@defer{hello}}"), gqlhttp.Unsupported, ""},
	{"@defer on a spread", query("{...f@defer} fragment f on Query{hello}"), gqlhttp.Unsupported, ""},
	{"subscription", query("subscription{ticks}"), gqlhttp.Unsupported, ""},
}

func ids(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprint(i)
	}
	return all
}

func TestAttacks(t *testing.T) {
	server := newServer(gqlhttp.Options{})
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			got := ask(t, server, post(a.body))
			if code := got.code(t); code != a.code {
				t.Fatalf("code %q, want %q: %.300s", code, a.code, got.text)
			}
			if limit := got.limit(t); limit != a.limit {
				t.Errorf("limit %q, want %q", limit, a.limit)
			}
			if got.status < 400 || got.status > 499 {
				t.Errorf("status %d, want 4xx", got.status)
			}
			if len(got.text) > 1024 || got.Data != nil {
				t.Errorf("the refusal has %d bytes: %.300s", len(got.text), got.text)
			}
			if strings.Contains(got.text, "ZZZ0016") {
				t.Errorf("the refusal repeats the request: %s", got.text)
			}
		})
	}
}

// TestEveryLimitCounts turns off the limit that refuses an attack: the attack must then
// get past it. A limit that nothing depends on protects nothing.
func TestEveryLimitCounts(t *testing.T) {
	off := map[string]func(*gqlhttp.Limits){
		"tokens":            func(l *gqlhttp.Limits) { l.Tokens = 1 << 30 },
		"operations":        func(l *gqlhttp.Limits) { l.Operations = 1 << 30 },
		"depth":             func(l *gqlhttp.Limits) { l.Depth, l.IntrospectionDepth = 1<<30, 1<<30 },
		"fields":            func(l *gqlhttp.Limits) { l.Fields = 1 << 30 },
		"aliases":           func(l *gqlhttp.Limits) { l.Aliases = 1 << 30 },
		"sameName":          func(l *gqlhttp.Limits) { l.SameName = 1 << 30 },
		"rootFields":        func(l *gqlhttp.Limits) { l.RootFields = 1 << 30 },
		"directives":        func(l *gqlhttp.Limits) { l.Directives = 1 << 30 },
		"fragments":         func(l *gqlhttp.Limits) { l.Fragments = 1 << 30 },
		"listItems":         func(l *gqlhttp.Limits) { l.ListItems = 1 << 30 },
		"inputDepth":        func(l *gqlhttp.Limits) { l.InputDepth = 1 << 30 },
		"page":              func(l *gqlhttp.Limits) { l.MaxPage = 1 << 30 },
		"introspectionCost": func(l *gqlhttp.Limits) { l.IntrospectionCost = 1 << 31 },
		"cost":              func(l *gqlhttp.Limits) { l.Cost = 1 << 31 },
	}
	proved := map[string]bool{}
	for _, a := range attacks {
		if a.limit == "" || tooHeavyWithoutLimit(a) {
			continue
		}
		limits := gqlhttp.DefaultLimits()
		off[a.limit](&limits)
		got := ask(t, newServer(gqlhttp.Options{Limits: limits}), post(a.body))
		if len(got.Errors) == 1 && got.limit(t) == a.limit {
			t.Errorf("%s: still refused by %s, which is off", a.name, a.limit)
		}
		proved[a.limit] = true
	}
	for limit := range off {
		if !proved[limit] {
			t.Errorf("no attack proves the limit %s", limit)
		}
	}
}

// tooHeavyWithoutLimit reports whether an attack would take what its limit saves, or
// is refused all the same: by the parser's own depth of 1,000, or by the least page.
func tooHeavyWithoutLimit(a attack) bool {
	switch {
	case len(a.body) > 5_000:
		return true
	case a.limit == "cost":
		return !strings.Contains(a.name, "bomb") && !strings.Contains(a.name, "plain") && !strings.Contains(a.name, "ids")
	}
	return strings.Contains(a.name, "of 0") || strings.Contains(a.name, "of -1")
}

func TestOrdinaryRequestsPass(t *testing.T) {
	server := newServer(gqlhttp.Options{})
	for name, body := range map[string]string{
		"macrons":               query(`{echo(text:"whānau")}`),
		"macrons as a variable": query("query($v:String){echo(text:$v)}", vars{"v": "Ngāti Porou"}),
		"astral":                query("query($v:String){echo(text:$v)}", vars{"v": "\U0001F33F"}),
		"lone surrogate":        `{"query":"query($v:String){echo(text:$v)}","variables":{"v":"\ud800"}}`,
		"a page of 100":         query("{items(first:100){nodes{id name colour}}}"),
		"askWide with 20":       query(askWide, vars{"v": 20}),
		"askWide by default":    query(strings.Replace(askWide, "$v: Int", "$v: Int = 20", 1)),
		"8 levels of input":     query("{items(filter:" + nest(7, "{not:", "{}", "}") + "){totalCount}}"),
		"8 levels of variables": query(askEcho, vars{"v": deepList(8)}),
		"200 numbers":           query(askNumbers, vars{"v": make([]int, 200)}),
		"15 levels":             query("{item(id:1){" + nest(13, "parent{", "id", "}") + "}}"),
		"40 fragments":          query("{item(id:1){" + repeat(40, "...f%d ") + "}}" + repeat(40, " fragment f%d on Item{id}")),
		"nulls":                 `{"query":"{hello}","operationName":null,"variables":null,"extensions":null}`,
		"unknown keys":          `{"query":"{hello}","future":{"a":[1,2]}}`,
	} {
		if got := ask(t, server, post(body)); got.status != http.StatusOK || len(got.Errors) > 0 {
			t.Errorf("%s: %d %.300s", name, got.status, got.text)
		}
	}
}
