package hui

import (
	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/store"
)

// Book reads and writes what people around a child do together, in one database. What a
// viewer may read of it is the database's to say, beneath every statement.
type Book struct {
	store *store.Store
	ent   *gen.Client
	nodes *directory.Directory
}

// New returns the book of a database; nodes reads whom its rows name.
func New(s *store.Store, nodes *directory.Directory) *Book {
	return &Book{store: s, ent: s.Ent(), nodes: nodes}
}

// written is what every object has.
func written(n *directory.Names, row desk.Row) Written {
	id, child, practitioner, agency := row.Written()
	return Written{id, n.Child(&child), n.Practitioner(&practitioner), n.Agency(&agency)}
}

// own are the ids of rows.
func own[Row desk.Row](rows []Row) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = desk.From(row).ID
	}
	return ids
}

// grouped are rows, by what each is a part of.
func grouped[Row any](rows []Row, of func(Row) uuid.UUID) map[uuid.UUID][]Row {
	parts := map[uuid.UUID][]Row{}
	for _, row := range rows {
		parts[of(row)] = append(parts[of(row)], row)
	}
	return parts
}
