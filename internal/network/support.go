package network

import (
	"context"
	"errors"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sight"
)

// Support is the support network of a child on a day: who is around the child, and
// what overlaps and is missing. It is a view of a snapshot: everything in it is
// derived when asked for, from the same rows.
type Support struct {
	Child *snapshot.Child
	AsAt  calendar.Date
	today calendar.Date
	seen  sight.Sight
}

// SupportOf returns the support network of a child that was loaded for itself, as its
// viewer sees it; today only decides what is only planned.
func SupportOf(c *snapshot.Child, asAt, today calendar.Date, seen sight.Sight) *Support {
	return &Support{Child: c, AsAt: asAt, today: today, seen: seen}
}

// View is how much of the network a viewer sees.
type View string

// The views. Without findings and reasons it is for a child and its whānau.
const (
	Full      View = "FULL"
	ChildSafe View = "CHILD_SAFE"
)

// View is how much of the network this viewer sees.
func (s *Support) View() View {
	if s.seen.ChildSafe() {
		return ChildSafe
	}
	return Full
}

// Network is the child's network that is open on the day, nil when none is.
func (s *Support) Network() *snapshot.Network { return s.Child.NetworkOn(s.AsAt) }

// KnownAt is the instant as of whose records it shows the day, nil for those of now.
func (s *Support) KnownAt() *time.Time {
	if s.Child.In == nil {
		return nil
	}
	return s.Child.In.Known
}

// AcceptedOn is the day the open network was accepted, nil when none is open.
func (s *Support) AcceptedOn() *calendar.Date {
	if n := s.Network(); n != nil {
		return &n.Period.From
	}
	return nil
}

// Team is the Children's Team of the open network, nil when none is open.
func (s *Support) Team() *snapshot.Team {
	if n := s.Network(); n != nil {
		return n.Team
	}
	return nil
}

// Services are the live services that reach the child on the day, its own and those
// of a whānau it belongs to, by start.
func (s *Support) Services() []*snapshot.Provision { return s.Child.ProvisionsOn(s.AsAt) }

// Agencies are the agencies around the child on the day.
func (s *Support) Agencies() []*snapshot.AgencyAround { return s.Child.AgenciesOn(s.AsAt) }

// Practitioners are the practitioners around the child on the day.
func (s *Support) Practitioners() []*snapshot.PractitionerAround {
	return s.Child.PractitionersOn(s.AsAt)
}

// errNotLoaded is the error of asking for what rests on meetings or casework where they
// would be missing in silence.
var errNotLoaded = errors.New("what rests on meetings or casework is asked of a network that was loaded without them")

// WorkingRelationships are what every two practitioners who are members on the day did
// together until then, none in the child-safe view. Errors: the answer holds too much.
func (s *Support) WorkingRelationships(ctx context.Context) ([]*snapshot.WorkingRelationship, error) {
	if s.View() == ChildSafe {
		return nil, nil
	}
	if !s.Child.LoadedWith(snapshot.With{Meetings: &s.AsAt}) {
		return nil, errNotLoaded
	}
	return page.Whole(ctx, s.Child.WorkingRelationshipsOn(s.AsAt))
}

// Holding is the casework of the child, with what else says on whom the network rests. Errors:
// it was not loaded.
func (s *Support) Holding() (*snapshot.Casework, error) {
	if !s.Child.LoadedWith(snapshot.With{Casework: true, Holding: true}) {
		return nil, errNotLoaded
	}
	return s.Child.Casework, nil
}

// Kinship is the casework of the child, with who is family and who supports it from outside. Errors:
// it was not loaded.
func (s *Support) Kinship() (*snapshot.Casework, error) {
	if !s.Child.LoadedWith(snapshot.With{Casework: true, Kinship: true}) {
		return nil, errNotLoaded
	}
	if s.Child.Casework == nil { // the child itself was recorded later
		return &snapshot.Casework{}, nil
	}
	return s.Child.Casework, nil
}

// On is the support network of another day, of the same rows.
func (s *Support) On(day calendar.Date) *Support { return SupportOf(s.Child, day, s.today, s.seen) }

// Mine says whether the viewer is the child.
func (s *Support) Mine() bool { return s.seen.Person().ID == s.Child.ID }

// Overlaps are the overlaps that hold on the day, none in the child-safe view; codes nil
// means all. Errors: a threshold out of its bounds; those of sight.Show.
func (s *Support) Overlaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	if s.View() == ChildSafe {
		return nil, nil
	}
	if !s.Child.LoadedWith(snapshot.With{Meetings: &s.AsAt, Casework: finding.NeedCasework(codes)}) {
		return nil, errNotLoaded
	}
	return showAll(ctx, finding.Only(codes, finding.Overlaps(s.Child, s.AsAt, s.today, thresholds)))
}

// Gaps are the gaps that hold on the day, as Overlaps.
func (s *Support) Gaps(ctx context.Context, codes []finding.Code, thresholds finding.Params) ([]*finding.Finding, error) {
	if err := thresholds.Validate(); err != nil {
		return nil, err
	}
	if s.View() == ChildSafe {
		return nil, nil
	}
	if !s.Child.LoadedWith(snapshot.With{Casework: finding.NeedCasework(codes)}) {
		return nil, errNotLoaded
	}
	return showAll(ctx, finding.Only(codes, finding.Gaps(s.Child, s.AsAt, s.today, thresholds)))
}

// showAll notes the children whom findings name.
func showAll(ctx context.Context, found []*finding.Finding) ([]*finding.Finding, error) {
	for _, f := range found {
		for _, n := range f.Evidence {
			switch e := n.(type) {
			case *snapshot.Child:
				if err := show(ctx, e); err != nil {
					return nil, err
				}
			case *snapshot.Provision:
				if e.Child != nil {
					if err := show(ctx, e.Child); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	return found, nil
}
