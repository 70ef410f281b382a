package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Signal is a day on which something was heard from a practitioner about the child (S1.46): an
// update, an observation or a concern, a part of an assessment, what the child said, work done for it, a hui attended, a
// contact with child, whānau or the lead, an answer. This is the one meaning of "heard from" (G5, G27).
type Signal struct {
	By ID
	On calendar.Date
}

// Signals are all signals about the child; none without its casework.
func (c *Child) Signals() []Signal {
	w := c.Casework
	if w == nil {
		return nil
	}
	var all []Signal
	heard := func(by ID, on *calendar.Date) {
		if on != nil {
			all = append(all, Signal{by, *on})
		}
	}
	for _, p := range w.Progress {
		heard(p.By, &p.On)
	}
	for _, d := range w.Deliveries {
		heard(d.By, d.Occurred)
	}
	for _, o := range w.Observations {
		heard(o.By, &o.Seen)
	}
	for _, o := range w.Concerns {
		heard(o.By, &o.Raised)
	}
	for _, v := range w.Voices {
		heard(v.By, &v.On)
	}
	for _, p := range w.Contributions {
		if p.Status == enum.ContributionGiven {
			heard(p.By, p.Answered)
		}
	}
	for _, r := range w.UpdateRequests {
		heard(r.To, r.Answered)
	}
	for _, h := range w.Hui {
		on := h.On()
		for _, i := range h.Invited {
			if h.Cancelled == nil && i.Attendance == enum.Present {
				heard(i.Practitioner, &on)
			}
		}
	}
	for _, i := range w.Interactions {
		if !i.WithWhanau() && !c.withLead(i) {
			continue
		}
		heard(i.By, &i.On)
		for _, p := range i.With {
			if p.Practitioner != NoOne {
				heard(p.Practitioner, &i.On)
			}
		}
	}
	return all
}

// LastSignalOf is the day of the last signal of a practitioner until a day, nil without one.
func (c *Child) LastSignalOf(practitioner ID, until calendar.Date) *calendar.Date {
	var last *calendar.Date
	for _, s := range c.Signals() {
		if s.By == practitioner && s.On <= until && (last == nil || s.On > *last) {
			last = &s.On
		}
	}
	return last
}

// withLead says whether the lead of its day took part in an interaction.
func (c *Child) withLead(i *Interaction) bool {
	n := c.NetworkOn(i.On)
	if n == nil {
		return false
	}
	lead := n.LeadOn(i.On)
	return lead != nil && i.Includes(lead.Practitioner.ID)
}
