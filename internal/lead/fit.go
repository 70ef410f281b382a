package lead

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/whatif"
)

// FitKind is what speaks for or against somebody as lead.
type FitKind string

// The kinds. A profession is none of them, and never will be (S1.21).
const (
	Involved     FitKind = "INVOLVED"      // gives the child support now (S1.22)
	NotInvolved  FitKind = "NOT_INVOLVED"  // a warning: they do not
	Relationship FitKind = "RELATIONSHIP"  // how long they have known the child (S1.29)
	Wanted       FitKind = "WANTED"        // by the child or whānau (S1.29)
	NotWanted    FitKind = "NOT_WANTED"    // by the child or whānau
	LeadsSibling FitKind = "LEADS_SIBLING" // S1.32
	Competent    FitKind = "COMPETENT"     // has a competency that is needed (S1.24)
	NotCompetent FitKind = "NOT_COMPETENT" // lacks one that is needed
	Speaks       FitKind = "LANGUAGE"      // works in a language of the child
	Caseload     FitKind = "CASELOAD"      // how many networks they lead now
)

// What each is worth: starting points of ours, in the order of S1.22 to S1.32.
const (
	pointsInvolved    = 40
	pointsPerMonth    = 1 // of a relationship
	mostRelationship  = 24
	pointsByChild     = 30
	pointsByWhanau    = 20
	pointsSibling     = 25
	pointsLevel       = 5 // for each level of a needed competency
	pointsLanguage    = 15
	pointsPerCaseload = -5
)

// Reason is one thing that speaks for or against somebody.
type Reason struct {
	Kind       FitKind
	Points     int
	Since      *calendar.Date
	Count      *int
	By         *enum.PreferenceGiver
	Competency *enum.CompetencyCode
	Level      *enum.CompetencyLevel
	Language   *string
	Declared   bool // the language is one that they say they speak, not one that was assessed
}

// Candidate is somebody who could lead, and every reason that was looked at.
type Candidate struct {
	Practitioner *snapshot.Practitioner
	Fit          int // the sum of the points
	Reasons      []Reason
	Simulation   *whatif.Simulation // if they led from today; nil: they could not, or nobody asked
}

// Ability is a competency that somebody has on the day.
type Ability struct {
	Code     enum.CompetencyCode
	Language string
	Level    enum.CompetencyLevel
}

// Wish is a preference that stands on the day.
type Wish struct {
	By      enum.PreferenceGiver
	Stance  enum.Stance
	Subject uuid.UUID
	Since   calendar.Date
}

// Field is what is known of a child and of who could lead.
type Field struct {
	Child     *snapshot.Child // loaded with everything around it
	People    []*snapshot.Practitioner
	Wishes    []Wish
	Abilities map[uuid.UUID][]Ability
	Tongues   map[uuid.UUID][]string // languages that people share of themselves: nothing else that they say (S2.43)
	Caseload  map[uuid.UUID]int
	Needed    []enum.CompetencyCode
}

// Rank orders who could lead on a day: whom child or whānau do not want last, before them
// who gives no support now, each by fit, then by name.
func Rank(f Field, on calendar.Date) []*Candidate {
	involved := map[uuid.UUID]bool{}
	for _, a := range f.Child.PractitionersOn(on) {
		involved[a.Practitioner.ID] = true
	}
	candidates := make([]*Candidate, len(f.People))
	for i, p := range f.People {
		candidates[i] = f.weigh(p, involved[p.ID], on)
	}
	last := func(c *Candidate) int {
		switch {
		case c.has(NotWanted):
			return 2
		case c.has(NotInvolved):
			return 1
		}
		return 0
	}
	slices.SortFunc(candidates, func(a, b *Candidate) int {
		return cmp.Or(cmp.Compare(last(a), last(b)), cmp.Compare(b.Fit, a.Fit), a.Practitioner.Compare(b.Practitioner))
	})
	return candidates
}

func (c *Candidate) has(kind FitKind) bool {
	return slices.ContainsFunc(c.Reasons, func(r Reason) bool { return r.Kind == kind })
}

func (c *Candidate) add(r Reason) {
	c.Fit += r.Points
	c.Reasons = append(c.Reasons, r)
}

// weigh gathers what speaks for and against one practitioner.
func (f Field) weigh(p *snapshot.Practitioner, involved bool, on calendar.Date) *Candidate {
	c := &Candidate{Practitioner: p}
	if involved {
		c.add(Reason{Kind: Involved, Points: pointsInvolved})
	} else {
		c.add(Reason{Kind: NotInvolved})
	}
	if since, known := f.knownSince(p.ID, on); known {
		months := 0
		for since.AddMonths(months+1) <= on && months < mostRelationship {
			months++
		}
		c.add(Reason{Kind: Relationship, Points: months * pointsPerMonth, Since: &since})
	}
	f.wishes(c)
	f.siblings(c, on)
	f.abilities(c)
	leads := f.Caseload[p.ID]
	c.add(Reason{Kind: Caseload, Points: leads * pointsPerCaseload, Count: &leads})
	return c
}

// knownSince is when somebody was first a member of a network of the child or gave it a
// service.
func (f Field) knownSince(id uuid.UUID, on calendar.Date) (since calendar.Date, known bool) {
	first := func(from calendar.Date) {
		if from <= on && (!known || from < since) {
			since, known = from, true
		}
	}
	for _, n := range f.Child.Networks {
		for _, m := range n.Memberships {
			if m.Practitioner != nil && m.Practitioner.ID == id {
				first(m.Row.From)
			}
		}
	}
	for _, p := range f.Child.ProvisionsReaching() {
		if live := p.Reaching(f.Child); p.Practitioner != nil && p.Practitioner.ID == id && len(live) > 0 {
			first(live[0].From)
		}
	}
	return since, known
}

// wishes are what child and whānau said of the candidate.
func (f Field) wishes(c *Candidate) {
	for _, w := range f.Wishes {
		if w.Subject != c.Practitioner.ID {
			continue
		}
		points := pointsByWhanau
		if w.By == enum.GivenByChild {
			points = pointsByChild
		}
		switch w.Stance {
		case enum.For:
			c.add(Reason{Kind: Wanted, Points: points, By: &w.By, Since: &w.Since})
		case enum.Against:
			c.add(Reason{Kind: NotWanted, Points: -points, By: &w.By, Since: &w.Since})
		}
	}
}

// siblings are those whom the candidate leads.
func (f Field) siblings(c *Candidate, on calendar.Date) {
	led := 0
	for _, s := range f.Child.Siblings {
		if n := s.Child.NetworkOn(on); n != nil && s.Days.Contains(on) {
			if l := n.LeadOn(on); l != nil && l.Practitioner != nil && l.Practitioner.ID == c.Practitioner.ID {
				led++
			}
		}
	}
	if led > 0 {
		c.add(Reason{Kind: LeadsSibling, Points: pointsSibling, Count: &led})
	}
}

// abilities are the competencies that are needed, and the languages of the child.
func (f Field) abilities(c *Candidate) {
	has := f.Abilities[c.Practitioner.ID]
	for _, code := range f.Needed {
		i := slices.IndexFunc(has, func(a Ability) bool { return a.Code == code })
		if i < 0 {
			c.add(Reason{Kind: NotCompetent, Competency: &code})
			continue
		}
		level := has[i].Level
		worth := (1 + slices.Index(level.Values(), string(level))) * pointsLevel
		c.add(Reason{Kind: Competent, Points: worth, Competency: &code, Level: &level})
	}
	assessed := func(spoken string) bool {
		return slices.ContainsFunc(has, func(a Ability) bool { return a.Code == enum.Language && primary(a.Language) == primary(spoken) })
	}
	for _, a := range has {
		if a.Code == enum.Language && f.helps(a.Language) {
			c.add(Reason{Kind: Speaks, Points: pointsLanguage, Language: &a.Language, Level: &a.Level})
		}
	}
	for _, own := range f.Tongues[c.Practitioner.ID] {
		if f.helps(own) && !assessed(own) {
			c.add(Reason{Kind: Speaks, Points: pointsLanguage, Language: &own, Declared: true})
		}
	}
}

// helps says whether a language is one of the child, other than English.
func (f Field) helps(spoken string) bool {
	return primary(spoken) != "en" && slices.ContainsFunc(f.Child.Languages, func(tag string) bool { return primary(tag) == primary(spoken) })
}
