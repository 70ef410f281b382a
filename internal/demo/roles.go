package demo

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/mandate"
	"cangraph/ent/gen/namedperson"
	"cangraph/ent/gen/supervision"
	"cangraph/internal/calendar"
	"cangraph/internal/text"
)

// casting finds out what people are on a day.
type casting struct {
	ent                *gen.Client
	day                calendar.Date
	practitioners, kin []uuid.UUID
	told               map[uuid.UUID][]role // by person
}

// role is one thing that somebody is.
type role struct {
	place place
	words string // what they are
	of    string // of what or whom
}

// place is where a role stands in what is told of somebody.
type place int

const (
	itself place = iota
	job
	office
	leading
	member
	naming
)

func (c *casting) tell(person uuid.UUID, at place, words, of string) {
	c.told[person] = append(c.told[person], role{at, words, of})
}

// holds says whether a row holds on the day.
func (c *casting) holds(from calendar.Date, until *calendar.Date) bool {
	return calendar.Between(from, until).Contains(c.day)
}

func (c *casting) readAll(ctx context.Context) error {
	for _, read := range []func(context.Context) error{c.jobs, c.offices, c.mandates, c.supervisions, c.networks, c.names} {
		if err := read(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (c *casting) jobs(ctx context.Context) error {
	rows, err := c.ent.Employment.Query().Where(employment.PractitionerIDIn(c.practitioners...)).WithAgency().All(ctx)
	for _, e := range rows {
		words := "has left"
		if c.holds(e.FromOn, e.UntilOn) {
			words = "works for"
		}
		c.tell(e.PractitionerID, job, words, e.Edges.Agency.Name)
	}
	return err
}

func (c *casting) offices(ctx context.Context) error {
	rows, err := c.ent.Affiliation.Query().
		Where(affiliation.PractitionerIDIn(c.practitioners...), affiliation.RoleNEQ(enum.TeamMember)).WithTeam().All(ctx)
	for _, a := range rows {
		words := "on the panel of"
		if a.Role == enum.Director {
			words = "director of"
		}
		if c.holds(a.FromOn, a.UntilOn) {
			c.tell(a.PractitionerID, office, words, a.Edges.Team.Name)
		}
	}
	return err
}

func (c *casting) mandates(ctx context.Context) error {
	rows, err := c.ent.Mandate.Query().Where(mandate.PractitionerIDIn(c.practitioners...)).WithAgency().WithTeam().All(ctx)
	for _, m := range rows {
		if !c.holds(m.FromOn, m.UntilOn) {
			continue
		}
		words := strings.ToLower(string(m.Role)) + " of"
		if m.Edges.Agency != nil {
			c.tell(m.PractitionerID, office, words, m.Edges.Agency.Name)
		} else {
			c.tell(m.PractitionerID, office, words, m.Edges.Team.Name)
		}
	}
	return err
}

func (c *casting) supervisions(ctx context.Context) error {
	rows, err := c.ent.Supervision.Query().Where(supervision.SupervisorIDIn(c.practitioners...)).WithPractitioner().All(ctx)
	for _, s := range rows {
		if p := s.Edges.Practitioner; c.holds(s.FromOn, s.UntilOn) {
			c.tell(s.SupervisorID, office, "supervisor of", p.GivenNames+" "+p.FamilyName)
		}
	}
	return err
}

func (c *casting) names(ctx context.Context) error {
	rows, err := c.ent.NamedPerson.Query().
		Where(namedperson.Or(namedperson.PractitionerIDIn(c.practitioners...), namedperson.KinIDIn(c.kin...))).
		WithChild().WithAgency().All(ctx)
	for _, n := range rows {
		if !c.holds(n.FromOn, n.UntilOn) {
			continue
		}
		person := cmp.Or(n.PractitionerID, n.KinID)
		if n.Edges.Child != nil {
			c.tell(*person, naming, "named for", n.Edges.Child.PreferredName)
		} else {
			c.tell(*person, naming, "named for", n.Edges.Agency.Name)
		}
	}
	return err
}

// inWords puts the roles of one kind into one sentence.
func inWords(roles []role) []string {
	slices.SortFunc(roles, func(a, b role) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.words, b.words), cmp.Compare(text.Fold(a.of), text.Fold(b.of)))
	})
	var sentences []string
	for len(roles) > 0 {
		same := 1
		for same < len(roles) && roles[same].words == roles[0].words {
			same++
		}
		sentences = append(sentences, strings.TrimSpace(roles[0].words+" "+enumerated(roles[:same])))
		roles = roles[same:]
	}
	return sentences
}

// shown is how many things of one kind are named.
const shown = 4

func enumerated(roles []role) string {
	var names []string
	for _, r := range roles[:min(shown, len(roles))] {
		names = append(names, r.of)
	}
	listed := strings.Join(names, ", ")
	if more := len(roles) - shown; more > 0 {
		listed += fmt.Sprintf(" and %d more", more)
	}
	return listed
}
