package contact

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// SetContactRouteInput is how somebody is reached. At most one of ContactRouteID, OfAgencyID,
// OfTeamID and OfChildID is given: without them it is the viewer's own route at work.
type SetContactRouteInput struct {
	command.Idempotent
	ContactRouteID  *string
	OfAgencyID      *string
	OfTeamID        *string
	OfChildID       *string
	KinID           *string // of OfChildID: the adult around the child
	AgencyID        *string // where the viewer is reached, or for which they write
	Channel         enum.RouteChannel
	Address         string
	Hours           *string
	Preferred       bool
	Safe            bool
	ExpectedVersion *int
}

// SetContactRoute notes how somebody is reached, or changes it (S1.14). Errors:
// command.UserErrors.
func (d Desk) SetContactRoute(ctx context.Context, in SetContactRouteInput) (way, error) {
	var f desk.Form
	said := d.said(&f, in)
	of, writer, err := d.target(ctx, &f, in)
	if err := f.Why(err); err != nil {
		return way{}, err
	}
	if err := d.Lock(ctx, of.lock()); err != nil {
		return way{}, err
	}
	var old *way
	if in.ContactRouteID != nil {
		if old, err = d.open(ctx, &f, *in.ContactRouteID, in.ExpectedVersion); err != nil {
			return way{}, err
		}
	}
	standing, err := d.standing(ctx, of)
	if err != nil {
		return way{}, err
	}
	others := slices.DeleteFunc(standing, func(w way) bool { return old != nil && w.id == old.id })
	if slices.ContainsFunc(others, func(w way) bool { return w.channel == said.channel && w.address == said.address }) {
		return way{}, command.Refusal(fault.Conflict, "address", "they are reached this way already: change that one")
	}
	if len(others) >= mostRoutes {
		return way{}, command.Refusal(fault.Conflict, "", "they are reached in %d ways: end one first", mostRoutes)
	}
	if said.preferred {
		if err := d.prefer(ctx, &f, others); err != nil {
			return way{}, err
		}
	}
	if old != nil {
		return d.update(ctx, *old, said.into)
	}
	return d.add(ctx, of, said, writer)
}

// prefer makes room for what is preferred: none of the others is any more.
func (d Desk) prefer(ctx context.Context, f *desk.Form, others []way) error {
	for _, other := range others {
		if !other.preferred {
			continue
		}
		if err := f.Why(d.mustBeSeen(ctx, f, "preferred", other)); err != nil {
			return err
		}
		if _, err := d.update(ctx, other, func(m mutation) { m.SetPreferred(false) }); err != nil {
			return err
		}
		d.Changed(other.id)
	}
	return nil
}

// EndContactRouteInput is which way does not reach somebody any more, and why.
type EndContactRouteInput struct {
	command.Idempotent
	ContactRouteID  string
	Reason          string
	ExpectedVersion *int
}

// EndContactRoute ends a route as of today. Errors: command.UserErrors.
func (d Desk) EndContactRoute(ctx context.Context, in EndContactRouteInput) (way, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Title, "say why they are not reached this way any more")
	of, err := d.targetOf(ctx, &f, in.ContactRouteID)
	if err := f.Why(err); err != nil {
		return way{}, err
	}
	if err := d.Lock(ctx, of.lock()); err != nil {
		return way{}, err
	}
	old, err := d.open(ctx, &f, in.ContactRouteID, in.ExpectedVersion)
	if err != nil {
		return way{}, err
	}
	return d.update(ctx, *old, func(m mutation) {
		from, until := d.end(old.from)
		m.SetFromOn(from)
		m.SetUntilOn(until)
		m.SetEndReason(reason)
	})
}

// open reads a route that is to be changed, behind its lock.
func (d Desk) open(ctx context.Context, f *desk.Form, global string, expected *int) (*way, error) {
	old, err := d.find(ctx, global)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(expected, old.version, old.id); err != nil {
		return nil, err
	}
	if !d.Holds(old.from, old.until) {
		f.Add(fault.Conflict, "contactRouteId", "this way has ended: note a new one")
	}
	return old, f.Why(d.mustBeSeen(ctx, f, "contactRouteId", *old))
}

// mustBeSeen is desk.MustBeSeen of how somebody of a whānau is reached: at work everybody
// answers for themselves.
func (d Desk) mustBeSeen(ctx context.Context, f *desk.Form, field string, w way) error {
	if !w.home() {
		return nil
	}
	return d.MustBeSeen(ctx, f, field, w.writer, d.Mine(w.child)...)
}

// targetOf is whom a stored route reaches, where the viewer may change it.
func (d Desk) targetOf(ctx context.Context, f *desk.Form, global string) (target, error) {
	old, err := d.find(ctx, global)
	switch {
	case err != nil:
		return target{}, err
	case old == nil:
		f.Absent("contactRouteId", routeType)
		return target{}, nil
	case !d.may(old.target):
		f.Add(fault.Forbidden, "contactRouteId", "only they themselves, or who answers for them, say how they are reached")
	}
	return old.target, nil
}

// target reads whom an input is about, and for which agency a route of a whānau is written.
func (d Desk) target(ctx context.Context, f *desk.Form, in SetContactRouteInput) (of target, writer uuid.UUID, err error) {
	given := 0
	for _, one := range []*string{in.ContactRouteID, in.OfAgencyID, in.OfTeamID, in.OfChildID} {
		if one != nil {
			given++
		}
	}
	if given > 1 || in.KinID != nil && in.OfChildID == nil {
		f.Add(fault.Invalid, "", "say whose route it is once: the route itself, an agency, a team, or a child with the adult around it")
		return of, writer, nil
	}
	switch {
	case in.ContactRouteID != nil:
		of, err = d.targetOf(ctx, f, *in.ContactRouteID)
	case in.OfAgencyID != nil:
		of.agency = f.ID("ofAgencyId", "Agency", *in.OfAgencyID)
		if of.agency != uuid.Nil && !d.may(of) {
			err = d.refuseAgency(ctx, f, of.agency)
		}
	case in.OfTeamID != nil:
		of.team = f.ID("ofTeamId", "ChildrensTeam", *in.OfTeamID)
		if of.team != uuid.Nil && !d.may(of) {
			f.Add(fault.Forbidden, "ofTeamId", "only a director of the team says how it is reached")
		}
	case in.OfChildID != nil:
		if of.child = d.Child(f, "ofChildId", *in.OfChildID); of.child == uuid.Nil {
			return of, writer, nil
		}
		writer = d.ActsFor(f, of.child, in.AgencyID)
		if in.KinID != nil {
			of.kin, err = d.adult(ctx, f, "kinId", *in.KinID, of.child)
		}
	default:
		of.practitioner, of.agency = d.Me(), f.Mine(d.Scope.IDs(policy.Employer), in.AgencyID)
	}
	return of, writer, err
}

// refuseAgency answers for an agency that the viewer does not manage.
func (d Desk) refuseAgency(ctx context.Context, f *desk.Form, id uuid.UUID) error {
	_, err := d.Rows.Agency.Get(ctx, id)
	if err != nil && !gen.IsNotFound(err) {
		return err
	}
	if err != nil || !d.Open(id) {
		f.Absent("ofAgencyId", "Agency")
	} else {
		f.Add(fault.Forbidden, "ofAgencyId", "only a manager of the agency says how it is reached")
	}
	return nil
}

// said reads what is said of how somebody is reached.
func (d Desk) said(f *desk.Form, in SetContactRouteInput) saying {
	said := saying{channel: desk.Code(f, "channel", in.Channel), hours: f.Words("hours", in.Hours, desk.Title), preferred: in.Preferred, safe: in.Safe}
	before := len(f.UserErrors)
	said.address = f.Required("address", in.Address, desk.Title, "say where they are reached")
	name, domain, isMail := strings.Cut(said.address, "@")
	digits := strings.IndexFunc(said.address, unicode.IsDigit) >= 0
	switch {
	case len(f.UserErrors) > before: // it is none, or too long
	case said.channel == enum.RouteEmail && (!isMail || name == "" || domain == "" || strings.ContainsFunc(said.address, unicode.IsSpace)):
		f.Add(fault.Invalid, "address", "write the whole email address")
	case (said.channel == enum.RoutePhone || said.channel == enum.RouteText) && !digits:
		f.Add(fault.Invalid, "address", "write the number")
	}
	return said
}
