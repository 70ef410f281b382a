package gqlhttp

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// price is what a selection set costs: what is paid once, and what is paid for each
// item of the page it stands on. Keeping the two apart prices a fragment once, even
// when it is spread on pages of different sizes.
type price struct{ once, perItem int }

// tooMuch is where prices stop growing: far above any budget, and small enough that
// the product of two cannot overflow.
const tooMuch = 1 << 30

func plus(a, b int) int { return min(a+b, tooMuch) }

// pricer prices the operations of one valid document. Without variables it assumes
// the longest page or list that a variable may ask for.
type pricer struct {
	tree      *ast.QueryDocument
	limits    Limits
	prices    map[string]Price
	op        *ast.OperationDefinition
	known     bool
	variables map[string]any
	fragments map[string]price

	visited int
	// introspection is the price below __schema and __type.
	introspection int
	// used are the variables of a page; open reports whether a size is a variable's.
	used    map[string]bool
	open    bool
	refused *gqlerror.Error
}

// price refuses a document that cannot be afforded, and marks what depends on
// variables, so that most requests need not be priced again.
func (g *gate) price(doc *document) *gqlerror.Error {
	used := make(map[string]bool)
	for _, op := range doc.tree.Operations {
		p := &pricer{tree: doc.tree, limits: g.limits, prices: g.prices, op: op, used: used}
		cost := p.operation()
		if p.refused != nil {
			return p.refused
		}
		if p.introspection > g.limits.IntrospectionCost {
			return tooDear("introspectionCost", p.introspection, g.limits.IntrospectionCost)
		}
		switch {
		case cost <= g.limits.Cost:
		case !p.open:
			return tooDear("cost", cost, g.limits.Cost)
		default:
			if doc.dear == nil {
				doc.dear = make(map[*ast.OperationDefinition]bool)
			}
			doc.dear[op] = true
		}
	}
	doc.pages = slices.Collect(maps.Keys(used))
	return nil
}

// checkPrice checks the sizes of pages that variables ask for, and prices again what
// the variables could make too dear. It expects variables that fit their types.
func (g *gate) checkPrice(doc *document, op *ast.OperationDefinition, variables map[string]any) *gqlerror.Error {
	for _, name := range doc.pages {
		if n, ok := variables[name].(json.Number); ok {
			if err := checkPage(n.String(), g.limits); err != nil {
				return err
			}
		}
	}
	if !doc.dear[op] {
		return nil
	}
	if cost := g.pricerOf(doc, op, variables).operation(); cost > g.limits.Cost {
		return tooDear("cost", cost, g.limits.Cost)
	}
	return nil
}

func tooDear(limit string, cost, most int) *gqlerror.Error {
	err := refusal(Limited, "The request would cost %d, and %d is the limit: ask for smaller pages or for less of each item.",
		cost, most)
	err.Extensions["limit"], err.Extensions["max"], err.Extensions["cost"] = limit, most, cost
	return err
}

// checkPage refuses a first or last outside 1 to MaxPage.
func checkPage(n string, limits Limits) *gqlerror.Error {
	if size, err := strconv.Atoi(n); err == nil && 1 <= size && size <= limits.MaxPage {
		return nil
	}
	err := refusal(Limited, "first and last must be between 1 and %d.", limits.MaxPage)
	err.Extensions["limit"], err.Extensions["max"] = "page", limits.MaxPage
	return err
}

func (p *pricer) operation() int {
	p.fragments = make(map[string]price, len(p.tree.Fragments))
	return p.total(p.set(p.op.SelectionSet), p.limits.PlainList)
}

// total is the price of one object whose lists hold size items.
func (p *pricer) total(of price, size int) int { return plus(of.once, of.perItem*size) }

func (p *pricer) set(set ast.SelectionSet) price {
	var sum price
	for _, selection := range set {
		p.visited++
		var one price
		switch selection := selection.(type) {
		case *ast.Field:
			one = p.field(selection)
		case *ast.InlineFragment:
			one = p.set(selection.SelectionSet)
		case *ast.FragmentSpread:
			one = p.fragment(selection)
		}
		sum = price{plus(sum.once, one.once), plus(sum.perItem, one.perItem)}
	}
	return sum
}

func (p *pricer) fragment(spread *ast.FragmentSpread) price {
	known, ok := p.fragments[spread.Name]
	if !ok {
		known = p.set(spread.Definition.SelectionSet)
		p.fragments[spread.Name] = known
	}
	return known
}

// field prices a field. A list without a size of its own is paid by whoever knows the
// size: the connection above it, or an object's lists at PlainList.
func (p *pricer) field(f *ast.Field) price {
	inside := p.set(f.SelectionSet)
	size, sized := p.size(f)
	own := p.own(f, size)
	isList := f.Definition.Type.Elem != nil
	switch {
	case f.Name == "__schema" || f.Name == "__type":
		p.introspection = plus(p.introspection, p.total(inside, p.limits.PlainList))
		return price{once: 1}
	case isList && sized:
		return price{once: plus(own, size*p.total(inside, p.limits.PlainList))}
	case isList:
		return price{once: own, perItem: p.total(inside, p.limits.PlainList)}
	case sized:
		return price{once: plus(own, p.total(inside, size))}
	}
	return price{once: plus(own, p.total(inside, p.limits.PlainList))}
}

// own is what a field costs by itself, asked for so many items.
func (p *pricer) own(f *ast.Field, size int) int {
	if dear, ok := p.prices[nameOf(f)]; ok {
		return plus(dear.Once, dear.PerItem*size)
	}
	return 1
}
