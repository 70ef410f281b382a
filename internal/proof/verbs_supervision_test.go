package proof_test

// verbsOfSupervision are those about practitioners at their work.
func verbsOfSupervision() []verb {
	member, module := global("Practitioner", "member"), global("TrainingModule", "module")
	return []verb{
		{"arrangeSupervision", "ArrangeSupervisionInput", map[string]any{"practitionerId": member, "supervisorId": global("Practitioner", "colleague"), "frequencyDays": 14}},
		{"changeSupervision", "ChangeSupervisionInput", map[string]any{"supervisionId": global("Supervision", "supervision"), "frequencyDays": 14}},
		{"recordSupervisionSession", "RecordSupervisionSessionInput", map[string]any{"supervisionId": global("Supervision", "arrangement"), "minutes": 60, "agreed": "to take leave"}},
		{"endSupervision", "EndSupervisionInput", map[string]any{"supervisionId": global("Supervision", "supervision"), "reason": "another team"}},
		{"addTrainingModule", "AddTrainingModuleInput", map[string]any{"teamId": global("ChildrensTeam", "team"), "name": "Haumaru", "kind": "MANUAL"}},
		{"changeTrainingModule", "ChangeTrainingModuleInput", map[string]any{"moduleId": module, "validForDays": 365}},
		{"recordTrainingCompletion", "RecordTrainingCompletionInput", map[string]any{"practitionerId": member, "moduleId": module}},
		{"recordSafetyCheck", "RecordSafetyCheckInput", map[string]any{"practitionerId": member, "kind": "CORE_WORKER"}},
		{"reviewDevelopmentPlan", "ReviewDevelopmentPlanInput", map[string]any{"practitionerId": member, "aims": "to lead", "nextReviewOn": "2026-12-01"}},
		{"noteTrainingNeed", "NoteTrainingNeedInput", map[string]any{"planId": global("DevelopmentPlan", "development"), "need": "to listen", "moduleId": module}},
		{"endTrainingNeed", "EndTrainingNeedInput", map[string]any{"needId": global("TrainingNeed", "training need"), "note": "chaired two"}},
		{"expressInterest", "ExpressInterestInput", map[string]any{"teamId": global("ChildrensTeam", "team"), "words": "to learn"}},
		{"decideInterest", "DecideInterestInput", map[string]any{"interestId": global("ExpressionOfInterest", "interest"), "decision": "SUPPORTED", "reason": "has time"}},
		{"endTrainingModule", "EndTrainingModuleInput", map[string]any{"moduleId": module, "reason": "replaced"}},
	}
}
