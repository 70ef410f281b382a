package contact_test

import (
	"context"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// leads makes somebody the lead of Hana from today on, in the place of Mere.
func (w *world) leads(who string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		rows.LeadPeriod.UpdateOneID(w.ids["lead"]).SetUntilOn(today).ExecX(ctx)
		rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids[who]).SetFromOn(today).SaveX(ctx)
	})
}

// Staff of a hidden agency change nothing of others: it would be seen, and not by whom.
func TestStaffOfAHiddenAgencyChangeOnlyWhatIsTheirs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		mum := in{"ofChildId": w.id("Child", "hana"), "kinId": w.id("Kin", "mum"), "channel": "PHONE", "address": "021 1", "preferred": true}
		route := w.must("ana", "setContactRoute", mum)
		w.refused("rua", "setContactRoute", mum.with("address", "021 2"), "FORBIDDEN preferred")
		w.refused("rua", "setContactRoute", in{"routeId": route, "channel": "PHONE", "address": "021 3"}, "FORBIDDEN routeId")
		w.refused("rua", "endContactRoute", in{"routeId": route, "reason": "RUA"}, "FORBIDDEN routeId")
		own := w.must("rua", "setContactRoute", mum.with("address", "021 2", "preferred", false))
		w.must("rua", "endContactRoute", in{"routeId": own, "reason": "RUA"})

		turn := in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "ana"), "why": "she knows her"}
		w.must("mere", "setSinglePoint", turn)
		w.leads("rua")
		w.refused("rua", "setSinglePoint", turn.with("practitionerId", w.id("Practitioner", "rua")), "FORBIDDEN agencyId")
		w.refused("rua", "setSinglePoint", turn.with("practitionerId", nil), "FORBIDDEN agencyId")
		w.must("dan", "setSinglePoint", turn.with("practitionerId", nil))
		w.must("rua", "setSinglePoint", turn.with("practitionerId", w.id("Practitioner", "rua")))
		w.must("rua", "setSinglePoint", turn.with("practitionerId", nil))
	})
}
