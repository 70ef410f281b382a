package audit

import (
	"context"
	"database/sql"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/policy"
)

// known says that a practitioner, for an agency for which they work with the child, has
// opened something about it.
type known struct {
	Opening
	practitioner, agency uuid.UUID
	on                   calendar.Date
}

// knownBy are the openings of who works with the child: nobody else's is remembered outside the log.
func knownBy(ctx context.Context, scope *policy.Scope, opened []Opening) []known {
	if scope == nil || scope.Viewer().Kind != policy.ViewerPractitioner {
		return nil
	}
	var all []known
	for _, o := range opened {
		for _, agency := range scope.Of(policy.ActsFor, o.Child) {
			all = append(all, known{o, scope.Viewer().ID, agency, clock.Today(ctx)})
		}
	}
	return all
}

// remember keeps the first opening of each thing by each practitioner for an agency.
func remember(ctx context.Context, tx *sql.Tx, all []known) error {
	for _, k := range all {
		_, err := tx.ExecContext(ctx, `INSERT INTO openings (id, recorded_at, child_id, practitioner_id, agency_id, subject_id, opened_on)
			VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subject_id, practitioner_id, agency_id) DO NOTHING`,
			uuid.Must(uuid.NewV7()), time.Now().UTC().Truncate(time.Microsecond), k.Child, k.practitioner, k.agency, k.Subject, k.on)
		if err != nil {
			return err
		}
	}
	return nil
}
