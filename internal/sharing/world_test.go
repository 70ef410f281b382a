package sharing_test

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var (
	today         = calendar.Of(2026, 6, 15)
	sectionsBegin = calendar.Of(2019, 7, 1) // the sections begin
)

// scope is what a practitioner may see, as the tests say.
type scope struct {
	viewer policy.Person
	sets   map[policy.Kind][]uuid.UUID
}

func (s scope) Viewer() policy.Person { return s.viewer }

func (s scope) Has(kind policy.Kind, id uuid.UUID) bool { return slices.Contains(s.sets[kind], id) }

func (s scope) IDs(kind policy.Kind) []uuid.UUID { return s.sets[kind] }

// Of says for whom members act: for where they are employed.
func (s scope) Of(kind policy.Kind, id uuid.UUID) []uuid.UUID {
	if kind == policy.ActsFor && s.Has(policy.ByMembership, id) {
		return s.sets[policy.Employer]
	}
	return nil
}

// world is one child in the middle: Mere of the school leads, Ana of the clinic is a
// member, Pita of the police and Sione of the club are employed but no members. The
// refuge is hidden from all of them, the ministry asks.
type world struct {
	t                                            *testing.T
	store                                        *store.Store
	session                                      *store.Session // of the latest request
	child, other                                 *gen.Child
	school, clinic, police, club, refuge, doctor *gen.Agency
	mere, ana, pita, sione                       scope
	nanny                                        *gen.Kin
	network                                      *gen.Network
}

func newWorld(t *testing.T, s *store.Store) *world {
	w := &world{t: t, store: s}
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.child, w.other = child(ctx, rows, "Zebedee"), child(ctx, rows, "Hana")
		w.nanny = rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx)
		w.school = newAgency(ctx, rows, "SCHOOL", enum.WelfareAgency)
		w.clinic = newAgency(ctx, rows, "PRIMARY_CARE", enum.IndependentPerson)
		w.police = newAgency(ctx, rows, "POLICE", enum.WelfareAgency)
		w.club = newAgency(ctx, rows, "OTHER", enum.NoSharingClass)
		w.refuge = newAgency(ctx, rows, "FAMILY_VIOLENCE", enum.IndependentPerson)
		w.doctor = newAgency(ctx, rows, "PRIMARY_CARE", "")
		team := rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx)
		w.network = rows.Network.Create().SetChildID(w.child.ID).SetTeamID(team.ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
		w.mere, w.ana = practitioner(ctx, rows, w.school), practitioner(ctx, rows, w.clinic)
		w.pita, w.sione = practitioner(ctx, rows, w.police), practitioner(ctx, rows, w.club)
		for _, m := range []struct {
			who scope
			of  *gen.Agency
		}{{w.mere, w.school}, {w.ana, w.clinic}} {
			rows.CanMembership.Create().SetNetworkID(w.network.ID).SetPractitionerID(m.who.viewer.ID).SetAgencyID(m.of.ID).
				SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
			m.who.sets[policy.Case] = []uuid.UUID{w.child.ID}
			m.who.sets[policy.ByMembership] = []uuid.UUID{w.child.ID}
			m.who.sets[policy.Kin] = []uuid.UUID{w.nanny.ID}
		}
		rows.LeadPeriod.Create().SetNetworkID(w.network.ID).SetPractitionerID(w.mere.viewer.ID).SetFromOn(today.AddDays(-80)).SaveX(ctx)
		rows.CanMembership.Create().SetNetworkID(w.network.ID).SetKinID(w.nanny.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		for _, who := range []scope{w.mere, w.ana, w.pita, w.sione} {
			who.sets[policy.HiddenAgency] = []uuid.UUID{w.refuge.ID}
		}
	})
	return w
}

func child(ctx context.Context, rows *gen.Client, name string) *gen.Child {
	return rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
		SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
}

func newAgency(ctx context.Context, rows *gen.Client, kind enum.AgencyKind, class enum.SharingClass) *gen.Agency {
	a := rows.Agency.Create().SetName(string(kind)).SetSortName(string(kind)).SetKind(kind).SetControl("CROWN").SaveX(ctx)
	if class != "" {
		rows.SharingClass.Create().SetAgencyID(a.ID).SetClass(class).SetFromOn(today.AddDays(-3650)).SaveX(ctx)
	}
	return a
}

func practitioner(ctx context.Context, rows *gen.Client, at *gen.Agency) scope {
	p := rows.Practitioner.Create().SetSortName("p").SetGivenNames("P").SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
	rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(at.ID).SetFromOn(today.AddDays(-400)).SaveX(ctx)
	return scope{policy.Person{Kind: policy.ViewerPractitioner, ID: p.ID}, map[policy.Kind][]uuid.UUID{policy.Employer: {at.ID}}}
}

// write changes the world behind the back of the ledger.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// do runs a command at the desk of somebody, in a transaction of its own.
func do[In, Out any](w *world, who desk.Scope, carryOut func(sharing.Desk, context.Context, In) (Out, error), in In) (out Out, err error) {
	ctx := testkit.Context()
	err = w.store.Tx(ctx, func(tx *sql.Tx) (err error) {
		out, err = carryOut(sharing.Desk{Desk: desk.Desk{Rows: w.store.EntIn(tx), Scope: who, Today: today}}, ctx, in)
		return err
	})
	return out, err
}

// must is do of what is not refused.
func must[In, Out any](w *world, who desk.Scope, carryOut func(sharing.Desk, context.Context, In) (Out, error), in In) Out {
	w.t.Helper()
	out, err := do(w, who, carryOut, in)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// refused is do of what is refused, as "CODE field" for each problem; nothing is stored.
func refused[In, Out any](w *world, who desk.Scope, carryOut func(sharing.Desk, context.Context, In) (Out, error), in In) string {
	w.t.Helper()
	before := w.entries()
	_, err := do(w, who, carryOut, in)
	var refusal command.UserErrors
	if !errors.As(err, &refusal) {
		w.t.Errorf("not refused: %v", err)
		return ""
	}
	if after := w.entries(); after != before {
		w.t.Errorf("refused, but %d entries became %d", before, after)
	}
	var problems []string
	for _, p := range refusal {
		if p.Message == "" || strings.Contains(p.Message, "Zebedee") {
			w.t.Errorf("message %q", p.Message)
		}
		problems = append(problems, string(p.Code)+" "+strings.Join(p.Field, "."))
	}
	return strings.Join(problems, ", ")
}

func (w *world) entries() (n int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		n = rows.Consultation.Query().CountX(ctx) + rows.InformationRequest.Query().CountX(ctx) + rows.Disclosure.Query().CountX(ctx) +
			rows.NotificationDuty.Query().CountX(ctx) + rows.ParticipationConsent.Query().CountX(ctx)
	})
	return n
}

func idOf(kind string, id uuid.UUID) string { return globalid.Of(kind, id) }

func p[T any](v T) *T { return &v }

// with is a copy of an input with something changed.
func with[In any](in In, change func(*In)) In {
	change(&in)
	return in
}
