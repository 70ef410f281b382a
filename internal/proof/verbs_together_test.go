package proof_test

// verbsTogether are the mutations of what people around a child do together.
func verbsTogether() []verb {
	child, school, health := global("Child", "Aroha"), global("Agency", "school"), global("Agency", "health")
	hui, mother, member := global("Hui", "hui"), global("Kin", "mother"), global("Practitioner", "member")
	disagreement, barrier := global("Disagreement", "disagreement"), global("Barrier", "barrier")
	return []verb{
		{"callHui", "CallHuiInput", map[string]any{"childId": child, "agencyId": school, "purpose": "a plan", "startsAt": "2026-06-20T02:00:00Z",
			"endsAt": "2026-06-20T03:00:00Z", "place": "school", "channel": "IN_PERSON"}},
		{"inviteToHui", "InviteToHuiInput", map[string]any{"huiId": global("Hui", "next hui"), "agencyId": school, "personId": mother}},
		{"moveHui", "MoveHuiInput", map[string]any{"huiId": global("Hui", "next hui"), "startsAt": "2026-06-21T02:00:00Z", "endsAt": "2026-06-21T03:00:00Z", "agencyId": school, "reason": "illness"}},
		{"recordDecision", "RecordDecisionInput", map[string]any{"childId": child, "agencyId": school, "huiId": hui, "question": "which nurse?", "options": []string{"Ana"},
			"chosen": "Ana", "rationale": "she knows her", "participantIds": []string{child, mother}}},
		{"addHuiAction", "AddHuiActionInput", map[string]any{"huiId": hui, "agencyId": school, "ownerId": member, "text": "ring", "dueOn": "2026-06-30"}},
		{"finishHuiAction", "FinishHuiActionInput", map[string]any{"huiActionId": global("HuiAction", "action"), "outcome": "rung"}},
		{"recordAttendance", "RecordAttendanceInput", map[string]any{"huiInvitationId": global("HuiInvitation", "invitation"), "attendance": "ABSENT"}},
		{"recordVoice", "RecordVoiceInput", map[string]any{"childId": child, "agencyId": school, "huiId": hui, "method": "WRITING", "occasion": "HUI", "words": "kia ora"}},
		{"cancelHui", "CancelHuiInput", map[string]any{"huiId": hui, "reason": "nobody came"}},
		{"giveFeedback", "GiveFeedbackInput", map[string]any{"childId": child, "personId": mother, "aboutPractitionerId": global("Practitioner", "health member"), "trust": 5}},
		{"raiseDisagreement", "RaiseDisagreementInput", map[string]any{"childId": child, "agencyId": school, "topic": "the bus", "view": "too late"}},
		{"takePosition", "TakePositionInput", map[string]any{"disagreementId": disagreement, "agencyId": school, "personId": mother, "view": "monthly"}},
		{"escalateDisagreement", "EscalateDisagreementInput", map[string]any{"disagreementId": disagreement, "to": "PANEL", "reason": "we are stuck"}},
		{"resolveDisagreement", "ResolveDisagreementInput", map[string]any{"disagreementId": disagreement, "outcome": "fortnightly", "bestInterestsRationale": "she asked for it", "resolvedOn": "2026-06-16"}},
		{"proposeWorkingAgreement", "ProposeWorkingAgreementInput", map[string]any{"childId": child, "agencyId": school, "kind": "SHARED_OUTCOME", "text": "more sleep"}},
		{"agreeToWorkingAgreement", "AgreeToWorkingAgreementInput", map[string]any{"workingAgreementId": global("WorkingAgreement", "aim"), "agencyId": school, "personId": mother}},
		{"recordWaysOfWorkingReview", "RecordWaysOfWorkingReviewInput", map[string]any{"networkId": global("Network", "network of Aroha"), "agencyId": school, "changes": "ring first", "nextDueOn": "2026-09-30"}},
		{"withdrawWaysOfWorkingReview", "WithdrawWaysOfWorkingReviewInput", map[string]any{"waysOfWorkingReviewId": global("WaysOfWorkingReview", "ways"), "reason": "twice"}},
		{"raiseBarrier", "RaiseBarrierInput", map[string]any{"childId": child, "agencyId": school, "kind": "SYSTEMS", "text": "two forms", "personId": mother, "withAgencyId": health}},
		{"mitigateBarrier", "MitigateBarrierInput", map[string]any{"barrierId": barrier, "mitigation": "a taxi"}},
		{"resolveBarrier", "ResolveBarrierInput", map[string]any{"barrierId": barrier, "resolution": "a new bus"}},
		{"makeAppointment", "MakeAppointmentInput", map[string]any{"childId": child, "agencyId": school, "purpose": "teeth", "place": "clinic", "startsAt": "2026-06-20T02:00:00Z",
			"endsAt": "2026-06-20T03:00:00Z", "kinIds": []string{mother}}},
		{"cancelAppointment", "CancelAppointmentInput", map[string]any{"appointmentId": global("Appointment", "appointment"), "reason": "ill"}},
	}
}
