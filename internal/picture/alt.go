package picture

import "strings"

// Row is somebody or something of a picture, in words.
type Row struct {
	ID     *string // as in the API; nil for what has none
	Part   string  // of life: whānau, health …
	Name   string
	Agency *string // for which a person comes; nil for none
	Role   string
	Lead   bool
	Change Change
}

// Change is what became of it since the day that the picture is compared with.
type Change string

// The changes.
const (
	Same Change = "SAME"
	New  Change = "NEW"
	Gone Change = "GONE"
)

var changes = map[change]Change{same: Same, come: New, gone: Gone}

// rows is everybody in the picture.
func (s *scene) rows() []*Row {
	home := sectors[family].name.In(s.lang)
	all := []*Row{{ID: given(s.child.id), Part: home, Name: s.child.name, Change: Same}}
	for _, f := range s.home {
		all = append(all, f.row(home, nil))
	}
	for _, of := range s.systems {
		part := sectors[of.sector].name.In(s.lang)
		all = append(all, &Row{ID: given(of.id), Part: part, Name: of.name, Role: of.gives(), Change: changes[of.change]})
		for _, f := range of.people {
			all = append(all, f.row(part, &of.name))
		}
	}
	return all
}

func (f *figure) row(part string, agency *string) *Row {
	return &Row{given(f.id), part, f.name, agency, f.role, f.lead, changes[f.change]}
}

// given is a text that may be missing.
func given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// gives are its services, in one text.
func (s *system) gives() string {
	var names []string
	for _, is := range s.services {
		if is.change != gone {
			names = append(names, is.name)
		}
	}
	return strings.Join(names, ", ")
}

// words says all that the picture shows, line by line.
func (s *scene) words() string {
	var b strings.Builder
	say := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	for _, l := range s.heading() {
		say(l.text)
	}
	say("\n", inTheMiddle.In(s.lang), ": ", s.child.name)
	for _, f := range s.home {
		say("- ", s.told(f))
	}
	say("\n", aroundThem.In(s.lang), ":")
	if len(s.systems) == 0 {
		say("- ", nobody.In(s.lang))
	}
	for _, of := range s.systems {
		say("- ", s.named(of))
		for _, f := range of.people {
			say("  - ", s.told(f))
		}
		for _, is := range of.services {
			say("  - ", serviceIs.In(s.lang), ": ", s.changed(line{text: is.name}, is.change).text)
		}
	}
	if s.chair {
		say("\n", noOneLeads.In(s.lang))
	}
	for _, part := range titled {
		for i, m := range s.of(part.kind) {
			if i == 0 {
				say("\n", part.title.In(s.lang), ":")
			}
			say(m.label(), ". ", m.finding.Explanation(s.lang))
		}
	}
	return b.String()
}

// told is somebody, in words.
func (s *scene) told(f *figure) string {
	text := f.name
	if f.lead {
		text += ", " + leads.In(s.lang)
	}
	if f.role != "" {
		text += ", " + f.role
	}
	return s.changed(line{text: text}, f.change).text
}

// named is a system, in words, with its tie.
func (s *scene) named(of *system) string {
	text := of.name + " (" + sectors[of.sector].name.In(s.lang) + ")"
	if of.tie != plain {
		text += ", " + ties[of.tie].In(s.lang)
	}
	return s.changed(line{text: text}, of.change).text
}
