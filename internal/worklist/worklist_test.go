package worklist_test

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/review"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist"
	"cangraph/internal/worklist/index"
)

var today = calendar.Of(2026, 6, 15)

// world is a team with many children, whose networks nobody leads and no whānau is in, and Dan
// who directs it.
type world struct {
	t        testing.TB
	store    *store.Store
	book     *worklist.Book
	team     uuid.UUID
	networks []uuid.UUID
	now      time.Time
}

func newWorld(t testing.TB, s *store.Store, children int) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	nodes, around := directory.New(s, sealer), network.New(network.NewSQL(s), s, sealer)
	w := &world{t: t, store: s, book: worklist.New(s, nodes, around, review.New(s, nodes, around), sealer, slog.Default()), now: today.At(12, 0)}
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.team = rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx).ID
		dan := rows.Practitioner.Create().SetSortName("dan").SetGivenNames("Dan").SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
		office := rows.Agency.Create().SetName("Office").SetSortName("office").SetKind("OTHER").SetControl("CROWN").SaveX(ctx)
		rows.Employment.Create().SetPractitionerID(dan.ID).SetAgencyID(office.ID).SetFromOn(today.AddDays(-400)).SaveX(ctx)
		rows.Affiliation.Create().SetPractitionerID(dan.ID).SetTeamID(w.team).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("dan").SetPractitionerID(dan.ID).SaveX(ctx)
		for i := range children {
			name := fmt.Sprint("child ", i)
			c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
			w.networks = append(w.networks, rows.Network.Create().SetChildID(c.ID).SetTeamID(w.team).SetAcceptedOn(today.AddDays(-30-i%40)).SetRecordedAt(today.AddDays(-20).At(12, 0)).SaveX(ctx).ID)
		}
	})
	return w
}

func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) keep() {
	w.t.Helper()
	if _, err := index.New(w.store).Keep(clock.At(testkit.Context(), w.now)); err != nil {
		w.t.Fatal(err)
	}
}

// list asks for the findings of the team as Dan.
func (w *world) list(asked worklist.Asked) (*worklist.List, error) {
	team := globalid.Of("ChildrensTeam", w.team)
	asked.In, asked.Items = worklist.In{TeamID: &team}, true
	ctx := testkit.As(w.t, clock.At(context.Background(), w.now), w.store, "test", "dan")
	session, _ := store.SessionFrom(ctx)
	defer session.Close()
	list, err := w.book.Open(review.Within(audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})), asked)
	return list, err
}

func (w *world) must(asked worklist.Asked) *worklist.List {
	w.t.Helper()
	list, err := w.list(asked)
	if err != nil {
		w.t.Fatal(err)
	}
	return list
}

// Pages hold every finding once and in order, also when the finding behind which they go on is
// gone by then.
func TestPagesGoOnBehindWhatIsGone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s, 15)
		w.keep()
		for _, order := range []worklist.Order{worklist.BySeverity, worklist.ByAge} {
			first, seen := 20, map[string]bool{}
			asked := worklist.Asked{Order: order, Args: page.Args{First: &first}}
			var last *finding.Finding
			for {
				list := w.must(asked)
				for _, f := range list.Nodes() {
					if seen[f.Key] {
						t.Fatal("twice: ", f.Code)
					}
					seen[f.Key] = true
					if last != nil && order == worklist.ByAge && *f.Since < *last.Since || last != nil && order == worklist.BySeverity && finding.Compare(last, f) > 0 && last.Severity != f.Severity {
						t.Fatalf("%s: %s %s before %s %s", order, last.Severity, last.Since, f.Severity, f.Since)
					}
					last = f
				}
				if !list.PageInfo.HasNextPage {
					break
				}
				asked.After = list.PageInfo.EndCursor
			}
			if len(seen) != 15*each {
				t.Fatalf("%d findings", len(seen))
			}
		}
		first := 1
		list := w.must(worklist.Asked{Order: worklist.BySeverity, Args: page.Args{First: &first}})
		gone := list.Nodes()[0]
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, n := range w.networks {
				row := rows.Network.GetX(ctx, n)
				if row.ChildID == gone.Child().ID {
					row.Update().SetClosedOn(today).SetExitReason("PLANNED").SaveX(ctx)
				}
			}
		})
		first = 100
		rest := w.must(worklist.Asked{Order: worklist.BySeverity, Args: page.Args{First: &first, After: list.PageInfo.EndCursor}})
		if len(rest.Nodes()) != 14*each {
			t.Errorf("%d findings behind one that is gone", len(rest.Nodes()))
		}
	})
}

// A cursor goes on in the same list, however its filter is written, and in no other.
func TestACursorIsOfOneList(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s, 3)
		w.keep()
		size := 1
		with := func(f *worklist.Filter, after *string) worklist.Asked {
			return worklist.Asked{Order: worklist.BySeverity, Filter: f, Args: page.Args{First: &size, After: after}}
		}
		risks, gaps := []finding.Polarity{finding.Risk, finding.Neutral}, finding.Gap
		for name, f := range map[string][2]*worklist.Filter{
			"none and empty":          {nil, {}},
			"none and of nothing":     {nil, {Codes: []finding.Code{}}},
			"in another order, twice": {{Polarities: risks}, {Polarities: []finding.Polarity{finding.Neutral, finding.Risk, finding.Risk}}},
		} {
			cursor := w.must(with(f[0], nil)).PageInfo.EndCursor
			if _, err := w.list(with(f[1], cursor)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		cursor := w.must(with(nil, nil)).PageInfo.EndCursor
		for _, f := range []*worklist.Filter{{Polarities: risks}, {Kind: &gaps}, {Codes: []finding.Code{finding.G1}}, {Severities: []finding.Severity{finding.High}}, {Since: &w.now}} {
			if _, err := w.list(with(f, cursor)); err == nil {
				t.Errorf("the cursor of all goes on in %+v", *f)
			}
		}
		if !slices.Equal(risks, []finding.Polarity{finding.Risk, finding.Neutral}) {
			t.Error("what was asked is changed")
		}
	})
}

// What holds since the day of a look or a later one is listed, and what rests on something that was recorded since,
// whether it stands written down or is computed: what somebody else keeps hidden does not decide which.
func TestSinceTheLastLook(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s, 3)
		w.keep()
		since := func(look time.Time) int {
			return len(w.must(worklist.Asked{Order: worklist.BySeverity, Filter: &worklist.Filter{Since: &look}}).Nodes())
		}
		if n := since(w.now); n != 0 {
			t.Fatalf("%d findings are new", n)
		}
		// doubled has two agencies do the same for a child from a day on, as is recorded today.
		doubled := func(code string, from calendar.Date) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				c := rows.Child.Query().FirstX(ctx)
				kind := rows.ServiceType.Create().SetCode(code).SetName(code).SetSortName(code).SetExclusive(true).SetUniversal(false).SetScope(enum.ScopeChild).SetRelational(true).SaveX(ctx)
				for range 2 {
					office := rows.Agency.Create().SetName("Other").SetSortName("other").SetKind("OTHER").SetControl("CROWN").SaveX(ctx)
					rows.ServiceProvision.Create().SetChildID(c.ID).SetAgencyID(office.ID).SetServiceTypeID(kind.ID).SetStatus(enum.Active).SetFromOn(from).SetRecordedAt(w.now).SaveX(ctx)
				}
			})
		}
		doubled("A", today)
		w.now = w.now.AddDate(0, 0, 40)
		doubled("B", today.AddDays(-100))
		for _, kept := range []bool{false, true} {
			if kept {
				w.keep()
			}
			if n, later := since(today.At(23, 0)), since(today.AddDays(1).At(0, 0)); n != later+1 {
				t.Errorf("written down %v: %d since the day on which one begins, %d since the day after", kept, n, later)
			}
			if n, later := since(w.now.Add(-time.Minute)), since(w.now.Add(time.Minute)); n != later+1 {
				t.Errorf("written down %v: %d since before one was recorded late, %d after it", kept, n, later)
			}
		}
	})
}

// Who has often worked together is listed though it is never written down, and asked for only where it is wanted.
func TestWhoHasOftenWorkedTogetherIsListed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s, 4)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, name := range []string{"Ann", "Bea"} {
				office := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN").SaveX(ctx)
				who := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
				for _, n := range w.networks {
					rows.CanMembership.Create().SetNetworkID(n).SetPractitionerID(who.ID).SetAgencyID(office.ID).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-29)).SaveX(ctx)
				}
			}
		})
		pairs := &worklist.Filter{Codes: []finding.Code{finding.O7}}
		for _, kept := range []bool{false, true} {
			if kept {
				w.keep()
			}
			found := w.must(worklist.Asked{Order: worklist.BySeverity, Filter: pairs}).Nodes()
			if len(found) != len(w.networks) {
				t.Fatalf("written down %v: %d pairs around %d children", kept, len(found), len(w.networks))
			}
			if found[0].Explanation(bilingual.English) == "" {
				t.Error("it is not loaded")
			}
		}
		gap := finding.Gap
		statements := func(f *worklist.Filter) int64 {
			before := s.Statements()
			w.must(worklist.Asked{Order: worklist.BySeverity, Filter: f})
			return s.Statements() - before
		}
		if all, gaps := statements(nil), statements(&worklist.Filter{Kind: &gap}); gaps >= all {
			t.Errorf("%d statements for gaps alone, %d for all", gaps, all)
		}
	})
}

// each is how many findings there are around a child of whom nothing is recorded but its network.
const each = 5

// Where too much would have to be computed, nothing is answered in part.
func TestTooMuchToComputeIsRefused(t *testing.T) {
	w := newWorld(t, testkit.SQLite(t), worklist.MostComputed+1)
	if _, err := w.list(worklist.Asked{Order: worklist.BySeverity}); fault.CodeOf(err) != fault.Limited {
		t.Fatal(err)
	}
	w.keep()
	list := w.must(worklist.Asked{Order: worklist.BySeverity})
	if n, err := list.TotalCount(testkit.Context()); n != each*(worklist.MostComputed+1) || err != nil {
		t.Error(n, err)
	}
}
