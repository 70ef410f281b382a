package proof_test

import (
	"net/http"
	"slices"
	"testing"

	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
)

// sight is one line of the matrix: something that could be seen, and how to ask for it.
type sight struct {
	what string
	text string
	path []string // to what is there if it is seen, through any of a list
	// level is what seeing it means; empty: the answer itself says so.
	level string
}

// aroha is a sight of something below Aroha.
func aroha(what, fields, level string, path ...string) sight {
	return sight{what, "child(id: $id) { " + fields + " }", append([]string{"child"}, path...), level}
}

// sights are asked with $id as Aroha's id; others' ids are written into the text.
func sights() []sight {
	node := func(what, kind, name, level string) sight {
		return sight{what, `node(id: "` + global(kind, name) + `") { id }`, []string{"node", "id"}, level}
	}
	return append([]sight{
		aroha("Child: names", "preferredName", "FULL", "preferredName"),
		aroha("Child: date of birth", "birth { date }", "FULL", "birth", "date"),
		aroha("Child: gender", "gender", "FULL", "gender"),
		aroha("Child: ethnicities", "ethnicities", "FULL", "ethnicities", ""),
		aroha("Child: NHI number", "identifiers { value }", "FULL", "identifiers", "value"),
		aroha("Child: why the viewer sees it", "access { through }", "FULL", "access", "through", ""),
		{"Child: found by name", `children(filter: {name: "Aroha"}) { nodes { id } }`, []string{"children", "nodes", "id"}, "FULL"},
		aroha("SupportNetwork: view", "network { view }", "", "network", "view"),
		aroha("SupportNetwork: members", "network { members { person { name } } }", "FULL", "network", "members", "person", "name"),
		aroha("SupportNetwork: services", "network { services { id } }", "FULL", "network", "services", "id"),
		aroha("SupportNetwork: overlaps and gaps", "network { overlaps { code } }", "FULL", "network", "overlaps", "code"),
		aroha("SupportNetwork: working relationships", "network { workingRelationships { since } }", "FULL", "network", "workingRelationships", "since"),
		aroha("SupportNetwork: picture", "network { picture { svg } }", "FULL", "network", "picture", "svg"),
		aroha("SupportNetwork: fragility", "network { fragility { practitioner { id } } }", "FULL", "network", "fragility", "practitioner", "id"),
		aroha("SupportNetwork: somebody to ask about a brokered service", "network { brokered { contactThrough { name } } }", "BROKERED", "network", "brokered", "contactThrough", "name"),
		node("Network", "Network", "network of Aroha", "FULL"),
		aroha("Sibling of the child, from the child", "network { siblings { level } }", "", "network", "siblings", "level"),
		node("Sibling of the child, by itself", "Child", "Mere", "FULL"),
		node("Child of the same team", "Child", "Niko", "FULL"),
		node("Child of another team", "Child", "Hemi", "FULL"),
		node("Child of another team, put before one's own", "Child", "Sione", "NAME_ONLY"),
		node("Network of that child", "Network", "network of Sione", "FULL"),
		node("Child who is shielded", "Child", "Lee", "FULL"),
		node("Whānau of the child", "Whanau", "home", "FULL"),
		node("Whānau that the child has left: its name", "Whanau", "left home", "FULL"),
		node("Kin who belonged to it with the child", "Kin", "grandmother", "FULL"),
		node("Kin who came to it since", "Kin", "newcomer", "FULL"),
		node("Kin who left it before", "Kin", "lodger", "FULL"),
		node("ServiceProvision of that whānau, while the child belonged", "ServiceProvision", "service then", "FULL"),
		node("ServiceProvision of that whānau, since", "ServiceProvision", "service since", "FULL"),
		node("Whānau to which the child will belong: its name", "Whanau", "next home", "FULL"),
		node("Kin of that whānau", "Kin", "host", "FULL"),
		node("ServiceProvision of that whānau", "ServiceProvision", "service of the host", "FULL"),
		node("Kin in the network", "Kin", "mother", "FULL"),
		node("Kin of the whānau, not in the network", "Kin", "uncle", "FULL"),
		node("Kin of nobody around", "Kin", "stranger", "FULL"),
		{"Kin: date of birth", `node(id: "` + global("Kin", "mother") + `") { ... on Kin { birth { date } } }`, []string{"node", "birth", "date"}, "FULL"},
		node("Practitioner in the network", "Practitioner", "member", "NAME_ONLY"),
		node("Practitioner elsewhere", "Practitioner", "colleague", "NAME_ONLY"),
		node("Practitioner of a hidden agency only", "Practitioner", "named person", "NAME_ONLY"),
		{"Practitioner: load", `practitioner(id: "` + global("Practitioner", "member") + `") { oversight { networks } }`, []string{"practitioner", "oversight", "networks"}, "FULL"},
		node("Agency", "Agency", "school", "FULL"),
		node("Agency behind a HIDDEN shield", "Agency", "refuge", "FULL"),
		node("Agency behind a BROKERED shield", "Agency", "healing", "FULL"),
		node("ServiceProvision of an open agency", "ServiceProvision", "service of health", "FULL"),
		node("ServiceProvision of a hidden agency", "ServiceProvision", "service of refuge", "FULL"),
		node("ServiceProvision of a brokered agency", "ServiceProvision", "service of healing", "FULL"),
		node("ServiceType", "ServiceType", "counselling", "FULL"),
		node("ChildrensTeam", "ChildrensTeam", "team", "FULL"),
		aroha("Disclosure", "sharing { disclosures { nodes { id } } }", "FULL", "sharing", "disclosures", "nodes", "id"),
		aroha("Consultation", "sharing { consultations { nodes { id } } }", "FULL", "sharing", "consultations", "nodes", "id"),
		aroha("InformationRequest, by the child", "sharing { informationRequests { nodes { id } } }", "FULL", "sharing", "informationRequests", "nodes", "id"),
		{"InformationRequest, to one's own agency", `informationRequests { nodes { id } }`, []string{"informationRequests", "nodes", "id"}, "FULL"},
		aroha("NotificationDuty", "sharing { notificationDuties { nodes { id } } }", "FULL", "sharing", "notificationDuties", "nodes", "id"),
		aroha("ParticipationConsent", "sharing { participationConsents { nodes { id } } }", "FULL", "sharing", "participationConsents", "nodes", "id"),
		{"Disclosure, by itself", `node(id: "` + global("Disclosure", "disclosure") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"Consultation, by itself", `node(id: "` + global("Consultation", "consultation") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"InformationRequest, by itself", `node(id: "` + global("InformationRequest", "request") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"NotificationDuty, by itself", `node(id: "` + global("NotificationDuty", "duty") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"ParticipationConsent, by itself", `node(id: "` + global("ParticipationConsent", "consent") + `") { id }`, []string{"node", "id"}, "FULL"},
		{"SharingAdvice", `sharingAdvice(fromAgencyId: "` + global("Agency", "school") + `", toAgencyId: "` + global("Agency", "health") + `", purpose: SUPPORT_PLAN, childId: $id) { answer }`,
			[]string{"sharingAdvice", "answer"}, "FULL"},
		{"BreakGlassUse, to review", `breakGlassReviews { nodes { id } }`, []string{"breakGlassReviews", "nodes", "id"}, "FULL"},
		{"Notice", `notices { nodes { id } }`, []string{"notices", "nodes", "id"}, "FULL"},
		{"AccessLogEntry", `accessLog(childId: $id) { nodes { at } }`, []string{"accessLog", "nodes", "at"}, "FULL"},
		{"FindingRule", `findingRules { code }`, []string{"findingRules", "code"}, "FULL"},
		{"SharingBasis", `sharingBases { code }`, []string{"sharingBases", "code"}, "FULL"},
	}, slices.Concat(sightsOfCasework(), sightsOfSupport(), sightsOfContact())...)
}

// as asks for a sight as an account, and returns the level.
func (s sight) as(t *testing.T, handler http.Handler, account world.Row) string {
	t.Helper()
	q := query.Question{
		Text:      "query($id: ID!) { there: node(id: $id) { id } " + s.text + " }",
		Variables: map[string]any{"id": global("Child", "Aroha")},
	}
	data, codes := ask(t, handler, account, q)
	value, there := first(data, s.path)
	switch {
	case len(codes) > 0 && codes[0] != "NOT_FOUND" && codes[0] != "FORBIDDEN":
		t.Fatalf("%s asks for %s: %v", account.Text("subject"), s.what, codes)
	case !there:
		return "·"
	case s.level == "":
		return value
	}
	return s.level
}

// first follows a path through objects and lists to the first that is there; the name "" stands
// for the item itself.
func first(in any, path []string) (value string, there bool) {
	if list, is := in.([]any); is {
		if len(path) > 0 && path[0] == "" {
			path = path[1:]
		}
		for _, one := range list {
			if value, there := first(one, path); there {
				return value, true
			}
		}
		return "", false
	}
	if len(path) == 0 {
		text, _ := in.(string)
		return text, in != nil
	}
	object, is := in.(map[string]any)
	if !is {
		return "", false
	}
	return first(object[path[0]], path[1:])
}
