package audit

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// around adds people around the first child: who leads it, an adult of its whānau, who has
// a job at a hidden agency beside the open one, without and with a seat for it, and who
// has no other.
func (w *team) around() {
	w.Helper()
	ctx := testkit.Context()
	tx, err := w.store.Ent().Tx(ctx)
	if err != nil {
		w.Fatal(err)
	}
	network := tx.Network.Query().Order(gen.Desc("id")).FirstX(ctx)
	open := tx.Agency.Query().FirstX(ctx).ID
	hidden := tx.Agency.Create().SetSortName("refuge").SetName("Refuge").SetKind("SCHOOL").SetControl("CROWN").SetShield("HIDDEN").SaveX(ctx).ID
	seat := func(who string, agency uuid.UUID) {
		tx.CanMembership.Create().SetNetworkID(network.ID).SetPractitionerID(w.people[who]).SetAgencyID(agency).SetRole(enum.RoleCore).SetFromOn(since).SaveX(ctx)
	}
	for who, jobs := range map[string][]uuid.UUID{"lead": {open}, "duo": {open, hidden}, "double": {open, hidden}, "rua": {hidden}} {
		w.people[who] = tx.Practitioner.Create().SetSortName(who).SetGivenNames(who).SetFamilyName("Example").SetProfession("OTHER").SaveX(ctx).ID
		tx.Account.Create().SetIssuer(issuer).SetSubject(who).SetPractitionerID(w.people[who]).SaveX(ctx)
		for _, agency := range jobs {
			tx.Employment.Create().SetPractitionerID(w.people[who]).SetAgencyID(agency).SetFromOn(since).SaveX(ctx)
		}
	}
	seat("lead", open)
	seat("duo", open)
	seat("double", hidden)
	seat("rua", hidden)
	tx.LeadPeriod.Create().SetNetworkID(network.ID).SetPractitionerID(w.people["lead"]).SetFromOn(since).SaveX(ctx)
	w.people["nan"] = tx.Kin.Create().SetSortName("nan").SetGivenNames("Nan").SetFamilyName("Example").SaveX(ctx).ID
	tx.Account.Create().SetIssuer(issuer).SetSubject("nan").SetKinID(w.people["nan"]).SaveX(ctx)
	tx.CanMembership.Create().SetNetworkID(network.ID).SetKinID(w.people["nan"]).SetRole(enum.RoleWhanau).SetFromOn(since).SaveX(ctx)
	if err := tx.Commit(); err != nil {
		w.Fatal(err)
	}
}

// does records that somebody was shown the first child, or did something about it.
func (w *team) does(who, operation string) {
	w.Helper()
	ctx := Begin(w.as(who), Request{ID: "QK7Z", Operation: operation, Purpose: "CARE"})
	if err := Shown(ctx, w.children[0]); err != nil {
		w.Fatal(err)
	}
	if err := NewLog(w.store).Record(ctx, Whole); err != nil {
		w.Fatal(err)
	}
}

// TestWhatALogDoesNotTell: who gave feedback is not told to the lead and the child; who
// works for a hidden agency, too, is missing only where they may have acted for it; and a
// child reads no names of casework.
func TestWhatALogDoesNotTell(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.around()
		for _, one := range [][2]string{
			{"nan", "giveFeedback"}, {"nan", "child"}, {"member", "addObservation giveFeedback"}, {"member", "raiseConcern"}, {"member", "child concerns"},
			{"duo", "addObservation"}, {"double", "addObservation"}, {"rua", "addObservation"},
		} {
			w.does(one[0], one[1])
		}
		for who, want := range map[string]string{
			"director": "duo: addObservation, member: child concerns, member: raiseConcern, member: addObservation giveFeedback, nan: child, nan: giveFeedback",
			"lead":     "duo: addObservation, member: child concerns, member: raiseConcern, nan: child",
			"child":    "duo: , member: child, member: , nan: child",
		} {
			log, err := Of(w.as(who), s, sealer(t), w.children[0], page.Args{})
			if err != nil {
				t.Fatal(who, err)
			}
			names := map[uuid.UUID]string{}
			for name, id := range w.people {
				names[id] = name
			}
			var lines []string
			for _, a := range log.Nodes() {
				lines = append(lines, names[a.ViewerID]+": "+a.Operation)
			}
			if is := strings.Join(lines, ", "); is != want {
				t.Errorf("%s reads %q, want %q", who, is, want)
			}
		}
	})
}
