// Package world owns small random worlds: a few children, adults, practitioners,
// whānau, agencies and teams in every state that decides who sees what, the same as
// plain rows, in a database, and for the reference function of internal/policy.
// Everybody in them is made up.
//
// It refuses to decide what anybody may see: where it must, as for two worlds that
// differ only in what is hidden, it asks the reference, and says what that leaves open.
package world

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// Row is a row of a table by column; a column that is missing is NULL.
type Row map[string]any

// ID is the row's own id.
func (r Row) ID() uuid.UUID { return r.Ref("id") }

// Ref is the id in a column, zero without one.
func (r Row) Ref(column string) uuid.UUID {
	id, _ := r[column].(uuid.UUID)
	return id
}

// Text is the text in a column.
func (r Row) Text(column string) string {
	text, _ := r[column].(string)
	return text
}

// Period is the period of a row that has one, whatever its columns are called.
func (r Row) Period() calendar.Period {
	for _, columns := range [][2]string{{"from_on", "until_on"}, {"accepted_on", "closed_on"}} {
		if from, ok := r[columns[0]].(calendar.Date); ok {
			if until, ok := r[columns[1]].(calendar.Date); ok {
				return calendar.Period{From: from, Until: until}
			}
			return calendar.Since(from)
		}
	}
	return calendar.Period{}
}

// World is what one database holds.
type World struct {
	Now    time.Time // the instant at which it is looked at
	Tables map[string][]Row
}

// Today is the day in New Zealand on which the world is looked at.
func (w World) Today() calendar.Date { return calendar.Today(w.Now) }

// Clone returns a copy that can be changed.
func (w World) Clone() World {
	tables := make(map[string][]Row, len(w.Tables))
	for name, rows := range w.Tables {
		copied := make([]Row, len(rows))
		for i, row := range rows {
			copied[i] = maps.Clone(row)
		}
		tables[name] = copied
	}
	return World{w.Now, tables}
}

// Merge returns one world that holds the rows of several, looked at when the first is.
// Worlds of different seeds have no row, key or number in common.
func Merge(worlds ...World) World {
	all := World{worlds[0].Now, map[string][]Row{}}
	for _, w := range worlds {
		for name, rows := range w.Tables {
			all.Tables[name] = append(all.Tables[name], rows...)
		}
	}
	return all
}

// Names are the tables that have rows, in order.
func (w World) Names() []string { return slices.Sorted(maps.Keys(w.Tables)) }

// Find returns the row of a table with an id, nil without one.
func (w World) Find(table string, id uuid.UUID) Row {
	for _, row := range w.Tables[table] {
		if row.ID() == id {
			return row
		}
	}
	return nil
}

// IDs are the ids of a table's rows.
func (w World) IDs(table string) []uuid.UUID {
	ids := make([]uuid.UUID, len(w.Tables[table]))
	for i, row := range w.Tables[table] {
		ids[i] = row.ID()
	}
	return ids
}

// Issuer is who vouches for the accounts of every world.
const Issuer = "https://issuer.example"

// IssuedAt is when the tokens were issued with which a world is looked at.
func (w World) IssuedAt() time.Time { return w.Now.Add(-5 * time.Minute) }

// Known says whether an account may ask at all: neither disabled nor signed out since.
func (w World) Known(account Row) bool {
	disabled, isDisabled := account["disabled_at"].(time.Time)
	signedOut, isSignedOut := account["signed_out_at"].(time.Time)
	return !(isDisabled && !disabled.After(w.Now)) && !(isSignedOut && !signedOut.Before(w.IssuedAt()))
}

// Somebody is an account that may ask; another seed gives another.
func (w World) Somebody(seed uint64) Row {
	accounts := w.Tables["accounts"]
	for i := range accounts {
		if account := accounts[(seed+uint64(i))%uint64(len(accounts))]; w.Known(account) {
			return account
		}
	}
	return accounts[0]
}

// draw makes a world out of random numbers.
type draw struct {
	*rand.Rand
	World
	seed   uint64
	serial int
	dense  bool // many people around every child, for long: overlaps and meetings come up
}

func (d *draw) id() uuid.UUID {
	var id uuid.UUID
	for i := range id {
		id[i] = byte(d.Uint32())
	}
	id[6], id[8] = id[6]&0x0f|0x70, id[8]&0x3f|0x80 // looks like a UUIDv7
	return id
}

// add adds a row to a table with an id of its own, and returns it.
func (d *draw) add(table string, row Row) Row {
	row["id"] = d.id()
	d.Tables[table] = append(d.Tables[table], row)
	return row
}

// key is a key of imported files, unlike any other of any world.
func (d *draw) key(prefix string) string {
	d.serial++
	return fmt.Sprintf("%s%d-%d", prefix, d.seed, d.serial)
}

func (d *draw) chance(percent int) bool { return d.IntN(100) < percent }

// some returns one of several.
func some[T any](d *draw, of ...T) T { return of[d.IntN(len(of))] }

// any returns one of a table's rows.
func (d *draw) any(table string) Row { return some(d, d.Tables[table]...) }

// sheltered returns somebody whom few may know of, or whoever where nobody works for an agency with a shield.
func (d *draw) sheltered() Row {
	for _, job := range d.Tables["employments"] {
		if d.Find("agencies", job.Ref("agency_id"))["shield"] != "" && d.chance(70) {
			return d.Find("practitioners", job.Ref("practitioner_id"))
		}
	}
	return d.any("practitioners")
}
