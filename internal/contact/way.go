package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/contactroute"
	"cangraph/ent/gen/whanauroute"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// target is who is reached: a practitioner at an agency, an agency, a team; or a child, or
// an adult of its whānau (kin) as far as that child's network knows.
type target struct{ practitioner, agency, team, child, kin uuid.UUID }

// home says whether it is somebody of a whānau.
func (t target) home() bool { return t.child != uuid.Nil }

// lock is what stands for everything that is said of the target.
func (t target) lock() uuid.UUID {
	for _, id := range []uuid.UUID{t.child, t.practitioner, t.agency} {
		if id != uuid.Nil {
			return id
		}
	}
	return t.team
}

// saying is what is said of how somebody is reached.
type saying struct {
	channel         enum.RouteChannel
	address, hours  string
	preferred, safe bool
}

// way is a stored route.
type way struct {
	target
	saying
	id             uuid.UUID
	author, writer uuid.UUID // of a route of a whānau: the practitioner, and their agency
	from           calendar.Date
	until          *calendar.Date
	endReason      string
	version        int
}

func fromWork(r *gen.ContactRoute) way {
	return way{
		target: target{practitioner: desk.Said(r.PractitionerID), agency: desk.Said(r.AgencyID), team: desk.Said(r.TeamID)},
		saying: saying{r.Channel, r.Address, r.Hours, r.Preferred, r.Safe}, id: r.ID, from: r.FromOn, until: r.UntilOn, endReason: r.EndReason, version: r.Version,
	}
}

func fromHome(r *gen.WhanauRoute) way {
	return way{
		target: target{child: r.ChildID, kin: desk.Said(r.KinID)}, author: r.PractitionerID, writer: r.AgencyID,
		saying: saying{r.Channel, r.Address, r.Hours, r.Preferred, r.Safe}, id: r.ID, from: r.FromOn, until: r.UntilOn, endReason: r.EndReason, version: r.Version,
	}
}

func ways[Row any](rows []*Row, from func(*Row) way) []way {
	all := make([]way, len(rows))
	for i, row := range rows {
		all[i] = from(row)
	}
	return all
}

// read reads the routes with these ids, of either table: always two statements, so that what
// is hidden in one of them is not told by their number.
func read(ctx context.Context, ent *gen.Client, ids ...uuid.UUID) ([]way, error) {
	work, err := store.ByID(ent.ContactRoute.Query)(ctx, ids)
	if err != nil {
		return nil, err
	}
	home, err := store.ByID(ent.WhanauRoute.Query)(ctx, ids)
	return append(ways(work, fromWork), ways(home, fromHome)...), err
}

// find reads a route by its global id, nil when there is none that the viewer may know of.
func (d Desk) find(ctx context.Context, global string) (*way, error) {
	found, err := read(ctx, d.Rows, globalid.Own(routeType, global))
	if err != nil || len(found) == 0 || !d.knows(found[0]) {
		return nil, err
	}
	return &found[0], nil
}

// knows is the rule of rows of routes (policy.Tables).
func (d Desk) knows(w way) bool {
	if w.home() {
		return d.Works(w.child) && d.Open(w.writer) && d.Knows(w.author)
	}
	return d.Open(w.agency) && d.Knows(w.practitioner)
}

// may says whether the viewer may say how a target is reached: practitioners of themselves,
// managers of their agency, directors of their team, members of the child's network of a
// child and its whānau.
func (d Desk) may(t target) bool {
	switch {
	case t.home():
		return d.Works(t.child)
	case t.practitioner != uuid.Nil:
		return t.practitioner == d.Me()
	case t.agency != uuid.Nil:
		return d.Scope.Has(policy.Manager, t.agency)
	}
	return d.Scope.Has(policy.Director, t.team)
}

// standing are the routes of a target that hold today, to one who writes for an agency
// those of a whānau that they may know of.
func (d Desk) standing(ctx context.Context, t target) ([]way, error) {
	var all []way
	if t.home() {
		rows, err := d.Rows.WhanauRoute.Query().Where(whanauroute.ChildID(t.child)).Order(gen.Asc(whanauroute.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		all = ways(rows, fromHome)
	} else {
		of := contactroute.TeamID(t.team)
		if t.agency != uuid.Nil {
			of = contactroute.AgencyID(t.agency)
		}
		rows, err := d.Rows.ContactRoute.Query().Where(of).Order(gen.Asc(contactroute.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		all = ways(rows, fromWork)
	}
	return slices.DeleteFunc(all, func(w way) bool { return w.target != t || !d.Holds(w.from, w.until) || !d.knows(w) }), nil
}

// mutation is a change of a row of either table.
type mutation interface {
	SetChannel(enum.RouteChannel)
	SetAddress(string)
	SetHours(string)
	SetPreferred(bool)
	SetSafe(bool)
	SetFromOn(calendar.Date)
	SetUntilOn(calendar.Date)
	SetEndReason(string)
}

func (s saying) into(m mutation) {
	m.SetChannel(s.channel)
	m.SetAddress(s.address)
	m.SetHours(s.hours)
	m.SetPreferred(s.preferred)
	m.SetSafe(s.safe)
}

// update changes a route.
func (d Desk) update(ctx context.Context, w way, change func(mutation)) (way, error) {
	if w.home() {
		update := d.Rows.WhanauRoute.UpdateOneID(w.id)
		change(update.Mutation())
		row, err := update.Save(ctx)
		if err != nil {
			return way{}, err
		}
		return fromHome(row), nil
	}
	update := d.Rows.ContactRoute.UpdateOneID(w.id)
	change(update.Mutation())
	row, err := update.Save(ctx)
	if err != nil {
		return way{}, err
	}
	return fromWork(row), nil
}

// add stores a new route of a target, of a whānau as written for an agency.
func (d Desk) add(ctx context.Context, t target, said saying, writer uuid.UUID) (way, error) {
	optional := func(id uuid.UUID) *uuid.UUID {
		if id == uuid.Nil {
			return nil
		}
		return &id
	}
	if t.home() {
		create := d.Rows.WhanauRoute.Create().SetChildID(t.child).SetNillableKinID(optional(t.kin)).SetPractitionerID(d.Me()).SetAgencyID(writer).SetFromOn(d.Today)
		said.into(create.Mutation())
		row, err := create.Save(ctx)
		if err != nil {
			return way{}, err
		}
		return fromHome(row), nil
	}
	create := d.Rows.ContactRoute.Create().SetNillablePractitionerID(optional(t.practitioner)).SetNillableAgencyID(optional(t.agency)).
		SetNillableTeamID(optional(t.team)).SetFromOn(d.Today)
	said.into(create.Mutation())
	row, err := create.Save(ctx)
	if err != nil {
		return way{}, err
	}
	return fromWork(row), nil
}
