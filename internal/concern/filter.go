package concern

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
)

// Filter says which concerns to list. Several conditions must hold together.
type Filter struct {
	Open          *bool
	LeastSeverity *enum.ConcernSeverity
	Unowned       *bool
	Mine          *bool // owned by the viewer, or waiting for them to own it
	LedByMe       *bool // about the children whom the viewer leads
}

// Concerns lists the concerns that the viewer may see. Errors: fault.Field ones for the
// filter and the paging.
func (b *Book) Concerns(ctx context.Context, filter *Filter, args page.Args) (*Concerns, error) {
	return b.listConcerns(ctx, filter, uuid.Nil, args)
}

// ConcernsOf lists the concerns about a child, nil for whoever does not see it for
// casework. Errors: fault.Field ones for the filter and the paging.
func (b *Book) ConcernsOf(ctx context.Context, child *snapshot.Child, filter *Filter, args page.Args) (*Concerns, error) {
	if seen, err := sight.Of(ctx); err != nil || !seen.Case(child.ID) {
		return nil, err
	}
	return b.listConcerns(ctx, filter, child.ID, args, concern.ChildID(child.ID))
}

func (b *Book) listConcerns(ctx context.Context, filter *Filter, child uuid.UUID, args page.Args, where ...predicate.Concern) (*Concerns, error) {
	bound := Filter{}
	if filter != nil {
		seen, err := sight.Of(ctx)
		if err != nil {
			return nil, err
		}
		more, err := filter.where(seen)
		if err != nil {
			return nil, err
		}
		where, bound = append(where, more...), *filter
	}
	list, err := b.list(ctx, "concerns", bound.text()+child.String())
	if err != nil {
		return nil, err
	}
	return latest.Page(ctx, list, args, b.ent.Concern.Query().Where(where...), b.concerns, (*Concern).id)
}

// text is what makes a list with this filter another list.
func (f Filter) text() string {
	is := func(asked *bool) any {
		if asked == nil {
			return "-"
		}
		return *asked
	}
	least := enum.ConcernSeverity("")
	if f.LeastSeverity != nil {
		least = *f.LeastSeverity
	}
	return fmt.Sprint(is(f.Open), is(f.Unowned), is(f.Mine), is(f.LedByMe), least, " ")
}

// where is the filter as conditions on a row. What others did is not asked of what the
// viewer only wrote: those are of children of casework.
func (f Filter) where(seen sight.Sight) ([]predicate.Concern, error) {
	var where []predicate.Concern
	add := func(asked *bool, condition predicate.Concern) {
		switch {
		case asked == nil:
		case *asked:
			where = append(where, condition)
		default:
			where = append(where, concern.Not(condition))
		}
	}
	add(f.Open, concern.ClosedOnIsNil())
	add(f.Unowned, concern.UnownedSinceNotNil())
	me := seen.Person().ID
	add(f.Mine, concern.Or(concern.And(concern.OwnerIDNotNil(), concern.OwnerID(me)), concern.And(concern.AssigneeIDNotNil(), concern.AssigneeID(me))))
	add(f.LedByMe, among(seen.IDs(policy.Lead)))
	if f.LeastSeverity != nil {
		least := rank(*f.LeastSeverity)
		if least < 0 {
			return nil, fault.Field("filter.leastSeverity", "choose one of the codes of the list")
		}
		var severities []enum.ConcernSeverity
		for _, code := range f.LeastSeverity.Values()[least:] {
			severities = append(severities, enum.ConcernSeverity(code))
		}
		where = append(where, concern.SeverityIn(severities...))
	}
	if len(where) > 0 && seen.Person() != (policy.Person{}) {
		where = append(where, among(seen.IDs(policy.Case)))
	}
	return where, nil
}

// among is that a concern is about one of the children, however many.
func among(children []uuid.UUID) predicate.Concern {
	return predicate.Concern(store.Among(concern.FieldChildID, children))
}
