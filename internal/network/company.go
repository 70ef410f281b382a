package network

import (
	"context"
	_ "embed" // the statement
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

//go:embed sql/company.sql
var companySQL string

// Thought is who and what somebody thinks of for a child, whether around it yet or not.
type Thought struct {
	Practitioners, Agencies, Types []uuid.UUID
	On                             calendar.Date // the day on which they are looked at
	Together                       bool          // the practitioners beside one another, not each for themselves
}

// Company is what is recorded of whom and what is thought of for a child, by the very
// structs that the snapshot of the child has of them: the rules compare those. Where
// practitioners who are not in the network meet those who are is in Joint, with all rows
// of these networks. Whanau is the time the child belongs to any.
type Company struct {
	Joint  []*snapshot.Joint
	Whanau []snapshot.Belonging

	near     near
	agencies []uuid.UUID
	kinds    map[uuid.UUID]*snapshot.ServiceType
	people   map[uuid.UUID]*snapshot.Practitioner
}

// Practitioner is one of those thought of, with where they work; nil for one that does not
// exist or is hidden, as below.
func (c *Company) Practitioner(id uuid.UUID) *snapshot.Practitioner { return c.people[id] }

// Agency is one of those thought of, or one where a practitioner thought of works.
func (c *Company) Agency(id uuid.UUID) *snapshot.Agency {
	if !slices.Contains(c.agencies, id) {
		return nil
	}
	return c.near.agencies[id]
}

// Type is one of the types of service thought of.
func (c *Company) Type(id uuid.UUID) *snapshot.ServiceType { return c.kinds[id] }

// Company reads what is thought of for a loaded child, in one statement. It completes the
// child's snapshot with where these practitioners work.
func (n *Networks) Company(ctx context.Context, c *snapshot.Child, of Thought) (*Company, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	members := membersThere(c, of.On)
	strangers := slices.DeleteFunc(slices.Clone(of.Practitioners), func(id uuid.UUID) bool { return slices.Contains(members, id) })
	if of.Together {
		members = append(members, strangers...)
	}
	var args []any
	for _, ids := range [][]uuid.UUID{of.Practitioners, strangers, members, of.Agencies, of.Types, {c.ID}} {
		args = append(args, n.store.IDs(ids))
	}
	rows, err := n.store.Query(ctx, n.company, args...)
	if err != nil {
		return nil, fmt.Errorf("load company: %w", err)
	}
	defer rows.Close()
	g, err := read(rows)
	if err != nil {
		return nil, fmt.Errorf("read company: %w", err)
	}
	found, err := g.finish(snapshot.With{}, seen, clock.Today(ctx))
	if err != nil {
		return nil, err
	}
	return g.company(nearOf(c), found.Joint, c.ID, of), nil
}

// membersThere are the practitioners who have a seat in the child's network on a day.
func membersThere(c *snapshot.Child, on calendar.Date) []uuid.UUID {
	var there []uuid.UUID
	n := c.NetworkOn(on)
	if n == nil {
		return nil
	}
	for _, m := range n.Memberships {
		if m.Practitioner != nil && m.Row.Contains(on) {
			there = append(there, m.Practitioner.ID)
		}
	}
	return there
}

// company hands out what was read by the structs that are known near the child.
func (g *graph) company(near near, joint []*snapshot.Joint, child uuid.UUID, of Thought) *Company {
	c := &Company{
		Joint: joint, Whanau: g.elsewhere[child], near: near,
		kinds: map[uuid.UUID]*snapshot.ServiceType{}, people: map[uuid.UUID]*snapshot.Practitioner{},
	}
	for id, a := range g.agencies.byID {
		if g.agencies.has(a) {
			near.agency(a)
			c.agencies = append(c.agencies, id)
		}
	}
	for id, t := range g.types.byID {
		c.kinds[id] = near.kind(t)
	}
	for _, id := range of.Practitioners {
		p, read := g.practitioners.byID[id]
		if !read || !g.practitioners.has(p) {
			continue
		}
		known := near.practitioner(p)
		known.Employments, known.Affiliations = p.Employments, p.Affiliations
		c.people[id] = known
	}
	for _, j := range joint {
		j.Practitioner = near.practitioner(j.Practitioner)
	}
	return c
}

// companyText is the statement for one database.
func companyText(dialect string) string {
	list := "SELECT value FROM json_each($%d)"
	if dialect == "postgres" {
		list = "SELECT unnest(CAST($%d AS uuid[]))"
	}
	var lists []string
	for i, name := range []string{"thought", "strangers", "members", "agencies", "types", "child"} {
		lists = append(lists, "{{"+name+"}}", fmt.Sprintf(list, i+1))
	}
	return words[dialect].Replace(strings.NewReplacer(lists...).Replace("WITH RECURSIVE\n" + companySQL))
}
