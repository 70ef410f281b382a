package concern_test

import (
	"context"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/concern"
	"cangraph/internal/globalid"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestConcernsAreRefusedWhereTheyAreWrong(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		seen, of := w.observe("ana", "hana"), w.observe("mere", "koa")
		open := w.raise("ana", enum.HighConcern, "hana")
		right := concern.RaiseConcernInput{ChildIds: []string{w.id("Child", "hana")}, Severity: enum.HighConcern, Text: "cold"}
		for name, tt := range map[string]struct {
			who    string
			change func(*concern.RaiseConcernInput)
			want   string
		}{
			"empty":                 {"ana", func(in *concern.RaiseConcernInput) { in.Text = "" }, "INVALID text"},
			"too long":              {"ana", func(in *concern.RaiseConcernInput) { in.Text = long }, "INVALID text"},
			"no severity":           {"ana", func(in *concern.RaiseConcernInput) { in.Severity = "BAD" }, "INVALID severity"},
			"nobody":                {"ana", func(in *concern.RaiseConcernInput) { in.ChildIds = nil }, "INVALID childIds"},
			"twice":                 {"mere", func(in *concern.RaiseConcernInput) { in.ChildIds = append(in.ChildIds, in.ChildIds[0]) }, "INVALID childIds.1"},
			"two whānau":            {"mere", func(in *concern.RaiseConcernInput) { in.ChildIds = append(in.ChildIds, w.id("Child", "koa")) }, "INVALID childIds"},
			"a brother not seen":    {"ana", func(in *concern.RaiseConcernInput) { in.ChildIds = append(in.ChildIds, w.id("Child", "tama")) }, "NOT_FOUND childIds.1"},
			"not yet":               {"ana", func(in *concern.RaiseConcernInput) { in.RaisedOn = p(today.AddDays(1)) }, "INVALID raisedOn"},
			"before they were born": {"ana", func(in *concern.RaiseConcernInput) { in.RaisedOn = p(calendar.Of(2017, 12, 31)) }, "INVALID raisedOn"},
			"another's observation": {"mere", func(in *concern.RaiseConcernInput) { in.ObservationIds = []string{of.GlobalID()} }, "NOT_FOUND observationIds.0"},
			"an observation unknown": {"ana", func(in *concern.RaiseConcernInput) {
				in.ObservationIds = []string{seen.GlobalID(), w.id("Observation", "no")}
			}, "NOT_FOUND observationIds.1"},
			"follows an open one": {"ana", func(in *concern.RaiseConcernInput) { in.FollowsID = p(open.GlobalID()) }, "CONFLICT followsId"},
			"follows nothing":     {"ana", func(in *concern.RaiseConcernInput) { in.FollowsID = p(w.id("Concern", "no")) }, "NOT_FOUND followsId"},
			"of the outside":      {"sione", func(*concern.RaiseConcernInput) {}, "NOT_FOUND childIds.0"},
			"of who oversees":     {"dan", func(*concern.RaiseConcernInput) {}, "FORBIDDEN childIds.0"},
			"of the whānau":       {"nanny", func(*concern.RaiseConcernInput) {}, "FORBIDDEN "},
		} {
			before := w.count()
			done, err := w.book.RaiseConcern(w.as(tt.who), with(right, tt.change))
			if is := w.is(done.UserErrors, err); is != tt.want || done.Concern != nil || w.count() != before {
				t.Errorf("%s: %q, want %q", name, is, tt.want)
			}
		}
	})
}

// act is a change of a concern by somebody, and what is wrong with it.
type act struct {
	name, who string
	do        func(context.Context) (*concern.ConcernPayload, error)
	want      string
}

func (w *world) all(t *testing.T, acts []act) {
	t.Helper()
	for _, a := range acts {
		before := w.count()
		done, err := a.do(w.as(a.who))
		if is := w.is(done.UserErrors, err); is != a.want {
			t.Errorf("%s: %q, want %q", a.name, is, a.want)
		} else if is != "" && w.count() != before {
			t.Errorf("%s: refused, but something was written", a.name)
		}
	}
}

func (w *world) acknowledge(id string) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.AcknowledgeConcern(ctx, concern.AcknowledgeConcernInput{ConcernID: id})
	}
}

func (w *world) assign(id, to string) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.AssignConcern(ctx, concern.AssignConcernInput{ConcernID: id, AssigneeID: w.id("Practitioner", to)})
	}
}

func (w *world) own(id string) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.OwnConcern(ctx, concern.OwnConcernInput{ConcernID: id})
	}
}

func (w *world) plan(id, text string, on calendar.Date) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.SetNextAction(ctx, concern.SetNextActionInput{ConcernID: id, NextAction: text, NextActionOn: on})
	}
}

func (w *world) weigh(id string, severity enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.ChangeSeverity(ctx, concern.ChangeSeverityInput{ConcernID: id, Severity: severity, Reason: "seen again"})
	}
}

func (w *world) close(id string) func(context.Context) (*concern.ConcernPayload, error) {
	return func(ctx context.Context) (*concern.ConcernPayload, error) {
		return w.book.CloseConcern(ctx, concern.CloseConcernInput{ConcernID: id, Outcome: enum.ConcernResolved, Rationale: "seen to"})
	}
}

func TestTheLifeOfAConcern(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		raised := w.raise("ana", enum.ModerateConcern, "hana")
		id := raised.GlobalID()
		if raised.UnownedSince == nil || *raised.UnownedSince != today || *raised.OwnBy() != today.AddDays(7) {
			t.Errorf("unowned since %v", raised.UnownedSince)
		}
		nobody := w.id("Concern", "nobody")
		w.all(t, []act{
			{"nothing", "ana", w.acknowledge(nobody), "NOT_FOUND concernId"},
			{"the outside sees it", "sione", w.acknowledge(id), "NOT_FOUND concernId"},
			{"the whānau sees it", "nanny", w.acknowledge(id), "FORBIDDEN "},
			{"sees it", "mere", w.acknowledge(id), ""},
			{"sees it again", "mere", w.acknowledge(id), "CONFLICT concernId"},
			{"the director sees it", "dan", w.acknowledge(id), ""},
			{"who raised it closes it", "ana", w.close(id), "FORBIDDEN concernId"},
			{"who raised it says what is next", "ana", w.plan(id, "a call", today), "FORBIDDEN concernId"},
			{"to the outside", "ana", w.assign(id, "sione"), "NOT_FOUND assigneeId"},
			{"to nobody", "ana", w.assign(id, "nobody"), "NOT_FOUND assigneeId"},
			{"to whom the others do not see", "mere", w.assign(id, "rua"), "NOT_FOUND assigneeId"},
			{"to the director, who is no member", "mere", w.assign(id, "dan"), "NOT_FOUND assigneeId"},
			{"by the director", "dan", w.assign(id, "ana"), ""},
			{"again", "mere", w.assign(id, "ana"), "CONFLICT assigneeId"},
			{"the director owns it", "dan", w.own(id), "FORBIDDEN concernId"},
			{"takes it", "ana", w.own(id), ""},
			{"takes it again", "ana", w.own(id), "CONFLICT concernId"},
			{"somebody else takes it", "mere", w.own(id), "CONFLICT concernId"},
			{"a day that is over", "ana", w.plan(id, "a call", today.AddDays(-1)), "INVALID nextActionOn"},
			{"no action", "ana", w.plan(id, " ", today), "INVALID nextAction"},
			{"plans", "ana", w.plan(id, "a call", today.AddDays(1)), ""},
		})
		now, err := w.concern(w.as("dan"), id)
		if err != nil || now.UnownedSince != nil || now.OwnerID != w.ids["ana"] || len(now.Acknowledgements()) != 2 || *now.NextAction != "a call" {
			t.Errorf("%+v (%v)", now, err)
		}
		if told := w.told("ana"); told != "CONCERN_ASSIGNED" {
			t.Errorf("ana was told %q", told)
		}
		w.all(t, []act{
			{"handed on by the lead", "mere", w.assign(id, "mere"), ""},
			{"taken over", "mere", w.own(id), ""},
			{"the owner before hands it on", "ana", w.assign(id, "ana"), "FORBIDDEN concernId"},
			{"made graver by a member", "ana", w.weigh(id, enum.ImminentConcern), ""},
			{"made less grave by one", "ana", w.weigh(id, enum.LowConcern), "FORBIDDEN severity"},
			{"the same", "mere", w.weigh(id, enum.ImminentConcern), "CONFLICT severity"},
			{"made less grave by the owner", "mere", w.weigh(id, enum.HighConcern), ""},
			{"closed", "mere", w.close(id), ""},
			{"closed again", "mere", w.close(id), "CONFLICT concernId"},
			{"taken when closed", "ana", w.own(id), "CONFLICT concernId"},
		})
		ctx := w.as("ana")
		follows, err := w.book.RaiseConcern(ctx, concern.RaiseConcernInput{
			ChildIds: []string{w.id("Child", "hana")}, Severity: enum.LowConcern, Text: "again", FollowsID: &id,
		})
		if is := w.is(follows.UserErrors, err); is != "" || follows.Concern.UnownedSince != nil {
			t.Fatalf("%s: %+v", is, follows.Concern)
		}
		if before, err := follows.Concern.Follows(ctx); err != nil || before == nil || before.GlobalID() != id {
			t.Errorf("it follows %v (%v)", before, err)
		}
	})
}

// Several children of a whānau have a concern each, and who sees one of them learns
// nothing of the other.
func TestAConcernAboutSeveralChildren(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		first := w.raise("mere", enum.HighConcern, "hana", "tama")
		if first.ChildID != w.ids["hana"] {
			t.Fatalf("%+v", first)
		}
		var other *concern.Concern
		for who, want := range map[string]int{"mere": 1, "ana": 0, "dan": 1} {
			ctx := w.as(who)
			one, err := w.concern(ctx, first.GlobalID())
			if err != nil {
				t.Fatal(err)
			}
			alongside, err := one.Alongside(ctx)
			if err != nil || len(alongside) != want {
				t.Errorf("%s sees %v alongside (%v)", who, alongside, err)
			}
			if who == "mere" {
				other = alongside[0]
			}
		}
		w.all(t, []act{{"one of them is closed", "mere", w.close(first.GlobalID()), ""}})
		if other, err := w.concern(w.as("mere"), other.GlobalID()); err != nil || other.ClosedOn != nil {
			t.Errorf("the other is %+v (%v)", other, err)
		}
	})
}

func TestAStaleVersionShowsTheConcernAsItStands(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		raised := w.raise("ana", enum.HighConcern, "hana")
		w.all(t, []act{{"taken", "mere", w.own(raised.GlobalID()), ""}})
		in := concern.ChangeSeverityInput{ConcernID: raised.GlobalID(), Severity: enum.ImminentConcern, Reason: "a call", ExpectedVersion: &raised.Version}
		done, err := w.book.ChangeSeverity(w.as("ana"), in)
		if is := w.is(done.UserErrors, err); is != "CONFLICT expectedVersion" || done.Concern == nil || done.Concern.OwnerID != w.ids["mere"] {
			t.Errorf("%s: %+v", is, done.Concern)
		}
		key := concern.OwnConcernInput{Idempotent: command.Idempotent{IdempotencyKey: p("k")}, ConcernID: w.raise("ana", enum.HighConcern, "hana").GlobalID()}
		for range 2 {
			done, err := w.book.OwnConcern(w.as("ana"), key)
			if is := w.is(done.UserErrors, err); is != "" || done.Concern.OwnerID != w.ids["ana"] {
				t.Errorf("%s: %+v", is, done.Concern)
			}
		}
	})
}

// Who directs the team is told of a concern that needs them, and assigns it.
func TestAnEscalatedConcernReachesTheDirector(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.raise("ana", enum.ImminentConcern, "hana").GlobalID()
		escalate := func(reason string) func(context.Context) (*concern.ConcernPayload, error) {
			return func(ctx context.Context) (*concern.ConcernPayload, error) {
				return w.book.EscalateConcern(ctx, concern.EscalateConcernInput{ConcernID: id, Reason: reason})
			}
		}
		w.all(t, []act{
			{"without a reason", "ana", escalate(""), "INVALID reason"},
			{"by the outside", "sione", escalate("now"), "NOT_FOUND concernId"},
			{"right", "ana", escalate("nobody takes it"), ""},
		})
		now, err := w.concern(w.as("dan"), id)
		if err != nil || now.EscalatedAt == nil || w.told("dan") != "CONCERN_RAISED CONCERN_ESCALATED" {
			t.Errorf("%+v, told %q (%v)", now, w.told("dan"), err)
		}
	})
}

func TestConcernsAreFoundByWhatTheyLack(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.raise("ana", enum.LowConcern, "hana")
		moderate := w.raise("ana", enum.ModerateConcern, "hana")
		w.raise("mere", enum.HighConcern, "koa")
		w.all(t, []act{{"taken", "mere", w.own(moderate.GlobalID()), ""}, {"planned", "mere", w.plan(moderate.GlobalID(), "a call", today), ""}})
		for name, tt := range map[string]struct {
			who    string
			filter concern.Filter
			want   int
		}{
			"all":               {"mere", concern.Filter{}, 3},
			"of a member":       {"ana", concern.Filter{}, 2},
			"open":              {"mere", concern.Filter{Open: p(true)}, 3},
			"closed":            {"mere", concern.Filter{Open: p(false)}, 0},
			"of weight":         {"mere", concern.Filter{LeastSeverity: p(enum.ModerateConcern)}, 2},
			"unowned":           {"mere", concern.Filter{Unowned: p(true)}, 1},
			"hers":              {"mere", concern.Filter{Mine: p(true)}, 1},
			"where she leads":   {"mere", concern.Filter{LedByMe: p(true)}, 2},
			"not hers":          {"ana", concern.Filter{Mine: p(false)}, 2},
			"who sees no child": {"sione", concern.Filter{}, 0},
		} {
			list, err := w.book.Concerns(w.as(tt.who), &tt.filter, page.Args{})
			if err != nil || len(list.Edges) != tt.want {
				t.Errorf("%s: %d, want %d (%v)", name, len(list.Edges), tt.want, err)
			}
		}
		ctx := w.as("mere")
		first, err := w.book.Concerns(ctx, nil, page.Args{First: p(2)})
		if err != nil || !first.PageInfo.HasNextPage {
			t.Fatal(first, err)
		}
		rest, err := w.book.Concerns(ctx, nil, page.Args{First: p(2), After: first.PageInfo.EndCursor})
		if err != nil || len(rest.Edges) != 1 || rest.PageInfo.HasNextPage {
			t.Error(rest, err)
		}
		last, err := w.book.Concerns(ctx, nil, page.Args{Last: p(1)})
		if err != nil || last.Edges[0].Node.ID != rest.Edges[0].Node.ID || !last.PageInfo.HasPreviousPage {
			t.Error(last, err)
		}
		if _, err := w.book.Concerns(ctx, &concern.Filter{Open: p(true)}, page.Args{After: first.PageInfo.EndCursor}); err == nil {
			t.Error("a cursor of another list was taken")
		}
		if n, err := first.TotalCount(ctx); err != nil || n != 3 {
			t.Error(n, err)
		}
	})
}

// Each agency holds a part of the picture.
func TestPicturesStandSideBySide(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.observe("ana", "hana")
		w.observe("mere", "hana")
		w.raise("mere", enum.LowConcern, "hana")
		w.observe("rua", "hana")
		for who, want := range map[string]int{"ana": 2, "rua": 3} {
			pictures, err := w.book.PicturesOf(w.as(who), w.hana())
			if err != nil || len(pictures.ByAgency) != want || pictures.ByAgency[0].AgencyID != w.ids["school"] || pictures.Truncated {
				t.Errorf("%s: %+v (%v)", who, pictures, err)
			}
		}
		if pictures, err := w.book.PicturesOf(w.as("nanny"), w.hana()); err != nil || pictures != nil {
			t.Errorf("the whānau: %v (%v)", pictures, err)
		}
	})
}

func TestAConcernIsBroughtToATeam(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := concern.RaiseConcernToTeamInput{TeamID: w.id("ChildrensTeam", "team"), About: "a girl called Hana", Text: "her mother's new friend", Severity: enum.HighConcern}
		for name, tt := range map[string]struct {
			who    string
			change func(*concern.RaiseConcernToTeamInput)
			want   string
		}{
			"about nobody": {"sione", func(in *concern.RaiseConcernToTeamInput) { in.About = "" }, "INVALID about"},
			"empty":        {"sione", func(in *concern.RaiseConcernToTeamInput) { in.Text = "" }, "INVALID text"},
			"too long":     {"sione", func(in *concern.RaiseConcernToTeamInput) { in.Text = long }, "INVALID text"},
			"no team":      {"sione", func(in *concern.RaiseConcernToTeamInput) { in.TeamID = w.id("ChildrensTeam", "no") }, "NOT_FOUND teamId"},
			"the whānau":   {"nanny", func(*concern.RaiseConcernToTeamInput) {}, "FORBIDDEN "},
			"for another":  {"sione", func(in *concern.RaiseConcernToTeamInput) { in.AgencyID = p(w.id("Agency", "school")) }, "FORBIDDEN agencyId"},
			"sheltered":    {"rua", func(*concern.RaiseConcernToTeamInput) {}, "CONFLICT agencyId"},
			"right":        {"sione", func(*concern.RaiseConcernToTeamInput) {}, ""},
		} {
			done, err := w.book.RaiseConcernToTeam(w.as(tt.who), with(right, tt.change))
			if is := w.is(done.UserErrors, err); is != tt.want {
				t.Errorf("%s: %q, want %q", name, is, tt.want)
			}
		}
		if told := w.told("dan"); told != "TEAM_CONCERN" {
			t.Errorf("the director was told %q", told)
		}
		list, err := w.book.TeamConcerns(w.as("dan"), p(true), page.Args{})
		if err != nil || len(list.Edges) != 1 {
			t.Fatal(list, err)
		}
		id := list.Edges[0].Node.GlobalID()
		triage := func(who string, outcome enum.TriageOutcome, child *string, note *string) string {
			done, err := w.book.TriageTeamConcern(w.as(who), concern.TriageTeamConcernInput{TeamConcernID: id, Outcome: outcome, ChildID: child, Note: note, Text: p("as told to the team")})
			return w.is(done.UserErrors, err)
		}
		hana, nobody := w.id("Child", "hana"), w.id("Child", "nobody")
		for _, tt := range []struct {
			name, is, want string
		}{
			{"by who wrote it", triage("sione", enum.TriageAttached, &hana, nil), "FORBIDDEN teamConcernId"},
			{"by a member", triage("mere", enum.TriageAttached, &hana, nil), "NOT_FOUND teamConcernId"},
			{"as who wrote it reads it", triage("dan", enum.TriageDealtWith, nil, p("known")), "INVALID outcome"},
			{"to nobody", triage("dan", enum.TriageAttached, nil, nil), "NOT_FOUND childId"},
			{"to somebody unknown", triage("dan", enum.TriageAttached, &nobody, nil), "NOT_FOUND childId"},
			{"without a word", triage("dan", enum.TriageNoAction, nil, nil), "INVALID note"},
			{"left, of a child", triage("dan", enum.TriageNoAction, &hana, p("known")), "INVALID childId"},
			{"right", triage("dan", enum.TriageAttached, &hana, p("thank you")), ""},
			{"again", triage("dan", enum.TriageNoAction, nil, p("known")), "CONFLICT teamConcernId"},
		} {
			if tt.is != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, tt.is, tt.want)
			}
		}
		mine, err := w.book.TeamConcerns(w.as("sione"), nil, page.Args{})
		if err != nil || len(mine.Edges) != 1 || mine.Edges[0].Node.Concern != nil || *mine.Edges[0].Node.Outcome != enum.TriageDealtWith || *mine.Edges[0].Node.Note != "thank you" {
			t.Errorf("who wrote it sees %+v (%v)", mine.Edges[0].Node, err)
		}
		around, err := w.book.ConcernsOf(w.as("ana"), w.hana(), nil, page.Args{})
		if err != nil || len(around.Edges) != 1 || around.Edges[0].Node.Text != "as told to the team" || around.Edges[0].Node.PractitionerID != w.ids["dan"] {
			t.Errorf("a member sees %+v (%v)", around, err)
		}
	})
}

func TestUpdatesAreAskedForAndGiven(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := concern.RequestUpdateInput{ChildID: w.id("Child", "hana"), AskedID: w.id("Practitioner", "ana"), Question: "did they come?"}
		for name, tt := range map[string]struct {
			who    string
			change func(*concern.RequestUpdateInput)
			want   string
		}{
			"nothing asked":  {"mere", func(in *concern.RequestUpdateInput) { in.Question = "" }, "INVALID question"},
			"yesterday":      {"mere", func(in *concern.RequestUpdateInput) { in.DueOn = p(today.AddDays(-1)) }, "INVALID dueOn"},
			"of oneself":     {"ana", func(*concern.RequestUpdateInput) {}, "CONFLICT askedId"},
			"of the outside": {"mere", func(in *concern.RequestUpdateInput) { in.AskedID = w.id("Practitioner", "sione") }, "NOT_FOUND askedId"},
			"of the hidden":  {"mere", func(in *concern.RequestUpdateInput) { in.AskedID = w.id("Practitioner", "rua") }, "NOT_FOUND askedId"},
			"by the hidden":  {"rua", func(*concern.RequestUpdateInput) {}, "FORBIDDEN agencyId"},
			"by the outside": {"sione", func(*concern.RequestUpdateInput) {}, "NOT_FOUND childId"},
			"by the whānau":  {"nanny", func(*concern.RequestUpdateInput) {}, "FORBIDDEN "},
			"right":          {"mere", func(*concern.RequestUpdateInput) {}, ""},
		} {
			done, err := w.book.RequestUpdate(w.as(tt.who), with(right, tt.change))
			if is := w.is(done.UserErrors, err); is != tt.want {
				t.Errorf("%s: %q, want %q", name, is, tt.want)
			}
		}
		w.day = today.AddDays(3)
		again, err := w.book.RequestUpdate(w.as("mere"), right)
		if is := w.is(again.UserErrors, err); is != "CONFLICT askedId" {
			t.Errorf("again: %q", is)
		}
		list, err := w.book.OwnUpdates(w.as("ana"), false, page.Args{})
		if err != nil || len(list.Edges) != 1 || list.Edges[0].Node.DueOn != calendar.AddWorkingDays(today, 5) {
			t.Fatal(list, err)
		}
		waiting := list.Nodes()
		if made, err := w.book.OwnUpdates(w.as("mere"), true, page.Args{}); err != nil || len(made.Edges) != 1 {
			t.Error(made, err)
		}
		answer := func(who, text string) string {
			done, err := w.book.AnswerUpdate(w.as(who), concern.AnswerUpdateInput{UpdateRequestID: globalid.Of("UpdateRequest", waiting[0].ID), Answer: text})
			return w.is(done.UserErrors, err)
		}
		for _, tt := range []struct{ name, is, want string }{
			{"by who asked", answer("mere", "yes"), "FORBIDDEN updateRequestId"},
			{"by the outside", answer("sione", "yes"), "NOT_FOUND updateRequestId"},
			{"empty", answer("ana", ""), "INVALID answer"},
			{"right", answer("ana", "yes"), ""},
			{"again", answer("ana", "no"), "CONFLICT updateRequestId"},
		} {
			if tt.is != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, tt.is, tt.want)
			}
		}
		list, err = w.book.UpdatesOf(w.as("dan"), w.hana(), page.Args{})
		if err != nil || *list.Edges[0].Node.DaysToAnswer() != 3 || w.told("mere") != "UPDATE_ANSWERED" {
			t.Errorf("%+v, told %q (%v)", list, w.told("mere"), err)
		}
	})
}
