package notice

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/notice"
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
		if err := leave(d, kind, of).SetPractitionerID(who).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// TellOnce is Tell for whom of them nothing of the kind was told about the subject before.
func TellOnce(ctx context.Context, d desk.Desk, kind enum.NoticeKind, of Subject, whom ...uuid.UUID) error {
	before, err := d.Rows.Notice.Query().Where(notice.KindEQ(kind), notice.Subject(globalid.Of(of.Type, of.ID)), notice.PractitionerIDIn(whom...)).All(ctx)
	if err != nil {
		return err
	}
	return Tell(ctx, d, kind, of, slices.DeleteFunc(slices.Clone(whom), func(who uuid.UUID) bool {
		return slices.ContainsFunc(before, func(row *gen.Notice) bool { return *row.PractitionerID == who })
	})...)
}

// TellFamily leaves a notice with the child whom it is about and with adults of its whānau.
func TellFamily(ctx context.Context, d desk.Desk, kind enum.NoticeKind, of Subject, kin ...uuid.UUID) error {
	for i, who := range kin {
		if slices.Contains(kin[:i], who) {
			continue
		}
		if err := leave(d, kind, of).SetKinID(who).Exec(ctx); err != nil {
			return err
		}
	}
	return leave(d, kind, of).SetToldChildID(of.Child).Exec(ctx)
}

// leave begins a notice that says nothing yet of whose it is.
func leave(d desk.Desk, kind enum.NoticeKind, of Subject) *gen.NoticeCreate {
	row := d.Rows.Notice.Create().SetKind(kind).SetAt(d.Now)
	if of.Child != uuid.Nil {
		row.SetChildID(of.Child)
	}
	if of.Type == useType {
		return row.SetBreakGlassID(of.ID)
	}
	return row.SetSubject(globalid.Of(of.Type, of.ID))
}
