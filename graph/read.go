package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/calendar"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// readChild reads a child in one statement: with everything around it when the query
// goes on to its network, else its own row only.
func (r *Resolver) readChild(ctx context.Context, id string) (*snapshot.Child, error) {
	if !selects(ctx, "network") {
		return directory.Node[*snapshot.Child](ctx, r.directory, id)
	}
	kind, own, ok := globalid.Parse(id)
	if !ok || kind != "Child" {
		return nil, nil
	}
	return r.networks.Child(ctx, own, dayOf(ctx, "network"))
}

// selects says whether the query asks for one of these fields of the present one.
func selects(ctx context.Context, names ...string) bool {
	return slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool {
		return slices.Contains(names, f.Name)
	})
}

// dayOf is the day for which the query asks a field, the first time it does; today
// when it asks for none.
func dayOf(ctx context.Context, name string) calendar.Date {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name != name {
			continue
		}
		variables := graphql.GetOperationContext(ctx).Variables
		var day calendar.Date
		if asked := f.ArgumentMap(variables)["asAt"]; asked != nil && day.UnmarshalGQL(asked) == nil {
			return day
		}
	}
	return network.Day(ctx, nil)
}

// whanauOf returns the whānau each child belongs to on a day, in their order: from what
// is loaded around the children, for the others by themselves.
func (r *Resolver) whanauOf(ctx context.Context, children []*snapshot.Child, day calendar.Date) ([][]*snapshot.Whanau, error) {
	if slices.ContainsFunc(children, func(c *snapshot.Child) bool { return !c.Loaded() }) {
		return r.directory.WhanauOf(ctx, children, day)
	}
	whanau := make([][]*snapshot.Whanau, len(children))
	for i, c := range children {
		whanau[i] = c.WhanauOn(day)
	}
	return whanau, nil
}

// aroundWhanau reads the children of a whānau, then what is around them.
func (r *Resolver) aroundWhanau(ctx context.Context, w *snapshot.Whanau, asAt *calendar.Date) (*network.WhanauSupport, error) {
	day := network.Day(ctx, asAt)
	children, err := r.directory.ChildrenOf(ctx, w)
	if err != nil {
		return nil, err
	}
	return r.networks.AroundWhanau(ctx, w, children, day)
}

// refuseOpenNumber refuses an NHI number that is written into the query or an
// address: those are kept in caches and logs.
func refuseOpenNumber(ctx context.Context, filter *directory.ChildFilter) error {
	if filter == nil || filter.Nhi == nil {
		return nil
	}
	if isGet(ctx) {
		return fault.Field("filter.nhi", "ask for an NHI number by POST: an address is no place for it")
	}
	written := graphql.GetFieldContext(ctx).Field.Arguments.ForName("filter").Value
	if written.Kind == ast.ObjectValue {
		written = written.Children.ForName("nhi")
	}
	if written.Kind != ast.Variable || graphql.GetOperationContext(ctx).Operation.VariableDefinitions.ForName(written.Raw).DefaultValue != nil {
		return fault.Field("filter.nhi", "send the NHI number as a variable without a default, not in the text of the query")
	}
	return nil
}
