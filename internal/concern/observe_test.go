package concern_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/concern"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestObservationsAreRefusedWhereTheyAreWrong(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := concern.AddObservationInput{ChildID: w.id("Child", "hana"), Text: "no coat", Firsthand: true}
		for name, tt := range map[string]struct {
			who  string
			in   concern.AddObservationInput
			want string
		}{
			"empty":              {"ana", with(right, func(in *concern.AddObservationInput) { in.Text = " \t" }), "INVALID text"},
			"too long":           {"ana", with(right, func(in *concern.AddObservationInput) { in.Text = long }), "INVALID text"},
			"setting too long":   {"ana", with(right, func(in *concern.AddObservationInput) { in.Setting = p(long[:402]) }), "INVALID setting"},
			"not a text":         {"ana", with(right, func(in *concern.AddObservationInput) { in.Text = "a\x00b" }), "INVALID text"},
			"not yet":            {"ana", with(right, func(in *concern.AddObservationInput) { in.SeenOn = p(today.AddDays(1)) }), "INVALID seenOn"},
			"another's agency":   {"ana", with(right, func(in *concern.AddObservationInput) { in.AgencyID = p(w.id("Agency", "school")) }), "FORBIDDEN agencyId"},
			"no child":           {"ana", with(right, func(in *concern.AddObservationInput) { in.ChildID = w.id("Child", "nobody") }), "NOT_FOUND childId"},
			"no id":              {"ana", with(right, func(in *concern.AddObservationInput) { in.ChildID = "hana" }), "NOT_FOUND childId"},
			"a child not seen":   {"ana", with(right, func(in *concern.AddObservationInput) { in.ChildID = w.id("Child", "tama") }), "NOT_FOUND childId"},
			"of the outside":     {"sione", right, "NOT_FOUND childId"},
			"of who oversees it": {"dan", right, "FORBIDDEN childId"},
			"of the whānau":      {"nanny", right, "FORBIDDEN "},
		} {
			before := w.count()
			done, err := w.book.AddObservation(w.as(tt.who), tt.in)
			if is := w.is(done.UserErrors, err); is != tt.want || done.Observation != nil {
				t.Errorf("%s: %q, want %q", name, is, tt.want)
			}
			if after := w.count(); after != before {
				t.Errorf("%s: refused, but %d rows became %d", name, before, after)
			}
		}
		done, err := w.book.AddObservation(w.as("ana"), right)
		if is := w.is(done.UserErrors, err); is != "" || done.Observation.SeenOn != today || done.Observation.AgencyID != w.ids["clinic"] {
			t.Errorf("%s, %+v", is, done.Observation)
		}
	})
}

// A link reads the same from both ends, and who wrote them is told of it.
func TestObservationsAreLinked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		one, other, brother, elsewhere := w.observe("ana", "hana"), w.observe("mere", "hana"), w.observe("mere", "tama"), w.observe("mere", "koa")
		link := func(who, a, b string) string {
			done, err := w.book.LinkObservations(w.as(who), concern.LinkObservationsInput{ObservationID: a, OtherID: b, Kind: enum.Contradicts})
			return w.is(done.UserErrors, err)
		}
		for _, tt := range []struct{ name, who, a, b, want string }{
			{"with itself", "mere", one.GlobalID(), one.GlobalID(), "INVALID otherId"},
			{"of another whānau", "mere", one.GlobalID(), elsewhere.GlobalID(), "INVALID otherId"},
			{"of a brother not seen", "ana", one.GlobalID(), brother.GlobalID(), "NOT_FOUND otherId"},
			{"of nothing", "ana", one.GlobalID(), w.id("Observation", "nothing"), "NOT_FOUND otherId"},
			{"by who oversees", "dan", one.GlobalID(), other.GlobalID(), "FORBIDDEN observationId, FORBIDDEN otherId"},
			{"right", "mere", one.GlobalID(), other.GlobalID(), ""},
			{"again", "mere", one.GlobalID(), other.GlobalID(), "CONFLICT otherId"},
			{"again, the other way", "ana", other.GlobalID(), one.GlobalID(), "CONFLICT otherId"},
			{"of a brother", "mere", one.GlobalID(), brother.GlobalID(), ""},
		} {
			if is := link(tt.who, tt.a, tt.b); is != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, is, tt.want)
			}
		}
		if told := w.told("ana"); told != "OBSERVATION_LINKED" {
			t.Errorf("ana was told %q: she does not see the brother", told)
		}
		for who, want := range map[string][2]int{"mere": {2, 1}, "ana": {1, 1}, "dan": {2, 1}} {
			ctx := w.as(who)
			links, err := w.book.LinksOf(ctx, []*concern.Observation{one, other})
			if err != nil || len(links[0]) != want[0] || len(links[1]) != want[1] {
				t.Errorf("%s sees %d and %d links, want %v (%v)", who, len(links[0]), len(links[1]), want, err)
			} else if links[1][0].Observation.ID != one.ID || links[1][0].Kind != enum.Contradicts {
				t.Errorf("%s: from the other side it is another link", who)
			}
		}
	})
}

// What staff of a hidden agency write is there for themselves only, and nobody is told of it.
func TestWhatAHiddenAgencyWritesIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		open, hidden := w.observe("ana", "hana"), w.observe("rua", "hana")
		done, err := w.book.LinkObservations(w.as("rua"), concern.LinkObservationsInput{ObservationID: open.GlobalID(), OtherID: hidden.GlobalID(), Kind: enum.AddsTo})
		if is := w.is(done.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		if told := w.told("ana"); told != "" {
			t.Errorf("ana was told %q", told)
		}
		raised := w.raise("rua", enum.HighConcern, "hana")
		for who, want := range map[string]int{"rua": 2, "ana": 1, "mere": 1, "dan": 1} {
			ctx := w.as(who)
			list, err := w.book.ObservationsOf(ctx, w.hana(), page.Args{})
			if err != nil || len(list.Edges) != want {
				t.Errorf("%s sees %d observations, want %d (%v)", who, len(list.Edges), want, err)
			}
			links, err := w.book.LinksOf(ctx, []*concern.Observation{open})
			if err != nil || len(links[0]) != want-1 {
				t.Errorf("%s sees %d links, want %d (%v)", who, len(links[0]), want-1, err)
			}
			one, err := w.book.Concern(ctx, raised.GlobalID())
			if err != nil || (one != nil) != (who == "rua") {
				t.Errorf("%s: the concern is %v (%v)", who, one, err)
			}
		}
		found, err := w.book.OwnConcern(w.as("mere"), concern.OwnConcernInput{ConcernID: raised.GlobalID()})
		if is := w.is(found.UserErrors, err); is != "NOT_FOUND concernId" {
			t.Errorf("the lead changes what is hidden from them: %q", is)
		}
		linked, err := w.book.LinkObservations(w.as("mere"), concern.LinkObservationsInput{ObservationID: open.GlobalID(), OtherID: hidden.GlobalID(), Kind: enum.Corroborates})
		if is := w.is(linked.UserErrors, err); is != "NOT_FOUND otherId" {
			t.Errorf("the lead links what is hidden from them: %q", is)
		}
		own, err := w.book.OwnConcern(w.as("rua"), concern.OwnConcernInput{ConcernID: w.raise("ana", enum.HighConcern, "hana").GlobalID()})
		if is := w.is(own.UserErrors, err); is != "FORBIDDEN agencyId" {
			t.Errorf("the hidden agency's own an open concern: %q", is)
		}
		escalated, err := w.book.EscalateConcern(w.as("rua"), concern.EscalateConcernInput{ConcernID: raised.GlobalID(), Reason: "now"})
		if is := w.is(escalated.UserErrors, err); is != "CONFLICT concernId" || w.told("dan") != "" {
			t.Errorf("%q, and the director was told %q", is, w.told("dan"))
		}
	})
}

// An ended membership ends access at once, except to what the person wrote.
func TestWhoLeavesKeepsWhatTheyWrote(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		own, others := w.observe("ana", "hana"), w.raise("mere", enum.HighConcern, "hana")
		raised := w.raise("ana", enum.ModerateConcern, "hana")
		for _, done := range []func() (*concern.ConcernPayload, error){
			func() (*concern.ConcernPayload, error) {
				return w.book.OwnConcern(w.as("mere"), concern.OwnConcernInput{ConcernID: raised.GlobalID()})
			},
			func() (*concern.ConcernPayload, error) {
				return w.book.ChangeSeverity(w.as("mere"), concern.ChangeSeverityInput{ConcernID: raised.GlobalID(), Severity: enum.ImminentConcern, Reason: "a call"})
			},
			func() (*concern.ConcernPayload, error) {
				return w.book.CloseConcern(w.as("mere"), concern.CloseConcernInput{ConcernID: raised.GlobalID(), Outcome: enum.ConcernResolved, Rationale: "seen to"})
			},
		} {
			if payload, err := done(); err != nil || len(payload.UserErrors) > 0 {
				t.Fatal(payload.UserErrors, err)
			}
		}
		w.leave("ana", "hana")
		ctx := w.as("ana")
		if list, err := w.book.ObservationsOf(ctx, w.hana(), page.Args{}); err != nil || list != nil {
			t.Errorf("the child's list is %v (%v)", list, err)
		}
		list, err := w.book.Concerns(ctx, nil, page.Args{})
		if err != nil || len(list.Edges) != 1 {
			t.Fatalf("%d concerns (%v)", len(list.Edges), err)
		}
		left := list.Edges[0].Node
		if left.ID != raised.ID || left.Severity != enum.ModerateConcern || left.Outcome != nil || left.ClosedOn != nil || left.Rationale != nil ||
			left.Version != 1 || len(left.Steps) != 1 {
			t.Errorf("what is left: %+v", left)
		}
		if one, err := w.book.Concern(ctx, others.GlobalID()); err != nil || one != nil {
			t.Errorf("another's concern is %v (%v)", one, err)
		}
		done, err := w.book.LinkObservations(w.as("ana"), concern.LinkObservationsInput{ObservationID: own.GlobalID(), OtherID: own.GlobalID(), Kind: enum.AddsTo})
		if is := w.is(done.UserErrors, err); is != "FORBIDDEN observationId, FORBIDDEN otherId" {
			t.Errorf("who left writes: %q", is)
		}
	})
}
