package hui_test

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
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var (
	today = calendar.Of(2026, 6, 15)
	now   = today.Time().Add(time.Minute) // one minute past noon in New Zealand
)

// world is one child in the middle, Hana: Mere of the school and Ana of the clinic are
// members, so is Ruth of a refuge that is hidden from the others; Pita of the police gives
// a service and is no member; Sione is nobody around. Nanny is a member, the aunt a
// relative, and stranger and other belong to somebody else.
type world struct {
	*testing.T
	store                        *store.Store
	book                         *hui.Book
	session                      *store.Session // of the latest request
	ctx                          context.Context
	hana, other                  string // global ids, as all of these
	mere, ana, ruth, pita, sione string
	nanny, aunt, stranger        string
	school, clinic, refuge       string
	network, team                uuid.UUID
	memberships                  map[string]uuid.UUID
}

func newWorld(t *testing.T, s *store.Store) *world {
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	w := &world{T: t, store: s, book: hui.New(s, directory.New(s, sealer), sealer), memberships: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) {
		account := func(subject string) *gen.AccountCreate {
			return rows.Account.Create().SetIssuer("test").SetSubject(subject)
		}
		child := func(name string) uuid.UUID {
			return rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").SetDateOfBirth(calendar.Of(2014, 1, 1)).SaveX(ctx).ID
		}
		hana, other := child("Hana"), child("Zebedee")
		account("hana").SetChildID(hana).SaveX(ctx)
		w.hana, w.other = globalid.Of("Child", hana), globalid.Of("Child", other)
		w.team = rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx).ID
		w.network = rows.Network.Create().SetChildID(hana).SetTeamID(w.team).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx).ID
		agency := func(name string, shield enum.Shield, global *string) uuid.UUID {
			id := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("NGO").SetShield(shield).SaveX(ctx).ID
			*global = globalid.Of("Agency", id)
			return id
		}
		var police string
		places := []uuid.UUID{agency("school", "", &w.school), agency("clinic", "", &w.clinic), agency("refuge", enum.HiddenShield, &w.refuge), agency("police", "", &police)}
		counselling := rows.ServiceType.Create().SetCode("C").SetName("C").SetSortName("c").SetScope(enum.ScopeChild).SetExclusive(false).SetUniversal(false).SetRelational(false).SaveX(ctx).ID
		for i, who := range []struct {
			name   string
			global *string
			at     int
		}{{"mere", &w.mere, 0}, {"ana", &w.ana, 1}, {"ruth", &w.ruth, 2}, {"pita", &w.pita, 3}, {"sione", &w.sione, 3}, {"dora", new(string), 3}} {
			p := rows.Practitioner.Create().SetSortName(who.name).SetGivenNames(who.name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx).ID
			*who.global = globalid.Of("Practitioner", p)
			account(who.name).SetPractitionerID(p).SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(p).SetAgencyID(places[who.at]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			switch {
			case i < 3:
				w.memberships[who.name] = rows.CanMembership.Create().SetNetworkID(w.network).SetPractitionerID(p).SetAgencyID(places[who.at]).
					SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx).ID
			case who.name == "pita":
				rows.ServiceProvision.Create().SetChildID(hana).SetAgencyID(places[3]).SetPractitionerID(p).SetServiceTypeID(counselling).
					SetStatus(enum.Active).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			case who.name == "dora":
				rows.Affiliation.Create().SetPractitionerID(p).SetTeamID(w.team).SetRole(enum.Director).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			}
		}
		kin := func(name string, global *string) uuid.UUID {
			id := rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx).ID
			account(name).SetKinID(id).SaveX(ctx)
			*global = globalid.Of("Kin", id)
			return id
		}
		rows.CanMembership.Create().SetNetworkID(w.network).SetKinID(kin("nanny", &w.nanny)).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		rows.Relationship.Create().SetChildID(hana).SetRelativeKinID(kin("aunt", &w.aunt)).SetKind(enum.AuntUncle).SetFromOn(today.AddDays(-900)).SaveX(ctx)
		kin("stranger", &w.stranger)
	})
	return w
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.Fatal(err)
	}
}

// as is a request of somebody now; the request before it ends.
func (w *world) as(subject string) context.Context { return w.at(subject, now) }

func (w *world) at(subject string, when time.Time) context.Context {
	w.Helper()
	if w.session != nil {
		w.session.Close()
	}
	ctx := testkit.As(w.T, clock.At(context.Background(), when), w.store, "test", subject)
	w.session, _ = store.SessionFrom(ctx)
	w.ctx = audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})
	return w.ctx
}

// rows is how many rows there are of everything that a command adds.
func (w *world) rows() (n int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		n = rows.Hui.Query().CountX(ctx) + rows.HuiInvitation.Query().CountX(ctx) + rows.HuiAction.Query().CountX(ctx) + rows.Decision.Query().CountX(ctx) +
			rows.ChildVoice.Query().CountX(ctx) + rows.Feedback.Query().CountX(ctx) + rows.Disagreement.Query().CountX(ctx) +
			rows.DisagreementPosition.Query().CountX(ctx) + rows.SharedAim.Query().CountX(ctx) + rows.WaysOfWorkingReview.Query().CountX(ctx) + rows.AimAgreement.Query().CountX(ctx) +
			rows.Barrier.Query().CountX(ctx) + rows.Appointment.Query().CountX(ctx) + rows.AppointmentAttendee.Query().CountX(ctx)
	})
	return n
}

// refusal is one problem as "CODE field".
func refusal(wrong []command.UserError) string {
	var problems []string
	for _, p := range wrong {
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

var (
	long  = strings.Repeat("ā", 2001)
	title = strings.Repeat("ā", 201)
	soon  = now.Add(48 * time.Hour)
)

func (w *world) calling() hui.CallHuiInput {
	return hui.CallHuiInput{ChildID: w.hana, Purpose: "the plan", StartsAt: soon, EndsAt: soon.Add(time.Hour), Place: "school", Channel: enum.InPerson}
}

// call calls a hui as Mere, and fails the test when that is refused.
func (w *world) call(in hui.CallHuiInput) *hui.Hui {
	w.Helper()
	done, err := w.book.CallHui(w.as("mere"), in)
	if err != nil || done.Hui == nil {
		w.Fatal(done.UserErrors, err)
	}
	return done.Hui
}

// apart is a request of somebody that goes on beside others.
func (w *world) apart(subject string) context.Context {
	w.Helper()
	ctx := testkit.As(w.T, clock.At(context.Background(), now), w.store, "test", subject)
	return audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})
}

// together is what somebody reads of what people around Hana do.
func (w *world) together(subject string) (context.Context, *hui.Together) {
	w.Helper()
	ctx := w.as(subject)
	_, id, _ := globalid.Parse(w.hana)
	all, err := w.book.Together(ctx, &snapshot.Child{ID: id})
	if err != nil {
		w.Fatal(err)
	}
	return ctx, all
}
