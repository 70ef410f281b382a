package lapse

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Part is somebody's part in a Children's Team.
type Part struct {
	Team   uuid.UUID
	Role   enum.AffiliationRole
	Period calendar.Period
}

// Work is what somebody does on a day: their parts in teams, and how many networks they
// lead and belong to.
type Work struct {
	Parts           []Part
	Leads, Networks int
}

// Module is what a team asks some of its people to learn.
type Module struct {
	ID, Team    uuid.UUID
	RequiredFor []enum.TrainingRole
	Period      calendar.Period
}

// Completion is a module that somebody has completed, until it expires, if it does.
type Completion struct {
	Module      uuid.UUID
	CompletedOn calendar.Date
	ExpiresOn   *calendar.Date
}

// holds says whether a completion counts on a day.
func (c Completion) holds(on calendar.Date) bool {
	return c.CompletedOn <= on && (c.ExpiresOn == nil || *c.ExpiresOn > on)
}

// outlasts says whether a completion counts for longer than another.
func (c Completion) outlasts(other Completion) bool {
	switch {
	case other.ExpiresOn == nil:
		return false
	case c.ExpiresOn == nil:
		return true
	}
	return *c.ExpiresOn > *other.ExpiresOn
}

// Training is what somebody has learnt, as indexes of what it was made from: of each
// module the completion that lasts longest.
type Training struct {
	Completed []int // completions that hold
	Expiring  []int // those of them that expire within the days asked for
	Expired   []int // completions of modules still offered that hold no more
	Missing   []int // modules that are required, and were never completed
	Overdue   int   // modules that are required, and missing or expired
}

// TrainingOf looks at modules and completions on a day, and at what expires within so many
// days after it.
func TrainingOf(work Work, modules []Module, completions []Completion, on calendar.Date, withinDays int) Training {
	best := map[uuid.UUID]int{}
	for i, c := range completions {
		if was, known := best[c.Module]; c.CompletedOn <= on && (!known || c.outlasts(completions[was])) {
			best[c.Module] = i
		}
	}
	var t Training
	for m, module := range modules {
		i, done := best[module.ID]
		offered := module.Period.Contains(on)
		required := offered && work.requires(module, on)
		switch {
		case !done && required:
			t.Missing = append(t.Missing, m)
			t.Overdue++
		case !done:
		case completions[i].holds(on):
			t.Completed = append(t.Completed, i)
			if expires := completions[i].ExpiresOn; expires != nil && *expires <= on.AddDays(withinDays) {
				t.Expiring = append(t.Expiring, i)
			}
		case offered:
			t.Expired = append(t.Expired, i)
			if required {
				t.Overdue++
			}
		}
	}
	return t
}

// requires says whether a module is for somebody who has a part in its team.
func (w Work) requires(m Module, on calendar.Date) bool {
	return slices.ContainsFunc(w.Parts, func(p Part) bool {
		return p.Team == m.Team && p.Period.Contains(on) && slices.ContainsFunc(m.RequiredFor, func(role enum.TrainingRole) bool {
			switch role {
			case enum.LearnsAsLead:
				return w.Leads > 0
			case enum.LearnsAsMember:
				return w.Networks > 0
			case enum.LearnsAsPanel:
				return p.Role == enum.PanelMember
			case enum.LearnsAsDirector:
				return p.Role == enum.Director
			}
			return false
		})
	})
}
