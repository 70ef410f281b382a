package ecomap

import (
	"cmp"
	"strings"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// rows is everybody in the picture.
func (s *scene) rows() []*frame.Row {
	home := frame.Family.Name(s.Lang)
	all := []*frame.Row{{ID: frame.Given(s.child.id), Part: home, Name: s.child.name, Change: frame.Same}}
	for _, f := range s.home {
		all = append(all, f.row(home, nil))
	}
	for _, of := range s.systems {
		part := of.sector.Name(s.Lang)
		all = append(all, &frame.Row{ID: frame.Given(of.id), Part: part, Name: of.name, Role: of.gives(), Change: cmp.Or(of.change, frame.Same)})
		for _, f := range of.people {
			all = append(all, f.row(part, &of.name))
		}
	}
	return all
}

func (f *figure) row(part string, agency *string) *frame.Row {
	return &frame.Row{ID: frame.Given(f.id), Part: part, Name: f.name, Agency: agency, Role: f.role, Lead: f.lead, Change: cmp.Or(f.change, frame.Same)}
}

// gives are its services, in one text.
func (s *system) gives() string {
	var names []string
	for _, is := range s.services {
		if is.change != frame.Gone {
			names = append(names, is.name)
		}
	}
	return strings.Join(names, ", ")
}

// words says all that the picture shows, line by line.
func (s *scene) words() string {
	var b strings.Builder
	say := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	s.SayHeading(&b)
	say("\n", inTheMiddle.In(s.Lang), ": ", s.child.name)
	for _, f := range s.home {
		say("- ", s.told(f))
	}
	say("\n", aroundThem.In(s.Lang), ":")
	if len(s.systems) == 0 {
		say("- ", nobody.In(s.Lang))
	}
	for _, of := range s.systems {
		say("- ", s.named(of))
		for _, f := range of.people {
			say("  - ", s.told(f))
		}
		for _, is := range of.services {
			say("  - ", frame.AService.In(s.Lang), ": ", is.change.Mark(svg.Line{Text: is.name}, s.Lang).Text)
		}
	}
	if s.chair {
		say("\n", frame.NobodyLeads.In(s.Lang))
	}
	s.SayFindings(&b)
	return b.String()
}

// told is somebody, in words.
func (s *scene) told(f *figure) string {
	text := f.name
	if f.lead {
		text += ", " + frame.Leads.In(s.Lang)
	}
	if f.role != "" {
		text += ", " + f.role
	}
	return f.change.Mark(svg.Line{Text: text}, s.Lang).Text
}

// named is a system, in words, with its tie.
func (s *scene) named(of *system) string {
	text := of.name + " (" + of.sector.Name(s.Lang) + ")"
	if of.tie != plain {
		text += ", " + ties[of.tie].In(s.Lang)
	}
	return of.change.Mark(svg.Line{Text: text}, s.Lang).Text
}
