package proof_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
)

// verb is a mutation with an input that is right in itself for a practitioner of the
// school who works with Aroha; the answer says who may send it.
type verb struct {
	name, input string
	variables   map[string]any
}

func verbs() []verb {
	child, school, health := global("Child", "Aroha"), global("Agency", "school"), global("Agency", "health")
	network, health2 := global("Network", "network of Aroha"), global("Membership", "health member with Aroha")
	concern := global("Concern", "concern")
	return slices.Concat([]verb{
		{"breakGlass", "BreakGlassInput", map[string]any{"childId": global("Child", "Niko"), "reason": "a call at night from the hospital", "basis": "IMMEDIATE_SAFETY", "minutes": 30}},
		{"reviewBreakGlass", "ReviewBreakGlassInput", map[string]any{"id": global("BreakGlassUse", "glass"), "outcome": "JUSTIFIED", "note": "seen"}},
		{"recordConsultation", "RecordConsultationInput", map[string]any{
			"childId": child, "recipientAgencyId": health, "purpose": "SUPPORT_PLAN", "consulted": "YES", "whoWith": "Aroha", "viewsExpressed": "agrees",
			"supportGiven": "an aunt", "viewsTakenIntoAccount": "yes",
		}},
		{"requestInformation", "RequestInformationInput", map[string]any{
			"childId": child, "fromAgencyId": school, "toAgencyId": health, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "question": "which appointments?",
		}},
		{"answerInformationRequest", "AnswerInformationRequestInput", map[string]any{
			"requestId": global("InformationRequest", "request"), "outcome": "DECLINED", "declineGround": "NOT_HELD", "declineReason": "not held here",
		}},
		{"recordDisclosure", "RecordDisclosureInput", map[string]any{
			"childId": child, "fromAgencyId": school, "toAgencyId": health, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "items": []string{"attendance"},
			"reasonableBelief": "it helps the plan", "minimumNecessary": "only this", "consultationId": global("Consultation", "consultation"), "ownInformation": true,
		}},
		{"fulfilNotificationDuty", "FulfilNotificationDutyInput", map[string]any{"dutyId": global("NotificationDuty", "duty"), "doneOn": "2026-06-16"}},
		{"recordParticipationConsent", "RecordParticipationConsentInput", map[string]any{"childId": child, "kinId": global("Kin", "mother"), "scope": "the plan"}},
		{"withdrawParticipationConsent", "WithdrawParticipationConsentInput", map[string]any{"consentId": global("ParticipationConsent", "consent")}},
		{"inviteMember", "InviteMemberInput", map[string]any{
			"networkId": network, "practitionerId": global("Practitioner", "supervisor"), "agencyId": global("Agency", "office"), "role": "CONSULTING",
			"why": "knows the law", "reason": "NEW_SERVICE",
		}},
		{"answerInvitation", "AnswerInvitationInput", map[string]any{"invitationId": global("Invitation", "invitation"), "reply": "DECLINE", "reason": "too far away"}},
		{"withdrawInvitation", "WithdrawInvitationInput", map[string]any{"invitationId": global("Invitation", "invitation"), "reason": "somebody else comes"}},
		{"joinNetwork", "JoinNetworkInput", map[string]any{"networkId": network, "kinId": global("Kin", "uncle"), "reason": "CHOSEN_BY_WHANAU"}},
		{"leaveNetwork", "LeaveNetworkInput", map[string]any{"membershipId": global("Membership", "mother with Aroha"), "reason": "OTHER"}},
		{"changeMemberRole", "ChangeMemberRoleInput", map[string]any{"membershipId": health2, "role": "CONSULTING"}},
		{"retractMembership", "RetractMembershipInput", map[string]any{"membershipId": health2, "reason": "of another child"}},
		{"recordExternalSupport", "RecordExternalSupportInput", map[string]any{"childId": child, "name": "Coach Hēmi", "part": "football"}},
		{"endExternalSupport", "EndExternalSupportInput", map[string]any{"externalSupportId": global("ExternalSupport", "support"), "reason": "the season is over"}},
		{"recordSafetyNetworkMember", "RecordSafetyNetworkMemberInput", map[string]any{
			"networkId": network, "promise": map[string]any{"kinId": global("Kin", "mother"), "willDo": "rings the school"},
		}},
		{"endSafetyNetworkMember", "EndSafetyNetworkMemberInput", map[string]any{"safetyNetworkMemberId": global("SafetyNetworkMember", "safety"), "reason": "moves away"}},
		{"closeNetwork", "CloseNetworkInput", map[string]any{"networkId": network, "on": "2026-07-01", "exitReason": "PLANNED", "note": "all is well"}},
		{"startAssessment", "StartAssessmentInput", map[string]any{"childId": global("Child", "Tui"), "dueOn": "2026-07-16"}},
		{"inviteContribution", "InviteContributionInput", map[string]any{"assessmentId": global("Assessment", "assessment"), "practitionerId": global("Practitioner", "health member")}},
		{"giveContribution", "GiveContributionInput", map[string]any{
			"contributionId": global("AssessmentContribution", "contribution"), "status": "GIVEN", "domains": []string{"HEALTH"}, "evidence": []string{"weighed"}, "analysis": "grows",
		}},
		{"recordNeed", "RecordNeedInput", map[string]any{"assessmentId": global("Assessment", "assessment"), "domain": "HEALTH", "statement": "glasses"}},
		{"parkNeed", "ParkNeedInput", map[string]any{"needId": global("Need", "other need"), "reason": "after the move"}},
		{"setGoal", "SetGoalInput", map[string]any{"needId": global("Need", "need"), "statement": "reads", "measure": "books", "baseline": "0", "target": "4"}},
		{"proposeActivity", "ProposeActivityInput", map[string]any{
			"goalId": global("Goal", "goal"), "title": "read together", "ownerId": global("Practitioner", "health member"), "dueOn": "2026-07-16",
		}},
		{"agreePlan", "AgreePlanInput", map[string]any{"childId": global("Child", "Tui"), "workingTogether": "we ring each other", "agreedByChild": true}},
		{"communicatePlan", "CommunicatePlanInput", map[string]any{"planVersionId": global("PlanVersion", "version"), "kinId": global("Kin", "mother"), "channel": "PHONE"}},
		{"acknowledgePlan", "AcknowledgePlanInput", map[string]any{"communicationId": global("PlanCommunication", "communication")}},
		{"raiseProblem", "RaiseProblemInput", map[string]any{"childId": child, "statement": "nobody is home at three"}},
		{"contributeToProblem", "ContributeToProblemInput", map[string]any{"problemId": global("Problem", "problem"), "text": "an aunt drives"}},
		{"resolveProblem", "ResolveProblemInput", map[string]any{"problemId": global("Problem", "problem"), "resolution": "an aunt drives"}},
		{"completeReview", "CompleteReviewInput", map[string]any{"reviewId": global("PlanReview", "review"), "findings": "reads", "nextDueOn": "2026-09-16"}},
		{"scheduleReview", "ScheduleReviewInput", map[string]any{"childId": global("Child", "Tui"), "dueOn": "2026-09-16"}},
		{"agreeActivity", "AgreeActivityInput", map[string]any{"activityId": global("Activity", "activity")}},
		{"declineActivity", "DeclineActivityInput", map[string]any{"activityId": global("Activity", "declined activity"), "reason": "no time"}},
		{"recordDelivery", "RecordDeliveryInput", map[string]any{"activityId": global("Activity", "agreed activity"), "outcome": "DELIVERED", "occurredOn": "2026-06-16", "childSeen": true}},
		{"recordProgress", "RecordProgressInput", map[string]any{"activityId": global("Activity", "agreed activity"), "text": "two books"}},
		{"stopActivity", "StopActivityInput", map[string]any{"activityId": global("Activity", "stopped activity"), "reason": "moved away"}},
		{"finishActivity", "FinishActivityInput", map[string]any{"activityId": global("Activity", "agreed activity"), "reason": "reads"}},
		{"completeAssessment", "CompleteAssessmentInput", map[string]any{"assessmentId": global("Assessment", "assessment with nobody"), "summary": "seen"}},
	}, verbsTogether(), []verb{
		{"addObservation", "AddObservationInput", map[string]any{"childId": child, "text": "came without a coat", "seenOn": "2026-06-15", "setting": "school", "domain": "CARE"}},
		{"linkObservations", "LinkObservationsInput", map[string]any{
			"observationId": global("Observation", "observation"), "otherId": global("Observation", "other observation"), "kind": "ADDS_TO",
		}},
		{"raiseConcern", "RaiseConcernInput", map[string]any{
			"childIds": []string{child}, "severity": "HIGH", "text": "cold at home", "observationIds": []string{global("Observation", "observation")},
		}},
		{"acknowledgeConcern", "AcknowledgeConcernInput", map[string]any{"concernId": concern}},
		{"assignConcern", "AssignConcernInput", map[string]any{"concernId": concern, "toId": global("Practitioner", "health member")}},
		{"ownConcern", "OwnConcernInput", map[string]any{"concernId": concern}},
		{"setNextAction", "SetNextActionInput", map[string]any{"concernId": concern, "nextAction": "call the mother", "nextActionOn": "2026-06-20"}},
		{"changeSeverity", "ChangeSeverityInput", map[string]any{"concernId": concern, "severity": "HIGH", "reason": "again today"}},
		{"escalateConcern", "EscalateConcernInput", map[string]any{"concernId": concern, "reason": "nobody takes it"}},
		{"closeConcern", "CloseConcernInput", map[string]any{"concernId": concern, "outcome": "RESOLVED", "rationale": "a coat was found"}},
		{"raiseConcernToTeam", "RaiseConcernToTeamInput", map[string]any{"teamId": global("ChildrensTeam", "team"), "about": "a boy next door", "text": "cries", "severity": "LOW"}},
		{"triageTeamConcern", "TriageTeamConcernInput", map[string]any{"teamConcernId": global("TeamConcern", "brought"), "outcome": "ATTACHED", "childId": child}},
		{"requestUpdate", "RequestUpdateInput", map[string]any{"childId": child, "toId": global("Practitioner", "health member"), "question": "did they come?"}},
		{"answerUpdate", "AnswerUpdateInput", map[string]any{"updateRequestId": global("UpdateRequest", "update"), "answer": "yes"}},
		{"signOut", "SignOutInput", map[string]any{"reason": "DONE"}}, // the last: nothing is answered after it
	})
}

// as sends the mutation as an account and returns "may", or the code with which it is
// refused.
func (v verb) as(t *testing.T, handler http.Handler, account world.Row) string {
	t.Helper()
	data, codes := ask(t, handler, account, query.Question{
		Text:      `mutation($input: ` + v.input + `!) { done: ` + v.name + `(input: $input) { userErrors { code message } } }`,
		Variables: map[string]any{"input": v.variables},
	})
	if code, refused := first(data, []string{"done", "userErrors", "code"}); refused {
		codes = append(codes, code)
	}
	if len(codes) == 0 {
		return "may"
	}
	if message, _ := first(data, []string{"done", "userErrors", "message"}); codes[0] == "INVALID" {
		t.Errorf("%s as %s is not right in itself: %s", v.name, account.Text("subject"), message)
	}
	return strings.ToLower(codes[0])
}

func TestEveryMutationIsInTheMatrix(t *testing.T) {
	for _, field := range loadSchema(t).Mutation.Fields {
		if !slices.ContainsFunc(verbs(), func(v verb) bool { return v.name == field.Name }) {
			t.Errorf("say in verbs with which input %s is right", field.Name)
		}
	}
}
