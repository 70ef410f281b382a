package finding_test

import "cangraph/ent/enum"

func (w *world) concern(child, who, agency string, severity enum.ConcernSeverity, raised, closed int) *world {
	w.concerns = append(w.concerns, concernRow{name: named("concern", w.concerns), child: child, who: who, agency: agency, severity: severity, span: span{raised, closed}})
	return w.judge()
}

// step adds what somebody did about the concern; steps come in the order of their days.
func (w *world) step(kind enum.ConcernStepKind, who, agency string, on int) *world {
	w.steps = append(w.steps, stepRow{concern: last(w.concerns).name, kind: kind, who: who, agency: agency, on: on})
	return w
}

func (w *world) observe(child, who, agency string, seen int) *world {
	w.observations = append(w.observations, observationRow{named("observation", w.observations), child, who, agency, seen})
	return w.judge()
}

// weigh adds that somebody says how severe the concern is.
func (w *world) weigh(severity enum.ConcernSeverity, who, agency string, on int) *world {
	w.step(enum.ConcernWeighed, who, agency, on)
	w.steps[len(w.steps)-1].severity = severity
	return w
}

// release adds that somebody who owned the concern does not any more.
func (w *world) release(owner, who, agency string, on int) *world {
	w.step(enum.ConcernReleased, who, agency, on)
	w.steps[len(w.steps)-1].whom = owner
	return w
}

// raisedFrom says that the concern was raised from the observation added last.
func (w *world) raisedFrom() *world {
	w.concerns[len(w.concerns)-1].observation = last(w.observations).name
	return w
}

// openIt adds that somebody opened the concern by itself, if there is one, or else the observation.
func (w *world) openIt(who, agency string, on int) *world {
	row := openingRow{who: who, agency: agency, on: on}
	if len(w.concerns) > 0 {
		row.child, row.of = last(w.concerns).child, last(w.concerns).name
	} else {
		row.child, row.of = last(w.observations).child, last(w.observations).name
	}
	w.openings = append(w.openings, row)
	return w
}

// link links the two observations added last.
func (w *world) link(kind enum.ObservationLinkKind, agency string, on int) *world {
	n := len(w.observations)
	w.links = append(w.links, linkRow{w.observations[n-2].name, w.observations[n-1].name, agency, kind, on})
	return w
}

func (w *world) disagree(child string, raised, resolved int) *world {
	w.disagreements = append(w.disagreements, noteRow{named("disagreement", w.disagreements), child, span{raised, resolved}})
	return w.judge()
}

func (w *world) barrier(child string, raised, resolved int) *world {
	w.barriers = append(w.barriers, noteRow{named("barrier", w.barriers), child, span{raised, resolved}})
	return w.judge()
}

func (w *world) consent(child string, from, until int) *world {
	w.consents = append(w.consents, noteRow{named("consent", w.consents), child, span{from, until}})
	return w.judge()
}

func (w *world) askUpdate(child, whom string, due, answered, withdrawn int) *world {
	w.updates = append(w.updates, dueRow{name: named("update", w.updates), child: child, of: whom, due: due, done: answered, withdrawn: withdrawn})
	return w.judge()
}

func (w *world) question(child string, mandatory bool, due, answered int) *world {
	w.questions = append(w.questions, dueRow{name: named("question", w.questions), child: child, due: due, done: answered, mandatory: mandatory})
	return w.judge()
}
