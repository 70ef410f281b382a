package gqlhttp

import (
	"context"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// bill is what an operation costs as it turns out: its price holds lists without a size to
// be as long as they are likely to be, and what they hold beyond that is added when it is
// found. It is priced when the first of them is longer.
type bill struct {
	mu     sync.Mutex
	pricer *pricer
	cost   int
	each   map[string]int // what an item of a list costs, by what is asked of it
	stops  []func()       // end what fields at the root still read
}

type billKey struct{}

// newBill is the bill of an operation that the gate has admitted.
func (g *gate) newBill(doc *document, op *ast.OperationDefinition, variables map[string]any) *bill {
	return &bill{pricer: g.pricerOf(doc, op, variables), each: make(map[string]int)}
}

// pricerOf prices an operation with its variables.
func (g *gate) pricerOf(doc *document, op *ast.OperationDefinition, variables map[string]any) *pricer {
	return &pricer{
		tree: doc.tree, limits: g.limits, prices: g.prices, op: op,
		known: true, variables: variables, used: make(map[string]bool),
	}
}

// passed says whether the operation turned out to cost more than one may.
func (b *bill) passed() bool { return b.cost > b.pricer.limits.Cost }

// untilTooDear has a field at the root read no further once the operation costs too much.
// What it changes, it has changed before it finds anything.
func untilTooDear(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	b, ok := ctx.Value(billKey{}).(*bill)
	if !ok {
		return next(ctx)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	b.mu.Lock()
	b.stops = append(b.stops, stop)
	b.mu.Unlock()
	return next(ctx)
}

// Found says in the resolver of a list without pages how many items it holds. Errors: with
// them the operation costs more than one may, and its answer will be refused.
func Found(ctx context.Context, items int) error {
	b, ok := ctx.Value(billKey{}).(*bill)
	list := graphql.GetFieldContext(ctx)
	if !ok || list == nil || list.Field.Field == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if surplus := items - b.pricer.assumed(list.Field.Field); surplus > 0 {
		b.add(list.Field, surplus)
	}
	if b.passed() {
		for _, stop := range b.stops {
			stop()
		}
		b.stops = nil
		return tooDearAsFound(b.pricer.limits.Cost)
	}
	return nil
}

func (b *bill) add(list graphql.CollectedField, surplus int) {
	if b.cost == 0 {
		b.cost = b.pricer.operation()
	}
	asked := askedOf(list)
	each, known := b.each[asked]
	if !known {
		each = b.pricer.total(b.pricer.set(list.Selections), b.pricer.limits.PlainList)
		b.each[asked] = each
	}
	b.cost = plus(b.cost, surplus*each)
}

// askedOf tells apart what is asked of lists: one field of a fragment merges with others in
// one place and with none in another.
func askedOf(list graphql.CollectedField) string {
	var asked []byte
	for _, selection := range list.Selections {
		asked = fmt.Appendf(asked, "%p ", selection)
	}
	return string(asked)
}

// assumed is how long the price of an operation holds a list to be.
func (p *pricer) assumed(f *ast.Field) int {
	if size, sized := p.size(f); sized {
		return size
	}
	return p.limits.PlainList
}
