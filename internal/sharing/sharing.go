// Package sharing keeps the ledger of information shared around a child: who was
// consulted, what was asked, what was given on which basis, who must still be told, and
// who agreed to take part. What the law lets be shared is internal/sharing/law's to say.
//
// It refuses what would leave the ledger unlawful or half told, with words that say what
// to record; and it never overwrites: an entry is added, a request is answered once, a
// duty is fulfilled once, a consent is ended. A correction is a new entry.
package sharing

import (
	"cangraph/internal/desk"
)

// Desk is where one entry is made.
type Desk struct{ desk.Desk }

// longest is how many characters a text of the ledger may have.
const longest = 4000

// The days that are given when none are named. The law says "as soon as practicable";
// the numbers are starting points of ours, in working days.
const (
	daysForSection66    = 5
	daysForOthers       = 20
	daysForNotification = 20
)
