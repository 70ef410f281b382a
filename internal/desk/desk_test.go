package desk_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

var (
	me, child, other  = uuid.New(), uuid.New(), uuid.New()
	school, clinic    = uuid.New(), uuid.New()
	refuge, nobody    = uuid.New(), uuid.New() // the refuge is hidden
	today             = calendar.Of(2026, 6, 15)
	everyKindOfViewer = []policy.Kind{policy.ViewerPractitioner, policy.ViewerKin, policy.ViewerChild, policy.ViewerClient}
)

// sets are what a viewer may see, by kind; a pair has two ids.
type sets map[policy.Kind][][]uuid.UUID

func (s sets) scope(kind policy.Kind) *policy.Scope {
	entries := []policy.Entry{{Kind: kind, ID: me}}
	for kind, all := range s {
		for _, ids := range all {
			entries = append(entries, policy.Entry{Kind: kind, ID: ids[0], Of: append(ids, uuid.Nil)[1]})
		}
	}
	scope, _ := policy.NewScope(entries)
	return scope
}

func (s sets) desk() desk.Desk {
	return desk.Desk{Scope: s.scope(policy.ViewerPractitioner), Today: today}
}

// wrong is what a form or an error says, as "CODE field: message" in lines.
func wrong(err error) string {
	var all command.UserErrors
	if err != nil && !errors.As(err, &all) {
		return err.Error()
	}
	lines := make([]string, len(all))
	for i, one := range all {
		lines[i] = string(one.Code) + " " + strings.Join(one.Field, ".") + ": " + one.Message
	}
	return strings.Join(lines, "\n")
}

func TestOnlyPractitionersComeToTheDesk(t *testing.T) {
	now := time.Date(2026, 6, 14, 13, 0, 0, 0, time.UTC) // the 15th in New Zealand
	ctx := clock.At(context.Background(), now)
	if d, err := desk.Of(ctx, &command.Tx{}); wrong(err) != "FORBIDDEN : only practitioners do this" || d.Scope != nil {
		t.Errorf("the operator: %v, %v", d, err)
	}
	for _, besides := range [][]policy.Kind{nil, {policy.ViewerKin}} {
		for _, kind := range everyKindOfViewer {
			d, err := desk.Of(ctx, &command.Tx{Scope: sets{}.scope(kind)}, besides...)
			may := kind == policy.ViewerPractitioner || slices.Contains(besides, kind)
			if (err == nil) != may || !may && wrong(err) != "FORBIDDEN : only practitioners do this" {
				t.Errorf("%s with %v: %v", kind, besides, err)
			}
			if may && (d.Me() != me || !d.Now.Equal(now) || d.Today != today || d.Day(nil) != today || d.Lock == nil || d.Changed == nil) {
				t.Errorf("%s: %+v", kind, d)
			}
		}
	}
	if day := today.AddDays(3); (desk.Desk{Today: today}).Day(&day) != day {
		t.Error("another day than the one given")
	}
}

func TestWhoTheViewerIsToAChild(t *testing.T) {
	about := [][]uuid.UUID{{child}}
	for name, tt := range map[string]struct {
		sets sets
		is   string
	}{
		"nobody":                     {sets{}, ""},
		"sees it":                    {sets{policy.Case: about}, "sees"},
		"a member":                   {sets{policy.Case: about, policy.ByMembership: about}, "sees works"},
		"the lead":                   {sets{policy.Case: about, policy.ByMembership: about, policy.Lead: about}, "sees works leads"},
		"director":                   {sets{policy.Case: about, policy.ByDirector: about}, "sees directs"},
		"a member without casework":  {sets{policy.ByMembership: about, policy.Lead: about}, ""},
		"director without casework":  {sets{policy.ByDirector: about}, ""},
		"leads by another ground":    {sets{policy.Case: about, policy.Lead: about}, "sees"},
		"all of it of another child": {sets{policy.Case: {{other}}, policy.ByMembership: {{other}}, policy.Lead: {{other}}, policy.ByDirector: {{other}}}, ""},
	} {
		d := tt.sets.desk()
		var is []string
		for what, holds := range map[string]bool{"1sees": d.Sees(child), "2works": d.Works(child), "3leads": d.Leads(child), "4directs": d.Directs(child)} {
			if holds {
				is = append(is, what)
			}
		}
		slices.Sort(is)
		for i := range is {
			is[i] = is[i][1:]
		}
		if got := strings.Join(is, " "); got != tt.is {
			t.Errorf("%s: %q, want %q", name, got, tt.is)
		}
	}
}

func TestWhomTheViewerMayKnow(t *testing.T) {
	d := sets{policy.HiddenAgency: {{refuge}}, policy.HiddenPractitioner: {{other}}}.desk()
	for name, is := range map[string]bool{
		"open": d.Open(school, clinic), "none": d.Open() && d.Open(uuid.Nil), "known": d.Knows(me, nobody), "no one": d.Knows() && d.Knows(uuid.Nil),
		"hidden agency": !d.Open(refuge), "one of them hidden": !d.Open(school, refuge), "hidden practitioner": !d.Knows(other), "one hidden": !d.Knows(me, other),
	} {
		if !is {
			t.Error(name)
		}
	}
}

func TestForWhichAgencySomebodyActs(t *testing.T) {
	works := sets{policy.Case: {{child}}, policy.ByMembership: {{child}}, policy.Employer: {{nobody}}}
	with := func(s sets, kind policy.Kind, pairs ...[]uuid.UUID) sets {
		all := sets{kind: pairs}
		for k, v := range s {
			if k != kind {
				all[k] = v
			}
		}
		return all
	}
	one, two := with(works, policy.ActsFor, []uuid.UUID{child, school}, []uuid.UUID{child, school}), with(works, policy.ActsFor, []uuid.UUID{child, clinic}, []uuid.UUID{child, school})
	overseer := sets{policy.Case: {{child}}, policy.ByDirector: {{child}}, policy.Employer: {{clinic}}, policy.ActsFor: {{child, school}}}
	const none, another, which = "FORBIDDEN agencyId: you act for no agency here today: have yours record that you are employed there",
		"FORBIDDEN agencyId: you do not act for this agency here", "INVALID agencyId: say for which of your agencies you do this"
	hidden := with(one, policy.HiddenAgency, []uuid.UUID{refuge})
	for name, tt := range map[string]struct {
		sets  sets
		given string
		is    uuid.UUID
		wrong string
	}{
		"the only one":               {one, "", school, ""},
		"the only one, named":        {one, globalid.Of("Agency", school), school, ""},
		"none":                       {with(works, policy.ActsFor, []uuid.UUID{other, school}), "", uuid.Nil, none},
		"which of two":               {two, "", uuid.Nil, which},
		"this one of two":            {two, globalid.Of("Agency", clinic), clinic, ""},
		"another's":                  {one, globalid.Of("Agency", clinic), uuid.Nil, another},
		"one where they only work":   {one, globalid.Of("Agency", nobody), uuid.Nil, another},
		"one that is hidden":         {hidden, globalid.Of("Agency", refuge), uuid.Nil, another},
		"one that does not exist":    {hidden, globalid.Of("Agency", uuid.New()), uuid.Nil, another},
		"no agency":                  {one, globalid.Of("Child", school), uuid.Nil, another},
		"no id":                      {one, "x", uuid.Nil, another},
		"an overseer":                {overseer, "", clinic, ""},
		"an overseer, for the other": {overseer, globalid.Of("Agency", school), uuid.Nil, another},
	} {
		var f desk.Form
		var given *string
		if tt.given != "" {
			given = &tt.given
		}
		if is := tt.sets.desk().ActsFor(&f, child, given); is != tt.is || wrong(f.Err()) != tt.wrong {
			t.Errorf("%s: %s, %q", name, is, wrong(f.Err()))
		}
	}
	var f desk.Form
	if is := two.desk().Employer(&f, nil); is != nobody || f.Err() != nil {
		t.Errorf("around nobody: %s, %v", is, f.Err())
	}
}

func TestWhoMayKnowOfARow(t *testing.T) {
	d := sets{policy.Case: {{child}}, policy.HiddenAgency: {{refuge}}, policy.HiddenPractitioner: {{other}}}.desk()
	right := desk.Origin{Child: child, Practitioners: []uuid.UUID{me}, Agencies: []uuid.UUID{school}}
	for name, tt := range map[string]struct {
		of    desk.Origin
		knows bool
	}{
		"anybody":              {right, true},
		"with somebody":        {right.With(&nobody, &clinic), true},
		"with nobody":          {right.With(nil, nil), true},
		"of another child":     {desk.Origin{Child: other, Practitioners: right.Practitioners, Agencies: right.Agencies}, false},
		"with somebody hidden": {right.With(&other, nil), false},
		"for an agency hidden": {right.With(nil, &refuge), false},
	} {
		if d.MayKnow(tt.of) != tt.knows {
			t.Errorf("%s: %t", name, !tt.knows)
		}
	}
}

func TestAChildToWorkWith(t *testing.T) {
	d := sets{policy.Case: {{child}, {other}}, policy.ByMembership: {{child}}}.desk()
	for name, tt := range map[string]struct {
		global string
		is     uuid.UUID
		wrong  string
	}{
		"a member's":      {globalid.Of("Child", child), child, ""},
		"only seen":       {globalid.Of("Child", other), uuid.Nil, "FORBIDDEN childId: only members of the child's network do this"},
		"not seen":        {globalid.Of("Child", nobody), uuid.Nil, "NOT_FOUND childId: there is no such child"},
		"of another type": {globalid.Of("Kin", child), uuid.Nil, "NOT_FOUND childId: there is no such child"},
	} {
		var f desk.Form
		if is := d.Child(&f, "childId", tt.global); is != tt.is || wrong(f.Err()) != tt.wrong {
			t.Errorf("%s: %s, %q", name, is, wrong(f.Err()))
		}
	}
}
