package supervision_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What was imported is everybody's: staff of a hidden agency would change it unseen.
func TestManagersOfAHiddenAgencyChangeTheirOwnArrangementsOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids["of moana"] = rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids["moana"]).SetFromOn(today.AddDays(-100)).SaveX(ctx).ID
		})
		imported := w.id("Supervision", "of moana")
		w.refused("hine", "changeSupervision", in{"supervisionId": imported, "frequencyDays": 7}, "FORBIDDEN supervisionId")
		w.refused("hine", "endSupervision", in{"supervisionId": imported, "reason": "RUA"}, "FORBIDDEN supervisionId")
		if answer := w.ask("bo", "moana", `supervision { until endReason }`); strings.Contains(answer, "RUA") {
			t.Error(answer)
		}
		own := w.must("hine", "arrangeSupervision", in{"practitionerId": w.id("Practitioner", "moana"), "supervisorId": w.id("Practitioner", "mere"), "frequencyDays": 14})
		w.must("hine", "changeSupervision", in{"supervisionId": own, "frequencyDays": 7})
		w.must("bo", "endSupervision", in{"supervisionId": imported, "reason": "another team"})
	})
}
