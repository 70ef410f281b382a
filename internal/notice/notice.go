// Package notice tells practitioners, children and the adults of their whānau of what is
// theirs to know, and shows them what they were told. It refuses to tell anything in words:
// a notice has a kind and says what it is about, and both the child and that are shown as
// far as its reader may see them when they read. Whom to tell, the domains decide.
package notice

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/globalid"
)

const (
	noticeType = "Notice"
	useType    = "BreakGlassUse" // has a column of its own, as the only subjects there were at first
)

// Notice is something somebody was told.
type Notice struct {
	ID      uuid.UUID
	Kind    enum.NoticeKind
	At      time.Time
	ChildID uuid.UUID // zero: about none
	Subject string    // the global id of what it is about
}

// NodeType is the name of its type in the API.
func (*Notice) NodeType() string { return noticeType }

// NodeID is its id among its type.
func (n *Notice) NodeID() uuid.UUID { return n.ID }

// GlobalID is the id in the API.
func (n *Notice) GlobalID() string { return globalid.Of(noticeType, n.ID) }

func noticeOf(row *gen.Notice) *Notice {
	n := &Notice{ID: row.ID, Kind: row.Kind, At: row.At, Subject: row.Subject}
	if row.ChildID != nil {
		n.ChildID = *row.ChildID
	}
	if row.BreakGlassID != nil {
		n.Subject = globalid.Of(useType, *row.BreakGlassID)
	}
	return n
}
