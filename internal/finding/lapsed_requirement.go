package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/supervision/lapse"
)

// lapsedRequirement finds that somebody works in networks without a safety check, training of their teams or
// supervision that holds (G21; S1.31, S1.51): on the day they join as on every later one. What
// was never recorded at all may have been done.
func (q *staffInquiry) lapsedRequirement() {
	if q.staff.Work.Networks == 0 {
		return
	}
	q.unchecked()
	for _, m := range q.staff.Modules {
		q.untrained(m)
	}
	q.unsupervised()
	for _, a := range q.staff.Arrangements {
		q.unheld(a)
	}
}

// reportLapse reports that a requirement has lapsed, with the record that says so, if there is one.
func (q *staffInquiry) reportLapse(what Note, run calendar.Period, record *snapshot.Record) {
	var subjects []snapshot.ID
	if record != nil {
		subjects = append(subjects, record.ID)
	}
	f := q.reportStaff(G21, run, subjects...)
	f.about.label = string(what)
	f.note(what)
	if record == nil {
		f.weaken(Possible)
		return
	}
	f.Evidence = append(f.Evidence, *record)
}

func (q *staffInquiry) unchecked() {
	var held []calendar.Period
	var last *Check
	for _, c := range q.staff.Checks {
		held = append(held, c.Period)
		if c.Period.From <= q.asAt && (last == nil || c.Period.Until > last.Period.Until) {
			last = &c
		}
	}
	run, lapsed := allDays.Subtract(calendar.NewDays(held...)).Run(q.asAt)
	switch {
	case !lapsed:
	case last == nil:
		q.reportLapse(SafetyCheck, run, nil)
	default:
		q.reportLapse(SafetyCheck, run, &snapshot.Record{Type: "SafetyCheck", ID: last.ID})
	}
}

// untrained judges one module of a team; whose part in the team asks for it is lapse's to say.
func (q *staffInquiry) untrained(m lapse.Module) {
	lacks := func(day calendar.Date) bool {
		return lapse.TrainingOf(q.staff.Work, []lapse.Module{m}, q.staff.Completions, day, 0).Overdue > 0
	}
	if !lacks(q.asAt) {
		return
	}
	cuts := addCuts(nil, m.Period)
	for _, part := range q.staff.Work.Parts {
		cuts = addCuts(cuts, part.Period)
	}
	done := false
	for _, c := range q.staff.Completions {
		cuts = addCuts(cuts, calendar.Between(c.CompletedOn, c.ExpiresOn))
		done = done || c.Module == m.ID
	}
	q.reportLapse(Training, runAround(q.asAt, cuts, lacks), &snapshot.Record{Type: "TrainingModule", ID: m.ID})
	if !done {
		q.found[len(q.found)-1].weaken(Possible)
	}
}

// unsupervised judges the days on which nobody supervises them.
func (q *staffInquiry) unsupervised() {
	var arranged []calendar.Period
	var last *Arrangement
	for _, a := range q.staff.Arrangements {
		arranged = append(arranged, a.Period)
		if a.Period.Until <= q.asAt && (last == nil || a.Period.Until > last.Period.Until) {
			last = &a
		}
	}
	run, lapsed := after(allDays.Subtract(calendar.NewDays(arranged...)), q.params.SupervisionDays).Run(q.asAt)
	switch {
	case !lapsed:
	case last == nil:
		q.reportLapse(Supervision, run, nil)
	default:
		q.reportLapse(Supervision, run, &snapshot.Record{Type: "Supervision", ID: last.ID})
	}
}

// unheld judges one arrangement: that no session was held when it was due.
func (q *staffInquiry) unheld(a Arrangement) {
	every := &q.params.SupervisionDays
	if a.EveryDays != nil {
		every = a.EveryDays
	}
	due := func(day calendar.Date) calendar.Date {
		_, next := lapse.NextSession(a.Period.From, every, a.Sessions, day)
		return next
	}
	late := func(day calendar.Date) bool { return a.Period.Contains(day) && due(day) < day }
	if !late(q.asAt) {
		return
	}
	cuts := addCuts([]calendar.Date{due(q.asAt).AddDays(1)}, a.Period)
	for _, s := range a.Sessions {
		cuts = append(cuts, s.HeldOn)
	}
	q.reportLapse(Supervision, runAround(q.asAt, cuts, late), &snapshot.Record{Type: "Supervision", ID: a.ID})
}

var allDays = calendar.NewDays(calendar.Period{From: calendar.Always, Until: calendar.Forever})
