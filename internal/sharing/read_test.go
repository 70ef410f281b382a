package sharing_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/internal/audit"
	"cangraph/internal/bilingual"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sharing"
	"cangraph/internal/sharing/law"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// signUp gives everybody of the world an account, hides the refuge and returns the ledger.
func (w *world) signUp() *sharing.Ledger {
	w.t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) {
		for subject, who := range map[string]scope{"mere": w.mere, "ana": w.ana, "pita": w.pita, "sione": w.sione} {
			rows.Account.Create().SetIssuer("test").SetSubject(subject).SetPractitionerID(who.viewer.ID).SaveX(ctx)
		}
		rows.Account.Create().SetIssuer("test").SetSubject("nanny").SetKinID(w.nanny.ID).SaveX(ctx)
		rows.Account.Create().SetIssuer("test").SetSubject("child").SetChildID(w.child.ID).SaveX(ctx)
		rows.Agency.Update().Where(agency.ID(w.refuge.ID)).SetShield(enum.HiddenShield).SaveX(ctx)
	})
	sealer, err := page.NewSealer(make([]byte, page.KeySize))
	if err != nil {
		w.t.Fatal(err)
	}
	return sharing.New(w.store, directory.New(w.store, sealer), sealer)
}

// as is a request of somebody at noon of today in New Zealand; the request before it ends.
func (w *world) as(subject string) context.Context {
	w.t.Helper()
	if w.session != nil {
		w.session.Close()
	}
	ctx := clock.At(context.Background(), today.Time().Add(time.Minute))
	ctx = testkit.As(w.t, ctx, w.store, "test", subject)
	w.session, _ = store.SessionFrom(ctx)
	return audit.Begin(ctx, audit.Request{ID: uuid.NewString(), Operation: "test"})
}

func TestLedgerIsWrittenAndReadByWhoMay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		consulted, err := ledger.RecordConsultation(w.as("mere"), w.consulting())
		if err != nil || consulted.Consultation == nil || len(consulted.UserErrors) > 0 {
			t.Fatalf("%+v, %v", consulted, err)
		}
		given, err := ledger.RecordDisclosure(w.as("mere"), w.giving())
		if err != nil || given.Disclosure == nil || len(given.UserErrors) > 0 {
			t.Fatalf("%+v, %v", given, err)
		}
		if d := given.Disclosure; d.Child == nil || d.FromAgency == nil || d.ToAgency == nil || d.RecordedBy == nil || d.Basis != law.Section66C {
			t.Errorf("recorded %+v", d)
		}
		if on, err := ledger.ConsultationsOf(w.as("mere"), []*sharing.Disclosure{given.Disclosure}); err != nil || on[0] == nil || on[0].ID != consulted.Consultation.ID {
			t.Errorf("rests on %+v, %v", on, err)
		}
		refused, err := ledger.RecordDisclosure(w.as("sione"), w.giving())
		if err != nil || refused.Disclosure != nil || len(refused.UserErrors) != 1 || refused.UserErrors[0].Code != "NOT_FOUND" {
			t.Errorf("of an outsider: %+v, %v", refused, err)
		}
		for subject, want := range map[string]int{"mere": 1, "ana": 1, "pita": -1, "sione": -1, "nanny": -1, "child": -1} {
			if n := w.disclosures(ledger, subject); n != want {
				t.Errorf("%s reads %d disclosures, want %d", subject, n, want)
			}
		}
		ctx := w.as("ana")
		of, err := ledger.OfChild(ctx, &snapshot.Child{ID: w.child.ID})
		if err != nil {
			t.Fatal(err)
		}
		listed, err := of.NotificationDuties(ctx, nil, nil, nil, nil)
		if err != nil || len(listed.Nodes()) != 1 {
			t.Fatalf("duties %+v, %v", listed, err)
		}
		duties := listed.Nodes()
		if by, err := ledger.DisclosuresOf(ctx, duties); err != nil || by[0] == nil || by[0].ID != given.Disclosure.ID {
			t.Errorf("opened by %+v, %v", by, err)
		}
		done, err := ledger.FulfilNotificationDuty(w.as("ana"), sharing.FulfilNotificationDutyInput{NotificationDutyID: duties[0].GlobalID(), FinishedOn: p(today)})
		if err != nil || done.NotificationDuty == nil || done.NotificationDuty.FinishedOn == nil {
			t.Errorf("%+v, %v", done, err)
		}
	})
}

// disclosures counts what somebody reads of the child's disclosures, -1: no ledger at all.
func (w *world) disclosures(ledger *sharing.Ledger, subject string) int {
	w.t.Helper()
	ctx := w.as(subject)
	of, err := ledger.OfChild(ctx, &snapshot.Child{ID: w.child.ID})
	if err != nil {
		w.t.Fatal(subject, err)
	}
	if of == nil {
		return -1
	}
	entries, err := of.Disclosures(ctx, nil, nil, nil, nil)
	if err != nil {
		w.t.Fatal(subject, err)
	}
	return len(entries.Nodes())
}

func TestWhatPassesToAHiddenAgencyIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, to := range []*gen.Agency{w.refuge, w.clinic} {
				rows.Disclosure.Create().SetChildID(w.child.ID).SetFromAgencyID(w.school.ID).SetToAgencyID(to.ID).
					SetPractitionerID(w.mere.viewer.ID).SetDisclosedOn(today).SetPurpose("PREVENT_HARM").SetBasis("OT_S66C").
					SetBasisVersion("2019-07-01").SetInitiative(enum.OwnInitiative).SetReceiverClass("").SetItems([]string{"x"}).SaveX(ctx)
			}
		})
		if n := w.disclosures(ledger, "ana"); n != 1 {
			t.Errorf("reads %d disclosures", n)
		}
	})
}

func TestOpenRequestsShowTheirQuestionAndNotTheChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		for i, to := range []*gen.Agency{w.club, w.club, w.school} {
			asking := with(w.asking(), func(in *sharing.RequestInformationInput) {
				in.ToAgencyID, in.DueOn = idOf("Agency", to.ID), p(today.AddDays(9-i))
			})
			if asked, err := ledger.RequestInformation(w.as("ana"), asking); err != nil || asked.InformationRequest == nil {
				t.Fatalf("%+v, %v", asked, err)
			}
		}
		open := func(subject string) []*sharing.InformationRequest {
			t.Helper()
			requests, err := ledger.OpenRequests(w.as(subject), page.Args{})
			if err != nil {
				t.Fatal(subject, err)
			}
			return requests.Nodes()
		}
		for subject, want := range map[string]int{"sione": 2, "mere": 1, "ana": 0, "nanny": 0, "child": 0} {
			if is := open(subject); len(is) != want {
				t.Errorf("%s has %d open requests, want %d", subject, len(is), want)
			}
		}
		first := open("sione")[0]
		if first.DueOn != today.AddDays(8) || first.Child != nil || first.Question == "" || first.FromAgency == nil {
			t.Errorf("shows %+v", first)
		}
		if open("mere")[0].Child == nil {
			t.Error("who works with the child is not told of whom the request is")
		}
		declining := sharing.AnswerInformationRequestInput{InformationRequestID: first.GlobalID(), Outcome: enum.RequestDeclined,
			DeclineGround: p(law.NotHeld), DeclineReason: p("not known here")}
		if answered, err := ledger.AnswerInformationRequest(w.as("sione"), declining); err != nil || answered.InformationRequest == nil {
			t.Errorf("%+v, %v", answered, err)
		}
		if n := len(open("sione")); n != 1 {
			t.Errorf("%d are open after one was answered", n)
		}
	})
}

func TestListsGoOnBehindAnEntry(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		for range 5 {
			must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		}
		ctx := w.as("mere")
		of, err := ledger.OfChild(ctx, &snapshot.Child{ID: w.child.ID})
		if err != nil {
			t.Fatal(err)
		}
		latest, after := uuid.Max, (*string)(nil)
		for _, want := range []int{2, 2, 1} {
			entries, err := of.Consultations(ctx, p(2), after, nil, nil)
			if err != nil || len(entries.Nodes()) != want || entries.PageInfo.HasNextPage != (want == 2) {
				t.Fatalf("%+v instead of %d entries, %v", entries, want, err)
			}
			for _, e := range entries.Nodes() {
				if e.ID.String() >= latest.String() {
					t.Error("not in order")
				}
				latest = e.ID
			}
			after = entries.PageInfo.EndCursor
		}
		if _, err := of.Disclosures(ctx, nil, after, nil, nil); err == nil {
			t.Error("the cursor of another list is taken")
		}
	})
}

func TestAdviceLooksAtWhatIsRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		intent := sharing.Intent{FromAgencyID: idOf("Agency", w.school.ID), ToAgencyID: idOf("Agency", w.clinic.ID),
			ChildID: idOf("Child", w.child.ID), Purpose: law.SupportPlan, On: today}
		advise := func(subject string, change func(*sharing.Intent)) *sharing.Advice {
			t.Helper()
			a, err := ledger.Advise(w.as(subject), with(intent, change))
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		same := func(*sharing.Intent) {}
		if a := advise("mere", same); a == nil || a.Answer != law.NeedsConsultation || a.Consultation != nil || *a.ToClass != enum.IndependentPerson {
			t.Errorf("before a consultation: %+v", a)
		}
		must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		a := advise("mere", same)
		if a.Answer != law.May || a.Consultation == nil || *a.Section != "s 66C(b)" || *a.Since != sectionsBegin || a.Until != nil ||
			a.Notice(bilingual.Maori) == "" || len(a.Conditions) == 0 || a.Conditions[0].Text(bilingual.English) == "" {
			t.Errorf("after it: %+v", a)
		}
		if a := advise("mere", func(in *sharing.Intent) { in.ToAgencyID = idOf("Agency", w.doctor.ID) }); a.Answer != law.AskSupervisor || a.ToClass != nil {
			t.Errorf("to whom nothing is recorded of: %+v", a)
		}
		request := func(in *sharing.Intent) {
			in.ToAgencyID, in.Circumstances = idOf("Agency", w.police.ID), &sharing.Circumstances{AnswersSection66Request: p(true)}
		}
		if a := advise("ana", request); a.Answer != law.Must {
			t.Errorf("asked under section 66: %+v", a)
		}
		for name, a := range map[string]*sharing.Advice{
			"an outsider":      advise("sione", same),
			"kin":              advise("nanny", same),
			"of another child": advise("mere", func(in *sharing.Intent) { in.ChildID = idOf("Child", w.other.ID) }),
			"of no child":      advise("mere", func(in *sharing.Intent) { in.ChildID = "" }),
			"hidden agency":    advise("mere", func(in *sharing.Intent) { in.ToAgencyID = idOf("Agency", w.refuge.ID) }),
			"no agency":        advise("mere", func(in *sharing.Intent) { in.FromAgencyID = idOf("Agency", uuid.New()) }),
		} {
			if a != nil {
				t.Errorf("%s is advised: %+v", name, a)
			}
		}
	})
}

func TestClassesAndBasesAreThoseOfTheDay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		agencies := []*snapshot.Agency{{ID: w.school.ID}, {ID: w.doctor.ID}, {ID: w.club.ID}}
		classes, err := ledger.ClassesOn(w.as("nanny"), agencies, today)
		if err != nil || classes[0] == nil || *classes[0] != enum.WelfareAgency || classes[1] != nil || *classes[2] != enum.NoSharingClass {
			t.Errorf("%v, %v", classes, err)
		}
		classes, err = ledger.ClassesOn(w.as("nanny"), agencies, today.AddDays(-4000))
		if err != nil || classes[0] != nil {
			t.Errorf("before it was recorded: %v, %v", classes, err)
		}
	})
	if n := len(sharing.Bases(today)); n != len(law.Bases) {
		t.Errorf("%d bases hold today", n)
	}
	if bases := sharing.Bases(sectionsBegin.AddDays(-1)); len(bases) != 1 || bases[0].Code != law.TeamAgreement {
		t.Errorf("before the sections: %v", bases)
	}
}
