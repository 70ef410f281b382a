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
		{"changeTrainingModule", "ChangeTrainingModuleInput", map[string]any{"trainingModuleId": module, "validForDays": 365}},
		{"recordTrainingCompletion", "RecordTrainingCompletionInput", map[string]any{"practitionerId": member, "trainingModuleId": module}},
		{"recordSafetyCheck", "RecordSafetyCheckInput", map[string]any{"practitionerId": member, "kind": "CORE_WORKER"}},
		{"reviewDevelopmentPlan", "ReviewDevelopmentPlanInput", map[string]any{"practitionerId": member, "aims": "to lead", "nextDueOn": "2026-12-01"}},
		{"noteTrainingNeed", "NoteTrainingNeedInput", map[string]any{"developmentPlanId": global("DevelopmentPlan", "development"), "need": "to listen", "trainingModuleId": module}},
		{"endTrainingNeed", "EndTrainingNeedInput", map[string]any{"trainingNeedId": global("TrainingNeed", "training need"), "reason": "chaired two"}},
		{"expressInterest", "ExpressInterestInput", map[string]any{"teamId": global("ChildrensTeam", "team"), "message": "to learn"}},
		{"decideInterest", "DecideInterestInput", map[string]any{"expressionOfInterestId": global("ExpressionOfInterest", "interest"), "decision": "SUPPORTED", "reason": "has time"}},
		{"endTrainingModule", "EndTrainingModuleInput", map[string]any{"trainingModuleId": module, "reason": "replaced"}},
	}
}
