package graph_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
)

const herMembers = `query($id: ID!) { child(id: $id) { name externalSupports { nodes { part } } network { network { id invitations { nodes { answer } } memberships { nodes { version } }
  membershipChanges(since: "2026-06-16") { kind membership { person { name } } } } members { id membership { id version person { name } } person { id name } agency { id } } } } }`

const leave = `mutation($id: ID!) { leaveNetwork(input: { membershipId: $id, reason: SERVICE_ENDED }) {
  membership { person { name } until leaveReason network { id } } userErrors { code field message } } }`

const invite = `mutation($network: ID!, $who: ID!, $agency: ID!) { inviteMember(input: { networkId: $network, practitionerId: $who, memberAgencyId: $agency,
  role: CORE, message: "she knows the service", joinReason: NEW_SERVICE }) { invitation { id team { name } } userErrors { code field message } } }`

const accept = `mutation($id: ID!) { answerInvitation(input: { invitationId: $id, reply: ACCEPT }) {
  invitation { answer child { name } } userErrors { code message } } }`

// Whoever leaves sees nothing of the child from that moment on, and whoever accepts sees
// it, in the same request and in the next.
func TestAccessFollowsMembershipThroughTheAPI(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		hana := map[string]any{"id": childID(t, s, "hana-parata")}
		farah, director := apiFor(t, s, bearer("farah-aziz")), apiFor(t, s, bearer("ata-wilkins"))
		holds := func(what, answer, part string) {
			t.Helper()
			if !strings.Contains(answer, part) {
				t.Errorf("%s: no %s in %s", what, part, answer)
			}
		}
		around := ask[struct {
			Child struct {
				Network struct {
					Network struct{ ID string }
					Members []struct {
						ID     string
						Person struct{ ID, Name string }
						Agency *struct{ ID string }

						Membership struct {
							ID      string
							Version int
							Person  struct{ Name string }
						}
					}
				}
			}
		}](t, farah, herMembers, hana).Child.Network
		seat, again := "", map[string]any{"network": around.Network.ID}
		for _, m := range around.Members {
			if m.Membership.ID != m.ID || m.Membership.Version != 1 || m.Membership.Person.Name != m.Person.Name {
				t.Errorf("%+v is a spell of another membership", m)
			}
			if m.Person.Name == "Farah Aziz" {
				seat, again["who"], again["agency"] = m.ID, m.Person.ID, m.Agency.ID
			}
		}
		holds("leaves", post(t, farah, leave, map[string]any{"id": seat}),
			`"membership":{"person":{"name":"Farah Aziz"},"until":"2026-06-16","leaveReason":"SERVICE_ENDED","network":null},"userErrors":[]`)
		holds("has left", post(t, farah, herMembers, hana), `{"data":{"child":null}}`)
		holds("leaves again", post(t, director, leave, map[string]any{"id": seat}), `"code":"CONFLICT","field":["membershipId"]`)

		invited := post(t, director, invite, again)
		holds("invites", invited, `"team":{"name":`)
		asked := ask[struct {
			Invitations struct {
				Nodes []struct{ ID, Message string }
			}
		}](t, farah, `{ invitations { nodes { id message } } }`, nil).Invitations.Nodes
		if len(asked) != 1 || !strings.Contains(invited, asked[0].ID) {
			t.Fatalf("%+v of %s", asked, invited)
		}
		holds("is invited", post(t, farah, herMembers, hana), `{"data":{"child":null}}`)
		holds("accepts", post(t, farah, accept, map[string]any{"id": asked[0].ID}), `"invitation":{"answer":"ACCEPTED","child":{"name":"Hana"}},"userErrors":[]`)
		holds("is back", post(t, farah, herMembers, hana),
			`"membershipChanges":[{"kind":"LEFT","membership":{"person":{"name":"Farah Aziz"}}},{"kind":"JOINED","membership":{"person":{"name":"Farah Aziz"}}}]`)
	})
}
