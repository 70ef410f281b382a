package membership_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
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
	"cangraph/internal/membership"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

var began = calendar.Of(2026, time.June, 16)

// world is one child, Tui: Lena of the school leads, Mona of the clinic is a member, Dora
// directs the team, Nan is her grandmother and in the network, Uncle is not. Ivy and Omar
// of the clinic, and Sam of the school, are nobody of hers, nor is Nolan, who has no
// login. Rua works at a refuge that nobody else may know of.
type world struct {
	t      tester
	issuer string
	store  *store.Store
	book   *membership.Book
	today  calendar.Date
	ids    map[string]uuid.UUID
}

// tester is a test, or one try of a property.
type tester interface {
	Helper()
	Fatal(args ...any)
	Errorf(format string, args ...any)
}

func newWorld(t tester, s *store.Store, parts ...membership.Handover) *world {
	return newWorldOf(t, s, "test", parts...)
}

// newWorldOf makes a world whose accounts an issuer vouches for: one of several in a database.
func newWorldOf(t tester, s *store.Store, issuer string, parts ...membership.Handover) *world {
	t.Helper()
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, store: s, issuer: issuer, book: membership.New(s, directory.New(s, sealer), sealer, parts...), today: began, ids: map[string]uuid.UUID{}}
	w.write(func(ctx context.Context, rows *gen.Client) { w.fill(ctx, rows) })
	return w
}

func (w *world) fill(ctx context.Context, rows *gen.Client) {
	for name, shield := range map[string]enum.Shield{"school": "", "clinic": "", "refuge": enum.HiddenShield} {
		w.ids[name] = rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("NGO").SetShield(shield).SaveX(ctx).ID
	}
	w.ids["team"] = rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx).ID
	for name, agency := range map[string]string{
		"lena": "school", "mona": "clinic", "dora": "school", "ivy": "clinic", "omar": "clinic", "sam": "school", "nolan": "clinic", "rua": "refuge",
	} {
		id := rows.Practitioner.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx).ID
		w.ids[name] = id
		rows.Employment.Create().SetPractitionerID(id).SetAgencyID(w.ids[agency]).SetFromOn(began.AddDays(-400)).SaveX(ctx)
		if name != "nolan" {
			rows.Account.Create().SetIssuer(w.issuer).SetSubject(name).SetPractitionerID(id).SaveX(ctx)
		}
	}
	for _, name := range []string{"nan", "uncle"} {
		w.ids[name] = rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx).ID
		rows.Account.Create().SetIssuer(w.issuer).SetSubject(name).SetKinID(w.ids[name]).SaveX(ctx)
	}
	w.ids["home"] = rows.Whanau.Create().SetName("Test").SetSortName("test").SaveX(ctx).ID
	w.ids["tui"] = w.child(ctx, rows, "tui")
	w.ids["other"] = w.child(ctx, rows, "other")
	rows.Account.Create().SetIssuer(w.issuer).SetSubject("tui").SetChildID(w.ids["tui"]).SaveX(ctx)
	rows.WhanauMember.Create().SetWhanauID(w.ids["home"]).SetChildID(w.ids["tui"]).SetFromOn(began.AddDays(-900)).SaveX(ctx)
	rows.WhanauMember.Create().SetWhanauID(w.ids["home"]).SetKinID(w.ids["uncle"]).SetFromOn(began.AddDays(-900)).SaveX(ctx)
	rows.Affiliation.Create().SetPractitionerID(w.ids["dora"]).SetTeamID(w.ids["team"]).SetRole(enum.Director).SetFromOn(began.AddDays(-400)).SaveX(ctx)
	w.ids["network"] = rows.Network.Create().SetChildID(w.ids["tui"]).SetTeamID(w.ids["team"]).SetAcceptedOn(began.AddDays(-100)).SaveX(ctx).ID
	w.ids["network of other"] = rows.Network.Create().SetChildID(w.ids["other"]).SetTeamID(w.ids["team"]).SetAcceptedOn(began.AddDays(-100)).SaveX(ctx).ID
	rows.LeadPeriod.Create().SetNetworkID(w.ids["network"]).SetPractitionerID(w.ids["lena"]).SetFromOn(began.AddDays(-90)).SaveX(ctx)
	seat := rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetChildID(w.ids["tui"]).SetRole(enum.RoleChild).SetFromOn(began.AddDays(-100)).SaveX(ctx)
	w.ids["seat of tui"] = seat.ID
	for name, agency := range map[string]string{"lena": "school", "mona": "clinic", "rua": "refuge"} {
		w.ids["seat of "+name] = rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetPractitionerID(w.ids[name]).SetAgencyID(w.ids[agency]).
			SetRole(enum.RoleCore).SetFromOn(began.AddDays(-90)).SaveX(ctx).ID
	}
	w.ids["seat of nan"] = rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetKinID(w.ids["nan"]).SetRole(enum.RoleWhanau).SetFromOn(began.AddDays(-90)).SaveX(ctx).ID
}

func (w *world) child(ctx context.Context, rows *gen.Client, name string) uuid.UUID {
	return rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx).ID
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// id is the id in the API of what has a name.
func (w *world) id(kind, name string) string { return globalid.Of(kind, w.ids[name]) }

// as lets somebody ask, in a session of its own.
func (w *world) as(subject string, ask func(context.Context) error) {
	w.t.Helper()
	now := w.today.Time().Add(time.Minute)
	who := viewer.Bearer(viewer.Token{Issuer: w.issuer, Subject: subject, IssuedAt: now})
	ctx, session := w.store.Session(viewer.With(clock.At(audit.Begin(context.Background(), audit.Request{}), now), who))
	err := ask(ctx)
	if closed := session.Close(); err == nil {
		err = closed
	}
	if err != nil {
		w.t.Fatal(subject, err)
	}
}

// does sends a command as somebody, and returns its payload and what is wrong, as "CODE field" each.
func does[In, Payload any](w *world, subject string, send func(*membership.Book, context.Context, In) (*Payload, error), in In, wrong func(*Payload) []command.UserError) (payload *Payload, refused string) {
	w.t.Helper()
	w.as(subject, func(ctx context.Context) (err error) {
		payload, err = send(w.book, ctx, in)
		return err
	})
	var problems []string
	for _, p := range wrong(payload) {
		if p.Message == "" || strings.Contains(p.Message, "tui") || strings.Contains(p.Message, "refuge") {
			w.t.Errorf("message %q", p.Message)
		}
		problems = append(problems, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Field, ".")))
	}
	return payload, strings.Join(problems, ", ")
}

func (w *world) invite(who string, in membership.InviteMemberInput) (*membership.Invitation, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).InviteMember, in, func(p *membership.InvitationPayload) []command.UserError { return p.UserErrors })
	return p.Invitation, wrong
}

func (w *world) answer(who string, in membership.AnswerInvitationInput) (*membership.Invitation, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).AnswerInvitation, in, func(p *membership.InvitationPayload) []command.UserError { return p.UserErrors })
	return p.Invitation, wrong
}

func (w *world) withdraw(who string, in membership.WithdrawInvitationInput) (*membership.Invitation, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).WithdrawInvitation, in, func(p *membership.InvitationPayload) []command.UserError { return p.UserErrors })
	return p.Invitation, wrong
}

func (w *world) join(who string, in membership.JoinNetworkInput) (*membership.Membership, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).JoinNetwork, in, func(p *membership.MembershipPayload) []command.UserError { return p.UserErrors })
	return p.Membership, wrong
}

func (w *world) leave(who string, in membership.LeaveNetworkInput) (*membership.Membership, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).LeaveNetwork, in, func(p *membership.LeaveNetworkPayload) []command.UserError { return p.UserErrors })
	return p.Membership, wrong
}

func (w *world) changeRole(who string, in membership.ChangeMemberRoleInput) (*membership.Membership, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).ChangeMemberRole, in, func(p *membership.MembershipPayload) []command.UserError { return p.UserErrors })
	return p.Membership, wrong
}

func (w *world) retract(who string, in membership.RetractMembershipInput) (*membership.RetractedMembership, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).RetractMembership, in, func(p *membership.RetractMembershipPayload) []command.UserError { return p.UserErrors })
	return p.RetractedMembership, wrong
}

func (w *world) note(who string, in membership.RecordExternalSupportInput) (*membership.ExternalSupport, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).RecordExternalSupport, in, func(p *membership.ExternalSupportPayload) []command.UserError { return p.UserErrors })
	return p.ExternalSupport, wrong
}

func (w *world) promise(who string, in membership.RecordSafetyNetworkMemberInput) (*membership.SafetyNetworkMember, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).RecordSafetyNetworkMember, in, func(p *membership.SafetyNetworkMemberPayload) []command.UserError { return p.UserErrors })
	return p.SafetyNetworkMember, wrong
}

func (w *world) close(who string, in membership.CloseNetworkInput) (*membership.NetworkClosure, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).CloseNetwork, in, func(p *membership.CloseNetworkPayload) []command.UserError { return p.UserErrors })
	return p.NetworkClosure, wrong
}

func (w *world) endSupport(who string, in membership.EndExternalSupportInput) (*membership.ExternalSupport, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).EndExternalSupport, in, func(p *membership.ExternalSupportPayload) []command.UserError { return p.UserErrors })
	return p.ExternalSupport, wrong
}

func (w *world) endPromise(who string, in membership.EndSafetyNetworkMemberInput) (*membership.SafetyNetworkMember, string) {
	w.t.Helper()
	p, wrong := does(w, who, (*membership.Book).EndSafetyNetworkMember, in, func(p *membership.SafetyNetworkMemberPayload) []command.UserError { return p.UserErrors })
	return p.SafetyNetworkMember, wrong
}

// safety is who is in the safety network of Tui, as somebody reads it.
func (w *world) safety(who string) (willDo []string) {
	w.t.Helper()
	w.as(who, func(ctx context.Context) error {
		members, err := w.book.SafetyNetwork(ctx, w.id("Child", "tui"), page.Args{})
		if err == nil {
			for _, m := range members.Nodes() {
				willDo = append(willDo, m.WillDo)
			}
		}
		return err
	})
	return willDo
}

// sees says whether somebody sees Tui.
func (w *world) sees(who string) (is bool) {
	w.t.Helper()
	w.as(who, func(ctx context.Context) error {
		ids, err := w.store.Ent().Child.Query().IDs(ctx)
		is = slices.Contains(ids, w.ids["tui"])
		return err
	})
	return is
}

// rows are how many rows of each kind there are: a refused command leaves them as they are.
func (w *world) rows() (all string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		all = fmt.Sprint(rows.CanMembership.Query().CountX(ctx), rows.Invitation.Query().CountX(ctx), rows.ExternalSupport.Query().CountX(ctx),
			rows.SafetyNetworkMember.Query().CountX(ctx), rows.NetworkClosure.Query().CountX(ctx), rows.RetractedMembership.Query().CountX(ctx), rows.Kin.Query().CountX(ctx))
	})
	return all
}

func p[T any](v T) *T { return &v }

// with is a copy of an input with something changed.
func with[In any](in In, change func(*In)) In {
	change(&in)
	return in
}
