package plan_test

import (
	"context"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const timeliness = `{ children(first: 20) { nodes { name plan { timeliness { referredOn acceptedOn leadSince firstServiceOn firstAgreedAimOn
	assessmentStartedOn assessmentCompletedOn planAgreedOn firstDeliveredOn } } } } }`

// came writes how a child came to its network: who referred it, and that the panel accepted it.
func (w *world) came(ctx context.Context, rows *gen.Client, of *gen.Child, by scope) {
	around := rows.Network.Query().Where(network.ChildID(of.ID)).OnlyX(ctx)
	row := rows.Referral.Create().SetChildID(of.ID).SetTeamID(around.TeamID).SetPractitionerID(by.viewer.ID).SetAgencyID(by.agency).SetReason("x").
		SetReferredOn(today.AddDays(-120)).SetDecidedOn(around.AcceptedOn).SetOutcome(enum.Accept).SaveX(ctx)
	rows.PanelDecision.Create().SetChildID(of.ID).SetTeamID(around.TeamID).SetReferralID(row.ID).SetKind(enum.Accept).SetDecidedOn(around.AcceptedOn).
		SetRationale("x").SetPractitionerID(w.tama.viewer.ID).SaveX(ctx)
	before := rows.Referral.Create().SetChildID(of.ID).SetTeamID(around.TeamID).SetPractitionerID(w.wiremu.viewer.ID).SetAgencyID(w.school.ID).SetReason("x").
		SetReferredOn(today.AddDays(-900)).SetDecidedOn(today.AddDays(-800)).SetOutcome(enum.Accept).SaveX(ctx)
	rows.PanelDecision.Create().SetChildID(of.ID).SetTeamID(around.TeamID).SetReferralID(before.ID).SetKind(enum.Accept).SetDecidedOn(today.AddDays(-800)).
		SetRationale("x").SetPractitionerID(w.tama.viewer.ID).SaveX(ctx)
}

// aim writes a working agreement, and so many days ago who agreed to it.
func (w *world) aim(ctx context.Context, rows *gen.Client, of *gen.Child, kind enum.SharedAimKind, said map[*scope]int) {
	around := rows.Network.Query().Where(network.ChildID(of.ID)).OnlyX(ctx)
	aim := rows.SharedAim.Create().SetChildID(of.ID).SetNetworkID(around.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetKind(kind).
		SetText("back at school").SetProposedOn(today.AddDays(-60)).SaveX(ctx)
	for who, ago := range said {
		rows.AimAgreement.Create().SetChildID(of.ID).SetSharedAimID(aim.ID).SetPractitionerID(who.viewer.ID).SetAgencyID(who.agency).SetAgreedOn(today.AddDays(-ago)).SaveX(ctx)
	}
}

// How timely it was is told from what the viewer may see, of the latest network only
// (S1.10, S2.31).
func TestWhenWhatAChildWaitsForCame(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.holds(w.post("mere", timeliness, nil), `{"name":"Zebedee","plan":{"timeliness":{"referredOn":null,"acceptedOn":"2026-03-07","leadSince":"2026-03-27",`+
			`"firstServiceOn":null,"firstAgreedAimOn":null,"assessmentStartedOn":null,"assessmentCompletedOn":null,"planAgreedOn":null,"firstDeliveredOn":null}}}`)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.came(ctx, rows, w.child, w.rua)
			w.came(ctx, rows, w.sister, w.ana)
			kind := rows.ServiceType.Create().SetCode("MENTORING").SetName("mentoring").SetSortName("mentoring").SetScope(enum.ScopeChild).SetExclusive(false).
				SetUniversal(false).SetRelational(false).SaveX(ctx).ID
			serve := func(of *gen.Child, by *gen.Agency, status enum.ProvisionStatus, ago int) {
				rows.ServiceProvision.Create().SetChildID(of.ID).SetAgencyID(by.ID).SetServiceTypeID(kind).SetStatus(status).SetFromOn(today.AddDays(-ago)).SaveX(ctx)
			}
			serve(w.child, w.school, enum.Active, 101)
			serve(w.child, w.school, enum.Waitlist, 99)
			serve(w.child, w.refuge, enum.Active, 60)
			serve(w.child, w.school, enum.Active, 30)
			serve(w.child, w.clinic, enum.Active, 40)
			serve(w.sister, w.school, enum.Active, -1)
			w.aim(ctx, rows, w.child, "WAYS_OF_WORKING", map[*scope]int{&w.mere: 50, &w.ana: 50, &w.wiremu: 50, &w.rua: 50})
			w.aim(ctx, rows, w.child, enum.SharedOutcome, map[*scope]int{&w.mere: 30, &w.ana: 20, &w.wiremu: 25})
			w.aim(ctx, rows, w.child, enum.SharedOutcome, map[*scope]int{&w.mere: 30, &w.ana: 29})
			w.aim(ctx, rows, w.sister, enum.SharedOutcome, map[*scope]int{&w.mere: 30})
			sisters := rows.Network.Query().Where(network.ChildID(w.sister.ID)).OnlyX(ctx)
			rows.CanMembership.Create().SetNetworkID(sisters.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).SetRole(enum.RoleCore).
				SetFromOn(today.AddDays(-90)).SetUntilOn(today.AddDays(-3)).SaveX(ctx)
		})
		answer := w.post("mere", timeliness, nil)
		w.holds(answer,
			`{"name":"Zebedee","plan":{"timeliness":{"referredOn":null,"acceptedOn":"2026-03-07","leadSince":"2026-03-27","firstServiceOn":"2026-05-06","firstAgreedAimOn":"2026-05-26",`,
			`{"name":"Hana","plan":{"timeliness":{"referredOn":"2026-02-15","acceptedOn":"2026-03-07","leadSince":"2026-03-27","firstServiceOn":null,"firstAgreedAimOn":"2026-06-12",`)
		w.holds(w.post("rua", timeliness, nil),
			`{"name":"Zebedee","plan":{"timeliness":{"referredOn":"2026-02-15","acceptedOn":"2026-03-07","leadSince":"2026-03-27","firstServiceOn":"2026-04-16","firstAgreedAimOn":null,`)
	})
}

// However many plans are asked how timely they are, it takes as many statements.
func TestStatementsDoNotGrowWithThePlans(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.grow(1)
		var answer string
		read := func() int {
			return testkit.CountStatements(t, s, func() { answer = w.post("mere", timeliness, nil) })
		}
		read() // whatever is made once
		few := read()
		w.holds(answer, "!errors", `"firstDeliveredOn":"2026-06-15"`)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for range 8 {
				of := rows.Network.Create().SetChildID(child(ctx, rows, "Sina").ID).SetTeamID(w.network.TeamID).SetAcceptedOn(today.AddDays(-9)).SaveX(ctx)
				rows.CanMembership.Create().SetNetworkID(of.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetRole(enum.RoleCore).SetFromOn(of.AcceptedOn).SaveX(ctx)
			}
		})
		if many := read(); many != few {
			t.Errorf("%d statements for two plans, %d for ten", few, many)
		}
		w.holds(answer, "!errors", `{"name":"Sina","plan":{"timeliness":{"referredOn":null,"acceptedOn":"2026-06-06"`)
	})
}
