package network

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"strconv"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// columns is the width of a row of the snapshot statement: its kind and eleven texts.
const columns = 12

// rows are those of a statement.
type rows interface {
	Next() bool
	Scan(targets ...any) error
	Err() error
}

// decode reads the rows of the snapshot statement into linked structs, as the viewer sees them
// today.
func decode(rows rows, with snapshot.With, seen sight.Sight, today calendar.Date) (*snapshot.Snapshot, error) {
	g, err := read(rows)
	if err != nil {
		return nil, err
	}
	return g.finish(with, seen, today)
}

// read reads rows into a graph. Their order does not matter: a thing that is pointed to
// before its own row comes is made empty first.
func read(rows rows) (*graph, error) {
	g := newGraph()
	r := &row{}
	var targets [columns]any
	for i := range r.columns {
		targets[i] = &r.columns[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets[:]...); err != nil {
			return nil, err
		}
		read, ok := allKinds[string(r.columns[0])]
		if !ok {
			return nil, fmt.Errorf("unknown kind of row %q", r.columns[0])
		}
		if read(g, r); r.err != nil {
			return nil, fmt.Errorf("row of kind %s: %w", r.columns[0], r.err)
		}
	}
	return g, rows.Err()
}

// allKinds says how each kind of row is read, of whichever part of the statement.
var allKinds = func() map[string]func(*graph, *row) {
	all := map[string]func(*graph, *row){}
	for _, some := range []map[string]func(*graph, *row){kinds, caseworkKinds, holdingKinds, kinshipKinds} {
		maps.Copy(all, some)
	}
	return all
}()

// kinds says how each kind of row is read; the columns are those of snapshot.sql.
var kinds = map[string]func(*graph, *row){
	"focus":        func(g *graph, r *row) { g.focus = append(g.focus, g.children.get(r.id(1))) },
	"child":        readChild,
	"sibling":      func(g *graph, r *row) { g.siblings = append(g.siblings, edge{r.id(1), r.id(2), r.period(3, 4)}) },
	"parent":       func(g *graph, r *row) { g.parents = append(g.parents, edge{r.id(1), r.id(2), r.period(3, 4)}) },
	"whanau":       func(g *graph, r *row) { g.whanau.own(r.id(1)).Name = r.text(2) },
	"belonging":    readBelonging,
	"team":         readTeam,
	"network":      readNetwork,
	"membership":   readMembership,
	"lead":         readLead,
	"delegation":   readDelegation,
	"kin":          readKin,
	"practitioner": readPractitioner,
	"employment":   readEmployment,
	"affiliation":  readAffiliation,
	"provision":    readProvision,
	"agency":       readAgency,
	"type":         readType,
	"joint":        readJoint,
	"elsewhere": func(g *graph, r *row) {
		child := r.id(1)
		g.elsewhere[child] = append(g.elsewhere[child], snapshot.Belonging{Whanau: r.id(2), Period: r.period(3, 4)})
	},
}

func readChild(g *graph, r *row) { g.child(r, 1) }

// child reads a child, whose columns begin with its id.
func (g *graph) child(r *row, i int) *snapshot.Child {
	c := g.children.own(r.id(i))
	c.PreferredName, c.GivenNames, c.FamilyName = r.text(i+1), r.text(i+2), r.text(i+3)
	c.Birth, c.Gender = &snapshot.Birth{Date: r.date(i + 4)}, r.text(i+5)
	c.Ethnicities, c.Iwi, c.Languages = r.list(i+6), r.list(i+7), r.list(i+8)
	c.SortName = r.text(i + 9)
	return c
}

func readBelonging(g *graph, r *row) {
	m := &snapshot.WhanauMember{Whanau: g.whanau.get(r.id(1)), Child: g.children.get(r.id(2)), Household: r.text(3), Period: r.period(4, 5)}
	m.Child.Whanau = append(m.Child.Whanau, m)
	m.Whanau.Members = append(m.Whanau.Members, m)
}

func readTeam(g *graph, r *row) {
	t := g.teams.own(r.id(1))
	t.Name, t.NameMi, t.Areas = r.text(2), r.text(3), r.list(4)
}

func readNetwork(g *graph, r *row) {
	n := g.networks.own(r.id(1))
	n.Child, n.Team = g.children.get(r.id(2)), g.teams.get(r.id(3))
	n.Period, n.ExitReason, n.Version = r.period(4, 5), enum.ExitReason(r.text(6)), r.number(7)
	n.Child.Networks = append(n.Child.Networks, n)
}

func readMembership(g *graph, r *row) {
	n := g.networks.get(r.id(2))
	n.Memberships = append(n.Memberships, &snapshot.Membership{
		ID: r.id(1), Network: n,
		Child: optional(&g.children, r, 3), Kin: optional(&g.kin, r, 4),
		Practitioner: optional(&g.practitioners, r, 5), Agency: optional(&g.agencies, r, 6),
		Role: enum.MembershipRole(r.text(7)), Row: r.period(8, 9), JoinReason: r.text(10), LeaveReason: r.text(11),
	})
}

func readLead(g *graph, r *row) {
	n := g.networks.get(r.id(2))
	n.Leads = append(n.Leads, &snapshot.Lead{ID: r.id(1), Network: n, Practitioner: g.practitioners.get(r.id(3)), Row: r.period(4, 5)})
}

func readDelegation(g *graph, r *row) {
	n := g.networks.get(r.id(2))
	n.Delegations = append(n.Delegations, &snapshot.Delegation{
		ID: r.id(1), Network: n, Lead: r.id(3), Practitioner: g.practitioners.get(r.id(4)), Agency: g.agencies.get(r.id(5)), Row: r.period(6, 7),
	})
}

func readKin(g *graph, r *row) {
	k := g.kin.own(r.id(1))
	k.GivenNames, k.FamilyName = r.text(2), r.text(3)
	if !r.null(4) {
		k.Birth = &snapshot.Birth{Date: r.date(4)}
	}
}

func readPractitioner(g *graph, r *row) {
	p := g.practitioners.own(r.id(1))
	p.GivenNames, p.FamilyName, p.Profession = r.text(2), r.text(3), r.text(4)
	p.Email, p.Phone, p.SortName = r.text(5), r.text(6), r.text(7)
}

func readEmployment(g *graph, r *row) {
	p := g.practitioners.get(r.id(1))
	p.Employments = append(p.Employments, snapshot.Employment{Agency: r.id(2), JobTitle: r.text(3), Period: r.period(4, 5)})
}

func readAffiliation(g *graph, r *row) {
	p := g.practitioners.get(r.id(1))
	p.Affiliations = append(p.Affiliations, snapshot.Affiliation{Team: r.id(2), Role: r.text(3), Period: r.period(4, 5)})
}

func readProvision(g *graph, r *row) {
	p := &snapshot.Provision{
		ID: r.id(1), Child: optional(&g.children, r, 2), Whanau: optional(&g.whanau, r, 3),
		Agency: g.agencies.get(r.id(4)), Practitioner: optional(&g.practitioners, r, 5), Type: g.types.get(r.id(6)),
		Status: enum.ProvisionStatus(r.text(7)), Period: r.period(8, 9), EndReason: r.text(10), Version: r.number(11),
	}
	g.provisions = append(g.provisions, p)
	if p.Child != nil {
		p.Child.Provisions = append(p.Child.Provisions, p)
	} else {
		p.Whanau.Provisions = append(p.Whanau.Provisions, p)
	}
}

func readAgency(g *graph, r *row) {
	a := g.agencies.own(r.id(1))
	a.Name, a.Kind, a.Control = r.text(2), enum.AgencyKind(r.text(3)), enum.AgencyControl(r.text(4))
	a.Parent, a.SortName = optional(&g.agencies, r, 5), r.text(6)
}

func readType(g *graph, r *row) {
	t := g.types.own(r.id(1))
	t.Code, t.Name, t.NameMi = r.text(2), r.text(3), r.text(4)
	t.Exclusive, t.Universal = r.bool(5), r.bool(6)
	t.Scope, t.Relational = enum.ServiceScope(r.text(7)), r.bool(8)
}

func readJoint(g *graph, r *row) {
	g.joint = append(g.joint, &snapshot.Joint{
		Network: r.id(1), Child: r.id(2), Team: r.id(3), Practitioner: g.practitioners.get(r.id(4)), Agency: r.id(5),
		Row: r.period(8, 9).Intersect(r.period(6, 7)),
	})
}

// row reads the texts of one row and keeps the first error.
type row struct {
	columns [columns]sql.RawBytes
	err     error
}

func (r *row) null(i int) bool   { return r.columns[i] == nil }
func (r *row) text(i int) string { return string(r.columns[i]) }

// bool reads a truth value: "true" on PostgreSQL, "1" on SQLite.
func (r *row) bool(i int) bool {
	c := r.columns[i]
	return len(c) > 0 && (c[0] == '1' || c[0] == 't')
}

func (r *row) number(i int) int {
	n, err := strconv.Atoi(r.text(i))
	r.keep(err)
	return n
}

func (r *row) id(i int) uuid.UUID {
	id, err := uuid.ParseBytes(r.columns[i])
	r.keep(err)
	return id
}

func (r *row) date(i int) calendar.Date {
	d, err := calendar.Parse(r.text(i))
	r.keep(err)
	return d
}

// period reads a half-open period; without an end it is ongoing.
func (r *row) period(from, until int) calendar.Period {
	p := calendar.Since(r.date(from))
	if !r.null(until) {
		p.Until = r.date(until)
	}
	return p
}

// end reads a day that may not have come, nil when it has not.
func (r *row) end(i int) *calendar.Date {
	if r.null(i) {
		return nil
	}
	d := r.date(i)
	return &d
}

// anyone reads the id of somebody who may be left out.
func (r *row) anyone(i int) uuid.UUID {
	if r.null(i) {
		return snapshot.NoOne
	}
	return r.id(i)
}

// entry reads what every piece of casework says of itself: its id, who wrote it, and for whom.
func (r *row) entry() snapshot.Entry {
	return snapshot.Entry{ID: r.id(1), By: r.id(3), For: r.anyone(4)}
}

// stored is how SQLite holds a moment.
const stored = "2006-01-02 15:04:05.999999999-07:00"

// instant reads a moment: seconds since 1970 on PostgreSQL, a text on SQLite.
func (r *row) instant(i int) time.Time {
	text := r.text(i)
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		return time.Unix(seconds, 0).UTC()
	}
	at, err := time.Parse(stored, text)
	r.keep(err)
	return at.UTC().Truncate(time.Second)
}

func (r *row) minutes(i int) time.Duration { return time.Duration(r.number(i)) * time.Minute }

// list reads a JSON list of texts.
func (r *row) list(i int) []string {
	c := r.columns[i]
	if len(c) == 0 || string(c) == "[]" || string(c) == "null" {
		return nil
	}
	var list []string
	r.keep(json.Unmarshal(c, &list))
	return list
}

func (r *row) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}
