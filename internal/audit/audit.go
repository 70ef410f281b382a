// Package audit keeps who was shown which child, and who changed what, as a chain of
// entries that is only added to. A request collects the children it shows in its trail
// (Begin, Shown); no byte of its answer leaves before the trail is durable (Log.Record),
// also where it shows none: audit or fail. A command adds its entry in its own transaction
// (Append). Verify names every entry that is not as it was recorded, and Of answers who
// saw a child.
//
// It refuses to forget a child that was shown, to change or remove an entry, and to keep
// anything personal but ids: an entry holds codes, names of operations and hashes.
package audit

import (
	"errors"
	"regexp"
	"time"
)

// Kind is what an entry records.
type Kind string

// The kinds of entries.
const (
	Read   Kind = "READ"   // an answer: to something that was asked, whomever it showed
	Change Kind = "CHANGE" // a command that was carried out
)

// Outcome is how far what is recorded went.
type Outcome string

// The outcomes: a change that fails changes nothing, and has no entry of its own.
const (
	Whole   Outcome = "WHOLE"
	Partial Outcome = "PARTIAL" // an answer with errors beside its data
)

// Request is what the edge knows of a request.
type Request struct {
	ID        string // by which its lines in the server's log are found
	Operation string // the names of what it asks for, with spaces between; empty: of nothing that is kept from anybody
	Document  string // the text of the query; only its hash is kept, and no variable
	Purpose   string // what it is for, as a code such as CARE
}

// ErrNoTrail is returned where a child would be shown and nobody would keep that.
var ErrNoTrail = errors.New("a child is shown without a trail: it would not be recorded")

var (
	errNotCode = errors.New("an audit entry holds codes only: its texts could name a person")
	code       = regexp.MustCompile(`^[A-Za-z0-9_-]{0,100}$`)
	names      = regexp.MustCompile(`^[A-Za-z0-9_ -]{0,1000}$`)
)

// instant is how a moment is written, in UTC: alike on both databases, and in order.
const instant = "2006-01-02T15:04:05.000000Z"

func writeInstant(at time.Time) string { return at.UTC().Format(instant) }
