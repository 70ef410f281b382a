package store

import (
	"encoding/json"
	"strings"

	"github.com/google/uuid"
)

// IDs writes a list of ids as one parameter, so that one statement serves any number: an
// array for PostgreSQL, JSON for SQLite.
func (s *Store) IDs(ids []uuid.UUID) string {
	if s.postgres() {
		return arrayOf(ids)
	}
	return jsonOf(ids)
}

func arrayOf(ids []uuid.UUID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = id.String()
	}
	return "{" + strings.Join(texts, ",") + "}"
}

func jsonOf(ids []uuid.UUID) string {
	text, _ := json.Marshal(append([]uuid.UUID{}, ids...)) // a list of UUIDs always marshals
	return string(text)
}
