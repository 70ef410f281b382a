package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// about is whom and what a finding speaks of: what the key hashes and the
// explanation names.
type about struct {
	rank     int // of the rule
	subjects []snapshot.ID
	label    string // part of its subject: of the household (O2), of the requirement (G21)

	child         *snapshot.Child // nil for a finding about a whānau or a practitioner
	whanau        *snapshot.Whanau
	practitioner  *snapshot.Practitioner
	children      []*snapshot.Child // the child and its siblings
	service       *snapshot.ServiceType
	domain        enum.LifeDomain
	agencies      []*snapshot.Agency
	practitioners []*snapshot.Practitioner
}

// Child is the child around whom it was found, nil for a finding about a whānau or a
// practitioner. One about two children is found around either.
func (f *Finding) Child() *snapshot.Child { return f.about.child }

// Whanau is the whānau that it is about, nil for a finding about anything else.
func (f *Finding) Whanau() *snapshot.Whanau { return f.about.whanau }

// Practitioner is the practitioner whose work it is about, nil for a finding around a child or
// about a whānau.
func (f *Finding) Practitioner() *snapshot.Practitioner { return f.about.practitioner }

// LeaveOut takes something that does not exist out of the evidence.
func (f *Finding) LeaveOut(what snapshot.Node) {
	f.Evidence = slices.DeleteFunc(f.Evidence, func(n snapshot.Node) bool { return n == what })
}

// neutral marks a finding that would be a risk as one that asks for nothing.
func (f *Finding) neutral(why Note) {
	f.Polarity, f.Severity = Neutral, Low
	f.note(why)
}

func (f *Finding) note(what Note) { f.Note = &what }

func (f *Finding) fact(name FactName, value int) {
	f.Facts = append(f.Facts, Fact{name, value})
}

// strength orders the certainties: the highest that applies is the finding's.
var strength = map[Certainty]int{Certain: 0, Assumed: 1, Possible: 2, Planned: 3}

func (f *Finding) weaken(to Certainty) {
	if strength[to] > strength[f.Certainty] {
		f.Certainty = to
	}
}

// begins makes the finding PLANNED if something that it rests on begins after today.
func (f *Finding) begins(on, today calendar.Date) {
	if on > today {
		f.weaken(Planned)
	}
}

// restsOn takes rows that carry the finding into its certainty.
func (f *Finding) restsOn(memberships []*snapshot.Membership, provisions []*snapshot.Provision, today calendar.Date) {
	for _, m := range memberships {
		f.begins(m.Row.From, today)
		if m.Assumed() {
			f.weaken(Assumed)
		}
	}
	for _, p := range provisions {
		f.begins(p.Period.From, today)
	}
}

// showProvisions adds services as evidence, by start.
func (f *Finding) showProvisions(provisions []*snapshot.Provision, today calendar.Date) {
	f.restsOn(nil, provisions, today)
	for _, p := range inOrder(provisions) {
		f.Evidence = append(f.Evidence, p)
	}
}

// unnamed says whether it is a child who is only known to exist.
func unnamed(n snapshot.Node) bool {
	c, isChild := n.(*snapshot.Child)
	return isChild && c.Unnamed
}

func (f *Finding) showChildren(children []*snapshot.Child) {
	f.about.children = children
	for _, c := range children {
		f.Evidence = append(f.Evidence, c)
	}
}

func (f *Finding) showPractitioners(practitioners []*snapshot.Practitioner) {
	f.about.practitioners = practitioners
	for _, p := range practitioners {
		f.Evidence = append(f.Evidence, p)
	}
}

func (f *Finding) showAgencies(agencies []*snapshot.Agency) {
	f.about.agencies = agencies
	for _, a := range agencies {
		f.Evidence = append(f.Evidence, a)
	}
}
