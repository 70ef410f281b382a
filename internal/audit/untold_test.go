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
// has no other. The one without has such a seat around the other child.
func (w *team) around() {
	w.Helper()
	ctx := testkit.Context()
	tx, err := w.store.Ent().Tx(ctx)
	if err != nil {
		w.Fatal(err)
	}
	networks := tx.Network.Query().Order(gen.Desc("id")).AllX(ctx)
	network := networks[0]
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
	tx.CanMembership.Create().SetNetwork(networks[1]).SetPractitionerID(w.people["duo"]).SetAgencyID(hidden).SetRole(enum.RoleCore).SetFromOn(since).SaveX(ctx)
	tx.LeadPeriod.Create().SetNetworkID(network.ID).SetPractitionerID(w.people["lead"]).SetFromOn(since).SaveX(ctx)
	w.people["nan"] = tx.Kin.Create().SetSortName("nan").SetGivenNames("Nan").SetFamilyName("Example").SaveX(ctx).ID
	tx.Account.Create().SetIssuer(issuer).SetSubject("nan").SetKinID(w.people["nan"]).SaveX(ctx)
	tx.CanMembership.Create().SetNetworkID(network.ID).SetKinID(w.people["nan"]).SetRole(enum.RoleWhanau).SetFromOn(since).SaveX(ctx)
	if err := tx.Commit(); err != nil {
		w.Fatal(err)
	}
}

// does records that somebody was shown children, or did something about them.
func (w *team) does(who, operation string, children ...uuid.UUID) {
	w.Helper()
	ctx := Begin(w.as(who), Request{ID: "QK7Z", Operation: operation, Purpose: "CARE"})
	if err := Shown(ctx, children...); err != nil {
		w.Fatal(err)
	}
	if err := NewLog(w.store).Record(ctx, Whole); err != nil {
		w.Fatal(err)
	}
}

// reads are the lines of a child's log that somebody reads, and how many they are told there are.
func (w *team) reads(who string, child uuid.UUID) string {
	w.Helper()
	ctx := w.as(who)
	log, err := Of(ctx, w.store, sealer(w.T), child, page.Args{})
	if err != nil {
		w.Fatal(who, err)
	}
	names := map[uuid.UUID]string{}
	for name, id := range w.people {
		names[id] = name
	}
	var lines []string
	for _, a := range log.Nodes() {
		lines = append(lines, names[a.ViewerID]+": "+a.Operation)
	}
	if n, err := log.TotalCount(ctx); err != nil || n != len(lines) {
		w.Errorf("%s counts %d of %v, %v", who, n, lines, err)
	}
	return strings.Join(lines, ", ")
}

// TestWhatALogDoesNotTell: who gave feedback is not told to the members and the child; who
// works for a hidden agency, too, is missing only where they may have acted for it; and a
// child reads no names of casework.
func TestWhatALogDoesNotTell(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newTeam(t, s)
		w.around()
		one, other := w.children[0], w.children[1]
		for _, done := range [][2]string{
			{"nan", "giveFeedback"}, {"nan", "child"}, {"member", "addObservation giveFeedback"}, {"member", "raiseConcern"}, {"member", "child concerns"},
			{"duo", "addObservation"}, {"double", "addObservation"}, {"rua", "addObservation"},
		} {
			w.does(done[0], done[1], one)
		}
		w.does("duo", "children", one, other)
		w.does("duo", "plan", other)
		w.does("director", "child", other)
		const all = "duo: children, duo: addObservation, member: child concerns, member: raiseConcern, member: addObservation giveFeedback, nan: child, nan: giveFeedback"
		for who, want := range map[string]string{
			"director": all, "auditor": all,
			"lead":  "duo: children, duo: addObservation, member: child concerns, member: raiseConcern, nan: child",
			"child": "duo: children, duo: , member: child, member: , nan: child",
		} {
			if is := w.reads(who, one); is != want {
				t.Errorf("%s reads %q, want %q", who, is, want)
			}
		}
		for who, want := range map[string]string{"director": "director: child", "auditor": "director: child", "lead": ""} {
			if is := w.reads(who, other); is != want {
				t.Errorf("of the other child, %s reads %q, want %q", who, is, want)
			}
		}
	})
}

// TestADirectorDoesNotReadWhoGaveFeedbackAboutThem: as a member of the network, or as whom it names.
func TestADirectorDoesNotReadWhoGaveFeedbackAboutThem(t *testing.T) {
	const kept = "nan: child"
	for name, make := range map[string]func(*gen.Tx, *team, *gen.Network){
		"a member": func(tx *gen.Tx, w *team, n *gen.Network) {
			agency := tx.Agency.Query().FirstX(testkit.Context()).ID
			tx.CanMembership.Create().SetNetwork(n).SetPractitionerID(w.people["director"]).SetAgencyID(agency).SetRole(enum.RoleCore).SetFromOn(since).SaveX(testkit.Context())
			tx.Employment.Create().SetPractitionerID(w.people["director"]).SetAgencyID(agency).SetFromOn(since).SaveX(testkit.Context())
		},
		"named": func(tx *gen.Tx, w *team, n *gen.Network) {
			tx.Feedback.Create().SetChildID(n.ChildID).SetKinID(w.people["nan"]).SetAboutPractitionerID(w.people["director"]).SetTrust(1).SetWords("x").SetOnDate(since).SaveX(testkit.Context())
		},
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				w := newTeam(t, s)
				w.around()
				w.does("nan", "giveFeedback", w.children[0])
				w.does("nan", "child", w.children[0])
				tx, err := s.Ent().Tx(testkit.Context())
				if err != nil {
					t.Fatal(err)
				}
				make(tx, w, tx.Network.Query().Order(gen.Desc("id")).FirstX(testkit.Context()))
				if err := tx.Commit(); err != nil {
					t.Fatal(err)
				}
				if is := w.reads("director", w.children[0]); is != kept {
					t.Errorf("the director reads %q", is)
				}
				if is, want := w.reads("auditor", w.children[0]), kept+", nan: giveFeedback"; is != want {
					t.Errorf("the auditor reads %q, want %q", is, want)
				}
			})
		})
	}
}
