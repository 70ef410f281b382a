package contact_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// node is what somebody reads of a thing by its id, as the fields of its type.
func (w *world) node(who, id, fields string) string {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { node(id: $id) { __typename `+fields+` } }`, map[string]any{"id": id})
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(answer), `{"data":{"node":`), `}}`)
}

// What has an id is fetched by it, with the way to whom and what it is of, by whoever may
// know of it.
func TestContactsAreFetchedByTheirIDs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		const (
			route = `... on ContactRoute { person { name } agency { name } team { name } child { preferredName } address endReason version recordedBy { givenNames } recordedByAgency { name } }`
			point = `... on SinglePoint { child { preferredName } network { team { name } } practitioner { givenNames } agency { name } reason recordedBy { givenNames } recordedByAgency { name } }`
			offer = `... on AgencyService { agency { name } type { name } version }`
			talk  = `... on Interaction { child { preferredName } network { team { name } } recordedBy { givenNames } note corrects { note } correction { note corrects { note } correction { withdrawn correctReason } } }`
		)
		school := w.must("mere", "setContactRoute", in{"channel": "PHONE", "address": "021 1", "safe": false})
		old := w.must("mere", "setContactRoute", in{"channel": "PHONE", "address": "021 9"})
		w.must("mere", "endContactRoute", in{"contactRouteId": old, "reason": "new phone"})
		team := w.must("dan", "setContactRoute", in{"ofTeamId": w.id("ChildrensTeam", "team"), "channel": "PHONE", "address": "0800 1"})
		mum := w.must("ana", "setContactRoute", in{"ofChildId": w.id("Child", "hana"), "kinId": w.id("Kin", "mum"), "channel": "TEXT", "address": "021 2"})
		hidden := w.must("rua", "setContactRoute", in{"ofChildId": w.id("Child", "hana"), "channel": "TEXT", "address": "021 3"})
		turn := w.must("mere", "setSinglePoint", in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "ana"), "reason": "Mum trusts her"})
		shots := w.must("bo", "setAgencyService", in{"serviceTypeId": w.id("ServiceType", "Immunisation")})
		one := w.must("ana", "recordInteraction", w.talk())
		two := w.must("ana", "correctInteraction", in{"interactionId": one, "reason": "shoes", "interaction": w.talk().told("note", "the shoes")["interaction"]})
		w.must("ana", "withdrawInteraction", in{"interactionId": two, "reason": "it was Tama"})
		w.must("ana", "endContactRoute", in{"contactRouteId": mum, "reason": "lost it"})

		const nothing = "null"
		of := `{"__typename":"SinglePoint","child":{"preferredName":"hana"},"network":{"team":{"name":"Whangārei Team"}},"practitioner":{"givenNames":"ana"},"agency":{"name":"clinic"},"reason":`
		for _, c := range []struct{ who, id, fields, want string }{
			{"pat", school, route, `{"__typename":"ContactRoute","person":{"name":"mere Test"},"agency":{"name":"school"},"team":null,"child":null,"address":"021 1","endReason":null,"version":1,"recordedBy":null,"recordedByAgency":null}`},
			{"mum", school, route, nothing},
			{"pat", old, "... on ContactRoute { endReason }", `{"__typename":"ContactRoute","endReason":"new phone"}`},
			{"mum", old, "... on ContactRoute { endReason }", `{"__typename":"ContactRoute","endReason":null}`},
			{"mum", team, route, `{"__typename":"ContactRoute","person":null,"agency":null,"team":{"name":"Whangārei Team"},"child":null,"address":"0800 1","endReason":null,"version":1,"recordedBy":null,"recordedByAgency":null}`},
			{"mere", mum, route, `{"__typename":"ContactRoute","person":{"name":"mum Test"},"agency":null,"team":null,"child":{"preferredName":"hana"},"address":"021 2","endReason":"lost it","version":2,"recordedBy":{"givenNames":"ana"},"recordedByAgency":{"name":"clinic"}}`},
			{"mum", mum, route, nothing},
			{"dan", mum, route, nothing},
			{"rua", hidden, route, `{"__typename":"ContactRoute","person":{"name":"hana"},"agency":null,"team":null,"child":{"preferredName":"hana"},"address":"021 3","endReason":null,"version":1,"recordedBy":{"givenNames":"rua"},"recordedByAgency":{"name":"refuge"}}`},
			{"mere", hidden, route, nothing},
			{"dan", turn, point, of + `"Mum trusts her","recordedBy":{"givenNames":"mere"},"recordedByAgency":{"name":"school"}}`},
			{"mum", turn, point, of + `null,"recordedBy":{"givenNames":"mere"},"recordedByAgency":{"name":"school"}}`},
			{"pat", turn, point, nothing},
			{"mum", shots, offer, `{"__typename":"AgencyService","agency":{"name":"clinic"},"type":{"name":"Immunisation"},"version":1}`},
			{"dan", one, talk, `{"__typename":"Interaction","child":{"preferredName":"hana"},"network":{"team":{"name":"Whangārei Team"}},"recordedBy":{"givenNames":"ana"},"note":"the coat","corrects":null,` +
				`"correction":{"note":"the shoes","corrects":{"note":"the coat"},"correction":{"withdrawn":true,"correctReason":"it was Tama"}}}`},
			{"mum", one, talk, nothing},
		} {
			if is := w.node(c.who, c.id, c.fields); is != c.want {
				t.Errorf("%s reads\n%s\nand not\n%s", c.who, is, c.want)
			}
		}
		w.holds(w.post("mum", `query($id: ID!) { child(id: $id) { whoIsWho { namedSinglePoint { id practitioner { givenNames } reason } } } }`, map[string]any{"id": w.id("Child", "hana")}),
			`{"id":"`+turn+`","practitioner":{"givenNames":"ana"},"reason":null}`)
	})
}
