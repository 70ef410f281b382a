package service_test

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
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/service"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var today = calendar.Of(2026, 6, 15)

// world is Hana and her brother Tai, of one whānau. Mere of the school leads for Hana and
// works with Tai, Ana of the clinic works with both; so does Rua of the refuge, which is
// hidden as the shelter is, with Hana. Dan directs the team; Sione manages the club, which is outside, and
// Gail works there. Nanny is of the whānau. Mentoring is exclusive, budgeting is so for
// households.
type world struct {
	t       testing.TB
	store   *store.Store
	book    *service.Book
	around  *network.Networks
	session *store.Session // of the latest request
	day     calendar.Date
	ids     map[string]uuid.UUID
}

func newWorld(t testing.TB, s *store.Store) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	around := network.New(network.NewSQL(s), s, sealer)
	w := &world{t: t, store: s, book: service.New(s, directory.New(s, sealer), around, sealer), around: around, day: today, ids: map[string]uuid.UUID{}}
	w.write(w.people)
	return w
}

func (w *world) people(ctx context.Context, rows *gen.Client) {
	team := rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx)
	home := rows.Whanau.Create().SetName("Whānau Test").SetSortName("whanau test").SaveX(ctx)
	w.ids["home"] = home.ID
	for _, name := range []string{"hana", "tai"} {
		c := rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
			SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
		n := rows.Network.Create().SetChildID(c.ID).SetTeamID(team.ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
		w.ids[name], w.ids["network of "+name] = c.ID, n.ID
		rows.WhanauMember.Create().SetWhanauID(home.ID).SetChildID(c.ID).SetHousehold("A").SetFromOn(today.AddDays(-900)).SaveX(ctx)
	}
	for _, name := range []string{"school", "clinic", "refuge", "shelter", "office", "club"} {
		a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("CROWN")
		if name == "refuge" || name == "shelter" {
			a.SetShield(enum.HiddenShield)
		}
		w.ids[name] = a.SaveX(ctx).ID
	}
	for name, agency := range map[string]string{"mere": "school", "tia": "school", "ana": "clinic", "rua": "refuge", "dan": "office", "sione": "club", "gail": "club"} {
		p := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
		rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject(name).SetPractitionerID(p.ID).SaveX(ctx)
		w.ids[name] = p.ID
	}
	rows.Mandate.Create().SetPractitionerID(w.ids["sione"]).SetRole(enum.Manager).SetAgencyID(w.ids["club"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
	for _, seat := range [][3]string{{"mere", "school", "hana"}, {"mere", "school", "tai"}, {"ana", "clinic", "hana"}, {"ana", "clinic", "tai"}, {"rua", "refuge", "hana"}} {
		m := rows.CanMembership.Create().SetNetworkID(w.ids["network of "+seat[2]]).SetPractitionerID(w.ids[seat[0]]).SetAgencyID(w.ids[seat[1]]).
			SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		w.ids["seat of "+seat[0]+" with "+seat[2]] = m.ID
	}
	rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
	rows.Affiliation.Create().SetPractitionerID(w.ids["dan"]).SetTeamID(team.ID).SetRole(enum.Director).SetFromOn(today.AddDays(-80)).SaveX(ctx)
	nanny := rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx)
	w.ids["nanny"] = nanny.ID
	rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(nanny.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
	rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(nanny.ID).SaveX(ctx)
	for name, scope := range map[string]enum.ServiceScope{"mentoring": enum.ScopeChild, "budgeting": enum.ScopeHousehold} {
		w.ids[name] = rows.ServiceType.Create().SetCode(name).SetName(name).SetSortName(name).SetExclusive(true).SetUniversal(false).
			SetScope(scope).SetRelational(true).SaveX(ctx).ID
	}
	for _, child := range []string{"hana", "tai"} {
		assessment := rows.Assessment.Create().SetChildID(w.ids[child]).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).
			SetStartedOn(today.AddDays(-50)).SetNetworkID(w.ids["network of "+child]).SetDueOn(today).SaveX(ctx)
		w.ids["need of "+child] = rows.Need.Create().SetChildID(w.ids[child]).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).
			SetAssessmentID(assessment.ID).SetDomain("EDUCATION").SetStatement("to read").SetRecordedOn(today.AddDays(-40)).SaveX(ctx).ID
	}
}

// mentors has an agency mentor Hana, behind the back of the book.
func (w *world) mentors(agency string, period calendar.Period) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.ids["service of "+agency] = rows.ServiceProvision.Create().SetChildID(w.ids["hana"]).SetAgencyID(w.ids[agency]).SetServiceTypeID(w.ids["mentoring"]).
			SetStatus(enum.Active).SetFromOn(period.From).SetNillableUntilOn(period.End()).SaveX(ctx).ID
	})
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
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

func (w *world) id(kind, name string) *string {
	id := globalid.Of(kind, w.ids[name])
	return &id
}

// mentoring is mentoring of Hana by the only agency for which somebody acts.
func (w *world) mentoring() service.StartServiceInput {
	return service.StartServiceInput{ChildID: w.id("Child", "hana"), ServiceTypeID: *w.id("ServiceType", "mentoring")}
}

// start carries out a start, and answers it or what is wrong as "CODE field".
func (w *world) start(who string, in service.StartServiceInput) (*service.ServicePayload, string) {
	w.t.Helper()
	done, err := w.book.StartService(w.as(who), in)
	return done, w.is(done.UserErrors, err)
}

// must is start where nothing may be wrong.
func (w *world) must(who string, in service.StartServiceInput) *service.ServicePayload {
	w.t.Helper()
	done, wrong := w.start(who, in)
	if wrong != "" || done.ServiceProvision == nil {
		w.t.Fatal(wrong)
	}
	return done
}

// codes are those of findings, with how they are read.
func codes(found []*finding.Finding) string {
	var all []string
	for _, f := range found {
		all = append(all, string(f.Code)+" "+string(f.Polarity))
	}
	return strings.Join(all, ", ")
}

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

func p[T any](v T) *T { return &v }

// with is a copy of an input with something changed.
func with[In any](in In, change func(*In)) In {
	change(&in)
	return in
}

type provision = snapshot.Provision

func ids(w *world, names ...string) (all []uuid.UUID) {
	for _, name := range names {
		all = append(all, w.ids[name])
	}
	return all
}

// nodes is the directory that other books read with.
func (w *world) nodes() *directory.Directory { return directory.New(w.store, w.sealer()) }

func (w *world) sealer() *page.Sealer {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		w.t.Fatal(err)
	}
	return sealer
}

// end ends the service of that name as its goal is met, and says what is wrong.
func (w *world) end(who string, change func(*service.EndServiceInput)) string {
	w.t.Helper()
	in := service.EndServiceInput{ServiceProvisionID: *w.id("ServiceProvision", "service"), Reason: enum.GoalMet}
	if change != nil {
		change(&in)
	}
	done, err := w.book.EndService(w.as(who), in)
	if err == nil && len(done.UserErrors) > 0 && done.UserErrors[0].Field != nil && done.UserErrors[0].Field[0] == "expectedVersion" && done.ServiceProvision == nil {
		w.t.Error("a conflict does not show the service as it stands")
	}
	return w.is(done.UserErrors, err)
}

// service is a stored service.
func (w *world) service(id uuid.UUID) (row *gen.ServiceProvision) {
	w.write(func(ctx context.Context, rows *gen.Client) { row = rows.ServiceProvision.GetX(ctx, id) })
	return row
}

// services is how many there are.
func (w *world) services() (n int) {
	w.write(func(ctx context.Context, rows *gen.Client) { n = rows.ServiceProvision.Query().CountX(ctx) })
	return n
}

func (w *world) hana() *snapshot.Child { return &snapshot.Child{ID: w.ids["hana"]} }
