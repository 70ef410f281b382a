package sharing_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/notificationduty"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
	"cangraph/internal/sharing"
	"cangraph/internal/sharing/law"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func (w *world) consulting() sharing.RecordConsultationInput {
	return sharing.RecordConsultationInput{ChildID: p(idOf("Child", w.child.ID)), RecipientAgencyID: p(idOf("Agency", w.clinic.ID)),
		Purpose: law.SupportPlan, Consulted: enum.ConsultedYes, WhoWith: p("the child"), ViewsExpressed: p("fine"), ViewsTakenIntoAccount: p("done")}
}

func (w *world) giving() sharing.RecordDisclosureInput {
	return sharing.RecordDisclosureInput{ChildID: p(idOf("Child", w.child.ID)), FromAgencyID: p(idOf("Agency", w.school.ID)),
		ToAgencyID: p(idOf("Agency", w.clinic.ID)), Purpose: law.SupportPlan, Basis: law.Section66C,
		ReasonableBelief: p("they plan together"), Items: []string{"attendance this term"}, MinimumNecessary: "one term is enough"}
}

func (w *world) asking() sharing.RequestInformationInput {
	return sharing.RequestInformationInput{ChildID: idOf("Child", w.child.ID), FromAgencyID: idOf("Agency", w.clinic.ID),
		ToAgencyID: idOf("Agency", w.school.ID), Purpose: law.SupportPlan, Basis: law.Section66C, Question: "attendance?"}
}

func TestDisclosureRestsOnAConsultation(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, w.giving()), "INVALID consultationId"; is != want {
			t.Errorf("without a consultation: %s, want %s", is, want)
		}
		other := w.consulting()
		other.Purpose = law.PreventHarm
		must(w, w.mere, sharing.Desk.RecordConsultation, other)
		other = w.consulting()
		other.RecipientAgencyID = p(idOf("Agency", w.club.ID))
		must(w, w.mere, sharing.Desk.RecordConsultation, other)
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, w.giving()), "INVALID consultationId"; is != want {
			t.Errorf("with consultations about something else: %s, want %s", is, want)
		}
		consultation := must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		before := with(w.giving(), func(in *sharing.RecordDisclosureInput) { in.DisclosedOn = p(today.AddDays(-1)) })
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, before), "INVALID consultationId"; is != want {
			t.Errorf("with a later consultation: %s, want %s", is, want)
		}
		d := must(w, w.mere, sharing.Desk.RecordDisclosure, w.giving())
		if d.ConsultationID == nil || *d.ConsultationID != consultation.ID || d.BasisVersion != "2019-07-01" || d.Initiative != enum.OwnInitiative ||
			d.ReceiverClass != enum.IndependentPerson || d.UseRestriction != "" || d.DisclosedOn != today || d.PractitionerID != w.mere.viewer.ID {
			t.Errorf("recorded %+v", d)
		}
	})
}

func TestReceiverIsNamedByTheActOnTheDay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for name, to := range map[string]*gen.Agency{"none": w.club, "unknown": w.doctor} {
			consulting := w.consulting()
			consulting.RecipientAgencyID = p(idOf("Agency", to.ID))
			must(w, w.mere, sharing.Desk.RecordConsultation, consulting)
			giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) { in.ToAgencyID = p(idOf("Agency", to.ID)) })
			if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, giving), "INVALID toAgencyId"; is != want {
				t.Errorf("%s: %s, want %s", name, is, want)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.SharingClass.Create().SetAgencyID(w.doctor.ID).SetClass(enum.WelfareAgency).SetFromOn(today.AddDays(-10)).SetUntilOn(today).SaveX(ctx)
			rows.Consultation.Update().SetOnDate(today.AddDays(-30)).SaveX(ctx)
		})
		giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) { in.ToAgencyID = p(idOf("Agency", w.doctor.ID)) })
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, giving), "INVALID toAgencyId"; is != want {
			t.Errorf("on the day its class ended: %s, want %s", is, want)
		}
		giving.DisclosedOn = p(today.AddDays(-1))
		if d := must(w, w.mere, sharing.Desk.RecordDisclosure, giving); d.ReceiverClass != enum.WelfareAgency {
			t.Errorf("stamped %q", d.ReceiverClass)
		}
	})
}

func TestWhatSection66RequiresNeedsNoConsultationAndKeepsItsLimit(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asking := with(w.asking(), func(in *sharing.RequestInformationInput) {
			in.FromAgencyID, in.Basis, in.Purpose = idOf("Agency", w.police.ID), law.Section66, law.AssessRiskOrNeed
		})
		request := must(w, w.mere, sharing.Desk.RequestInformation, asking) // it came by letter
		if want := calendar.Of(2026, 6, 22); request.DueOn != want {
			t.Errorf("due on %v, want %v", request.DueOn, want)
		}
		giving := sharing.RecordDisclosureInput{InformationRequestID: p(idOf("InformationRequest", request.ID)), Purpose: law.AssessRiskOrNeed,
			Basis: law.Section66, Items: []string{"attendance"}, MinimumNecessary: "what was asked"}
		d := must(w, w.mere, sharing.Desk.RecordDisclosure, giving)
		if d.UseRestriction != "NO_OFFENCE_INVESTIGATION" || d.Initiative != enum.OnRequest || d.ToAgencyID != w.police.ID ||
			d.FromAgencyID != w.school.ID || d.ChildID != w.child.ID || d.ConsultationID != nil {
			t.Errorf("recorded %+v", d)
		}
		// The police, now a member of the network, pass it on.
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Create().SetNetworkID(w.network.ID).SetPractitionerID(w.pita.viewer.ID).SetAgencyID(w.police.ID).
				SetRole(enum.RoleCore).SetFromOn(today).SaveX(ctx)
		})
		w.pita.sets[policy.Case], w.pita.sets[policy.ByMembership] = []uuid.UUID{w.child.ID}, []uuid.UUID{w.child.ID}
		onward := with(w.giving(), func(in *sharing.RecordDisclosureInput) {
			in.FromAgencyID, in.Basis, in.InConfidence = p(idOf("Agency", w.police.ID)), law.Section66A, p(true)
		})
		if is, want := refused(w, w.pita, sharing.Desk.RecordDisclosure, onward), "INVALID confidenceConsent"; is != want {
			t.Errorf("in confidence: %s, want %s", is, want)
		}
		onward.ConfidenceConsent = p("the mother agreed on 14 June")
		if d := must(w, w.pita, sharing.Desk.RecordDisclosure, onward); d.UseRestriction != "NO_OFFENCE_INVESTIGATION" {
			t.Error("the limit did not travel on")
		}
		must(w, w.pita, sharing.Desk.RecordConsultation, w.consulting())
		onward.Basis, onward.InConfidence, onward.ConfidenceConsent = law.Section66C, nil, nil
		if d := must(w, w.pita, sharing.Desk.RecordDisclosure, onward); d.UseRestriction != "NO_OFFENCE_INVESTIGATION" {
			t.Error("the limit did not travel on another basis")
		}
		onward.OwnInformation = p(true)
		if d := must(w, w.pita, sharing.Desk.RecordDisclosure, onward); d.UseRestriction != "" {
			t.Error("what is their own is limited")
		}
	})
}

func TestReceiverOwesNotification(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		consulting := with(w.consulting(), func(in *sharing.RecordConsultationInput) { in.HappenedOn = p(today.AddDays(-90)) })
		must(w, w.mere, sharing.Desk.RecordConsultation, consulting)
		dutyOf := func(on calendar.Date) (duty *gen.NotificationDuty) {
			giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) { in.DisclosedOn = &on })
			d := must(w, w.mere, sharing.Desk.RecordDisclosure, giving)
			w.write(func(ctx context.Context, rows *gen.Client) {
				for _, row := range rows.NotificationDuty.Query().Where(notificationduty.DisclosureID(d.ID)).AllX(ctx) {
					duty = row
				}
			})
			return duty
		}
		if dutyOf(calendar.Of(2026, 4, 30)) != nil {
			t.Error("a duty before there was such a law")
		}
		duty := dutyOf(calendar.Of(2026, 5, 1))
		if duty == nil || duty.AgencyID != w.clinic.ID || duty.DueOn != calendar.Of(2026, 5, 29) || duty.ChildID != w.child.ID {
			t.Fatalf("duty %+v", duty)
		}
		done := sharing.FulfilNotificationDutyInput{NotificationDutyID: idOf("NotificationDuty", duty.ID), FinishedOn: p(today)}
		for who, want := range map[*scope]string{&w.mere: "FORBIDDEN notificationDutyId", &w.sione: "NOT_FOUND notificationDutyId"} {
			if is := refused(w, *who, sharing.Desk.FulfilNotificationDuty, done); is != want {
				t.Errorf("%s, want %s", is, want)
			}
		}
		for _, tt := range []struct {
			want   string
			change func(*sharing.FulfilNotificationDutyInput)
		}{
			{"NOT_FOUND notificationDutyId", func(in *sharing.FulfilNotificationDutyInput) {
				in.NotificationDutyID = idOf("NotificationDuty", uuid.New())
			}},
			{"NOT_FOUND notificationDutyId", func(in *sharing.FulfilNotificationDutyInput) { in.NotificationDutyID = "x" }},
			{"INVALID finishedOn", func(in *sharing.FulfilNotificationDutyInput) { in.FinishedOn = nil }},
			{"INVALID finishedOn", func(in *sharing.FulfilNotificationDutyInput) { in.FinishedOn = p(today.AddDays(1)) }},
			{"INVALID finishedOn", func(in *sharing.FulfilNotificationDutyInput) {
				in.Exception = p(law.NotificationException("ALREADY_TOLD"))
			}},
			{"INVALID reason", func(in *sharing.FulfilNotificationDutyInput) {
				in.FinishedOn, in.Exception = nil, p(law.NotificationException("ALREADY_TOLD"))
			}},
			{"INVALID exception", func(in *sharing.FulfilNotificationDutyInput) {
				in.FinishedOn, in.Exception, in.Reason = nil, p(law.NotificationException("TOO_BUSY")), p("busy")
			}},
		} {
			if is := refused(w, w.ana, sharing.Desk.FulfilNotificationDuty, with(done, tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		if is := must(w, w.ana, sharing.Desk.FulfilNotificationDuty, done); is.DoneOn == nil || *is.DoneOn != today {
			t.Errorf("fulfilled %+v", is)
		}
		if is, want := refused(w, w.ana, sharing.Desk.FulfilNotificationDuty, done), "CONFLICT notificationDutyId"; is != want {
			t.Errorf("again: %s, want %s", is, want)
		}
	})
}

func TestRequestsAreAnsweredOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		request := must(w, w.ana, sharing.Desk.RequestInformation, w.asking())
		if want := calendar.Of(2026, 7, 14); request.DueOn != want { // 20 working days without Matariki, 10 July
			t.Errorf("due on %v, want %v", request.DueOn, want)
		}
		id := idOf("InformationRequest", request.ID)
		declining := sharing.AnswerInformationRequestInput{InformationRequestID: id, Outcome: enum.RequestDeclined, DeclineGround: p(law.RiskOfHarm), DeclineReason: p("unsafe")}
		for who, want := range map[*scope]string{&w.ana: "FORBIDDEN informationRequestId", &w.sione: "NOT_FOUND informationRequestId"} {
			if is := refused(w, *who, sharing.Desk.AnswerInformationRequest, declining); is != want {
				t.Errorf("%s, want %s", is, want)
			}
		}
		for _, tt := range []struct {
			want   string
			change func(*sharing.AnswerInformationRequestInput)
		}{
			{"INVALID declineReason", func(in *sharing.AnswerInformationRequestInput) { in.DeclineReason = p(" ") }},
			{"INVALID declineGround", func(in *sharing.AnswerInformationRequestInput) { in.DeclineGround = nil }},
			{"INVALID declineReason, INVALID declineGround", func(in *sharing.AnswerInformationRequestInput) { in.DeclineGround, in.DeclineReason = nil, nil }},
			{"INVALID declineGround", func(in *sharing.AnswerInformationRequestInput) {
				in.DeclineGround = p(law.DeclineGround("CONFIDENTIAL"))
			}},
			{"INVALID answeredOn", func(in *sharing.AnswerInformationRequestInput) { in.AnsweredOn = p(today.AddDays(1)) }},
			{"INVALID answeredOn", func(in *sharing.AnswerInformationRequestInput) { in.AnsweredOn = p(today.AddDays(-1)) }},
			{"INVALID outcome", func(in *sharing.AnswerInformationRequestInput) { in.Outcome = "MAYBE" }},
			{"INVALID declineGround, CONFLICT outcome", func(in *sharing.AnswerInformationRequestInput) { in.Outcome = enum.RequestAnswered }},
			{"NOT_FOUND informationRequestId", func(in *sharing.AnswerInformationRequestInput) {
				in.InformationRequestID = idOf("InformationRequest", uuid.New())
			}},
			{"NOT_FOUND informationRequestId", func(in *sharing.AnswerInformationRequestInput) {
				in.InformationRequestID = idOf("Disclosure", request.ID)
			}},
		} {
			if is := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, with(declining, tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		inPart := with(declining, func(in *sharing.AnswerInformationRequestInput) { in.Outcome = enum.RequestAnsweredInPart })
		if is, want := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, inPart), "CONFLICT outcome"; is != want {
			t.Errorf("in part without a disclosure: %s, want %s", is, want)
		}
		answering := sharing.AnswerInformationRequestInput{InformationRequestID: id, Outcome: enum.RequestAnswered}
		if is, want := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, answering), "CONFLICT outcome"; is != want {
			t.Errorf("answered without a disclosure: %s, want %s", is, want)
		}
		must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) {
			in.InformationRequestID, in.ChildID, in.FromAgencyID, in.ToAgencyID = &id, nil, nil, nil
		})
		must(w, w.mere, sharing.Desk.RecordDisclosure, giving)
		inPart = sharing.AnswerInformationRequestInput{InformationRequestID: id, Outcome: enum.RequestAnsweredInPart}
		if is, want := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, inPart), "INVALID declineReason, INVALID declineGround"; is != want {
			t.Errorf("in part without a ground: %s, want %s", is, want)
		}
		if is := must(w, w.mere, sharing.Desk.AnswerInformationRequest, answering); is.Outcome == nil || *is.Outcome != enum.RequestAnswered || *is.AnsweredOn != today {
			t.Errorf("answered %+v", is)
		}
		if is, want := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, declining), "CONFLICT informationRequestId"; is != want {
			t.Errorf("again: %s, want %s", is, want)
		}
	})
}

func TestSection66IsDeclinedForPrivilegeOrNotHeld(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		request := must(w, w.mere, sharing.Desk.RequestInformation, with(w.asking(), func(in *sharing.RequestInformationInput) {
			in.FromAgencyID, in.Basis = idOf("Agency", w.police.ID), law.Section66
		}))
		declining := sharing.AnswerInformationRequestInput{InformationRequestID: idOf("InformationRequest", request.ID), Outcome: enum.RequestDeclined,
			DeclineGround: p(law.RiskOfHarm), DeclineReason: p("unsafe")}
		if is, want := refused(w, w.mere, sharing.Desk.AnswerInformationRequest, declining), "INVALID declineGround"; is != want {
			t.Errorf("%s, want %s", is, want)
		}
		declining.DeclineGround = p(law.LegalPrivilege)
		must(w, w.mere, sharing.Desk.AnswerInformationRequest, declining)
		giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) {
			in.InformationRequestID, in.ChildID, in.FromAgencyID, in.ToAgencyID, in.Basis = &declining.InformationRequestID, nil, nil, nil, law.Section66
		})
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, giving), "CONFLICT informationRequestId"; is != want {
			t.Errorf("given after it was declined: %s, want %s", is, want)
		}
	})
}

func TestAgreementIsOneThatBothAreInOnTheDay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		joins := func(agency *gen.Agency, agreement string, until *calendar.Date) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.SharingAgreement.Create().SetAgencyID(agency.ID).SetAgreement(agreement).SetFromOn(today.AddDays(-500)).SetNillableUntilOn(until).SaveX(ctx)
			})
		}
		giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) {
			in.Basis, in.ToAgencyID = law.TeamAgreement, p(idOf("Agency", w.club.ID))
		})
		joins(w.school, "north", nil)
		joins(w.club, "south", nil)
		joins(w.club, "north", p(today))
		if is, want := refused(w, w.mere, sharing.Desk.RecordDisclosure, giving), "INVALID basis"; is != want {
			t.Errorf("in different agreements, or no longer in one: %s, want %s", is, want)
		}
		giving.DisclosedOn = p(today.AddDays(-1))
		if d := must(w, w.mere, sharing.Desk.RecordDisclosure, giving); d.BasisVersion != "2015-07-02" || d.ReceiverClass != enum.NoSharingClass {
			t.Errorf("recorded %+v", d)
		}
	})
}

func TestConsentToTakePartIsGivenAndWithdrawn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := sharing.RecordParticipationConsentInput{ChildID: idOf("Child", w.child.ID), KinID: p(idOf("Kin", w.nanny.ID)), Scope: "the whole network"}
		for _, tt := range []struct {
			want   string
			change func(*sharing.RecordParticipationConsentInput)
		}{
			{"INVALID kinId", func(in *sharing.RecordParticipationConsentInput) { in.KinID = nil }},
			{"INVALID kinId", func(in *sharing.RecordParticipationConsentInput) { in.GivenByChild = p(true) }},
			{"NOT_FOUND kinId", func(in *sharing.RecordParticipationConsentInput) { in.KinID = p(idOf("Kin", uuid.New())) }},
			{"INVALID scope", func(in *sharing.RecordParticipationConsentInput) { in.Scope = "" }},
			{"INVALID givenOn", func(in *sharing.RecordParticipationConsentInput) { in.GivenOn = p(today.AddDays(1)) }},
			{"NOT_FOUND childId", func(in *sharing.RecordParticipationConsentInput) { in.ChildID = idOf("Child", w.other.ID) }},
		} {
			if is := refused(w, w.ana, sharing.Desk.RecordParticipationConsent, with(in, tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		consent := must(w, w.ana, sharing.Desk.RecordParticipationConsent, in)
		if is, want := refused(w, w.ana, sharing.Desk.RecordParticipationConsent, in), "CONFLICT scope"; is != want {
			t.Errorf("again: %s, want %s", is, want)
		}
		own := with(in, func(in *sharing.RecordParticipationConsentInput) { in.KinID, in.GivenByChild = nil, p(true) })
		must(w, w.ana, sharing.Desk.RecordParticipationConsent, own)

		out := sharing.WithdrawParticipationConsentInput{ParticipationConsentID: idOf("ParticipationConsent", consent.ID)}
		for _, tt := range []struct {
			who    scope
			want   string
			change func(*sharing.WithdrawParticipationConsentInput)
		}{
			{w.ana, "INVALID withdrawnOn", func(in *sharing.WithdrawParticipationConsentInput) { in.WithdrawnOn = p(today.AddDays(-1)) }},
			{w.ana, "INVALID withdrawnOn", func(in *sharing.WithdrawParticipationConsentInput) { in.WithdrawnOn = p(today.AddDays(1)) }},
			{w.ana, "NOT_FOUND participationConsentId", func(in *sharing.WithdrawParticipationConsentInput) { in.ParticipationConsentID = "" }},
			{w.ana, "NOT_FOUND participationConsentId", func(in *sharing.WithdrawParticipationConsentInput) {
				in.ParticipationConsentID = idOf("ParticipationConsent", uuid.New())
			}},
			{w.sione, "NOT_FOUND participationConsentId", func(*sharing.WithdrawParticipationConsentInput) {}},
		} {
			if is := refused(w, tt.who, sharing.Desk.WithdrawParticipationConsent, with(out, tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		if is := must(w, w.ana, sharing.Desk.WithdrawParticipationConsent, out); is.UntilOn == nil || *is.UntilOn != today.AddDays(1) {
			t.Errorf("withdrawn %+v", is)
		}
		if is, want := refused(w, w.ana, sharing.Desk.WithdrawParticipationConsent, out), "CONFLICT participationConsentId"; is != want {
			t.Errorf("again: %s, want %s", is, want)
		}
		must(w, w.ana, sharing.Desk.RecordParticipationConsent, in) // they may change their mind again
	})
}

func TestBadConsultationsAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, tt := range []struct {
			want   string
			change func(*sharing.RecordConsultationInput)
		}{
			{"INVALID purpose", func(in *sharing.RecordConsultationInput) { in.Purpose = law.NoneOfThese }},
			{"INVALID purpose", func(in *sharing.RecordConsultationInput) { in.Purpose = "FUN" }},
			{"INVALID happenedOn", func(in *sharing.RecordConsultationInput) { in.HappenedOn = p(today.AddDays(1)) }},
			{"INVALID whoWith, INVALID viewsExpressed, INVALID viewsTakenIntoAccount", func(in *sharing.RecordConsultationInput) {
				in.WhoWith, in.ViewsExpressed, in.ViewsTakenIntoAccount = nil, p(""), p(" \t")
			}},
			{"INVALID reason", func(in *sharing.RecordConsultationInput) { in.Consulted = enum.NotPracticable }},
			{"INVALID consulted, INVALID reason", func(in *sharing.RecordConsultationInput) { in.Consulted = "" }},
			{"INVALID supportGiven", func(in *sharing.RecordConsultationInput) { in.SupportGiven = p(strings.Repeat("ā", 4001)) }},
			{"INVALID supportGiven", func(in *sharing.RecordConsultationInput) { in.SupportGiven = p("a\x00b") }},
			{"NOT_FOUND recipientAgencyId", func(in *sharing.RecordConsultationInput) { in.RecipientAgencyID = p(idOf("Agency", w.refuge.ID)) }},
			{"NOT_FOUND recipientAgencyId", func(in *sharing.RecordConsultationInput) { in.RecipientAgencyID = p(idOf("Agency", uuid.New())) }},
			{"NOT_FOUND recipientAgencyId", func(in *sharing.RecordConsultationInput) { in.RecipientAgencyID = p(idOf("Child", w.child.ID)) }},
		} {
			if is := refused(w, w.mere, sharing.Desk.RecordConsultation, with(w.consulting(), tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		macrons := with(w.consulting(), func(in *sharing.RecordConsultationInput) {
			in.Consulted, in.Reason, in.SupportGiven = enum.NotAppropriate, p(" te wha\u0304nau "), p(strings.Repeat("ā", 4000))
		})
		if c := must(w, w.mere, sharing.Desk.RecordConsultation, macrons); c.Why != "te whānau" {
			t.Errorf("kept %+q", c.Why)
		}
	})
}

func TestBadRequestsAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, tt := range []struct {
			want   string
			change func(*sharing.RequestInformationInput)
		}{
			{"INVALID dueOn", func(in *sharing.RequestInformationInput) { in.DueOn = p(today.AddDays(-1)) }},
			{"INVALID askedOn", func(in *sharing.RequestInformationInput) { in.AskedOn = p(today.AddDays(1)) }},
			{"INVALID question", func(in *sharing.RequestInformationInput) { in.Question = "" }},
			{"INVALID basis", func(in *sharing.RequestInformationInput) { in.Basis = law.Section66 }},
			{"INVALID basis", func(in *sharing.RequestInformationInput) { in.Basis = law.ReportOfConcern }},
			{"INVALID basis", func(in *sharing.RequestInformationInput) { in.Basis = "CONSENT" }},
			{"INVALID basis", func(in *sharing.RequestInformationInput) { in.AskedOn = p(calendar.Of(2019, 6, 30)) }},
			{"INVALID purpose", func(in *sharing.RequestInformationInput) { in.Purpose = law.NoneOfThese }},
			{"INVALID purpose", func(in *sharing.RequestInformationInput) { in.Purpose = "FUN" }},
			{"INVALID toAgencyId", func(in *sharing.RequestInformationInput) { in.ToAgencyID = in.FromAgencyID }},
			{"FORBIDDEN fromAgencyId", func(in *sharing.RequestInformationInput) {
				in.FromAgencyID, in.ToAgencyID = idOf("Agency", w.police.ID), idOf("Agency", w.club.ID)
			}},
			{"NOT_FOUND toAgencyId", func(in *sharing.RequestInformationInput) { in.ToAgencyID = idOf("Agency", w.refuge.ID) }},
			{"NOT_FOUND childId", func(in *sharing.RequestInformationInput) { in.ChildID = idOf("Child", w.other.ID) }},
			{"NOT_FOUND childId", func(in *sharing.RequestInformationInput) { in.ChildID = idOf("Child", uuid.New()) }},
			{"NOT_FOUND childId, NOT_FOUND fromAgencyId, NOT_FOUND toAgencyId, INVALID question, INVALID basis", func(in *sharing.RequestInformationInput) {
				*in = sharing.RequestInformationInput{Purpose: law.SupportPlan}
			}},
		} {
			if is := refused(w, w.ana, sharing.Desk.RequestInformation, with(w.asking(), tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
	})
}

func TestBadDisclosuresAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		consultation := must(w, w.mere, sharing.Desk.RecordConsultation, w.consulting())
		request := must(w, w.ana, sharing.Desk.RequestInformation, w.asking())
		for _, tt := range []struct {
			want   string
			change func(*sharing.RecordDisclosureInput)
		}{
			{"INVALID items", func(in *sharing.RecordDisclosureInput) { in.Items = nil }},
			{"INVALID items", func(in *sharing.RecordDisclosureInput) { in.Items = slices.Repeat([]string{"x"}, 51) }},
			{"INVALID items.1", func(in *sharing.RecordDisclosureInput) { in.Items = []string{"x", " "} }},
			{"INVALID minimumNecessary", func(in *sharing.RecordDisclosureInput) { in.MinimumNecessary = "" }},
			{"INVALID reasonableBelief", func(in *sharing.RecordDisclosureInput) { in.ReasonableBelief = nil }},
			{"INVALID disclosedOn", func(in *sharing.RecordDisclosureInput) { in.DisclosedOn = p(today.AddDays(1)) }},
			{"INVALID basis", func(in *sharing.RecordDisclosureInput) { in.Basis = "CONSENT" }},
			{"INVALID purpose, INVALID consultationId", func(in *sharing.RecordDisclosureInput) { in.Purpose = law.NoneOfThese }},
			{"INVALID purpose", func(in *sharing.RecordDisclosureInput) { in.Purpose = "" }},
			{"INVALID informationRequestId, INVALID toAgencyId", func(in *sharing.RecordDisclosureInput) { in.Basis = law.Section66 }},
			{"INVALID basis", func(in *sharing.RecordDisclosureInput) { in.Basis = law.TeamAgreement }},
			{"INVALID toAgencyId", func(in *sharing.RecordDisclosureInput) { in.ToAgencyID = in.FromAgencyID }},
			{"NOT_FOUND childId", func(in *sharing.RecordDisclosureInput) { in.ChildID = nil }},
			{"NOT_FOUND childId", func(in *sharing.RecordDisclosureInput) { in.ChildID = p(idOf("Child", w.other.ID)) }},
			{"NOT_FOUND toAgencyId", func(in *sharing.RecordDisclosureInput) { in.ToAgencyID = p(idOf("Agency", w.refuge.ID)) }},
			{"FORBIDDEN fromAgencyId", func(in *sharing.RecordDisclosureInput) { in.FromAgencyID = p(idOf("Agency", w.police.ID)) }},
			{"INVALID consultationId, NOT_FOUND consultationId", func(in *sharing.RecordDisclosureInput) {
				in.ConsultationID = p(idOf("Consultation", uuid.New()))
			}},
			{"INVALID childId, INVALID fromAgencyId, INVALID toAgencyId, FORBIDDEN informationRequestId", func(in *sharing.RecordDisclosureInput) {
				in.InformationRequestID = p(idOf("InformationRequest", request.ID))
				in.FromAgencyID = in.ToAgencyID
			}},
		} {
			who := w.mere
			if strings.Contains(tt.want, "FORBIDDEN informationRequestId") {
				who = w.ana
			}
			if is := refused(w, who, sharing.Desk.RecordDisclosure, with(w.giving(), tt.change)); is != tt.want {
				t.Errorf("%s, want %s", is, tt.want)
			}
		}
		named := with(w.giving(), func(in *sharing.RecordDisclosureInput) { in.ConsultationID = p(idOf("Consultation", consultation.ID)) })
		must(w, w.mere, sharing.Desk.RecordDisclosure, named)
	})
}

// The advice on a request is recorded once, by the agency that is asked, and for it alone.
func TestAdviceOnARequestIsForWhoIsAsked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ledger := w.signUp()
		request := must(w, w.ana, sharing.Desk.RequestInformation, with(w.asking(), func(in *sharing.RequestInformationInput) { in.AskedOn = p(today.AddDays(-3)) }))
		in := sharing.RecordAdviceInput{InformationRequestID: idOf("InformationRequest", request.ID), Adviser: "the practice leader", Advice: "attendance only"}
		for _, bad := range []struct {
			who    scope
			change func(*sharing.RecordAdviceInput)
			want   string
		}{
			{w.ana, func(*sharing.RecordAdviceInput) {}, "FORBIDDEN informationRequestId"},
			{w.sione, func(*sharing.RecordAdviceInput) {}, "NOT_FOUND informationRequestId"},
			{w.mere, func(in *sharing.RecordAdviceInput) { in.Adviser, in.Advice = " ", "" }, "INVALID adviser, INVALID advice"},
			{w.mere, func(in *sharing.RecordAdviceInput) { in.AdvisedOn = p(today.AddDays(-4)) }, "INVALID advisedOn"},
			{w.mere, func(in *sharing.RecordAdviceInput) { in.AdvisedOn = p(today.AddDays(1)) }, "INVALID advisedOn"},
		} {
			if is := refused(w, bad.who, sharing.Desk.RecordAdvice, with(in, bad.change)); is != bad.want {
				t.Errorf("%s, want %s", is, bad.want)
			}
		}
		done, err := ledger.RecordAdvice(w.as("mere"), in)
		if err != nil || done.InformationRequest == nil || done.InformationRequest.Advice == nil ||
			*done.InformationRequest.Advice != (sharing.SoughtAdvice{AdvisedOn: today, Adviser: "the practice leader", Advice: "attendance only"}) {
			t.Fatalf("%+v, %v", done, err)
		}
		if is := refused(w, w.mere, sharing.Desk.RecordAdvice, in); is != "CONFLICT informationRequestId" {
			t.Error("twice:", is)
		}
		for subject, reads := range map[string]bool{"mere": true, "ana": false} {
			node, err := ledger.Nodes()["InformationRequest"](w.as(subject), []uuid.UUID{request.ID})
			if err != nil || node[0] == nil || (node[0].(*sharing.InformationRequest).Advice != nil) != reads {
				t.Errorf("%s reads %+v, %v", subject, node, err)
			}
		}
	})
}
