package audit

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

const issuer = "https://issuer.example"

// team is a Children's Team with two children, and people with accounts of their names.
type team struct {
	*testing.T
	store    *store.Store
	children [2]uuid.UUID
	people   map[string]uuid.UUID
	session  *store.Session
}

var (
	now   = time.Date(2026, 8, 21, 1, 2, 3, 456000000, time.UTC)
	since = calendar.Of(2026, 2, 1)
)

// newTeam has a director, an auditor, a member of the first child's network, a stranger,
// and the account of the first child.
func newTeam(t *testing.T, s *store.Store) *team {
	t.Helper()
	w := &team{T: t, store: s, people: map[string]uuid.UUID{}}
	t.Cleanup(func() { w.as("nobody") })
	ctx := testkit.Context()
	tx, err := s.Ent().Tx(ctx)
	if err != nil {
		t.Fatal(err)
	}
	team := tx.ChildrensTeam.Create().SetSortName("team").SetName("Team").SaveX(ctx)
	agency := tx.Agency.Create().SetSortName("agency").SetName("Agency").SetKind("SCHOOL").SetControl("CROWN").SaveX(ctx)
	var network *gen.Network // of the first child
	for i := range slices.Backward(w.children[:]) {
		w.children[i] = tx.Child.Create().SetSortName("x").SetPreferredName("X").SetGivenNames("X").SetFamilyName("X").SetDateOfBirth(calendar.Of(2019, 4, 1)).SaveX(ctx).ID
		network = tx.Network.Create().SetChildID(w.children[i]).SetTeamID(team.ID).SetAcceptedOn(since).SaveX(ctx)
	}
	for _, name := range []string{"director", "auditor", "member", "stranger"} {
		p := tx.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Example").SetProfession("OTHER").SaveX(ctx)
		w.people[name] = p.ID
		tx.Account.Create().SetIssuer(issuer).SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
	}
	tx.Account.Create().SetIssuer(issuer).SetSubject("child").SetChildID(w.children[0]).SaveX(ctx)
	tx.Affiliation.Create().SetPractitionerID(w.people["director"]).SetTeamID(team.ID).SetRole(enum.Director).SetFromOn(since).SaveX(ctx)
	tx.Mandate.Create().SetPractitionerID(w.people["auditor"]).SetTeamID(team.ID).SetRole(enum.Auditor).SetFromOn(since).SaveX(ctx)
	tx.CanMembership.Create().SetNetworkID(network.ID).SetPractitionerID(w.people["member"]).SetAgencyID(agency.ID).SetRole(enum.RoleCore).SetFromOn(since).SaveX(ctx)
	tx.Employment.Create().SetPractitionerID(w.people["stranger"]).SetAgencyID(agency.ID).SetFromOn(since).SaveX(ctx) // or no glass breaks
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	return w
}

// as is a request of a person, with a trail. It ends the person's request before.
func (w *team) as(name string) context.Context {
	if w.session != nil {
		w.session.Close()
	}
	ctx := clock.At(viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: issuer, Subject: name, IssuedAt: now})), now)
	ctx, w.session = w.store.Session(ctx)
	return Begin(ctx, Request{ID: "QK7Z", Operation: "Ask" + name, Purpose: "CARE"})
}

// sealer seals cursors with a key that everybody knows.
func sealer(t *testing.T) *page.Sealer {
	t.Helper()
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	return sealer
}

// lines are the lines of an access log, the latest first.
func (w *team) lines(of *Accesses) string {
	names := map[uuid.UUID]string{w.children[0]: "child"}
	for name, id := range w.people {
		names[id] = name
	}
	var lines []string
	for _, a := range of.Nodes() {
		lines = append(lines, fmt.Sprintf("%s %s %s %s %s %s %t", a.At.Format("15:04:05.000"), a.Kind, a.ViewerKind, names[a.ViewerID], a.Operation, a.Purpose, a.BreakGlass))
	}
	return strings.Join(lines, "\n")
}

// seen lets people see children: the member the first child, the director both.
func (w *team) seen() {
	w.Helper()
	log := NewLog(w.store)
	for _, c := range []struct {
		who  string
		what []uuid.UUID
	}{{"member", w.children[:1]}, {"director", w.children[:]}, {"director", w.children[1:]}, {"child", w.children[:1]}} {
		ctx := w.as(c.who)
		if err := Shown(ctx, c.what...); err != nil {
			w.Fatal(err)
		}
		if err := log.Record(ctx, Whole); err != nil {
			w.Fatal(err)
		}
	}
}

// TestWhoSawAChild asks for the log of the first child.
func TestWhoSawAChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.seen()
		const all = `01:02:03.456 READ CHILD child Askchild CARE false
01:02:03.456 READ PRACTITIONER director Askdirector CARE false
01:02:03.456 READ PRACTITIONER member Askmember CARE false`
		unnamed := regexp.MustCompile(`Ask\w+`).ReplaceAllString(all, "")
		for who, want := range map[string]string{"director": all, "auditor": all, "child": unnamed, "member": "", "stranger": ""} {
			ctx := w.as(who)
			log, err := Of(ctx, s, sealer(t), w.children[0], page.Args{})
			if err != nil {
				t.Fatal(who, err)
			}
			if is := w.lines(log); is != want {
				t.Errorf("%s sees\n%s", who, is)
			}
			if n, err := log.TotalCount(ctx); err != nil || (n == 3) != (want != "") || n != len(log.Edges) {
				t.Errorf("%s counts %d, %v", who, n, err)
			}
		}
	})
}

// TestTheAbsentAndTheHiddenHaveTheSameLog compares the statements and the answers.
func TestTheAbsentAndTheHiddenHaveTheSameLog(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.seen()
		said := map[string]int{}
		for _, id := range []uuid.UUID{w.children[0], w.children[1], uuid.New()} {
			ctx := w.as("stranger")
			var answer string
			n := testkit.CountStatements(t, s, func() {
				log, err := Of(ctx, s, sealer(t), id, page.Args{})
				if err != nil {
					t.Fatal(err)
				}
				count, err := log.TotalCount(ctx)
				answer = fmt.Sprint(log.Edges, log.PageInfo, count, err)
			})
			said[fmt.Sprint(answer, n)]++
		}
		if len(said) != 1 {
			t.Error(said)
		}
	})
}

// TestAnEntryHidesItsOtherChildren looks at what the child's own session may read.
func TestAnEntryHidesItsOtherChildren(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.seen()
		rows, err := s.Query(w.as("child"), `SELECT 'of ' || CAST(child_id AS text) FROM audit_children UNION ALL SELECT CAST(seq AS text) FROM audit_entries ORDER BY 1`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		var seen []string
		for rows.Next() {
			var one string
			if err := rows.Scan(&one); err != nil {
				t.Fatal(err)
			}
			seen = append(seen, one)
		}
		own := "of " + w.children[0].String()
		if want := []string{"1", "2", "4", own, own, own}; !slices.Equal(seen, want) {
			t.Errorf("the child sees %v, want %v", seen, want)
		}
	})
}

// TestPagesOfALogMeet reads a long log in pages from both ends.
func TestPagesOfALogMeet(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		for range 4 {
			w.seen()
		}
		ctx := w.as("director")
		all, err := Of(ctx, s, sealer(t), w.children[0], page.Args{First: new(100)})
		if err != nil || len(all.Edges) != 12 {
			t.Fatal(err, len(all.Edges))
		}
		for _, backward := range []bool{false, true} {
			var read []int64
			args := page.Args{First: new(5)}
			if backward {
				args = page.Args{Last: new(5)}
			}
			for {
				part, err := Of(ctx, s, sealer(t), w.children[0], args)
				if err != nil {
					t.Fatal(err)
				}
				var seqs []int64
				for _, a := range part.Nodes() {
					seqs = append(seqs, a.seq)
				}
				if backward {
					read, args.Before = append(seqs, read...), part.PageInfo.StartCursor
				} else {
					read, args.After = append(read, seqs...), part.PageInfo.EndCursor
				}
				if more := part.PageInfo; !backward && !more.HasNextPage || backward && !more.HasPreviousPage {
					break
				}
			}
			if !slices.EqualFunc(read, all.Nodes(), func(seq int64, a *Access) bool { return seq == a.seq }) {
				t.Errorf("backward %t: %v", backward, read)
			}
		}
		if _, err := Of(ctx, s, sealer(t), w.children[1], page.Args{After: all.PageInfo.StartCursor}); err == nil {
			t.Error("a cursor of another child's log is taken")
		}
		if _, err := Of(w.as("auditor"), s, sealer(t), w.children[0], page.Args{After: all.PageInfo.StartCursor}); err == nil {
			t.Error("a cursor of another viewer is taken")
		}
	})
}

// TestBrokenGlassIsRecorded shows a child to somebody who broke the glass, and to nobody
// else's log of it.
func TestBrokenGlassIsRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		ctx := testkit.Context()
		tx, err := s.Ent().Tx(ctx)
		if err != nil {
			t.Fatal(err)
		}
		tx.BreakGlass.Create().SetPractitionerID(w.people["stranger"]).SetChildID(w.children[0]).SetReason("a reason").SetBasis("SAFETY").
			SetGrantedAt(now.Add(-time.Hour)).SetExpiresAt(now.Add(time.Hour)).SaveX(ctx)
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		for _, who := range []string{"stranger", "member"} {
			ctx := w.as(who)
			if err := Shown(ctx, w.children[0]); err != nil {
				t.Fatal(err)
			}
			if err := NewLog(s).Record(ctx, Partial); err != nil {
				t.Fatal(err)
			}
		}
		log, err := Of(w.as("director"), s, sealer(t), w.children[0], page.Args{})
		const want = `01:02:03.456 READ PRACTITIONER member Askmember CARE false
01:02:03.456 READ PRACTITIONER stranger Askstranger CARE true`
		if is := w.lines(log); err != nil || is != want {
			t.Errorf("%v\n%s", err, is)
		}
		verified(t, s)
	})
}

// TestReadingALogIsRecorded looks at the log twice.
func TestReadingALogIsRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.seen()
		ctx := w.as("auditor")
		if _, err := Of(ctx, s, sealer(t), w.children[0], page.Args{}); err != nil {
			t.Fatal(err)
		}
		if err := NewLog(s).Record(ctx, Whole); err != nil {
			t.Fatal(err)
		}
		again, err := Of(w.as("auditor"), s, sealer(t), w.children[0], page.Args{First: new(1)})
		if is := w.lines(again); err != nil || !strings.Contains(is, "PRACTITIONER auditor Askauditor") {
			t.Error(is, err)
		}
	})
}
