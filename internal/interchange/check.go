package interchange

import (
	"fmt"
	"strings"

	"cangraph/internal/calendar"
	"cangraph/internal/store/staging"
)

// check finds what is wrong between rows, also between those of the folder and those
// that are stored and that the folder leaves as they are.
func (im *importing) check() error {
	for number, f := range files {
		if im.reports[f] == nil {
			continue
		}
		c := &checking{im, f, number}
		checks := []func() error{c.sameRows, c.references, c.overlaps, c.retirements, c.emptied}
		if f.table.Keys != "" {
			checks = append(checks, c.sameKeys, c.circles)
		}
		checks = append(checks, c.aroundTheChild()...)
		for _, check := range checks {
			if err := check(); err != nil {
				return fmt.Errorf("check %s: %w", f.name, err)
			}
		}
	}
	return nil
}

// checking is the checks of one file.
type checking struct {
	*importing
	*file
	number int
}

func (c *checking) fail(line int, column, message string, args ...any) {
	c.errors.add(c.number, c.place(column), Problem{File: c.name, Line: line, Column: column, Message: fmt.Sprintf(message, args...)})
}

func (c *checking) warn(line int, column, message string) {
	c.warnings.add(c.number, c.place(column), Problem{File: c.name, Line: line, Column: column, Message: message})
}

// identifying is the last column of those that identify a row: it tells rows apart
// that are otherwise about the same.
func (c *checking) identifying() string {
	last := ""
	for _, column := range c.columns {
		if column.Identifies {
			last = column.Name
		}
	}
	return last
}

func (c *checking) sameKeys() error {
	return c.staged.SameKey(c.ctx, &c.table, func(line int, holder string, other int) {
		where := fmt.Sprintf("line %d", other)
		switch f := fileOf(holder); {
		case other == 0:
			where = "a recorded row of " + f.name
		case f != c.file:
			where = fmt.Sprintf("%s line %d", f.name, other)
		}
		c.fail(line, c.identifying(), "is already the key in %s; give every row a key of its own", where)
	})
}

func (c *checking) sameRows() error {
	var names []string
	for _, column := range c.columns {
		if column.Identifies {
			names = append(names, column.Name)
		}
	}
	return c.staged.SameRow(c.ctx, &c.table, func(line, first int) {
		c.fail(line, c.identifying(), "makes this the same row as line %d, by %s; leave one of the two", first, strings.Join(names, ", "))
	})
}

func (c *checking) references() error {
	return c.staged.Dangling(c.ctx, &c.table, func(line int, column, key, holder string) {
		refers := c.columns[c.index(column)]
		var owners []string
		reads, readable := false, true
		for _, to := range refers.Refers {
			owners = append(owners, fileOf(to.Table).name)
			reads = reads || to.Table == holder
			readable = readable && !c.unreadable[to.Table]
		}
		switch {
		case !readable:
		case holder == "":
			c.fail(line, column, "refers to %s, which no row has; add the row to %s, or correct the key", quoted(key), strings.Join(owners, " or "))
		case reads:
			c.fail(line, column, "refers to %s, which this folder says was entered in error; correct the key", quoted(key))
		default:
			c.fail(line, column, "refers to %s, which is in %s; write %s", quoted(key), fileOf(holder).name, refers.expected)
		}
	})
}

func (c *checking) overlaps() error {
	if len(c.table.Apart) == 0 {
		return nil
	}
	return c.staged.Overlapping(c.ctx, &c.table, func(line, other int, stored calendar.Period) {
		with := fmt.Sprintf("the one in line %d", other)
		if other == 0 {
			with = "the recorded one from " + days(stored)
		}
		if c.file == employments {
			c.warn(line, "from", "overlaps "+with+" of this practitioner; both are kept")
			return
		}
		column, what := "from", overlapping[c.file]
		if c.file == networks {
			column = "accepted_on"
		}
		c.fail(line, column, "overlaps %s: %s; end the earlier on the day the later begins, or before", with, what)
	})
}

// overlapping is what must not be, by file.
var overlapping = map[*file]string{
	networks:    "a child has one network at a time",
	memberships: "a person is a member of a network once at a time",
	leads:       "a network has one lead at a time",

	sharingClasses: "an agency has one sharing class at a time",
}

func days(p calendar.Period) string {
	if p.Ongoing() {
		return p.From.String() + " on"
	}
	return p.From.String() + " until " + p.Until.String()
}

// quoted is a key as it stands in a message, cut short if it is a long text that
// slipped into the column.
func quoted(key string) string {
	if runes := []rune(key); len(runes) > 40 {
		key = string(runes[:40]) + "…"
	}
	return "“" + visible(key) + "”"
}

// examples is how many of the rows that stand in the way a message names.
const examples = 3

// rowOf names a stored row by what identifies it.
func rowOf(table *staging.Table, identity []string) string {
	f := fileOf(table.Name)
	if f.private {
		return "a row of " + f.name
	}
	return f.name + " " + quoted(strings.Join(identity, ", "))
}

// retirements checks the rows that were entered in error.
func (c *checking) retirements() error {
	if !c.retires[c.file] {
		return nil
	}
	used, order := map[int][]string{}, []int{}
	count := map[int]int{}
	err := c.staged.StillUsed(c.ctx, &c.table, func(line int, by *staging.Table, identity []string) {
		if by == &identifiers {
			return // goes with the child
		}
		if count[line]++; count[line] == 1 {
			order = append(order, line)
		}
		if len(used[line]) < examples {
			used[line] = append(used[line], rowOf(by, identity))
		}
	})
	if err != nil {
		return err
	}
	for _, line := range order {
		more := ""
		if n := count[line] - len(used[line]); n > 0 {
			more = fmt.Sprintf(" and %d more", n)
		}
		c.fail(line, retireColumn, "cannot be: recorded rows still refer to this one: %s%s; correct or retire them in the same folder",
			strings.Join(used[line], ", "), more)
	}
	return c.staged.Idle(c.ctx, &c.table, func(line int) {
		c.warn(line, retireColumn, "retires nothing: no such row is recorded now")
	})
}
