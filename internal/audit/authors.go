package audit

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/store"
)

// Authors are who changed what around a child, as far as the viewer may read its access log.
type Authors map[uuid.UUID][]authored

// authored is when a practitioner asked for a change.
type authored struct {
	at time.Time
	by uuid.UUID
}

// longest is how long after a request what it records may be recorded: none takes longer.
const longest = 15 * time.Second

// AuthorsOf reads who changed what around a child. It is empty for whoever may not read
// the child's access log, and holds nothing of imports. Errors: viewer.ErrMissing.
func AuthorsOf(ctx context.Context, s *store.Store, child uuid.UUID) (Authors, error) {
	told, unlogged, err := toldOf(ctx, child, 2)
	if err != nil {
		return nil, err
	}
	rows, err := s.Query(ctx, `SELECT e.at, e.viewer_id, e.object_ids`+entries+` AND e.kind = 'CHANGE' AND e.viewer_kind = 'PRACTITIONER'`+told,
		append([]any{child}, unlogged...)...)
	if err != nil {
		return nil, fmt.Errorf("read who changed what: %w", err)
	}
	defer rows.Close()
	authors := Authors{}
	for rows.Next() {
		var when, objects string
		var one authored
		if err := rows.Scan(&when, &one.by, &objects); err != nil {
			return nil, err
		}
		if one.at, err = time.Parse(instant, when); err != nil {
			return nil, err
		}
		for text := range strings.SplitSeq(objects, ",") {
			if id, err := uuid.Parse(text); err == nil {
				authors[id] = append(authors[id], one)
			}
		}
	}
	return authors, rows.Err()
}

// Of is the practitioner by whose request something was recorded at an instant, zero where
// nobody is known.
func (a Authors) Of(object uuid.UUID, recorded time.Time) (by uuid.UUID) {
	var latest time.Time
	for _, one := range a[object] {
		if !one.at.After(recorded) && recorded.Sub(one.at) <= longest && !one.at.Before(latest) {
			by, latest = one.by, one.at
		}
	}
	return by
}
