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
	return slices.Concat(verbsOfAccess(), verbsOfMembership(), verbsOfPlan(), verbsTogether(), verbsOfConcern(), verbsOfLead(), verbsOfSupervision(), verbsOfReview(), verbsOfService(), verbsOfContact(), []verb{
		{"closeNetwork", "CloseNetworkInput", map[string]any{"networkId": global("Network", "network of Aroha"), "closedOn": "2026-07-01", "exitReason": "PLANNED", "note": "all is well"}},
		{"signOut", "SignOutInput", map[string]any{"reason": "DONE"}}, // the last: nothing is answered after it
	})
}

// verbsOfAccess are those of broken glass and of what is shared.
func verbsOfAccess() []verb {
	child, school, health := global("Child", "Aroha"), global("Agency", "school"), global("Agency", "health")
	return []verb{
		{"breakGlass", "BreakGlassInput", map[string]any{"childId": global("Child", "Niko"), "reason": "a call at night from the hospital", "basis": "IMMEDIATE_SAFETY", "minutes": 30}},
		{"reviewBreakGlass", "ReviewBreakGlassInput", map[string]any{"breakGlassUseId": global("BreakGlassUse", "glass"), "outcome": "JUSTIFIED", "note": "seen"}},
		{"recordConsultation", "RecordConsultationInput", map[string]any{
			"childId": child, "recipientAgencyId": health, "purpose": "SUPPORT_PLAN", "consulted": "YES", "whoWith": "Aroha", "viewsExpressed": "agrees",
			"supportGiven": "an aunt", "viewsTakenIntoAccount": "yes",
		}},
		{"requestInformation", "RequestInformationInput", map[string]any{
			"childId": child, "fromAgencyId": school, "toAgencyId": health, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "question": "which appointments?",
		}},
		{"answerInformationRequest", "AnswerInformationRequestInput", map[string]any{
			"informationRequestId": global("InformationRequest", "request"), "outcome": "DECLINED", "declineGround": "NOT_HELD", "declineReason": "not held here",
		}},
		{"recordAdvice", "RecordAdviceInput", map[string]any{
			"informationRequestId": global("InformationRequest", "request"), "advisedOn": "2026-06-15", "adviser": "the practice leader", "advice": "give it",
		}},
		{"recordDisclosure", "RecordDisclosureInput", map[string]any{
			"childId": child, "fromAgencyId": school, "toAgencyId": health, "purpose": "SUPPORT_PLAN", "basis": "OT_S66C", "items": []string{"attendance"},
			"reasonableBelief": "it helps the plan", "minimumNecessary": "only this", "consultationId": global("Consultation", "consultation"), "ownInformation": true,
		}},
		{"fulfilNotificationDuty", "FulfilNotificationDutyInput", map[string]any{"notificationDutyId": global("NotificationDuty", "duty"), "finishedOn": "2026-06-16"}},
		{"recordParticipationConsent", "RecordParticipationConsentInput", map[string]any{"childId": child, "kinId": global("Kin", "mother"), "scope": "the plan"}},
		{"withdrawParticipationConsent", "WithdrawParticipationConsentInput", map[string]any{"participationConsentId": global("ParticipationConsent", "consent")}},
	}
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
