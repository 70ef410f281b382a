package graph

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/calendar"
	"cangraph/internal/concern"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/review"
	"cangraph/internal/store"
)

// readChild reads a child at once: with everything around it when the query goes on to
// its network, else its own row only.
func (r *Resolver) readChild(ctx context.Context, id string) (*snapshot.Child, error) {
	networks := slices.DeleteFunc(fields(ctx, "network"), func(f graphql.CollectedField) bool {
		return f.ArgumentMap(graphql.GetOperationContext(ctx).Variables)["knownAt"] != nil // those are read for themselves
	})
	if len(networks) == 0 {
		return directory.Node[*snapshot.Child](ctx, r.directory, id)
	}
	kind, own, ok := globalid.Parse(id)
	if !ok || kind != "Child" {
		return nil, nil
	}
	with := snapshot.With{Meetings: meetings(ctx, networks), Casework: casework(ctx, networks), Holding: anyOf(networks, needsHolding), Kinship: anyOf(networks, needsKinship)}
	if alone(ctx) && !with.Kinship { // the scope around a child holds no more than its network needs
		ctx = store.Around(ctx, []uuid.UUID{own}, with.Meetings)
	}
	return r.networks.Child(ctx, own, with)
}

// networksOf returns the support network of each child on a day, as recorded now or as it
// was known.
func (r *Resolver) networksOf(ctx context.Context, children []*snapshot.Child, asAt *calendar.Date, knownAt *time.Time) ([]*network.Support, error) {
	if knownAt != nil {
		return r.networks.AsKnown(ctx, children, asAt, *knownAt, askedOf(ctx))
	}
	return r.networks.Around(ctx, children, asAt, askedOf(ctx))
}

// caseReview reads the network of a child as it was known, then who knew what.
func (r *Resolver) caseReview(ctx context.Context, child *snapshot.Child, at time.Time) (*concern.CaseReview, error) {
	if may, err := concern.Reviewable(ctx, child, at); err != nil || !may {
		return nil, err
	}
	known, err := r.networks.AsKnown(ctx, []*snapshot.Child{child}, nil, at, askedOf(ctx))
	if err != nil {
		return nil, err
	}
	return r.concerns.Review(ctx, known[0])
}

// changesAsked reads which changes are asked for; of an agency that does not exist there
// are none.
func changesAsked(from, until *time.Time, agencyID *string) network.ChangesAsked {
	asked := network.ChangesAsked{From: from, Until: until}
	if agencyID != nil {
		kind, id, ok := globalid.Parse(*agencyID)
		if !ok || kind != "Agency" {
			id = uuid.Max
		}
		asked.Agency = &id
	}
	return asked
}

// alone says whether the operation asks nothing beside the present root field.
func alone(ctx context.Context) bool {
	op := graphql.GetOperationContext(ctx)
	return len(graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query"})) == 1
}

// fields are the fields of a name that the query asks of the present one.
func fields(ctx context.Context, name string) []graphql.CollectedField {
	return slices.DeleteFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool { return f.Name != name })
}

// meetings is the day of the first network that is asked for what needs them, nil without one.
func meetings(ctx context.Context, networks []graphql.CollectedField) *calendar.Date {
	for _, f := range networks {
		if !needsMeetings(f.Selections) {
			continue
		}
		day := network.Day(ctx, nil)
		if asked := f.ArgumentMap(graphql.GetOperationContext(ctx).Variables)["asAt"]; asked != nil {
			if err := day.UnmarshalGQL(asked); err != nil {
				return nil // the field itself will say so
			}
		}
		return &day
	}
	return nil
}

// casework says whether any of the networks is asked for findings that rest on casework.
func casework(ctx context.Context, networks []graphql.CollectedField) bool {
	return anyOf(networks, func(set ast.SelectionSet) bool { return needsCasework(ctx, set) })
}

// anyOf says whether any of the networks is asked for what has such a need.
func anyOf(networks []graphql.CollectedField, needs func(ast.SelectionSet) bool) bool {
	return slices.ContainsFunc(networks, func(f graphql.CollectedField) bool { return needs(f.Selections) })
}

// needsKinship says whether a picture is asked for.
func needsKinship(set ast.SelectionSet) bool { return mentions(set, named("picture")) }

// needsHolding says whether a field is selected that says on whom a network rests.
func needsHolding(set ast.SelectionSet) bool { return mentions(set, named("fragility", "picture")) }

// needsMeetings says whether a field is selected that rests on where practitioners meet.
func needsMeetings(set ast.SelectionSet) bool {
	return mentions(set, named("overlaps", "workingRelationships", "picture"))
}

// needsCasework says whether something is selected that rests on casework, such as some findings.
func needsCasework(ctx context.Context, set ast.SelectionSet) bool {
	variables := graphql.GetOperationContext(ctx).Variables
	return mentions(set, func(f *ast.Field) bool {
		switch f.Name {
		case "lastSignalOn", "fragility", "picture":
			return true
		case "overlaps", "gaps":
		default:
			return false
		}
		codes, all := f.ArgumentMap(variables)["codes"].([]any)
		return !all || finding.NeedCasework(codesOf(codes))
	})
}

// codesOf are codes as a query writes them.
func codesOf(written []any) []finding.Code {
	codes := make([]finding.Code, len(written))
	for i, code := range written {
		codes[i] = finding.Code(fmt.Sprint(code))
	}
	return codes
}

// asksItems says whether the query asks for the items of the list that is the present
// field, and not only how many there are.
func asksItems(ctx context.Context) bool {
	set := graphql.GetFieldContext(ctx).Field.Selections
	return mentions(set, named("nodes", "edges"))
}

// askedOf is what the query asks of the networks that are the present field.
func askedOf(ctx context.Context) network.Asked {
	set := graphql.GetFieldContext(ctx).Field.Selections
	return network.Asked{Items: asksItems(ctx), Meetings: needsMeetings(set), Casework: needsCasework(ctx, set), Holding: needsHolding(set), Kinship: needsKinship(set)}
}

// asksSimulations says whether the query asks what would change if candidates led.
func asksSimulations(ctx context.Context) bool {
	return mentions(graphql.GetFieldContext(ctx).Field.Selections, named("simulation"))
}

// named are the fields of these names.
func named(names ...string) func(*ast.Field) bool {
	return func(f *ast.Field) bool { return slices.Contains(names, f.Name) }
}

// mentions says whether such a field is selected at any depth.
func mentions(set ast.SelectionSet, such func(*ast.Field) bool) bool {
	looked := map[string]bool{} // fragments, each once: they can double at every level
	var below func(ast.SelectionSet) bool
	below = func(set ast.SelectionSet) bool {
		return slices.ContainsFunc(set, func(selection ast.Selection) bool {
			switch s := selection.(type) {
			case *ast.Field:
				return such(s) || below(s.SelectionSet)
			case *ast.InlineFragment:
				return below(s.SelectionSet)
			case *ast.FragmentSpread:
				known := looked[s.Name]
				looked[s.Name] = true
				return !known && below(s.Definition.SelectionSet)
			}
			return false
		})
	}
	return below(set)
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
	return r.networks.AroundWhanau(ctx, w, children, day, askedOf(ctx))
}

// reviewed keeps of the findings those that are wanted by what is decided about them.
func (r *Resolver) reviewed(ctx context.Context, filter review.Filter) func([]*finding.Finding, error) ([]*finding.Finding, error) {
	return func(found []*finding.Finding, err error) ([]*finding.Finding, error) {
		if err != nil {
			return nil, err
		}
		return r.reviews.Only(ctx, filter, found)
	}
}

// refuseOpenNumber refuses an NHI number that is written into the query or an
// address, as a field of an argument: those are kept in caches and logs.
func refuseOpenNumber(ctx context.Context, argument string, number *string) error {
	if number == nil {
		return nil
	}
	field := argument + ".nhi"
	if isGet(ctx) {
		return fault.Field(field, "ask for an NHI number by POST: an address is no place for it")
	}
	written := graphql.GetFieldContext(ctx).Field.Arguments.ForName(argument).Value
	if written.Kind == ast.ObjectValue {
		written = written.Children.ForName("nhi")
	}
	if written.Kind != ast.Variable || graphql.GetOperationContext(ctx).Operation.VariableDefinitions.ForName(written.Raw).DefaultValue != nil {
		return fault.Field(field, "send the NHI number as a variable without a default, not in the text of the query")
	}
	return nil
}

// find reads the nodes that others point to, in their order, nil in the place of each
// that the viewer may not see.
func find[N snapshot.Node, O any](ctx context.Context, r *Resolver, of []O, id func(O) uuid.UUID) ([]N, error) {
	return directory.Find[N](ctx, r.directory, idsOf(of, id))
}

// idsOf are ids of objects, in their order.
func idsOf[O any](of []O, id func(O) uuid.UUID) []uuid.UUID {
	ids := make([]uuid.UUID, len(of))
	for i, o := range of {
		ids[i] = id(o)
	}
	return ids
}

// practitioners reads practitioners by their ids.
func (r *Resolver) practitioners(ctx context.Context) func([]uuid.UUID) ([]*snapshot.Practitioner, error) {
	return func(ids []uuid.UUID) ([]*snapshot.Practitioner, error) {
		return directory.Find[*snapshot.Practitioner](ctx, r.directory, ids)
	}
}

// periodOf is the period between two optional days.
func periodOf(from, until *calendar.Date) calendar.Period {
	period := calendar.Between(calendar.Always, until)
	if from != nil {
		period.From = *from
	}
	return period
}
