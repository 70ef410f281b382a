package desk_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// TestTheFormSaysWhatIsWrong reads one field x in each case.
func TestTheFormSaysWhatIsWrong(t *testing.T) {
	yesterday, tomorrow := today.AddDays(-1), today.AddDays(1)
	id := func(kind, global string) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.ID("x", kind, global) }
	}
	words := func(given string, most int) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.Words("x", &given, most) }
	}
	required := func(given string) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.Required("x", given, 5, "say it") }
	}
	happened := func(given *calendar.Date) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.Happened("x", given, yesterday, today) }
	}
	due := func(days int) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.Due("x", today.AddDays(days), today) }
	}
	near := func(day *calendar.Date) func(*desk.Form) any {
		return func(f *desk.Form) any { return f.Near("x", day, today) }
	}
	left := func(given *string) func(*desk.Form) any {
		return func(f *desk.Form) any { f.LeftOut("x", given, "it says so"); return nil }
	}
	said := "a"
	for name, tt := range map[string]struct {
		read  func(*desk.Form) any
		is    any
		wrong string
	}{
		"an id":                {id("Child", globalid.Of("Child", child)), child, ""},
		"of another type":      {id("Child", globalid.Of("Kin", child)), uuid.Nil, "NOT_FOUND x: there is no such child"},
		"no id":                {id("ChildrensTeam", "x"), uuid.Nil, "NOT_FOUND x: there is no such Children's Team"},
		"a type in words":      {id("LeadProposal", ""), uuid.Nil, "NOT_FOUND x: there is no such lead proposal"},
		"a Māori word":         {id("Whanau", ""), uuid.Nil, "NOT_FOUND x: there is no such whānau"},
		"words":                {words("  ma\u0304  ", 2), "mā", ""},
		"no words":             {func(f *desk.Form) any { return f.Words("x", nil, 5) }, "", ""},
		"as long as may be":    {words("ā ā ā", 5), "ā ā ā", ""},
		"too long":             {words("ā ā āā", 5), "ā ā āā", "INVALID x: write at most 5 characters"},
		"no text":              {words("a\x00", 5), "a\x00", "INVALID x: this is no text"},
		"required words":       {required(" a "), "a", ""},
		"required and missing": {required("  "), "", "INVALID x: say it"},
		"required, too long":   {required("aaaaaa"), "aaaaaa", "INVALID x: write at most 5 characters"},
		"today":                {happened(nil), today, ""},
		"the first day":        {happened(&yesterday), yesterday, ""},
		"not yet":              {happened(&tomorrow), tomorrow, "INVALID x: record what has happened: this day has not come yet"},
		"before the first day": {happened(new(today.AddDays(-2))), today.AddDays(-2), "INVALID x: this day is before it could happen: not before 2026-06-14"},
		"long ago":             {func(f *desk.Form) any { return f.Happened("x", new(today.AddMonths(-361)), calendar.Always, today) }, today.AddMonths(-361), "INVALID x: this day is before it could happen: not before 1996-06-15"},
		"near, absent":         {near(nil), today, ""},
		"near, in three years": {near(new(today.AddDays(1096))), today.AddDays(1096), ""},
		"near, later":          {near(new(today.AddDays(1097))), today.AddDays(1097), "INVALID x: choose a day from 1996-06-15 on, at most three years ahead"},
		"near, long ago":       {near(new(today.AddMonths(-361))), today.AddMonths(-361), "INVALID x: choose a day from 1996-06-15 on, at most three years ahead"},
		"due today":            {due(0), today, ""},
		"due in three years":   {due(1096), today.AddDays(1096), ""},
		"due later":            {due(1097), today.AddDays(1097), "INVALID x: choose a day from 2026-06-15 on, at most three years ahead"},
		"due yesterday":        {due(-1), yesterday, "INVALID x: choose a day from 2026-06-15 on, at most three years ahead"},
		"left out":             {left(nil), nil, ""},
		"not left out":         {left(&said), nil, "INVALID x: it says so: leave it out"},
		"a code":               {func(f *desk.Form) any { return desk.Code(f, "x", enum.For) }, enum.For, ""},
		"another code":         {func(f *desk.Form) any { return desk.Code(f, "x", enum.Stance("?")) }, enum.Stance("?"), "INVALID x: choose one of the codes of the list"},
		"one of some":          {func(f *desk.Form) any { return desk.Among(f, "x", "b", []string{"a", "b"}) }, "b", ""},
		"none of some":         {func(f *desk.Form) any { return desk.Among(f, "x", "c", []string{"a", "b"}) }, "c", "INVALID x: choose one of the codes of the list"},
	} {
		var f desk.Form
		if is := tt.read(&f); is != tt.is || wrong(f.Err()) != tt.wrong {
			t.Errorf("%s: %v, %q", name, is, wrong(f.Err()))
		}
	}
}

func TestTheFormGathersAll(t *testing.T) {
	var f desk.Form
	broken := errors.New("broken")
	if f.Why(nil) != nil || f.Why(broken) != broken {
		t.Error("something is wrong with nothing")
	}
	f.ID("a", "Child", "")
	f.Required("b.0", " ", desk.Title, "say it")
	if is := wrong(f.Why(nil)); strings.Count(is, "\n") != 1 || f.Why(broken) != broken {
		t.Errorf("%q", is)
	}
}

func TestWhatMayBeMissing(t *testing.T) {
	text, id := "a", uuid.New()
	if desk.Said(&text) != "a" || desk.Said[string](nil) != "" || desk.Said(&id) != id || desk.Said[uuid.UUID](nil) != uuid.Nil {
		t.Error("said")
	}
	if is := desk.Stated("a"); is == nil || *is != "a" || desk.Stated("") != nil {
		t.Error("stated")
	}
	if is := desk.Item("present", 3); is != "present.3" {
		t.Error(is)
	}
}
