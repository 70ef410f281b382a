package work_test

import (
	"context"
	"database/sql"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/globalid"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/work"
)

var today = calendar.Of(2026, 6, 15)

// cast is everybody, and where they are employed. Mere leads for Hana and is a member for
// Tama, her brother in one team; Ana and Rua are members for Hana, and Rua's refuge is
// hidden; Ex was a member until yesterday, Gla broke the glass of Hana. Dan directs the
// team, he and Gla are members for Tama; Pat is of its panel; Max manages the clinic; Out
// is elsewhere.
var cast = map[string]string{
	"mere": "school", "ana": "clinic", "rua": "refuge", "ex": "office", "gla": "office", "dan": "office", "pat": "office", "max": "clinic", "out": "club",
}

type world struct {
	t     testing.TB
	store *store.Store
	book  *work.Book
	ids   map[string]uuid.UUID
}

func newWorld(t testing.TB, s *store.Store) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, store: s, book: work.New(s, sealer), ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.ids["team"] = rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx).ID
		for _, name := range []string{"school", "clinic", "refuge", "office", "club"} {
			a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN")
			if name == "refuge" {
				a.SetShield(enum.HiddenShield)
			}
			w.ids[name] = a.SaveX(ctx).ID
		}
		for name, agency := range cast {
			p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
			w.ids[name] = p.ID
		}
		w.ids["nanny"] = rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx).ID
		rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(w.ids["nanny"]).SaveX(ctx)
		w.family(ctx, rows)
		rows.Affiliation.Create().SetPractitionerID(w.ids["dan"]).SetTeamID(w.ids["team"]).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.Affiliation.Create().SetPractitionerID(w.ids["pat"]).SetTeamID(w.ids["team"]).SetRole(enum.PanelMember).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.Mandate.Create().SetPractitionerID(w.ids["max"]).SetRole(enum.Manager).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
	})
	return w
}

// now is noon of today, in New Zealand.
var now = today.Time().Add(time.Minute)

// family adds Hana and Tama and who is around them.
func (w *world) family(ctx context.Context, rows *gen.Client) {
	for _, name := range []string{"hana", "tama"} {
		w.child(ctx, rows, name)
	}
	for _, seat := range [][2]string{{"mere", "hana"}, {"mere", "tama"}, {"ana", "hana"}, {"rua", "hana"}, {"ex", "hana"}, {"gla", "tama"}, {"dan", "tama"}} {
		w.seat(ctx, rows, seat[0], seat[1])
	}
	rows.CanMembership.UpdateOneID(w.ids["seat of ex with hana"]).SetUntilOn(today).SaveX(ctx)
	rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(w.ids["nanny"]).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
	rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
	rows.BreakGlass.Create().SetPractitionerID(w.ids["gla"]).SetChildID(w.ids["hana"]).SetReason("danger").SetBasis("SAFETY").
		SetGrantedAt(now.Add(-time.Hour)).SetExpiresAt(now.Add(time.Hour)).SaveX(ctx)
}

// child adds a child with an open network of the team.
func (w *world) child(ctx context.Context, rows *gen.Client, name string) {
	c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
	n := rows.Network.Create().SetChildID(c.ID).SetTeamID(w.ids["team"]).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
	w.ids[name], w.ids["network of "+name] = c.ID, n.ID
}

// seat makes somebody a member.
func (w *world) seat(ctx context.Context, rows *gen.Client, who, child string) {
	m := rows.CanMembership.Create().SetNetworkID(w.ids["network of "+child]).SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[cast[who]]).
		SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
	w.ids["seat of "+who+" with "+child] = m.ID
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// ask is a request of somebody, and what it shows of children.
func (w *world) ask(who string, asked work.Asked, look func(context.Context, *work.List)) {
	w.t.Helper()
	if err := w.refused(who, asked, look); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) refused(who string, asked work.Asked, look func(context.Context, *work.List)) error {
	ctx := testkit.As(w.t, clock.At(context.Background(), now), w.store, "test", who)
	session, _ := store.SessionFrom(ctx)
	defer session.Close()
	ctx = audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})
	list, err := w.book.Mine(ctx, asked)
	if err == nil {
		look(ctx, list)
	}
	return err
}

// work is all that waits for somebody, in order.
func (w *world) work(who string, kinds ...work.Kind) (items []*work.Item) {
	w.t.Helper()
	asked := work.Asked{Kinds: kinds, Args: page.Args{First: p(page.MaxSize)}}
	for more := true; more; {
		w.ask(who, asked, func(_ context.Context, list *work.List) {
			items = append(items, list.Nodes()...)
			more, asked.After = list.PageInfo.HasNextPage, list.PageInfo.EndCursor
		})
	}
	return items
}

// has are those for whom something waits.
func (w *world) has(kind work.Kind, of uuid.UUID) (whom []string) {
	w.t.Helper()
	for who := range cast {
		if slices.ContainsFunc(w.work(who, kind), func(i *work.Item) bool { return ends(i, of) }) {
			whom = append(whom, who)
		}
	}
	if n := len(w.work("nanny", kind)); n > 0 {
		w.t.Errorf("%d items of %s wait for kin", n, kind)
	}
	slices.Sort(whom)
	return whom
}

func ends(i *work.Item, of uuid.UUID) bool {
	_, id, _ := globalid.Parse(i.ObjectID())
	return id == of
}

func p[T any](v T) *T { return &v }
