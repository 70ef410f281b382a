package plan_test

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
	"cangraph/internal/network"
	"cangraph/internal/plan"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var today = calendar.Of(2026, 6, 15)

// scope is what a practitioner may see, as the tests say.
type scope struct {
	viewer policy.Person
	sets   map[policy.Kind][]uuid.UUID
	agency uuid.UUID
}

func (s scope) Viewer() policy.Person { return s.viewer }

func (s scope) Has(kind policy.Kind, id uuid.UUID) bool { return slices.Contains(s.sets[kind], id) }

// Of says for whom members act: for where they are employed.
func (s scope) Of(kind policy.Kind, id uuid.UUID) []uuid.UUID {
	if kind == policy.ActsFor && s.Has(policy.ByMembership, id) {
		return []uuid.UUID{s.agency}
	}
	return nil
}

// IDs are where somebody is employed.
func (s scope) IDs(kind policy.Kind) []uuid.UUID {
	if kind == policy.Employer {
		return []uuid.UUID{s.agency}
	}
	return s.sets[kind]
}

// world is Zebedee in the middle and Hana, the sister: Mere of the school leads for both,
// Ana of the clinic and Wiremu of the school are members with Zebedee. Rua of the refuge,
// a member too, is hidden from all of them. Tama directs the team, Sione is nobody there.
type world struct {
	t                                   *testing.T
	store                               *store.Store
	child, sister                       *gen.Child
	school, clinic, refuge              *gen.Agency
	mere, ana, wiremu, rua, tama, sione scope
	nanny, stranger                     *gen.Kin
	network                             *gen.Network
}

func newWorld(t *testing.T, s *store.Store) *world {
	w := &world{t: t, store: s}
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.school, w.clinic, w.refuge = agency(ctx, rows, "SCHOOL"), agency(ctx, rows, "PRIMARY_CARE"), agency(ctx, rows, "FAMILY_VIOLENCE")
		team := rows.ChildrensTeam.Create().SetName("Team").SetSortName("team").SaveX(ctx)
		w.nanny = rows.Kin.Create().SetSortName("nanny").SetGivenNames("Nanny").SetFamilyName("Test").SaveX(ctx)
		w.stranger = rows.Kin.Create().SetSortName("x").SetGivenNames("X").SetFamilyName("Test").SaveX(ctx)
		w.mere, w.ana, w.wiremu = person(ctx, rows, w.school), person(ctx, rows, w.clinic), person(ctx, rows, w.school)
		w.rua, w.tama, w.sione = person(ctx, rows, w.refuge), person(ctx, rows, w.school), person(ctx, rows, w.clinic)
		w.child, w.sister = child(ctx, rows, "Zebedee"), child(ctx, rows, "Hana")
		for _, c := range []*gen.Child{w.child, w.sister} {
			w.network = rows.Network.Create().SetChildID(c.ID).SetTeamID(team.ID).SetAcceptedOn(today.AddDays(-100)).SaveX(ctx)
			who := []scope{w.mere, w.ana, w.wiremu, w.rua}
			if c == w.sister {
				who = who[:1]
			}
			for _, m := range who {
				rows.CanMembership.Create().SetNetworkID(w.network.ID).SetPractitionerID(m.viewer.ID).SetAgencyID(m.agency).
					SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
				m.add(policy.Case, c.ID).add(policy.ByMembership, c.ID).add(policy.Kin, w.nanny.ID)
			}
			w.mere.add(policy.Lead, c.ID)
			rows.LeadPeriod.Create().SetNetworkID(w.network.ID).SetPractitionerID(w.mere.viewer.ID).SetFromOn(today.AddDays(-80)).SaveX(ctx)
			w.tama.add(policy.Case, c.ID).add(policy.ByDirector, c.ID)
			rows.CanMembership.Create().SetNetworkID(w.network.ID).SetKinID(w.nanny.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		}
		rows.Relationship.Create().SetChildID(w.sister.ID).SetRelativeChildID(w.child.ID).SetKind(enum.Sibling).SetFromOn(today.AddDays(-900)).SaveX(ctx)
	})
	for _, who := range []scope{w.mere, w.ana, w.wiremu, w.tama, w.sione} {
		who.add(policy.HiddenAgency, w.refuge.ID).add(policy.HiddenPractitioner, w.rua.viewer.ID)
	}
	return w
}

func (s scope) add(kind policy.Kind, id uuid.UUID) scope {
	s.sets[kind] = append(s.sets[kind], id)
	return s
}

func child(ctx context.Context, rows *gen.Client, name string) *gen.Child {
	return rows.Child.Create().SetSortName(name).SetPreferredName(name).SetGivenNames(name).SetFamilyName("Test").
		SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx)
}

func agency(ctx context.Context, rows *gen.Client, kind enum.AgencyKind) *gen.Agency {
	return rows.Agency.Create().SetName(string(kind)).SetSortName(string(kind)).SetKind(kind).SetControl("CROWN").SaveX(ctx)
}

func person(ctx context.Context, rows *gen.Client, at *gen.Agency) scope {
	p := rows.Practitioner.Create().SetSortName("p").SetGivenNames("P").SetFamilyName("Test").SetProfession("OTHER").SaveX(ctx)
	rows.Employment.Create().SetPractitionerID(p.ID).SetAgencyID(at.ID).SetFromOn(today.AddDays(-400)).SaveX(ctx)
	return scope{policy.Person{Kind: policy.ViewerPractitioner, ID: p.ID}, map[policy.Kind][]uuid.UUID{}, at.ID}
}

// write changes the world behind the back of the book.
func (w *world) write(change func(context.Context, *gen.Client)) {
	w.t.Helper()
	ctx := testkit.Context()
	if err := w.store.Tx(ctx, func(tx *sql.Tx) error { change(ctx, w.store.EntIn(tx)); return nil }); err != nil {
		w.t.Fatal(err)
	}
}

// do runs a command at the desk of somebody, in a transaction of its own.
func do[In, Out any](w *world, who desk.Scope, carryOut func(plan.Desk, context.Context, In) (Out, error), in In) (out Out, err error) {
	ctx := testkit.Context()
	err = w.store.Tx(ctx, func(tx *sql.Tx) (err error) {
		lock := func(context.Context, ...uuid.UUID) error { return nil }
		noted := func(...uuid.UUID) {}
		at := desk.Desk{Rows: w.store.EntIn(tx), Scope: who, Today: today, Now: today.Time(), Lock: lock, Changed: noted, About: noted}
		out, err = carryOut(plan.Desk{Desk: at, Siblings: network.SiblingsIn(tx)}, ctx, in)
		return err
	})
	return out, err
}

// must is do of what is not refused.
func must[In, Out any](w *world, who desk.Scope, carryOut func(plan.Desk, context.Context, In) (Out, error), in In) Out {
	w.t.Helper()
	out, err := do(w, who, carryOut, in)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// told is how a command ends: "done", or "CODE field" for each problem.
func told(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return "done"
	}
	var refusal command.UserErrors
	if !errors.As(err, &refusal) {
		t.Errorf("not refused, but failed: %v", err)
		return "failed"
	}
	var problems []string
	for _, p := range refusal {
		if p.Message == "" || strings.Contains(p.Message, "Zebedee") {
			t.Errorf("message %q", p.Message)
		}
		problems = append(problems, string(p.Code)+" "+strings.Join(p.Field, "."))
	}
	return strings.Join(problems, ", ")
}

// check expects a command to end in a way; what is refused changes nothing.
func check[In, Out any](w *world, name string, who desk.Scope, carryOut func(plan.Desk, context.Context, In) (Out, error), in In, want string) {
	w.t.Helper()
	before := w.rows()
	_, err := do(w, who, carryOut, in)
	if is := told(w.t, err); is != want {
		w.t.Errorf("%s: %s, want %s", name, is, want)
	}
	if after := w.rows(); err != nil && after != before {
		w.t.Errorf("%s: refused, but %d rows became %d", name, before, after)
	}
}

// rows counts what there is.
func (w *world) rows() (n int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		n = rows.Assessment.Query().CountX(ctx) + rows.AssessmentContribution.Query().CountX(ctx) + rows.Need.Query().CountX(ctx) +
			rows.Goal.Query().CountX(ctx) + rows.Activity.Query().CountX(ctx) + rows.ActivityContributor.Query().CountX(ctx) +
			rows.Delivery.Query().CountX(ctx) + rows.ProgressUpdate.Query().CountX(ctx) + rows.PlanVersion.Query().CountX(ctx) +
			rows.PlanAgreement.Query().CountX(ctx) + rows.PlanCommunication.Query().CountX(ctx) + rows.PlanReview.Query().CountX(ctx) +
			rows.JointActivity.Query().CountX(ctx)
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

func (s scope) id() string { return idOf("Practitioner", s.viewer.ID) }

// started is an assessment of a child by the lead.
func (w *world) started(of *gen.Child) *gen.Assessment {
	w.t.Helper()
	return must(w, w.mere, plan.Desk.StartAssessment, plan.StartAssessmentInput{ChildID: idOf("Child", of.ID), DueOn: today.AddDays(30)})
}

func (w *world) invited(to *gen.Assessment, who scope) *gen.AssessmentContribution {
	w.t.Helper()
	return must(w, w.mere, plan.Desk.InviteContribution, plan.InviteContributionInput{AssessmentID: idOf("Assessment", to.ID), ContributorID: who.id()})
}

func (w *world) needed(from *gen.Assessment, statement string) *gen.Need {
	w.t.Helper()
	return must(w, w.ana, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: idOf("Assessment", from.ID), Domain: enum.DomainEducation, Statement: statement})
}

func (w *world) goal(of *gen.Need) *gen.Goal {
	w.t.Helper()
	return must(w, w.ana, plan.Desk.SetGoal, plan.SetGoalInput{NeedID: idOf("Need", of.ID), Statement: "reads with joy", Measure: "books a month", Baseline: "0", Target: "4"})
}

func (w *world) proposing(to *gen.Goal, owner scope) plan.ProposeActivityInput {
	return plan.ProposeActivityInput{GoalID: idOf("Goal", to.ID), Title: "Read together", OwnerID: owner.id(), DueOn: today.AddDays(20), ReviewEvery: p(14)}
}

func (w *world) completed(a *gen.Assessment) {
	w.t.Helper()
	must(w, w.mere, plan.Desk.CompleteAssessment, plan.CompleteAssessmentInput{AssessmentID: idOf("Assessment", a.ID), Summary: "seen by all"})
}
