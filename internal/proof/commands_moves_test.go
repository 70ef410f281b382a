package proof_test

import (
	"slices"
	"strings"
)

// ends are the columns that say in which state a row is, the last state first. What has no
// line here has no state: it is written once, or corrected.
var ends = map[string][]string{
	"activities": {"status"}, "assessment_contributions": {"status"}, "service_requests": {"status"}, "service_provisions": {"status"},
	"assessments": {"completed_on"}, "plan_reviews": {"completed_on"}, "problems": {"resolved_on"}, "needs": {"parked_on"},
	"plan_communications": {"acknowledged_on"}, "hui": {"cancelled_on"}, "hui_invitations": {"attendance"}, "hui_actions": {"done_on"},
	"disagreements": {"resolved_on", "escalated_on"}, "barriers": {"resolved_on", "mitigation"}, "appointments": {"cancelled_on"},
	"concerns": {"closed_on", "owner_id", "assignee_id"}, "team_concerns": {"outcome"}, "update_requests": {"answered_on", "withdrawn_on"},
	"referrals": {"outcome", "triaged_on"}, "lead_proposals": {"withdrawn_on", "confirmed_on", "reply"}, "availability_requests": {"withdrawn_on", "answer"},
	"invitations": {"answer"}, "can_memberships": {"until_on"}, "networks": {"closed_on"}, "lead_periods": {"until_on"},
	"external_supports": {"until_on"}, "safety_network_members": {"until_on"}, "supervisions": {"until_on"}, "training_modules": {"until_on"},
	"training_needs": {"ended_on"}, "expressions_of_interest": {"decision"}, "information_requests": {"outcome"}, "notification_duties": {"done_on"},
	"participation_consents": {"until_on"}, "break_glass": {"outcome"}, "contact_routes": {"until_on"}, "whanau_routes": {"until_on"},
	"agency_services": {"until_on"}, "procedure_notes": {"until_on"}, "single_points": {"until_on"}, "ways_of_working_reviews": {"withdrawn_on"},
	"lead_delegations": {"until_on"}, "interpreter_needs": {"until_on"}, "joint_activities": {"ended_on"}, "activity_conflicts": {"settled_on"},
}

// mayMove says whether a command may bring a row of a table from a state to another.
func mayMove(table, from, command, to string) bool {
	for line := range strings.Lines(moves) {
		words := strings.Fields(line)
		if len(words) == 4 && words[0] == table && among(words[1], from) && among(words[2], command) && among(words[3], to) {
			return true
		}
	}
	return false
}

func among(words, word string) bool { return slices.Contains(strings.Split(words, "|"), word) }

// moves are all that may become of a row: table, from, by which command, to.
const moves = `
activities               PROPOSED          agreeActivity         AGREED
activities               PROPOSED          declineActivity       DECLINED
activities               PROPOSED|AGREED   stopActivity          STOPPED
activities               AGREED            finishActivity        FINISHED
activities               AGREED            changeActivityOwner   PROPOSED
joint_activities         OPEN              joinActivities|separateActivity  ENDED
activity_conflicts       OPEN              settleActivityConflict  SETTLED
assessments              OPEN              completeAssessment    COMPLETED
assessment_contributions INVITED           giveContribution      DRAFT|GIVEN|DECLINED
assessment_contributions DRAFT             giveContribution      GIVEN|DECLINED
needs                    OPEN              parkNeed              PARKED
plan_communications      OPEN              acknowledgePlan       ACKNOWLEDGED
plan_reviews             OPEN              completePlanReview        COMPLETED
problems                 OPEN              resolveProblem        RESOLVED
hui                      OPEN              cancelHui             CANCELLED
hui_invitations          OPEN|PRESENT|ABSENT|APOLOGIES  recordAttendance  PRESENT|ABSENT|APOLOGIES
hui_invitations          APOLOGIES         moveHui               OPEN
hui_actions              OPEN              finishHuiAction       DONE
disagreements            OPEN              escalateDisagreement  ESCALATED
disagreements            OPEN|ESCALATED    resolveDisagreement   RESOLVED
ways_of_working_reviews  OPEN              withdrawWaysOfWorkingReview  WITHDRAWN
barriers                 OPEN              mitigateBarrier       MITIGATION
barriers                 OPEN|MITIGATION   resolveBarrier        RESOLVED
appointments             OPEN              cancelAppointment     CANCELLED
concerns                 OPEN              assignConcern         ASSIGNEE
concerns                 OPEN|ASSIGNEE     ownConcern            OWNER
concerns                 OPEN|ASSIGNEE|OWNER  closeConcern       CLOSED
concerns                 ASSIGNEE|OWNER    leaveNetwork|retractMembership|closeNetwork  OPEN|ASSIGNEE
team_concerns            OPEN              triageTeamConcern     ATTACHED|PASSED_ON|NO_ACTION
update_requests          OPEN              answerUpdate          ANSWERED
update_requests          OPEN              withdrawUpdateRequest|leaveNetwork|retractMembership|closeNetwork  WITHDRAWN
referrals                OPEN              triageReferral        TRIAGED
referrals                OPEN|TRIAGED      recordPanelDecision   ACCEPT|DECLINE
lead_proposals           OPEN              answerLeadProposal    AGREE|DECLINE
lead_proposals           OPEN|AGREE        withdrawLeadProposal  WITHDRAWN
lead_proposals           AGREE             confirmLead|changeLead|assignLeadToSiblings  CONFIRMED
availability_requests    OPEN              answerAvailability    AVAILABLE|NOT_AVAILABLE
availability_requests    OPEN              withdrawLeadProposal|answerLeadProposal  WITHDRAWN
lead_periods             OPEN              changeLead|assignLeadToSiblings|closeNetwork  UNTIL
lead_delegations         OPEN|UNTIL        endLeadDelegation|nameLeadDelegate  UNTIL
invitations              OPEN              answerInvitation      ACCEPTED|DECLINED
invitations              OPEN              withdrawInvitation|closeNetwork|leaveNetwork|retractMembership  WITHDRAWN
can_memberships          OPEN              leaveNetwork|changeMemberRole|closeNetwork  UNTIL
networks                 OPEN              closeNetwork          CLOSED
external_supports        OPEN              endExternalSupport|joinNetwork|answerInvitation  UNTIL
safety_network_members   OPEN              endSafetyNetworkMember  UNTIL
service_provisions       ACTIVE            endService|changeService  COMPLETED
service_requests         ASKED             answerServiceRequest  ACCEPTED|WAITLISTED|DECLINED|DECLINED_BELOW_THRESHOLD
service_requests         WAITLISTED        answerServiceRequest  ACCEPTED|DECLINED|DECLINED_BELOW_THRESHOLD
single_points            OPEN              setSinglePoint        UNTIL
contact_routes           OPEN              endContactRoute       UNTIL
whanau_routes            OPEN              endContactRoute       UNTIL
interpreter_needs        OPEN              endInterpreterNeed    UNTIL
agency_services          OPEN              endAgencyService      UNTIL
procedure_notes          OPEN              endProcedureNote      UNTIL
supervisions             OPEN              endSupervision|changeSupervision  UNTIL
training_modules         OPEN              endTrainingModule     UNTIL
training_needs           OPEN              endTrainingNeed       ENDED
expressions_of_interest  OPEN              decideInterest        SUPPORTED|DECLINED
information_requests     OPEN              answerInformationRequest  ANSWERED|DECLINED
notification_duties      OPEN              fulfilNotificationDuty  DONE
participation_consents   OPEN              withdrawParticipationConsent  UNTIL
break_glass              OPEN              reviewBreakGlass      JUSTIFIED|NOT_JUSTIFIED
`
