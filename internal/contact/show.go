package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
)

// Route is a recorded way to reach somebody. Whom it names is read when it is asked for,
// for all routes of an answer at once; it is nil when the viewer may not see them.
type Route struct {
	ID        uuid.UUID
	Channel   enum.RouteChannel
	Address   string
	Hours     *string
	Preferred bool
	Safe      bool
	Since     calendar.Date
	Until     *calendar.Date
	EndReason *string
	Version   int

	names *directory.Names
	way   way
}

// Listed is how somebody is reached by what the directory, or the whānau in words of their
// own, says.
type Listed struct {
	Channel enum.RouteChannel
	Address string
}

// routeOf makes the route of a row, and wants whom it names.
func routeOf(names *directory.Names, w way) *Route {
	directory.Want[*snapshot.Practitioner](names, w.practitioner, w.author)
	directory.Want[*snapshot.Kin](names, w.kin)
	directory.Want[*snapshot.Child](names, w.child)
	directory.Want[*snapshot.Agency](names, w.agency, w.writer)
	directory.Want[*snapshot.Team](names, w.team)
	return &Route{
		ID: w.id, Channel: w.channel, Address: w.address, Hours: desk.Stated(w.hours), Preferred: w.preferred, Safe: w.safe,
		Since: w.from, Until: w.until, EndReason: desk.Stated(w.endReason), Version: w.version, names: names, way: w,
	}
}

// Person is who is reached; nil for an agency and a team themselves.
func (r *Route) Person(ctx context.Context) (snapshot.Person, error) {
	switch w := r.way; {
	case w.practitioner != uuid.Nil:
		return somebody(directory.Look[*snapshot.Practitioner](ctx, r.names, w.practitioner))
	case w.kin != uuid.Nil:
		return somebody(directory.Look[*snapshot.Kin](ctx, r.names, w.kin))
	}
	return somebody(r.Child(ctx))
}

// somebody is one who was found as a person, nil for nobody.
func somebody[P interface {
	comparable
	snapshot.Person
}](found P, err error) (snapshot.Person, error) {
	var nobody P
	if err != nil || found == nobody {
		return nil, err
	}
	return found, nil
}

// Agency is the agency that is reached, or where a practitioner is.
func (r *Route) Agency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, r.names, r.way.agency)
}

// Team is the Children's Team that is reached.
func (r *Route) Team(ctx context.Context) (*snapshot.Team, error) {
	return directory.Look[*snapshot.Team](ctx, r.names, r.way.team)
}

// Child is the child whose network knows the route.
func (r *Route) Child(ctx context.Context) (*snapshot.Child, error) {
	return directory.Look[*snapshot.Child](ctx, r.names, r.way.child)
}

// RecordedBy is who wrote down how somebody of a whānau is reached.
func (r *Route) RecordedBy(ctx context.Context) (*snapshot.Practitioner, error) {
	return directory.Look[*snapshot.Practitioner](ctx, r.names, r.way.author)
}

// RecordedByAgency is for which agency they did.
func (r *Route) RecordedByAgency(ctx context.Context) (*snapshot.Agency, error) {
	return directory.Look[*snapshot.Agency](ctx, r.names, r.way.writer)
}
