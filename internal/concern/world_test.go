package concern_test

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/concern"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var today = calendar.Of(2026, 6, 15)

// world is Hana and her brother Tama, of one whānau, and Koa of another. Mere of the
// school leads for Hana and is a member for all three; Ana of the clinic is a member for
// Hana; so are Tia of the school, and Rua of the refuge, which is hidden. Dan directs the team; Sione of the club
// is outside; Nanny is of the whānau.
type world struct {
	t       testing.TB
	store   *store.Store
	book    *concern.Book
	session *store.Session // of the latest request
	day     calendar.Date
	ids     map[string]uuid.UUID
}

func newWorld(t testing.TB, s *store.Store) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, store: s, book: concern.New(s, directory.New(s, sealer), sealer), day: today, ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		team := rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx)
		w.ids["team"] = team.ID
		home := rows.Whanau.Create().SetName("Whānau Test").SetSortName("whanau test").SaveX(ctx)
		for _, name := range []string{"hana", "tama", "koa"} {
			c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
				SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
			n := rows.Network.Create().SetChildID(c.ID).SetTeamID(team.ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
			w.ids[name], w.ids["network of "+name] = c.ID, n.ID
			if name != "koa" {
				rows.WhanauMember.Create().SetWhanauID(home.ID).SetChildID(c.ID).SetHousehold("A").SetFromOn(today.AddDays(-900)).SaveX(ctx)
			}
		}
		for _, name := range []string{"school", "clinic", "refuge", "office", "club"} {
			a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN")
			if name == "refuge" {
				a.SetShield(enum.HiddenShield)
			}
			w.ids[name] = a.SaveX(ctx).ID
		}
		for name, agency := range map[string]string{"mere": "school", "ana": "clinic", "rua": "refuge", "dan": "office", "sione": "club", "tia": "school"} {
			p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
			w.ids[name] = p.ID
		}
		for _, seat := range [][3]string{{"mere", "school", "hana"}, {"mere", "school", "tama"}, {"mere", "school", "koa"}, {"ana", "clinic", "hana"}, {"rua", "refuge", "hana"}, {"tia", "school", "hana"}} {
			m := rows.CanMembership.Create().SetNetworkID(w.ids["network of "+seat[2]]).SetPractitionerID(w.ids[seat[0]]).SetAgencyID(w.ids[seat[1]]).
				SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
			w.ids["seat of "+seat[0]+" with "+seat[2]] = m.ID
		}
		rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.Affiliation.Create().SetPractitionerID(w.ids["dan"]).SetTeamID(team.ID).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		nanny := rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx)
		rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(nanny.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(nanny.ID).SaveX(ctx)
	})
	return w
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// leave ends a membership today.
func (w *world) leave(who, child string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		rows.CanMembership.UpdateOneID(w.ids["seat of "+who+" with "+child]).SetUntilOn(w.day).SaveX(ctx)
	})
}

// as is a request of somebody on the world's day; the request before it ends.
func (w *world) as(who string) context.Context {
	w.t.Helper()
	if w.session != nil {
		w.session.Close()
	}
	ctx := clock.At(context.Background(), w.day.Time().Add(time.Minute))
	ctx = testkit.As(w.t, ctx, w.store, "test", who)
	w.session, _ = store.SessionFrom(ctx)
	return audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})
}

// id is the id in the API of what has a name here.
func (w *world) id(kind, name string) string { return globalid.Of(kind, w.ids[name]) }

func (w *world) hana() *snapshot.Child { return &snapshot.Child{ID: w.ids["hana"]} }

// is says what is wrong, as "CODE field" for each problem; empty when nothing is.
func (w *world) is(wrong []command.UserError, err error) string {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	var problems []string
	for _, p := range wrong {
		if p.Message == "" || strings.Contains(p.Message, "hana") {
			w.t.Errorf("message %q", p.Message)
		}
		problems = append(problems, string(p.Code)+" "+strings.Join(p.Field, "."))
	}
	return strings.Join(problems, ", ")
}

// count is how many rows there are of everything that this package writes.
func (w *world) count() (n int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		n = rows.Observation.Query().CountX(ctx) + rows.ObservationLink.Query().CountX(ctx) + rows.Concern.Query().CountX(ctx) +
			rows.ConcernStep.Query().CountX(ctx) + rows.TeamConcern.Query().CountX(ctx) + rows.UpdateRequest.Query().CountX(ctx) + rows.Notice.Query().CountX(ctx)
	})
	return n
}

// told are the kinds of the notices that somebody was left.
func (w *world) told(who string) string {
	var kinds []string
	w.write(func(ctx context.Context, rows *gen.Client) {
		for _, n := range rows.Notice.Query().Order(gen.Asc("id")).AllX(ctx) {
			if n.PractitionerID != nil && *n.PractitionerID == w.ids[who] {
				kinds = append(kinds, string(n.Kind))
			}
		}
	})
	return strings.Join(kinds, " ")
}

func (w *world) observe(who, child string) *concern.Observation {
	w.t.Helper()
	done, err := w.book.AddObservation(w.as(who), concern.AddObservationInput{ChildID: w.id("Child", child), Text: who + " saw it", Firsthand: true})
	if problem := w.is(done.UserErrors, err); problem != "" {
		w.t.Fatal(problem)
	}
	return done.Observation
}

func (w *world) raise(who string, severity enum.ConcernSeverity, children ...string) *concern.Concern {
	w.t.Helper()
	in := concern.RaiseConcernInput{Severity: severity, Text: who + " worries"}
	for _, child := range children {
		in.ChildIds = append(in.ChildIds, w.id("Child", child))
	}
	done, err := w.book.RaiseConcern(w.as(who), in)
	if problem := w.is(done.UserErrors, err); problem != "" {
		w.t.Fatal(problem)
	}
	return done.Concern
}

// concern reads a concern by its global id, nil when there is none for the viewer.
func (w *world) concern(ctx context.Context, global string) (*concern.Concern, error) {
	_, id, _ := globalid.Parse(global)
	nodes, err := w.book.Nodes()["Concern"](ctx, []uuid.UUID{id})
	if err != nil || nodes[0] == nil {
		return nil, err
	}
	return nodes[0].(*concern.Concern), nil
}

func p[T any](v T) *T { return &v }

// with is a copy of an input with something changed.
func with[In any](in In, change func(*In)) In {
	change(&in)
	return in
}

var long = strings.Repeat("ā", 2001)
