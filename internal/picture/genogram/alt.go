package genogram

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// part is people who stand together, with what they are called.
type part struct {
	name   string
	people []*person
}

// parts is everybody, in the order of reading.
func (s *scene) parts() (all []part) {
	for _, r := range s.rows {
		all = append(all, part{generationName(r.generation, s.Lang), r.people})
	}
	if len(s.aside) > 0 {
		all = append(all, part{placeless.In(s.Lang), s.aside})
	}
	return all
}

// tableRows is everybody in the picture.
func (s *scene) tableRows() (all []*frame.Row) {
	for _, part := range s.parts() {
		for _, p := range part.people {
			all = append(all, &frame.Row{ID: frame.Given(p.id), Part: part.name, Name: p.name, Role: p.role, Change: cmp.Or(p.change, frame.Same)})
		}
	}
	return all
}

// words says all that the picture shows, line by line.
func (s *scene) words() string {
	var b strings.Builder
	s.SayHeading(&b)
	for _, part := range s.parts() {
		name := []rune(part.name)
		b.WriteString("\n" + strings.ToUpper(string(name[:1])) + string(name[1:]) + ":\n")
		for _, p := range part.people {
			b.WriteString("- " + s.sentence(p) + "\n")
		}
	}
	return b.String()
}

// sentence is somebody with all that they are to others, in words.
func (s *scene) sentence(p *person) string {
	said := p.name
	if p.age != nil {
		said += " (" + strconv.Itoa(*p.age) + ")"
	}
	is := p.told
	switch {
	case p == s.child:
		is = append([]string{theChild.In(s.Lang)}, is...)
	case p.role != "":
		is = append([]string{p.role}, is...)
	}
	for _, h := range s.homes {
		if h.livesThere(p) {
			is = append(is, fmt.Sprintf(livesAt.In(s.Lang), h.label))
		}
	}
	if len(is) > 0 {
		said += ": " + strings.Join(is, "; ")
	}
	return p.change.Mark(svg.Line{Text: said}, s.Lang).Text
}
