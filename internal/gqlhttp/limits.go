package gqlhttp

import "cmp"

// Limits bound one request. Each is checked before the work it bounds is done, and
// a request over one of them gets one LIMITED error that names the limit and its
// value in extensions.limit and extensions.max. An answer alone is known to be too long
// after the work: a change is then not refused any more (budget.go).
//
//	limit              default  what is counted
//	Body                64 KiB  bytes of the body, or of the URL's query
//	Tokens               1,500  lexical tokens of the document, comments included
//	Operations              10  operations written in the document
//	Depth                   15  selection sets inside each other, spreads written out
//	IntrospectionDepth      20  the same below __schema and __type
//	Fields                 400  fields, spreads and inline fragments written
//	Aliases                 30  aliases written
//	SameName                30  equal response names, or equal spreads, in one set
//	RootFields              20  fields at the root of an operation, through fragments
//	Directives              10  directives written
//	Fragments               40  fragments defined
//	ListItems              200  items of one list, in a literal or a variable
//	InputDepth               8  lists and objects inside each other in a value
//	Page                    20  size of a page when neither first nor last is given
//	MaxPage                100  greatest first or last; the least is 1
//	PlainList               10  assumed length of a list without pages
//	Cost               100,000  price of an operation, see below
//	IntrospectionCost   60,000  price of what is asked below __schema and __type
//	Errors                  20  errors in one answer
//	Answer               8 MiB  bytes of the data of one answer, while it is written
//	CacheBytes          16 MiB  memory for admitted documents
//
// The price is the number of fields an answer could hold: a field costs 1, and a
// list costs what is selected on one item times its length. The length is first or
// last where the field takes one (a connection hands it on to its lists, edges or
// nodes), the number of items of its longest list argument where it has one (as in
// nodes(ids:)), and else PlainList: what such a list turns out to hold beyond that is added
// when it is found, where its resolver says so (Found). A fragment is priced once, however
// often it is spread. What costs more than a field says so in Options.Prices. At 4 µs a
// field, 100,000 is 0.4 s of one processor. The introspection that GraphiQL and code
// generators send costs 52,000 and fits once.
type Limits struct {
	Body               int64
	Tokens             int
	Operations         int
	Depth              int
	IntrospectionDepth int
	Fields             int
	Aliases            int
	SameName           int
	RootFields         int
	Directives         int
	Fragments          int
	ListItems          int
	InputDepth         int
	Page               int
	MaxPage            int
	PlainList          int
	Cost               int
	IntrospectionCost  int
	Errors             int
	Answer             int
	CacheBytes         int
}

// DefaultLimits returns the limits of the table above.
func DefaultLimits() Limits {
	return Limits{
		Body: 64 << 10, Tokens: 1500, Operations: 10,
		Depth: 15, IntrospectionDepth: 20,
		Fields: 400, Aliases: 30, SameName: 30, RootFields: 20, Directives: 10, Fragments: 40,
		ListItems: 200, InputDepth: 8,
		Page: 20, MaxPage: 100, PlainList: 10, Cost: 100_000, IntrospectionCost: 60_000,
		Errors: 20, Answer: 8 << 20, CacheBytes: 16 << 20,
	}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	l.Body = cmp.Or(l.Body, d.Body)
	for _, f := range []struct{ value, fallback *int }{
		{&l.Tokens, &d.Tokens}, {&l.Operations, &d.Operations},
		{&l.Depth, &d.Depth}, {&l.IntrospectionDepth, &d.IntrospectionDepth},
		{&l.Fields, &d.Fields}, {&l.Aliases, &d.Aliases}, {&l.SameName, &d.SameName},
		{&l.RootFields, &d.RootFields}, {&l.Directives, &d.Directives}, {&l.Fragments, &d.Fragments},
		{&l.ListItems, &d.ListItems}, {&l.InputDepth, &d.InputDepth},
		{&l.Page, &d.Page}, {&l.MaxPage, &d.MaxPage}, {&l.PlainList, &d.PlainList},
		{&l.Cost, &d.Cost}, {&l.IntrospectionCost, &d.IntrospectionCost}, {&l.Errors, &d.Errors},
		{&l.Answer, &d.Answer}, {&l.CacheBytes, &d.CacheBytes},
	} {
		*f.value = cmp.Or(*f.value, *f.fallback)
	}
	return l
}
