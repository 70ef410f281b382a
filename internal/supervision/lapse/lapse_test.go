package lapse_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/supervision/lapse"
)

var today = calendar.Of(2026, 6, 15)

func in(days int) *calendar.Date {
	day := today.AddDays(days)
	return &day
}

func TestSupervisionFallsDue(t *testing.T) {
	fortnight := 14
	session := func(held int, next *calendar.Date) lapse.Session {
		return lapse.Session{HeldOn: today.AddDays(held), NextOn: next}
	}
	for name, c := range map[string]struct {
		every      *int
		held       []lapse.Session
		last, next *calendar.Date
	}{
		"never, as usual":          {nil, nil, nil, in(-100 + lapse.UsualDays)},
		"never, each fortnight":    {&fortnight, nil, nil, in(-86)},
		"after the last":           {&fortnight, []lapse.Session{session(-30, nil), session(-5, nil), session(-20, in(3))}, in(-5), in(9)},
		"as was said last":         {&fortnight, []lapse.Session{session(-5, in(30))}, in(-5), in(30)},
		"today":                    {&fortnight, []lapse.Session{session(0, nil)}, in(0), in(14)},
		"not known yet on the day": {&fortnight, []lapse.Session{session(1, nil), session(-9, nil)}, in(-9), in(5)},
	} {
		last, next := lapse.NextSession(today.AddDays(-100), c.every, c.held, today)
		if (last == nil) != (c.last == nil) || last != nil && *last != *c.last || next != *c.next {
			t.Errorf("%s: %v and %v, want %v and %v", name, last, next, c.last, *c.next)
		}
	}
}

func TestChecksHoldForThreeYears(t *testing.T) {
	for checked, expires := range map[calendar.Date]calendar.Date{
		calendar.Of(2023, 6, 15): today,
		calendar.Of(2024, 2, 29): calendar.Of(2027, 2, 28),
	} {
		if is := lapse.CheckExpires(checked); is != expires {
			t.Errorf("%v expires on %v, want %v", checked, is, expires)
		}
	}
}

func TestTrainingExpires(t *testing.T) {
	team, module := uuid.New(), uuid.New()
	everybody := lapse.Module{ID: module, Team: team, RequiredFor: []enum.TrainingRole{enum.LearnsAsMember}, Period: calendar.Since(today.AddDays(-500))}
	member := lapse.Work{Networks: 1, Parts: []lapse.Part{{Team: team, Role: enum.TeamMember, Period: calendar.Since(today.AddDays(-500))}}}
	done := func(on int, expires *calendar.Date) lapse.Completion {
		return lapse.Completion{Module: module, CompletedOn: today.AddDays(on), ExpiresOn: expires}
	}
	for name, c := range map[string]struct {
		work lapse.Work
		done []lapse.Completion
		want string // completed, expiring, expired, missing, overdue
	}{
		"never":                    {member, nil, "[] [] [] [0] 1"},
		"for good":                 {member, []lapse.Completion{done(-9, nil)}, "[0] [] [] [] 0"},
		"long":                     {member, []lapse.Completion{done(-9, in(61))}, "[0] [] [] [] 0"},
		"expiring":                 {member, []lapse.Completion{done(-9, in(60))}, "[0] [0] [] [] 0"},
		"its last day":             {member, []lapse.Completion{done(-9, in(1))}, "[0] [0] [] [] 0"},
		"expired today":            {member, []lapse.Completion{done(-9, in(0))}, "[] [] [0] [] 1"},
		"the one that lasts":       {member, []lapse.Completion{done(-9, in(-3)), done(-50, in(99)), done(-2, in(5))}, "[1] [] [] [] 0"},
		"good outlasts":            {member, []lapse.Completion{done(-50, nil), done(-2, in(5))}, "[0] [] [] [] 0"},
		"tomorrow":                 {member, []lapse.Completion{done(1, nil)}, "[] [] [] [0] 1"},
		"not for them":             {lapse.Work{Parts: member.Parts}, nil, "[] [] [] [] 0"},
		"expired, not for them":    {lapse.Work{Parts: member.Parts}, []lapse.Completion{done(-9, in(-1))}, "[] [] [0] [] 0"},
		"of no team":               {lapse.Work{Networks: 1}, nil, "[] [] [] [] 0"},
		"whose part in it is over": {lapse.Work{Networks: 1, Parts: []lapse.Part{{Team: team, Period: calendar.Between(today.AddDays(-9), in(0))}}}, nil, "[] [] [] [] 0"},
	} {
		is := lapse.TrainingOf(c.work, []lapse.Module{everybody}, c.done, today, 60)
		if got := fmt.Sprint(is.Completed, is.Expiring, is.Expired, is.Missing, is.Overdue); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestTrainingIsForRoles(t *testing.T) {
	team := uuid.New()
	part := func(role enum.AffiliationRole) []lapse.Part {
		return []lapse.Part{{Team: team, Role: role, Period: calendar.Since(today)}}
	}
	works := map[enum.TrainingRole]lapse.Work{
		enum.LearnsAsLead:     {Leads: 1, Parts: part(enum.TeamMember)},
		enum.LearnsAsMember:   {Networks: 1, Parts: part(enum.TeamMember)},
		enum.LearnsAsPanel:    {Parts: part(enum.PanelMember)},
		enum.LearnsAsDirector: {Parts: part(enum.Director)},
	}
	for asked := range works {
		for has, work := range works {
			for _, over := range []bool{false, true} {
				m := lapse.Module{ID: uuid.New(), Team: team, RequiredFor: []enum.TrainingRole{asked}, Period: calendar.Since(today)}
				if over {
					m.Period = calendar.Between(today.AddDays(-9), &today)
				}
				want := 0
				if asked == has && !over {
					want = 1
				}
				if is := lapse.TrainingOf(work, []lapse.Module{m}, nil, today, 60); is.Overdue != want {
					t.Errorf("asked of %s, had by %s, over %v: %d", asked, has, over, is.Overdue)
				}
			}
		}
	}
}
