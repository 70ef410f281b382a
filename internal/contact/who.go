package contact

import (
	"bytes"
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/text"
)

// WhoIsWho is everybody around a child on a day, in the order of reading (S1.9).
type WhoIsWho struct {
	Child  *snapshot.Child
	AsAt   calendar.Date
	Lang   bilingual.Lang
	People []*PersonAround
	// ChildContactRoutes are how the child itself is reached, for members of its network.
	ChildContactRoutes []*Route

	book   *Book
	chosen []*gen.SinglePoint
}

// NamedSinglePoint is who was named as the one to turn to and is; nil while it is nobody but the
// Lead Professional or the team.
func (w *WhoIsWho) NamedSinglePoint(ctx context.Context) (*SinglePoint, error) {
	points, err := w.book.points(ctx, w.chosen)
	if err != nil || len(points) == 0 {
		return nil, err
	}
	return points[0], nil
}

// PersonAround is somebody around a child: a person, an agency with nobody named, or the
// Children's Team.
type PersonAround struct {
	Part           Part
	SinglePoint    bool
	Name           string
	Person         snapshot.Person
	Agency         *snapshot.Agency
	Team           *snapshot.Team
	Role           string
	Does           []string
	Services       []*snapshot.Provision
	Since          *calendar.Date
	ContactRoutes  []*Route
	ListedContacts []*Listed
}

// Part is what kind of part somebody has around a child.
type Part string

// The parts, in the order of reading.
const (
	PartLead    Part = "LEAD"
	PartWhanau  Part = "WHANAU"
	PartMember  Part = "MEMBER"
	PartService Part = "SERVICE"
	PartSupport Part = "SUPPORT"
	PartSafety  Part = "SAFETY_NETWORK"
	PartTeam    Part = "TEAM"
)

var parts = []Part{PartLead, PartWhanau, PartMember, PartService, PartSupport, PartSafety, PartTeam}

// WhoIsWho returns who is around a child on a day: what its one snapshot says, and beside
// that the rows of contacts, activities and supports, in a fixed number of statements. nil
// when the child is not seen.
func (b *Book) WhoIsWho(ctx context.Context, child *snapshot.Child, asAt *calendar.Date, lang bilingual.Lang) (*WhoIsWho, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	if !child.Loaded() {
		if child, err = b.around.Child(ctx, child.ID, snapshot.With{}); err != nil || child == nil {
			return nil, err
		}
	}
	c := &circle{book: b, child: child, day: network.Day(ctx, asAt), lang: lang, relation: map[uuid.UUID]bilingual.Words{}}
	support := network.SupportOf(child, c.day, clock.Today(ctx), seen)
	c.members(support)
	c.services(support)
	for _, read := range []func(context.Context) error{c.kinship, c.activities, c.supports, c.safetyNetwork, c.contacts} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	if err := c.turnTo(ctx, support); err != nil {
		return nil, err
	}
	c.order()
	return &WhoIsWho{child, c.day, lang, c.people, c.own, b, c.chosen}, nil
}

// circle is who is around a child, while they are gathered.
type circle struct {
	book     *Book
	child    *snapshot.Child
	day      calendar.Date
	lang     bilingual.Lang
	people   []*PersonAround
	relation map[uuid.UUID]bilingual.Words // of adults, by id
	own      []*Route                      // of the child
	chosen   []*gen.SinglePoint            // the one who was named to turn to, or nobody
}

// of is the entry of a person for an agency, which is made with a part when it is new.
func (c *circle) of(part Part, person snapshot.Person, agency *snapshot.Agency) *PersonAround {
	for _, p := range c.people {
		if p.Person != nil && p.Person.NodeID() == person.NodeID() && (p.Agency == nil || agency == nil || p.Agency.ID == agency.ID) {
			return p
		}
	}
	p := &PersonAround{Part: part, Name: person.Name(), Person: person, Agency: agency}
	c.people = append(c.people, p)
	return p
}

// since notes a day from which on somebody is around the child.
func (p *PersonAround) since(day calendar.Date) {
	if p.Since == nil || day < *p.Since {
		p.Since = &day
	}
}

func (c *circle) members(support *network.Support) {
	for _, m := range support.Members() {
		switch {
		case m.Kin != nil:
			c.of(PartWhanau, m.Kin, nil).since(m.Since)
		case m.Practitioner != nil:
			p := c.of(PartMember, m.Practitioner, m.Agency)
			p.since(m.Since)
			p.Role = c.practitionerIs(m.Practitioner, m.Agency, m.Role)
		}
	}
	if lead := support.LeadProfessional(); lead != nil {
		p := c.of(PartLead, lead.Practitioner, lead.Agency)
		p.Part, p.Since = PartLead, &lead.Since
		p.Role = leads.In(c.lang) + ", " + c.practitionerIs(lead.Practitioner, lead.Agency, "")
	}
	if n := support.Network(); n != nil {
		c.people = append(c.people, &PersonAround{Part: PartTeam, Name: n.Team.Name, Team: n.Team, Role: teamIs.In(c.lang), Since: &n.Period.From})
	}
}

// services are given by who is named, or by everybody who comes for the agency; an agency
// of which nobody is here is there itself.
func (c *circle) services(support *network.Support) {
	for _, given := range support.Services() {
		var by []*PersonAround
		switch {
		case given.Practitioner != nil:
			p := c.of(PartService, given.Practitioner, given.Agency)
			if p.Role == "" {
				p.Role = c.practitionerIs(given.Practitioner, given.Agency, "")
			}
			by = append(by, p)
		default:
			for _, p := range c.people {
				if p.Agency != nil && p.Agency.ID == given.Agency.ID {
					by = append(by, p)
				}
			}
		}
		if by == nil {
			by = []*PersonAround{{Part: PartService, Name: given.Agency.Name, Agency: given.Agency, Role: agencyIs.In(c.lang)}}
			c.people = append(c.people, by[0])
		}
		for _, p := range by {
			p.Services = append(p.Services, given)
			p.does(c.named(given.Type))
			if p.Part == PartService {
				p.since(given.Period.From)
			}
		}
	}
}

func (p *PersonAround) does(what string) {
	if !slices.Contains(p.Does, what) {
		p.Does = append(p.Does, what)
	}
}

// named is what people call a type of service.
func (c *circle) named(t *snapshot.ServiceType) string {
	if c.lang == bilingual.Maori && t.NameMi != "" {
		return t.NameMi
	}
	return t.Name
}

// order puts the one to turn to first, then each part by the first day and name.
func (c *circle) order() {
	place := func(p *PersonAround) int {
		if p.SinglePoint {
			return -1
		}
		return slices.Index(parts, p.Part)
	}
	since := func(p *PersonAround) calendar.Date {
		if p.Since == nil {
			return calendar.Forever
		}
		return *p.Since
	}
	slices.SortStableFunc(c.people, func(a, b *PersonAround) int {
		return cmp.Or(place(a)-place(b), cmp.Compare(since(a), since(b)), cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)), bytes.Compare(a.id(), b.id()))
	})
}

// id is of whom or of what the entry is.
func (p *PersonAround) id() []byte {
	var id uuid.UUID
	switch {
	case p.Person != nil:
		id = p.Person.NodeID()
	case p.Agency != nil:
		id = p.Agency.ID
	}
	return id[:]
}
