package proof_test

// sightsOfContact are those of who is around a child, how people are reached and how they were
// in touch.
func sightsOfContact() []sight {
	return []sight{
		aroha("WhoIsWho", "whoIsWho { people { name } }", "FULL", "whoIsWho", "people", "name"),
		aroha("SinglePoint: that somebody is", "whoIsWho { people { singlePoint } }", "FULL", "whoIsWho", "people", "singlePoint"),
		{"ContactRoute, at work", `practitioner(id: "` + global("Practitioner", "member") + `") { contactRoutes { id } }`, []string{"practitioner", "contactRoutes", "id"}, "FULL"},
		aroha("ContactRoute, of the child", "whoIsWho { childContactRoutes { id } }", "FULL", "whoIsWho", "childContactRoutes", "id"),
		aroha("InterpreterNeed, of the child", "interpreterNeeds { id }", "FULL", "interpreterNeeds", "id"),
		{"InterpreterNeed, of an adult", `node(id: "` + global("Kin", "mother") + `") { ... on Kin { interpreterNeeds { id } } }`, []string{"node", "interpreterNeeds", "id"}, "FULL"},
		{"InterpreterNeed, of the child, by itself", `node(id: "` + global("InterpreterNeed", "interpreter") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"InterpreterNeed, of an adult, by itself", `node(id: "` + global("InterpreterNeed", "interpreter of the adult") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"AgencyService", `agencyServices { nodes { id } }`, []string{"agencyServices", "nodes", "id"}, "FULL"},
		aroha("Interaction", "network { network { interactions { nodes { id } } } }", "FULL", "network", "network", "interactions", "nodes", "id"),
		{"ContactRoute, at work, by itself", `node(id: "` + global("ContactRoute", "route") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"ContactRoute, of the whānau, by itself", `node(id: "` + global("ContactRoute", "route of whānau") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"SinglePoint, by itself", `node(id: "` + global("SinglePoint", "single point") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"SinglePoint: why", `node(id: "` + global("SinglePoint", "single point") + `") { ... on SinglePoint { reason } }`, []string{"node", "reason"}, "FULL"},
		{"AgencyService, by itself", `node(id: "` + global("AgencyService", "offer") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"Interaction, by itself", `node(id: "` + global("Interaction", "interaction") + `") { id }`, []string{"node", "id"}, "FULL"},
		aroha("Source", "sources { person { name } }", "FULL", "sources", "person", "name"),
	}
}
