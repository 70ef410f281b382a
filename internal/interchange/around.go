package interchange

import "cangraph/internal/calendar"

// aroundTheChild is the checks that know what a file is about.
func (c *checking) aroundTheChild() []func() error {
	switch c.file {
	case children:
		return []func() error{c.numbers, c.births}
	case networks:
		return []func() error{c.acceptances}
	case memberships:
		return []func() error{c.agencies, c.leadsLeft}
	case leads:
		return []func() error{c.leadsOutside}
	case provisions:
		return []func() error{c.employed}
	}
	return nil
}

func (c *checking) numbers() error {
	return c.staged.SameIdentifier(c.ctx, func(line, other int) {
		if other == 0 {
			c.fail(line, "nhi", "is recorded for another child; an NHI number belongs to one child: correct one of the two")
			return
		}
		c.fail(line, "nhi", "is also in line %d; an NHI number belongs to one child: correct one of the two", other)
	})
}

func (c *checking) births() error {
	return c.staged.BornLater(c.ctx, func(line int, network string) {
		c.fail(line, "date_of_birth", "is after the day on which the recorded network %s was accepted; correct one of the two", quoted(network))
	})
}

func (c *checking) acceptances() error {
	return c.staged.BeforeBirth(c.ctx, func(line int) {
		c.fail(line, "accepted_on", "is before the child was born; correct it, or the date of birth in children.csv")
	})
}

func (c *checking) agencies() error {
	return c.staged.Agencies(c.ctx, func(line int, missing bool) {
		if missing {
			c.fail(line, "agency_key", "is empty; a practitioner comes for an agency: write its key")
			return
		}
		c.fail(line, "agency_key", "is given for a child or an adult of the whānau, who come for no agency; leave it empty")
	})
}

func (c *checking) leadsLeft() error {
	return c.staged.LeadsLeft(c.ctx, func(line int, from calendar.Date) {
		c.fail(line, "person_key", "no longer covers the recorded lead of this person from %s; a lead is a member all the time: correct the lead too", from)
	})
}

func (c *checking) leadsOutside() error {
	if c.unreadable[memberships.table.Name] {
		return nil
	}
	return c.staged.LeadsOutside(c.ctx, func(line int) {
		c.fail(line, "practitioner_key", "has no rows in memberships.csv that together cover this whole lead period; a lead is a member all the time: add or lengthen a row, or shorten the lead")
	})
}

func (c *checking) employed() error {
	return c.staged.NotEmployed(c.ctx, func(line int) {
		c.warn(line, "practitioner_key", "is not recorded as employed at this agency on any day of the service")
	})
}
