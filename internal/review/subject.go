package review

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// subject is whom a finding is about, and through whom the viewer decides about it.
type subject struct {
	child, whanau uuid.UUID   // one of them
	led           []uuid.UUID // the child, or those of the whānau, whom the viewer leads
	agencies      []uuid.UUID // for which they work with those
}

// id is that of the child or the whānau.
func (s subject) id() uuid.UUID {
	if s.whanau != uuid.Nil {
		return s.whanau
	}
	return s.child
}

// subject reads whom a decision is about, nil when the form says why the viewer does not
// decide.
func (d Desk) subject(ctx context.Context, f *desk.Form, child, whanau *string) (*subject, error) {
	switch {
	case (child == nil) == (whanau == nil):
		f.Add(fault.Invalid, "childId", "name the child around whom it was found, or the whānau that it is about")
	case child != nil:
		return d.ofChild(f, f.ID("childId", "Child", *child)), nil
	default:
		return d.ofWhanau(ctx, f, f.ID("whanauId", "Whanau", *whanau))
	}
	return nil, nil
}

const leadsOnly = "the Lead Professional decides about findings"

func (d Desk) ofChild(f *desk.Form, child uuid.UUID) *subject {
	switch {
	case child == uuid.Nil:
	case !d.Sees(child):
		f.Absent("childId", "Child")
	case !d.Leads(child):
		f.Add(fault.Forbidden, "childId", leadsOnly)
	default:
		return &subject{child: child, led: []uuid.UUID{child}, agencies: d.Scope.Of(policy.ActsFor, child)}
	}
	return nil
}

func (d Desk) ofWhanau(ctx context.Context, f *desk.Form, whanau uuid.UUID) (*subject, error) {
	led, agencies, err := d.ChildrenOf(ctx, f, whanau, d.Leads, leadsOnly)
	if err != nil || led == nil {
		return nil, err
	}
	return &subject{whanau: whanau, led: led, agencies: agencies}, nil
}
