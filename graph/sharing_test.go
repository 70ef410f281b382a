package graph_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
)

// agencyID is the id of an agency as a viewer finds it.
func agencyID(t *testing.T, handler handler, key string) string {
	t.Helper()
	found := ask[struct {
		Agencies struct{ Nodes []struct{ ID string } }
	}](t, handler, `query($key: String) { agencies(filter: {importKey: $key}) { nodes { id } } }`, map[string]any{"key": key})
	if len(found.Agencies.Nodes) != 1 {
		t.Fatalf("no agency %s", key)
	}
	return found.Agencies.Nodes[0].ID
}

const recordConsultation = `mutation($input: RecordConsultationInput!) { recordConsultation(input: $input) {
  consultation { id child { name } recordedBy { name } recipientAgency { name } purpose consulted }
  userErrors { code field message } } }`

// The ledger through the API: what is recorded shows to who works with the child, and
// what is refused says which field to mend.
func TestTheLedgerThroughTheAPI(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		mikaere, lead := childID(t, s, "mikaere-parata"), apiFor(t, s, bearer("ngaire-waaka"))
		from, to := agencyID(t, lead, "nurturing-families"), agencyID(t, lead, "awa-medical")
		input := map[string]any{
			"childId": mikaere, "recipientAgencyId": to, "purpose": "SUPPORT_PLAN", "consulted": "YES",
			"whoWith": "Mikaere and his mother", "viewsExpressed": "He is fine with it.", "viewsTakenIntoAccount": "Nothing else was shared.",
		}
		advice := `query($from: ID!, $to: ID!, $child: ID!) {
			sharingAdvice(fromAgencyId: $from, toAgencyId: $to, purpose: SUPPORT_PLAN, childId: $child) { answer explanation notice consultation { consulted } } }`
		about := map[string]any{"from": from, "to": to, "child": mikaere}
		if answer := post(t, lead, advice, about); !strings.Contains(answer, `"NEEDS_CONSULTATION"`) {
			t.Errorf("before: %s", answer)
		}
		if answer := post(t, lead, recordConsultation, map[string]any{"input": input}); !strings.Contains(answer, `"recordedBy":{"name":"Ngaire Waaka"}`) || !strings.Contains(answer, `"userErrors":[]`) {
			t.Errorf("recorded: %s", answer)
		}
		if answer := post(t, lead, advice, about); !strings.Contains(answer, `"MAY"`) || !strings.Contains(answer, `"YES"`) {
			t.Errorf("after: %s", answer)
		}
		delete(input, "viewsExpressed")
		if answer := post(t, lead, recordConsultation, map[string]any{"input": input}); !strings.Contains(answer, `"field":["viewsExpressed"]`) {
			t.Errorf("half told: %s", answer)
		}
		ledger := `query($id: ID!) { child(id: $id) { name sharing { consultations { nodes { whoWith } } disclosures { nodes { id } } } } }`
		for subject, want := range map[string]string{
			"ngaire-waaka": `"consultations":{"nodes":[{"whoWith":"Mikaere and his mother"}]}`, "sefo-leota": `"consultations":{"nodes":[{"whoWith"`,
			"mere-parata": `"sharing":null`, "farah-aziz": `"child":null`,
		} {
			if answer := post(t, apiFor(t, s, bearer(subject)), ledger, map[string]any{"id": mikaere}); !strings.Contains(answer, want) {
				t.Errorf("%s reads %s", subject, answer)
			}
		}
		other := apiFor(t, s, bearer("farah-aziz"))
		if answer := post(t, other, recordConsultation, map[string]any{"input": input}); !strings.Contains(answer, `"NOT_FOUND"`) {
			t.Errorf("by somebody else: %s", answer)
		}
	})
}
