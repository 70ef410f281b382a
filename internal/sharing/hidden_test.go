package sharing_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// answering is what was given for a request.
func (w *world) answering(request string) sharing.RecordDisclosureInput {
	return with(w.giving(), func(in *sharing.RecordDisclosureInput) {
		in.InformationRequestID, in.ChildID, in.FromAgencyID, in.ToAgencyID = &request, nil, nil, nil
	})
}

// consultingFor is the consultation for the answer to a request.
func (w *world) consultingFor(request string) sharing.RecordConsultationInput {
	return with(w.consulting(), func(in *sharing.RecordConsultationInput) {
		in.InformationRequestID, in.ChildID, in.RecipientAgencyID = &request, nil, nil
	})
}

func TestWhatAHiddenAgencyAsksIsAbsentToWhomItAsks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger, hera := w.signUp(), w.people()
		var asked *gen.InformationRequest
		w.write(func(ctx context.Context, rows *gen.Client) {
			asked = rows.InformationRequest.Create().SetChildID(w.child.ID).SetPractitionerID(hera.viewer.ID).SetFromAgencyID(w.refuge.ID).
				SetToAgencyID(w.school.ID).SetAskedOn(today).SetDueOn(today).SetPurpose("SUPPORT_PLAN").SetBasis("OT_S66C").SetQuestion("?").SaveX(ctx)
		})
		who := w.scopeOf(w.as("mere"))
		refusals := func(id uuid.UUID) string {
			request := idOf("InformationRequest", id)
			return refusalOf(t, second(do(w, who, sharing.Desk.AnswerInformationRequest, sharing.AnswerInformationRequestInput{InformationRequestID: request}))) +
				refusalOf(t, second(do(w, who, sharing.Desk.RecordDisclosure, w.answering(request)))) +
				refusalOf(t, second(do(w, who, sharing.Desk.RecordConsultation, w.consultingFor(request))))
		}
		if hidden, unknown := refusals(asked.ID), refusals(uuid.New()); hidden != unknown {
			t.Errorf("%q is not %q", hidden, unknown)
		}
		if open, err := ledger.OpenRequests(w.as("mere"), page.Args{}); err != nil || len(open.Edges) > 0 {
			t.Errorf("%+v are open, %v", open, err)
		}
	})
}

func TestAShieldedAgencyDoesNotAskWhomItIsHiddenFrom(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		w.people()
		for _, to := range []*gen.Agency{w.school, w.doctor} {
			asking := with(w.asking(), func(in *sharing.RequestInformationInput) {
				in.FromAgencyID, in.ToAgencyID = idOf("Agency", w.refuge.ID), idOf("Agency", to.ID)
			})
			asked, err := ledger.RequestInformation(w.as("hera"), asking)
			if err != nil || len(asked.UserErrors) != 1 || !strings.Contains(asked.UserErrors[0].Message, "shielded agency") {
				t.Errorf("%+v, %v", asked, err)
			}
		}
		asking := with(w.asking(), func(in *sharing.RequestInformationInput) {
			in.FromAgencyID, in.ToAgencyID = idOf("Agency", w.school.ID), idOf("Agency", w.refuge.ID)
		})
		if asked, err := ledger.RequestInformation(w.as("hera"), asking); err != nil || asked.InformationRequest == nil {
			t.Errorf("a request that reached it: %+v, %v", asked, err)
		}
	})
}

// Pita is asked about a child that he may not see: whether others have talked with it
// changes nothing in what he is told, and he can hold a consultation for the request.
func TestTheLedgerOfAnUnseenChildTellsTheAnswererNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger, hera := w.signUp(), w.people()
		asked, err := ledger.RequestInformation(w.as("ana"), with(w.asking(), func(in *sharing.RequestInformationInput) {
			in.ToAgencyID = idOf("Agency", w.police.ID)
		}))
		if err != nil || asked.InformationRequest == nil {
			t.Fatalf("%+v, %v", asked, err)
		}
		request, by := asked.InformationRequest.GlobalID(), w.scopeOf(w.as("pita"))
		answer := func(consultation *string) string {
			giving := w.answering(request)
			giving.ConsultationID = consultation
			return refusalOf(t, second(do(w, by, sharing.Desk.RecordDisclosure, giving)))
		}
		unknown := p(idOf("Consultation", uuid.New()))
		before, named := answer(nil), answer(unknown)
		var others []*gen.Consultation
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, who := range []scope{hera, w.mere} {
				others = append(others, rows.Consultation.Create().SetChildID(w.child.ID).SetPractitionerID(who.viewer.ID).SetOnDate(today).
					SetConsulted(enum.NotPracticable).SetWhy("away").SetRecipientAgencyID(w.clinic.ID).SetPurpose("SUPPORT_PLAN").SaveX(ctx))
			}
		})
		if after := answer(nil); after != before {
			t.Errorf("with consultations of others %q, without %q", after, before)
		}
		for _, other := range others {
			if after := answer(p(idOf("Consultation", other.ID))); after != named {
				t.Errorf("with the consultation of another %q, with none %q", after, named)
			}
		}
		own, err := ledger.RecordConsultation(w.as("pita"), w.consultingFor(request))
		if err != nil || own.Consultation == nil || own.Consultation.Child != nil || own.Consultation.RecipientAgency == nil {
			t.Fatalf("%+v, %v", own, err)
		}
		given := must(w, by, sharing.Desk.RecordDisclosure, w.answering(request))
		if given.ConsultationID == nil || *given.ConsultationID != own.Consultation.ID {
			t.Errorf("rests on %v", given.ConsultationID)
		}
	})
}

func TestAConsultationSaysWhomItIsAboutOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		request := idOf("InformationRequest", must(w, w.ana, sharing.Desk.RequestInformation, w.asking()).ID)
		twice := with(w.consulting(), func(in *sharing.RecordConsultationInput) { in.InformationRequestID = &request })
		if is, want := refused(w, w.mere, sharing.Desk.RecordConsultation, twice), "INVALID childId, INVALID recipientAgencyId"; is != want {
			t.Errorf("%s, want %s", is, want)
		}
		if is, want := refused(w, w.ana, sharing.Desk.RecordConsultation, w.consultingFor(request)), "FORBIDDEN informationRequestId"; is != want {
			t.Errorf("who asks: %s, want %s", is, want)
		}
		if is, want := refused(w, w.sione, sharing.Desk.RecordConsultation, w.consultingFor(request)), "NOT_FOUND informationRequestId"; is != want {
			t.Errorf("of another agency: %s, want %s", is, want)
		}
		if c := must(w, w.mere, sharing.Desk.RecordConsultation, w.consultingFor(request)); c.ChildID != w.child.ID || *c.RecipientAgencyID != w.clinic.ID {
			t.Errorf("recorded %+v", c)
		}
	})
}

func TestALimitOfAHiddenGiverDoesNotShow(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		for _, tt := range []struct {
			from *gen.Agency
			want string
		}{{w.refuge, ""}, {w.police, "NO_OFFENCE_INVESTIGATION"}} {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Disclosure.Create().SetChildID(w.child.ID).SetFromAgencyID(tt.from.ID).SetToAgencyID(w.school.ID).SetPractitionerID(w.pita.viewer.ID).
					SetDisclosedOn(today).SetPurpose("PREVENT_HARM").SetBasis("OT_S66").SetBasisVersion("2019-07-01").SetInitiative(enum.OwnInitiative).
					SetReceiverClass("").SetItems([]string{"x"}).SetUseRestriction("NO_OFFENCE_INVESTIGATION").SaveX(ctx)
			})
			if given := must(w, w.mere, sharing.Desk.RecordDisclosure, w.giving()); given.UseRestriction != tt.want {
				t.Errorf("after %s gave: %q, want %q", tt.from.Kind, given.UseRestriction, tt.want)
			}
		}
	})
}

// A disclosure that all may see rests on a consultation that somebody hidden held.
func TestADisclosureNamesItsConsultationToWhoMayKnowOfIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger, hera := w.signUp(), w.people()
		w.write(func(ctx context.Context, rows *gen.Client) {
			held := rows.Consultation.Create().SetChildID(w.child.ID).SetPractitionerID(hera.viewer.ID).SetOnDate(today).
				SetConsulted(enum.NotPracticable).SetWhy("away").SetRecipientAgencyID(w.clinic.ID).SetPurpose("SUPPORT_PLAN").SaveX(ctx)
			rows.Disclosure.Create().SetChildID(w.child.ID).SetFromAgencyID(w.school.ID).SetToAgencyID(w.clinic.ID).SetPractitionerID(w.mere.viewer.ID).
				SetConsultationID(held.ID).SetDisclosedOn(today).SetPurpose("SUPPORT_PLAN").SetBasis("OT_S66C").SetBasisVersion("2019-07-01").
				SetInitiative(enum.OwnInitiative).SetReceiverClass("").SetItems([]string{"x"}).SaveX(ctx)
		})
		for subject, named := range map[string]bool{"ana": false, "hera": true} {
			ctx := w.as(subject)
			of, err := ledger.OfChild(ctx, &snapshot.Child{ID: w.child.ID})
			if err != nil {
				t.Fatal(err)
			}
			given, err := of.Disclosures(ctx, nil, nil, nil, nil)
			if err != nil || len(given.Nodes()) != 1 {
				t.Fatalf("%s: %+v, %v", subject, given, err)
			}
			if on, err := ledger.ConsultationsOf(ctx, given.Nodes()); err != nil || (on[0] != nil) != named {
				t.Errorf("%s: %+v, %v", subject, on, err)
			}
		}
	})
}

func TestAConsentIsOfAnAdultAroundThisChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		names := map[string]*gen.Kin{}
		w.write(func(ctx context.Context, rows *gen.Client) {
			home := rows.Whanau.Create().SetName("Home").SetSortName("home").SaveX(ctx)
			for _, name := range []string{"home", "mother", "aunt", "stranger", "hidden"} {
				names[name] = rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx)
			}
			rows.WhanauMember.Create().SetWhanauID(home.ID).SetChildID(w.child.ID).SetFromOn(today).SaveX(ctx)
			rows.WhanauMember.Create().SetWhanauID(home.ID).SetKinID(names["home"].ID).SetFromOn(today).SaveX(ctx)
			for child, kin := range map[*gen.Child][]string{w.child: {"mother", "hidden"}, w.other: {"stranger"}} {
				for _, name := range kin {
					rows.Relationship.Create().SetKinID(names[name].ID).SetRelativeChildID(child.ID).SetKind("PARENT").SetFromOn(today).SaveX(ctx)
				}
			}
			rows.Relationship.Create().SetChildID(w.child.ID).SetRelativeKinID(names["aunt"].ID).SetKind("OTHER").SetFromOn(today).SaveX(ctx)
		})
		mere := scope{w.mere.viewer, w.mere.sets}
		for name, kin := range names {
			if name != "hidden" {
				mere.sets["kin"] = append(mere.sets["kin"], kin.ID)
			}
		}
		consent := func(child uuid.UUID, kin *gen.Kin) error {
			return second(do(w, mere, sharing.Desk.RecordParticipationConsent, sharing.RecordParticipationConsentInput{
				ChildID: idOf("Child", child), KinID: p(idOf("Kin", kin.ID)), Scope: "all"}))
		}
		for _, name := range []string{"home", "mother", "aunt"} {
			if err := consent(w.child.ID, names[name]); err != nil {
				t.Error(name, err)
			}
		}
		unknown := refusalOf(t, consent(w.child.ID, &gen.Kin{ID: uuid.New()}))
		for _, name := range []string{"stranger", "hidden"} {
			if is := refusalOf(t, consent(w.child.ID, names[name])); is != unknown {
				t.Errorf("%s: %q, want %q", name, is, unknown)
			}
		}
		// Nor does asking about a child that is not seen tell who is around it.
		if around, not := refusalOf(t, consent(w.other.ID, names["stranger"])), refusalOf(t, consent(w.other.ID, names["mother"])); around != not {
			t.Errorf("around another child %q, not around it %q", around, not)
		}
	})
}
