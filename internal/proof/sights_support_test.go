package proof_test

// sightsOfSupport are those of what is written about practitioners at their work.
func sightsOfSupport() []sight {
	return []sight{
		{"Supervision, by itself", `node(id: "` + global("Supervision", "arrangement") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"SupervisionSession, by itself", `node(id: "` + global("SupervisionSession", "session") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"TrainingModule, by itself", `node(id: "` + global("TrainingModule", "module") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"TrainingCompletion, by itself", `node(id: "` + global("TrainingCompletion", "completion") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"SafetyCheck, by itself", `node(id: "` + global("SafetyCheck", "check") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"DevelopmentPlan, by itself", `node(id: "` + global("DevelopmentPlan", "development") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"TrainingNeed, by itself", `node(id: "` + global("TrainingNeed", "training need") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"ExpressionOfInterest, by itself", `node(id: "` + global("ExpressionOfInterest", "interest") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"Supervision, of a member", `practitioner(id: "` + global("Practitioner", "member") + `") { supervisions { nodes { id } } }`, []string{"practitioner", "supervisions", "nodes", "id"}, "FULL"},
		{"SupervisionSession, of a member", `practitioner(id: "` + global("Practitioner", "member") + `") { supervisions { nodes { sessions { nodes { agreed } } } } }`, []string{"practitioner", "supervisions", "nodes", "sessions", "nodes", "agreed"}, "FULL"},
		{"TrainingModule", `node(id: "` + global("ChildrensTeam", "team") + `") { ... on ChildrensTeam { trainingModules { nodes { id } } } }`, []string{"node", "trainingModules", "nodes", "id"}, "FULL"},
		{"TrainingCompletion, of a member", `practitioner(id: "` + global("Practitioner", "member") + `") { training { completed { id } } }`, []string{"practitioner", "training", "completed", "id"}, "FULL"},
		{"SafetyCheck, of a member", `practitioner(id: "` + global("Practitioner", "member") + `") { safetyChecks { nodes { id } } }`, []string{"practitioner", "safetyChecks", "nodes", "id"}, "FULL"},
		{"DevelopmentPlan, of a member", `practitioner(id: "` + global("Practitioner", "member") + `") { developmentPlans { trainingNeeds { nodes { id } } } }`, []string{"practitioner", "developmentPlans", "trainingNeeds", "nodes", "id"}, "FULL"},
		{"Finding, of a member's own work", `practitioner(id: "` + global("Practitioner", "member") + `") { gaps(asAt: "2099-01-01") { code } }`, []string{"practitioner", "gaps", "code"}, "FULL"},
		{"ExpressionOfInterest, of a member", `expressionsOfInterest { nodes { id } }`, []string{"expressionsOfInterest", "nodes", "id"}, "FULL"},
	}
}
