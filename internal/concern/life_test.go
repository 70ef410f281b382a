package concern_test

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/concern"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// model is a concern about Hana as the rules have it, in as few words as they need.
type model struct {
	raiser, owner, assignee string
	severity                enum.ConcernSeverity
	planned, closed, grave  bool
	due                     calendar.Date // of the next action
	seen, gone              map[string]bool
	since                   *calendar.Date
	versions                int
}

// may says with which code somebody is refused before the act itself is looked at.
func (m *model) may(who string, director bool) string {
	switch {
	case who == "nanny":
		return "FORBIDDEN"
	case who == "dan" && !director:
		return "FORBIDDEN"
	case who == "sione", m.gone[who] && who != m.raiser:
		return "NOT_FOUND"
	case m.gone[who]:
		return "FORBIDDEN"
	case m.closed:
		return "CONFLICT"
	}
	return ""
}

func (m *model) answers(who string) bool { return who == "mere" || who == m.owner }

// held is the owner, unless they are gone.
func (m *model) held() string {
	if m.gone[m.owner] {
		return ""
	}
	return m.owner
}

// lacksSince is since when the concern lacks something, also where the next action is overdue.
func (m *model) lacksSince(today calendar.Date) *calendar.Date {
	if m.since == nil && !m.closed && m.severity != enum.LowConcern && m.planned && m.due < today {
		return p(m.due.AddDays(1))
	}
	return m.since
}

// settle is what follows of every change.
func (m *model) settle(today calendar.Date) {
	m.versions++
	switch lacks := !m.closed && m.severity != enum.LowConcern && (m.owner == "" || !m.planned); {
	case !lacks:
		m.since = nil
	case m.since == nil:
		m.since = &today
	}
}

// deed is one act in the model: how it is refused, or what it changes.
type deed struct {
	name     string
	director bool // directors may as well
	refused  func(m *model, who, whom string, severity enum.ConcernSeverity) string
	change   func(m *model, who, whom string, severity enum.ConcernSeverity) // nil: the concern itself stays
	do       func(w *world, id, whom string, severity enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error)
}

var deeds = []deed{
	{
		"acknowledge", true,
		func(m *model, who, _ string, _ enum.ConcernSeverity) string { return when(m.seen[who], "CONFLICT") },
		nil,
		func(w *world, id, _ string, _ enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.acknowledge(id)
		},
	},
	{
		"assign", true,
		func(m *model, who, whom string, _ enum.ConcernSeverity) string {
			switch {
			case whom == "sione" || whom == "dan" || m.gone[whom]:
				return "NOT_FOUND"
			case whom == m.held(), whom == m.assignee:
				return "CONFLICT"
			}
			return when(m.held() != "" && !m.answers(who) && who != "dan", "FORBIDDEN")
		},
		func(m *model, _, whom string, _ enum.ConcernSeverity) { m.owner, m.assignee = m.held(), whom },
		func(w *world, id, whom string, _ enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.assign(id, whom)
		},
	},
	{
		"own", false,
		func(m *model, who, _ string, _ enum.ConcernSeverity) string {
			return when(m.held() == who || m.held() != "" && m.assignee != who, "CONFLICT")
		},
		func(m *model, who, _ string, _ enum.ConcernSeverity) { m.owner, m.assignee = who, "" },
		func(w *world, id, _ string, _ enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.own(id)
		},
	},
	{
		"plan", false,
		func(m *model, who, _ string, _ enum.ConcernSeverity) string {
			return when(!m.answers(who), "FORBIDDEN")
		},
		func(m *model, _, _ string, _ enum.ConcernSeverity) { m.planned = true },
		func(w *world, id, _ string, _ enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.plan(id, "a call", w.day.AddDays(1))
		},
	},
	{
		"weigh", false,
		func(m *model, who, _ string, severity enum.ConcernSeverity) string {
			switch graver := place(severity) - place(m.severity); {
			case graver == 0:
				return "CONFLICT"
			case graver < 0 && !m.answers(who):
				return "FORBIDDEN"
			}
			return ""
		},
		func(m *model, _, _ string, severity enum.ConcernSeverity) {
			m.severity, m.grave = severity, m.grave || place(severity) >= 2
		},
		func(w *world, id, _ string, severity enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.weigh(id, severity)
		},
	},
	{
		"close", true,
		func(m *model, who, _ string, _ enum.ConcernSeverity) string {
			alone := m.grave && (who == m.raiser || !m.planned)
			return when(who != "mere" && who != "dan" && (who != m.owner || alone), "FORBIDDEN")
		},
		func(m *model, _, _ string, _ enum.ConcernSeverity) { m.closed, m.assignee = true, "" },
		func(w *world, id, _ string, _ enum.ConcernSeverity) func(context.Context) (*concern.ConcernPayload, error) {
			return w.close(id)
		},
	},
}

func when(is bool, code string) string {
	if is {
		return code
	}
	return ""
}

func place(severity enum.ConcernSeverity) int { return strings.Index("LMHI", string(severity[0])) }

var severities = []enum.ConcernSeverity{enum.LowConcern, enum.ModerateConcern, enum.HighConcern, enum.ImminentConcern}

// Random people do random things with a concern, some of them leave, days go by: it goes
// as the model says.
func TestAConcernLivesAsTheModelSays(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		rapid.Check(t, func(t *rapid.T) {
			w.comeBack()
			m := &model{
				raiser: rapid.SampledFrom([]string{"mere", "ana", "tia"}).Draw(t, "raiser"), severity: rapid.SampledFrom(severities).Draw(t, "severity"),
				seen: map[string]bool{}, gone: map[string]bool{},
			}
			m.grave = place(m.severity) >= 2
			id := w.raise(m.raiser, m.severity, "hana").GlobalID()
			m.settle(w.day)
			for range rapid.IntRange(1, 10).Draw(t, "acts") {
				switch rapid.IntRange(0, 19).Draw(t, "what") {
				case 0:
					w.day = w.day.AddDays(1)
				case 1:
					who := rapid.SampledFrom([]string{"ana", "tia"}).Draw(t, "leaves")
					if !m.gone[who] {
						m.gone[who] = true
						w.leave(who, "hana")
					}
				default:
					one(t, w, m, id)
				}
				same(t, w, m, id)
			}
		})
	})
}

// comeBack lets nobody have left, on the first day.
func (w *world) comeBack() {
	w.day = today
	w.write(func(ctx context.Context, rows *gen.Client) { rows.CanMembership.Update().ClearUntilOn().SaveX(ctx) })
}

// one is one act of somebody, in the world and in the model.
func one(t *rapid.T, w *world, m *model, id string) {
	who := rapid.SampledFrom([]string{"mere", "ana", "tia", "ana", "tia", "dan", "sione", "nanny"}).Draw(t, "who")
	whom := rapid.SampledFrom([]string{"mere", "ana", "tia", "dan", "sione"}).Draw(t, "whom")
	severity := rapid.SampledFrom(severities).Draw(t, "severity")
	d := rapid.SampledFrom(deeds).Draw(t, "deed")
	want := m.may(who, d.director)
	if want == "" {
		want = d.refused(m, who, whom, severity)
	}
	done, err := d.do(w, id, whom, severity)(w.as(who))
	is, _, _ := strings.Cut(w.is(done.UserErrors, err), " ")
	if is != want {
		t.Fatalf("%s: %s to %s: %q, want %q", who, d.name, whom, is, want)
	}
	switch {
	case want != "":
	case d.change == nil:
		m.seen[who] = true
	default:
		d.change(m, who, whom, severity)
		if d.name == "plan" {
			m.due = w.day.AddDays(1)
		}
		m.settle(w.day)
	}
}

// same compares the concern with the model, as the director sees it.
func same(t *rapid.T, w *world, m *model, id string) {
	c, err := w.concern(w.as("dan"), id)
	if err != nil {
		t.Fatal(err)
	}
	name := func(id any) string {
		for name, other := range w.ids {
			if other == id {
				return name
			}
		}
		return ""
	}
	is := model{
		raiser: name(c.PractitionerID), severity: c.Severity, planned: c.NextActionOn != nil, closed: c.ClosedOn != nil, versions: c.Version,
	}
	if c.OwnerID != (w.ids["nobody"]) {
		is.owner = name(c.OwnerID)
	}
	if c.AssigneeID != (w.ids["nobody"]) {
		is.assignee = name(c.AssigneeID)
	}
	if is.raiser != m.raiser || is.owner != m.owner || is.assignee != m.assignee || is.severity != m.severity || is.planned != m.planned ||
		is.closed != m.closed || is.versions != m.versions || len(c.Acknowledgements()) != len(m.seen) {
		t.Fatalf("is %+v, want %+v", is, *m)
	}
	if since := m.lacksSince(w.day); (c.UnownedSince == nil) != (since == nil) || since != nil && *c.UnownedSince != *since {
		t.Fatalf("unowned since %v, want %v", c.UnownedSince, since)
	}
}
