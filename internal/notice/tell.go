package notice

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
)

// Subject is what a notice is about: what has an id of a type, and around which child
// (uuid.Nil: around none).
type Subject struct {
	Type      string
	ID, Child uuid.UUID
}

// Tell leaves a notice with each of the practitioners, once, but not with who makes the
// change. Who may not see the subject, or not any more, reads the kind alone: tell nobody
// who must not know that much.
func Tell(ctx context.Context, d desk.Desk, kind enum.NoticeKind, of Subject, whom ...uuid.UUID) error {
	for i, who := range whom {
		if who == d.Me() || slices.Contains(whom[:i], who) {
			continue
		}
		row := d.Rows.Notice.Create().SetKind(kind).SetPractitionerID(who).SetAt(d.Now)
		if of.Child != uuid.Nil {
			row.SetChildID(of.Child)
		}
		if of.Type == useType {
			row.SetBreakGlassID(of.ID)
		} else {
			row.SetSubject(globalid.Of(of.Type, of.ID))
		}
		if err := row.Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
