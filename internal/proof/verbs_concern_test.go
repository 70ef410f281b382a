package proof_test

// verbsOfConcern are those of what people saw and worry about.
func verbsOfConcern() []verb {
	child, concern := global("Child", "Aroha"), global("Concern", "concern")
	return []verb{
		{"addObservation", "AddObservationInput", map[string]any{"childId": child, "text": "came without a coat", "seenOn": "2026-06-15", "setting": "school", "domain": "CAREGIVING"}},
		{"linkObservations", "LinkObservationsInput", map[string]any{
			"observationId": global("Observation", "observation"), "otherId": global("Observation", "other observation"), "kind": "ADDS_TO",
		}},
		{"raiseConcern", "RaiseConcernInput", map[string]any{
			"childIds": []string{child}, "severity": "HIGH", "text": "cold at home", "observationIds": []string{global("Observation", "observation")},
		}},
		{"acknowledgeConcern", "AcknowledgeConcernInput", map[string]any{"concernId": concern}},
		{"assignConcern", "AssignConcernInput", map[string]any{"concernId": concern, "assigneeId": global("Practitioner", "health member")}},
		{"ownConcern", "OwnConcernInput", map[string]any{"concernId": concern}},
		{"setNextAction", "SetNextActionInput", map[string]any{"concernId": concern, "nextAction": "call the mother", "nextActionOn": "2026-06-20"}},
		{"changeSeverity", "ChangeSeverityInput", map[string]any{"concernId": concern, "severity": "HIGH", "reason": "again today"}},
		{"escalateConcern", "EscalateConcernInput", map[string]any{"concernId": concern, "reason": "nobody takes it"}},
		{"closeConcern", "CloseConcernInput", map[string]any{"concernId": concern, "outcome": "RESOLVED", "rationale": "a coat was found"}},
		{"raiseConcernToTeam", "RaiseConcernToTeamInput", map[string]any{"teamId": global("ChildrensTeam", "team"), "about": "a boy next door", "text": "cries", "severity": "LOW"}},
		{"triageTeamConcern", "TriageTeamConcernInput", map[string]any{"teamConcernId": global("TeamConcern", "brought"), "outcome": "ATTACHED", "childId": child}},
		{"requestUpdate", "RequestUpdateInput", map[string]any{"childId": child, "askedId": global("Practitioner", "health member"), "question": "did they come?"}},
		{"withdrawUpdateRequest", "WithdrawUpdateRequestInput", map[string]any{"updateRequestId": global("UpdateRequest", "update"), "reason": "they rang"}},
		{"answerUpdate", "AnswerUpdateInput", map[string]any{"updateRequestId": global("UpdateRequest", "update"), "answer": "yes"}},
	}
}
