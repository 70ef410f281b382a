package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/procedurenote"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store/latest"
)

// ProcedureNote is what others who work with an agency must know of its procedures (S2.27).
type ProcedureNote struct {
	ID      uuid.UUID
	Agency  *snapshot.Agency
	Topic   enum.ProcedureTopic
	Text    string
	Since   calendar.Date
	Until   *calendar.Date
	Version int
}

// The pages of an agency's notes.
type (
	ProcedureNotes    = page.Connection[*ProcedureNote]
	ProcedureNoteEdge = page.Edge[*ProcedureNote]
)

// ProcedureNotes are the notes on an agency's procedures that hold today, the latest
// recorded first; none for whoever is no practitioner. Errors: fault.Field ones for the
// paging.
func (b *Book) ProcedureNotes(ctx context.Context, of *snapshot.Agency, args page.Args) (*ProcedureNotes, error) {
	query := b.ent.ProcedureNote.Query().Where(procedurenote.AgencyID(of.ID), holding(clock.Today(ctx)))
	return latest.Page(ctx, b.sealer.Named("procedure_notes", of.ID), args, query, b.procedures)
}

// holding are the notes that hold on a day.
func holding(day calendar.Date) predicate.ProcedureNote {
	return procedurenote.And(procedurenote.FromOnLTE(day), procedurenote.Or(procedurenote.UntilOnIsNil(), procedurenote.UntilOnGT(day)))
}

// procedures is the notes of rows, but for those whose agency is hidden.
func (b *Book) procedures(ctx context.Context, rows []*gen.ProcedureNote) ([]*ProcedureNote, error) {
	noChild := func(*gen.ProcedureNote) uuid.UUID { return uuid.Nil }
	all, err := directory.Show(ctx, b.nodes, rows, noChild, func(n *directory.Names, row *gen.ProcedureNote) *ProcedureNote {
		of := n.Agency(&row.AgencyID)
		if of == nil {
			return nil
		}
		return &ProcedureNote{row.ID, of, row.Topic, row.Text, row.FromOn, row.UntilOn, row.Version}
	})
	return slices.DeleteFunc(all, func(one *ProcedureNote) bool { return one == nil }), err
}
