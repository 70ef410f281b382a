package proof_test

// verbsOfContact are those of how people are reached and were in touch.
func verbsOfContact() []verb {
	child, school := global("Child", "Aroha"), global("Agency", "school")
	interaction := map[string]any{"channel": "PHONE", "purpose": "INFORM", "withIds": []string{global("Kin", "mother")}, "note": "the coat"}
	return []verb{
		{"setContactRoute", "SetContactRouteInput", map[string]any{"ofChildId": child, "kinId": global("Kin", "mother"), "agencyId": school, "channel": "TEXT", "address": "021 1"}},
		{"endContactRoute", "EndContactRouteInput", map[string]any{"contactRouteId": global("ContactRoute", "route"), "reason": "another phone"}},
		{"setSinglePoint", "SetSinglePointInput", map[string]any{"childId": child, "practitionerId": global("Practitioner", "lead"), "reason": "Aroha asked for them"}},
		{"recordInterpreterNeed", "RecordInterpreterNeedInput", map[string]any{"childId": child, "kinId": global("Kin", "mother"), "agencyId": school, "language": "mi"}},
		{"endInterpreterNeed", "EndInterpreterNeedInput", map[string]any{"interpreterNeedId": global("InterpreterNeed", "interpreter"), "reason": "she has hearing aids"}},
		{"setAgencyService", "SetAgencyServiceInput", map[string]any{"agencyServiceId": global("AgencyService", "offer"), "serviceTypeId": global("ServiceType", "counselling"), "about": "ring us"}},
		{"endAgencyService", "EndAgencyServiceInput", map[string]any{"agencyServiceId": global("AgencyService", "offer")}},
		{"recordInteraction", "RecordInteractionInput", map[string]any{"childId": child, "agencyId": school, "interaction": interaction}},
		{"correctInteraction", "CorrectInteractionInput", map[string]any{"interactionId": global("Interaction", "interaction"), "reason": "it was a text", "interaction": interaction}},
		{"withdrawInteraction", "WithdrawInteractionInput", map[string]any{"interactionId": global("Interaction", "mistaken interaction"), "reason": "it was another child"}},
	}
}
