package index

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/barrier"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/participationconsent"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicerequest"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/store"
)

// tables are where evidence is recorded, by its type.
var tables = map[string]string{
	"Activity": activity.Table, "Appointment": appointment.Table, "Assessment": assessment.Table,
	"AssessmentContribution": assessmentcontribution.Table, "Barrier": barrier.Table, "Concern": concern.Table,
	"Disagreement": disagreement.Table, "Hui": hui.Table, "InformationRequest": informationrequest.Table, "Need": need.Table,
	"Network": network.Table, "Observation": observation.Table, "ParticipationConsent": participationconsent.Table,
	"PlanReview": planreview.Table, "PlanVersion": planversion.Table, "ServiceProvision": serviceprovision.Table,
	"ServiceRequest": servicerequest.Table, "UpdateRequest": updaterequest.Table,
}

// Recorded returns the evidence of entries that was recorded, or recorded anew, at an instant or later, as the viewer
// sees it: who sees a finding sees its evidence.
func Recorded(ctx context.Context, s *store.Store, entries []Entry, since time.Time) (map[uuid.UUID]bool, error) {
	rests := map[string][]uuid.UUID{}
	for _, e := range entries {
		for kind, ids := range e.Rests {
			rests[kind] = append(rests[kind], ids...)
		}
	}
	recorded := map[uuid.UUID]bool{}
	if len(rests) == 0 {
		return recorded, nil
	}
	args, parts := []any{since.UTC().Truncate(time.Microsecond)}, []string{}
	for _, kind := range slices.Sorted(maps.Keys(rests)) {
		args = append(args, s.IDs(rests[kind]))
		parts = append(parts, fmt.Sprintf(`SELECT id FROM %s WHERE id IN {{ids $%d}} AND recorded_at >= $1`, tables[kind], len(args)))
	}
	rows, err := s.Query(ctx, among(s, strings.Join(parts, "\nUNION ALL\n")), args...)
	if err != nil {
		return nil, fmt.Errorf("look for what was recorded since: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		recorded[id] = true
	}
	return recorded, rows.Err()
}

// AnyOf says whether an entry rests on one of these.
func (e Entry) AnyOf(recorded map[uuid.UUID]bool) bool {
	for _, ids := range e.Rests {
		if slices.ContainsFunc(ids, func(id uuid.UUID) bool { return recorded[id] }) {
			return true
		}
	}
	return false
}
