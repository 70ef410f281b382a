package work_test

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/invitation"
	"cangraph/internal/calendar"
	"cangraph/internal/work"
)

// scene is in what an example is made: about whom, for whom, written by whom, when.
type scene struct {
	*world
	ctx      context.Context
	rows     *gen.Client
	kid      string
	who      string        // for whom it is, where it is for one person
	by       string        // who wrote it, where that is somebody else
	since    calendar.Date // when it was asked
	due      calendar.Date // a later day
	severity enum.ConcernSeverity
}

func (w *world) scene(ctx context.Context, rows *gen.Client) *scene {
	return &scene{world: w, ctx: ctx, rows: rows, kid: "hana", who: "mere", by: "ana", since: today.AddDays(-3), due: today.AddDays(4), severity: enum.HighConcern}
}

func (s *scene) at() uuid.UUID                    { return s.ids[s.kid] }
func (s *scene) network() uuid.UUID               { return s.ids["network of "+s.kid] }
func (s *scene) id(name string) uuid.UUID         { return s.ids[name] }
func (s *scene) agency(who string) uuid.UUID      { return s.ids[cast[who]] }
func (s *scene) noon(day calendar.Date) time.Time { return day.Time().Add(time.Minute) }

// example is something that waits, and how it is done.
type example struct {
	kind work.Kind
	due  []string // for whom it waits: mere, without
	// mine says that it is for one person of the network, whoever that is.
	mine bool
	led  bool // that it is for who leads the network
	make func(*scene) uuid.UUID
	done func(*scene, uuid.UUID) // by the first for whom it waits
}

func (e example) whom() []string {
	if e.due == nil {
		return []string{"mere"}
	}
	return e.due
}

var examples = []example{
	{kind: work.AgreeActivity, mine: true, make: func(s *scene) uuid.UUID { return s.activity(nil, 0) }, done: func(s *scene, id uuid.UUID) {
		s.rows.Activity.UpdateOneID(id).SetStatus(enum.ActivityAgreed).SetAgreedOn(today).SaveX(s.ctx)
	}},
	{kind: work.CarryOutActivity, mine: true, make: func(s *scene) uuid.UUID { return s.activity(&s.since, 0) }, done: finish},
	{kind: work.ReportProgress, mine: true, make: func(s *scene) uuid.UUID { return s.activity(p(s.since.AddDays(-30)), 14) }, done: func(s *scene, id uuid.UUID) {
		s.rows.ProgressUpdate.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.who)).SetAgencyID(s.agency(s.who)).SetActivityID(id).SetOnDate(today).SetText("well").SaveX(s.ctx)
	}},
	{kind: work.ContributeToAssessment, mine: true, make: func(s *scene) uuid.UUID {
		return s.rows.AssessmentContribution.Create().SetChildID(s.at()).SetAssessmentID(s.assessment()).SetPractitionerID(s.id(s.who)).SetAgencyID(s.agency(s.who)).
			SetInvitedOn(s.since).SetDueOn(s.due).SetDomains([]string{}).SetEvidence([]string{}).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.AssessmentContribution.UpdateOneID(id).SetStatus(enum.ContributionGiven).SetAnsweredOn(today).SetAnalysis("tired").SaveX(s.ctx)
	}},
	{kind: work.CompleteAssessment, led: true, make: (*scene).assessment, done: func(s *scene, id uuid.UUID) {
		s.rows.Assessment.UpdateOneID(id).SetCompletedOn(today).SetSummary("well").SaveX(s.ctx)
	}},
	{kind: work.AgreeToPlan, due: []string{"mere", "rua"}, make: (*scene).version, done: func(s *scene, id uuid.UUID) {
		s.rows.PlanAgreement.Create().SetChildID(s.at()).SetPractitionerID(s.id("mere")).SetAgencyID(s.agency("mere")).SetPlanVersionID(id).
			SetMemberID(s.id("mere")).SetMemberAgencyID(s.agency("mere")).SaveX(s.ctx)
	}},
	{kind: work.AcknowledgePlan, mine: true, make: func(s *scene) uuid.UUID {
		return s.rows.PlanCommunication.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetPlanVersionID(s.version()).
			SetMemberID(s.id(s.who)).SetMemberAgencyID(s.agency(s.who)).SetChannel(enum.InPerson).SetToldOn(s.since).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.PlanCommunication.UpdateOneID(id).SetAcknowledgedOn(today).SaveX(s.ctx)
	}},
	{kind: work.CommunicatePlan, led: true, make: (*scene).version, done: func(s *scene, id uuid.UUID) {
		s.rows.PlanCommunication.Create().SetChildID(s.at()).SetPractitionerID(s.id("mere")).SetAgencyID(s.agency("mere")).SetPlanVersionID(id).
			SetToChild(true).SetChannel(enum.InPerson).SetToldOn(today).SetAcknowledgedOn(today).SaveX(s.ctx)
	}},
	{kind: work.ReviewPlan, led: true, make: func(s *scene) uuid.UUID {
		return s.rows.PlanReview.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNetworkID(s.network()).SetDueOn(s.due).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.PlanReview.UpdateOneID(id).SetCompletedOn(today).SetFindings("well").SaveX(s.ctx)
	}},
	{kind: work.ContributeToProblem, due: []string{"mere", "rua"}, make: func(s *scene) uuid.UUID {
		return s.rows.Problem.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetStatement("no bus").SetRaisedOn(s.since).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.ProblemContribution.Create().SetChildID(s.at()).SetPractitionerID(s.id("mere")).SetAgencyID(s.agency("mere")).SetProblemID(id).SetOnDate(today).SetText("I drive").SaveX(s.ctx)
	}},
	{kind: work.AttendHui, mine: true, make: func(s *scene) uuid.UUID {
		return s.invited(s.hui(s.by, s.noon(s.due)), s.who)
	}, done: attended(enum.Apologies)},
	{kind: work.RecordAttendance, mine: true, make: func(s *scene) uuid.UUID {
		id := s.hui(s.who, s.noon(s.since))
		s.ids["invitation"] = s.invited(id, "ana")
		return id
	}, done: func(s *scene, _ uuid.UUID) { attended(enum.Present)(s, s.ids["invitation"]) }},
	{kind: work.DoHuiAction, mine: true, make: func(s *scene) uuid.UUID {
		return s.rows.HuiAction.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetHuiID(s.hui(s.by, s.noon(s.since))).
			SetOwnerID(s.id(s.who)).SetWhat("ring").SetDueOn(s.due).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.HuiAction.UpdateOneID(id).SetDoneOn(today).SetOutcome("rung").SaveX(s.ctx)
	}},
	{kind: work.TakePosition, due: []string{"mere", "rua"}, make: func(s *scene) uuid.UUID {
		id := s.rows.Disagreement.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNetworkID(s.network()).
			SetTopic("school").SetRaisedOn(s.since).SetStatus(enum.DisagreementOpen).SaveX(s.ctx).ID
		s.position(id, s.by, false)
		return id
	}, done: func(s *scene, id uuid.UUID) { s.position(id, "mere", false) }},
	{kind: work.AgreeToWorkingAgreement, due: []string{"mere", "rua"}, make: func(s *scene) uuid.UUID {
		id := s.rows.SharedAim.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNetworkID(s.network()).
			SetKind("SHARED_OUTCOME").SetText("she reads").SetProposedOn(s.since).SaveX(s.ctx).ID
		s.agreed(id, s.by, false)
		return id
	}, done: func(s *scene, id uuid.UUID) { s.agreed(id, "mere", false) }},
	{kind: work.KeepAppointment, mine: true, make: func(s *scene) uuid.UUID {
		return s.rows.Appointment.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.who)).SetAgencyID(s.agency(s.who)).
			SetStartsAt(s.noon(s.due)).SetEndsAt(s.noon(s.due).Add(time.Hour)).SetChildAttends(true).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.Appointment.UpdateOneID(id).SetCancelledOn(today).SetCancelledWhy("ill").SaveX(s.ctx)
	}},
	{kind: work.ReviewWaysOfWorking, led: true, make: func(s *scene) uuid.UUID {
		return s.rows.WaysOfWorkingReview.Create().SetChildID(s.at()).SetNetworkID(s.network()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).
			SetReviewedOn(s.since.AddDays(-1)).SetChanges("ring first").SetNextOn(s.due).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.WaysOfWorkingReview.UpdateOneID(id).SetWithdrawnOn(today).SetWithdrawnWhy("twice").SaveX(s.ctx)
	}},
	{kind: work.AcknowledgeConcern, make: func(s *scene) uuid.UUID { return s.concern(nil, nil) }, done: func(s *scene, id uuid.UUID) {
		s.step(id, "mere", enum.ConcernAcknowledged)
	}},
	{kind: work.OwnConcern, mine: true, make: func(s *scene) uuid.UUID { return s.concern(nil, p(s.id(s.who))) }, done: func(s *scene, id uuid.UUID) {
		s.rows.Concern.UpdateOneID(id).SetOwnerID(s.id(s.who)).ClearAssigneeID().SaveX(s.ctx)
	}},
	{kind: work.ActOnConcern, mine: true, make: func(s *scene) uuid.UUID { return s.concern(p(s.id(s.who)), nil) }, done: closeConcern},
	{kind: work.FindConcernOwner, led: true, make: func(s *scene) uuid.UUID { return s.concern(nil, nil) }, done: func(s *scene, id uuid.UUID) {
		s.rows.Concern.UpdateOneID(id).SetOwnerID(s.id("ana")).SetNextAction("ring").SetNextActionOn(s.due).ClearUnownedSince().SaveX(s.ctx)
	}},
	{kind: work.AnswerUpdate, mine: true, make: func(s *scene) uuid.UUID {
		return s.rows.UpdateRequest.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetToPractitionerID(s.id(s.who)).
			SetToAgencyID(s.agency(s.who)).SetQuestion("how?").SetAskedOn(s.since).SetDueOn(s.due).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.UpdateRequest.UpdateOneID(id).SetAnsweredOn(today).SetAnswer("well").SaveX(s.ctx)
	}},
	{kind: work.TriageTeamConcern, due: []string{"dan"}, make: func(s *scene) uuid.UUID {
		return s.rows.TeamConcern.Create().SetTeamID(s.id("team")).SetPractitionerID(s.id("out")).SetAgencyID(s.agency("out")).SetAbout("a boy").SetText("cries").
			SetSeverity(s.severity).SetRaisedOn(s.since).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.TeamConcern.UpdateOneID(id).SetOutcome(enum.TriageNoAction).SetTriagedOn(today).SetTriagedByID(s.id("dan")).SaveX(s.ctx)
	}},
	{kind: work.TriageReferral, due: []string{"dan", "pat"}, make: (*scene).referral, done: triaged},
	{kind: work.DecideReferral, due: []string{"dan", "pat"}, make: func(s *scene) uuid.UUID {
		id := s.referral()
		triaged(s, id)
		return id
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.Referral.UpdateOneID(id).SetDecidedOn(today).SetOutcome(enum.Decline).SaveX(s.ctx)
	}},
	{kind: work.AnswerLeadProposal, due: []string{"ana"}, make: (*scene).proposal, done: replied},
	{kind: work.AnswerAvailability, due: []string{"max"}, make: func(s *scene) uuid.UUID { return s.asked(s.proposal()) }, done: available},
	{kind: work.ConfirmLead, due: []string{"dan"}, make: func(s *scene) uuid.UUID {
		id := s.proposal()
		replied(s, id)
		available(s, s.asked(id))
		return id
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.LeadProposal.UpdateOneID(id).SetConfirmedOn(today).SetConfirmerID(s.id("dan")).SaveX(s.ctx)
	}},
	{kind: work.AnswerInvitation, due: []string{"out"}, make: func(s *scene) uuid.UUID {
		open := s.rows.Invitation.Update().Where(invitation.NetworkID(s.network()), invitation.InviteeID(s.id("out")), invitation.AnswerIsNil()) // one at a time
		open.SetAnswer(enum.InvitationDeclined).SetAnsweredOn(today).ExecX(s.ctx)
		return s.rows.Invitation.Create().SetChildID(s.at()).SetNetworkID(s.network()).SetInviteeID(s.id("out")).SetForAgencyID(s.agency("out")).SetRole(enum.RoleCore).
			SetWhy("swimming").SetJoinReason("NEW_SERVICE").SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetInvitedOn(s.since).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.Invitation.UpdateOneID(id).SetAnswer(enum.InvitationDeclined).SetAnsweredOn(today).SaveX(s.ctx)
	}},
	{kind: work.CheckSafetyNetwork, led: true, make: func(s *scene) uuid.UUID {
		return s.rows.SafetyNetworkMember.Create().SetChildID(s.at()).SetNetworkID(s.network()).SetHelperID(s.id("out")).SetWillDo("ring").SetAgreedOn(s.since).
			SetNextCheckOn(s.due).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.SafetyNetworkMember.UpdateOneID(id).SetEndedOn(today).SetEndReason("moved").SaveX(s.ctx)
	}},
	{kind: work.AnswerInformationRequest, due: []string{"ana", "max"}, make: func(s *scene) uuid.UUID {
		return s.rows.InformationRequest.Create().SetChildID(s.at()).SetFromAgencyID(s.id("school")).SetToAgencyID(s.id("clinic")).SetPractitionerID(s.id("mere")).
			SetAskedOn(s.since).SetDueOn(s.due).SetPurpose("PREVENT_HARM").SetBasis("OT_66C").SetQuestion("seen?").SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.InformationRequest.UpdateOneID(id).SetAnsweredOn(today).SetOutcome(enum.RequestAnswered).SaveX(s.ctx)
	}},
	{kind: work.FulfilNotificationDuty, due: []string{"ana"}, make: func(s *scene) uuid.UUID {
		given := s.rows.Disclosure.Create().SetChildID(s.at()).SetFromAgencyID(s.id("school")).SetToAgencyID(s.id("clinic")).SetPractitionerID(s.id("mere")).
			SetDisclosedOn(s.since).SetPurpose("PREVENT_HARM").SetBasis("OT_66C").SetBasisVersion("1").SetInitiative(enum.OwnInitiative).SetReceiverClass("").SetItems([]string{}).SaveX(s.ctx)
		return s.rows.NotificationDuty.Create().SetDisclosureID(given.ID).SetChildID(s.at()).SetAgencyID(s.id("clinic")).SetDueOn(s.due).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) { s.rows.NotificationDuty.UpdateOneID(id).SetDoneOn(today).SaveX(s.ctx) }},
	{kind: work.ReviewBreakGlass, due: []string{"dan"}, make: func(s *scene) uuid.UUID {
		return s.rows.BreakGlass.Create().SetPractitionerID(s.id("out")).SetChildID(s.at()).SetReason("danger").SetBasis("SAFETY").
			SetGrantedAt(s.noon(s.since)).SetExpiresAt(s.noon(s.since).Add(time.Hour)).SaveX(s.ctx).ID
	}, done: func(s *scene, id uuid.UUID) {
		s.rows.BreakGlass.UpdateOneID(id).SetReviewedAt(now).SetReviewerID(s.id("dan")).SetOutcome(enum.Justified).SaveX(s.ctx)
	}},
}

// over are other ways in which what waits goes, for everybody.
var over = map[work.Kind]func(*scene, uuid.UUID){
	work.AgreeActivity: func(s *scene, id uuid.UUID) {
		s.rows.Activity.UpdateOneID(id).SetStatus(enum.ActivityStopped).SetEndedOn(today).SetEndReason("moved").SaveX(s.ctx)
	},
	work.CarryOutActivity: finish,
	work.ReportProgress:   finish,
	work.ContributeToAssessment: func(s *scene, id uuid.UUID) {
		of := s.rows.AssessmentContribution.GetX(s.ctx, id).AssessmentID
		s.rows.Assessment.UpdateOneID(of).SetCompletedOn(today).SetSummary("well").SaveX(s.ctx)
	},
	work.AgreeToPlan:     func(s *scene, _ uuid.UUID) { s.version() },
	work.AcknowledgePlan: func(s *scene, _ uuid.UUID) { s.version() },
	work.CommunicatePlan: func(s *scene, _ uuid.UUID) { s.version() },
	work.ContributeToProblem: func(s *scene, id uuid.UUID) {
		s.rows.Problem.UpdateOneID(id).SetResolvedOn(today).SetResolution("a bus").SaveX(s.ctx)
	},
	work.AttendHui: func(s *scene, id uuid.UUID) {
		s.rows.Hui.UpdateOneID(s.rows.HuiInvitation.GetX(s.ctx, id).HuiID).SetCancelledOn(today).SetCancelledWhy("ill").SaveX(s.ctx)
	},
	work.RecordAttendance: func(s *scene, id uuid.UUID) {
		s.rows.Hui.UpdateOneID(id).SetCancelledOn(today).SetCancelledWhy("ill").SaveX(s.ctx)
	},
	work.TakePosition: func(s *scene, id uuid.UUID) {
		s.rows.Disagreement.UpdateOneID(id).SetStatus(enum.DisagreementResolved).SetResolvedOn(today).SetOutcome("weekly").SetBestInterests("she said so").SaveX(s.ctx)
	},
	work.KeepAppointment: func(s *scene, id uuid.UUID) {
		s.rows.Appointment.UpdateOneID(id).SetStartsAt(now.Add(-2 * time.Hour)).SetEndsAt(now.Add(-time.Hour)).SaveX(s.ctx)
	},
	work.AcknowledgeConcern: closeConcern,
	work.OwnConcern:         closeConcern,
	work.FindConcernOwner:   closeConcern,
	work.AnswerLeadProposal: withdrawn,
	work.ConfirmLead:        withdrawn,
	work.FulfilNotificationDuty: func(s *scene, id uuid.UUID) {
		s.rows.NotificationDuty.UpdateOneID(id).SetException("SAFETY").SaveX(s.ctx)
	},
}

func finish(s *scene, id uuid.UUID) {
	s.rows.Activity.UpdateOneID(id).SetStatus(enum.ActivityFinished).SetEndedOn(today).SetEndReason("done").SaveX(s.ctx)
}

func attended(how enum.Attendance) func(*scene, uuid.UUID) {
	return func(s *scene, id uuid.UUID) {
		s.rows.HuiInvitation.UpdateOneID(id).SetAttendance(how).SetAttendanceWhy("ill").SaveX(s.ctx)
	}
}

func closeConcern(s *scene, id uuid.UUID) {
	s.rows.Concern.UpdateOneID(id).SetClosedOn(today).SetOutcome(enum.ConcernResolved).SetRationale("well").ClearUnownedSince().SaveX(s.ctx)
}

func triaged(s *scene, id uuid.UUID) {
	s.rows.Referral.UpdateOneID(id).SetTriagedOn(today).SetTriagerID(s.id("dan")).SetUrgency(enum.Routine).SaveX(s.ctx)
}

func replied(s *scene, id uuid.UUID) {
	s.rows.LeadProposal.UpdateOneID(id).SetReply(enum.LeadAgrees).SetRepliedOn(today).SaveX(s.ctx)
}

func withdrawn(s *scene, id uuid.UUID) {
	s.rows.LeadProposal.UpdateOneID(id).SetWithdrawnOn(today).SetWithdrawnBecause("ill").SaveX(s.ctx)
}

func available(s *scene, id uuid.UUID) {
	s.rows.AvailabilityRequest.UpdateOneID(id).SetAnswer(enum.Available).SetAnsweredOn(today).SetAnswererID(s.id("max")).SaveX(s.ctx)
}

func (s *scene) assessment() uuid.UUID {
	return s.rows.Assessment.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNetworkID(s.network()).
		SetStartedOn(s.since).SetDueOn(s.due).SaveX(s.ctx).ID
}

// activity is for whom the scene is for, and agreed to on a day.
func (s *scene) activity(agreed *calendar.Date, every int) uuid.UUID {
	need := s.rows.Need.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetAssessmentID(s.assessment()).
		SetDomain(enum.DomainEducation).SetStatement("reads").SetRecordedOn(s.since).SaveX(s.ctx)
	goal := s.rows.Goal.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNeedID(need.ID).
		SetStatement("reads").SetMeasure("books").SetBaseline("0").SetTarget("4").SetRecordedOn(s.since).SaveX(s.ctx)
	row := s.rows.Activity.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetGoalID(goal.ID).SetOwnerID(s.id(s.who)).
		SetOwnerAgencyID(s.agency(s.who)).SetTitle("read").SetProposedOn(s.since).SetDueOn(s.due).SetReviewEvery(every)
	if agreed != nil {
		row.SetStatus(enum.ActivityAgreed).SetAgreedOn(*agreed)
	}
	return row.SaveX(s.ctx).ID
}

// version is the next version of the plan.
func (s *scene) version() uuid.UUID {
	n := s.rows.PlanVersion.Query().CountX(s.ctx)
	return s.rows.PlanVersion.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetNetworkID(s.network()).
		SetNumber(n + 1).SetAgreedOn(s.since).SetContent("{}").SetWorkingTogether("we ring").SaveX(s.ctx).ID
}

func (s *scene) hui(by string, starts time.Time) uuid.UUID {
	return s.rows.Hui.Create().SetChildID(s.at()).SetPractitionerID(s.id(by)).SetAgencyID(s.agency(by)).SetNetworkID(s.network()).
		SetPurpose("the plan").SetPlace("school").SetChannel(enum.InPerson).SetStartsAt(starts).SetEndsAt(starts.Add(time.Hour)).SaveX(s.ctx).ID
}

func (s *scene) invited(to uuid.UUID, who string) uuid.UUID {
	return s.rows.HuiInvitation.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetHuiID(to).
		SetInvitedPractitionerID(s.id(who)).SetInvitedAgencyID(s.agency(who)).SetGround(enum.InvitedMember).SaveX(s.ctx).ID
}

func (s *scene) position(on uuid.UUID, who string, ofChild bool) {
	s.rows.DisagreementPosition.Create().SetChildID(s.at()).SetPractitionerID(s.id(who)).SetAgencyID(s.agency(who)).SetDisagreementID(on).
		SetOfChild(ofChild).SetView("so").SetOnDate(today).SaveX(s.ctx)
}

// agreed is said once by each.
func (s *scene) agreed(to uuid.UUID, who string, ofChild bool) {
	said := aimagreement.And(aimagreement.SharedAimID(to), aimagreement.PractitionerID(s.id(who)), aimagreement.OfChild(false))
	if !ofChild && s.rows.AimAgreement.Query().Where(said).ExistX(s.ctx) {
		return
	}
	s.rows.AimAgreement.Create().SetChildID(s.at()).SetPractitionerID(s.id(who)).SetAgencyID(s.agency(who)).SetSharedAimID(to).
		SetOfChild(ofChild).SetAgreedOn(today).SaveX(s.ctx)
}

func (s *scene) concern(owner, assignee *uuid.UUID) uuid.UUID {
	id := s.rows.Concern.Create().SetChildID(s.at()).SetPractitionerID(s.id(s.by)).SetAgencyID(s.agency(s.by)).SetTogetherID(uuid.New()).SetSeverity(s.severity).
		SetText("cold").SetRaisedOn(s.since).SetUnownedSince(s.since).SetNillableOwnerID(owner).SetNillableAssigneeID(assignee).SaveX(s.ctx).ID
	s.step(id, s.by, enum.ConcernRaised)
	return id
}

func (s *scene) step(of uuid.UUID, who string, kind enum.ConcernStepKind) {
	s.rows.ConcernStep.Create().SetChildID(s.at()).SetPractitionerID(s.id(who)).SetAgencyID(s.agency(who)).SetConcernID(of).SetKind(kind).SetAt(now).SetOnDate(today).SaveX(s.ctx)
}

// referral is by somebody who has not put the child forward before.
func (s *scene) referral() uuid.UUID {
	by := s.rows.Practitioner.Create().SetSortName("new").SetGivenNames("New").SetFamilyName("Test").SetProfession("OTHER").SaveX(s.ctx)
	return s.rows.Referral.Create().SetChildID(s.at()).SetTeamID(s.id("team")).SetPractitionerID(by.ID).SetAgencyID(s.agency("out")).SetReferredOn(s.since).
		SetReason("cold").SaveX(s.ctx).ID
}

// proposal is of Ana of the clinic as lead, who is asked herself.
func (s *scene) proposal() uuid.UUID {
	decided := s.rows.PanelDecision.Create().SetChildID(s.at()).SetTeamID(s.id("team")).SetKind(enum.AssignLead).SetDecidedOn(s.since).SetRationale("close").
		SetChosenID(s.id("ana")).SetPractitionerID(s.id("dan")).SaveX(s.ctx)
	return s.rows.LeadProposal.Create().SetLeadAsked(true).SetChildID(s.at()).SetTeamID(s.id("team")).SetNetworkID(s.network()).SetDecisionID(decided.ID).SetLeadID(s.id("ana")).
		SetAgencyID(s.id("clinic")).SetFromOn(s.due).SetProposedOn(s.since).SetPractitionerID(s.id("dan")).SaveX(s.ctx).ID
}

func (s *scene) asked(of uuid.UUID) uuid.UUID {
	return s.rows.AvailabilityRequest.Create().SetProposalID(of).SetChildID(s.at()).SetTeamID(s.id("team")).SetLeadID(s.id("ana")).SetAgencyID(s.id("clinic")).
		SetPractitionerID(s.id("dan")).SetAskedOn(s.since).SetDueOn(s.due).SaveX(s.ctx).ID
}
