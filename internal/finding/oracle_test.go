package finding_test

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// The oracle answers the same questions from the plain rows, day by day, straight
// from the words of the readings. It shares no code with the rules or the snapshot.

// result is what rules and oracle must agree on. The key stands for subject and
// evidence, which are shown for people who read a failure.
type result struct {
	code                   finding.Code
	polarity               finding.Polarity
	certainty              finding.Certainty
	note                   string
	severity               finding.Severity // where it may be higher than the rule's
	since, until, bothOpen int
	facts                  string
	subjects, evidence     string // only of the oracle
	key                    string
}

// Equal leaves out what only the oracle writes down.
func (r result) Equal(other result) bool {
	r.subjects, r.evidence = other.subjects, other.evidence
	return r == other
}

const none = -forever // a bound that is not known

type oracle struct {
	*world
	asAt, today int
	p           finding.Params
	found       []result
}

func (o *oracle) String() string {
	return fmt.Sprintf("as at %d, today %d, %+v\n%+v", o.asAt, o.today, o.p, *o.world)
}

// horizon bounds the days that are looked at: nothing changes beyond it.
const horizonFrom, horizonUntil = -60, 500

// extend grows the run of days around asAt on which holds is true.
func (o *oracle) extend(holds func(day int) bool) span {
	run := span{o.asAt, o.asAt + 1}
	for run.from > horizonFrom && holds(run.from-1) {
		run.from--
	}
	for run.until < horizonUntil && holds(run.until) {
		run.until++
	}
	if run.until == horizonUntil {
		run.until = forever
	}
	return run
}

// rests gathers what decides the certainty.
type rests struct {
	begins            []int
	assumed, possible bool
}

func (o *oracle) certainty(r rests) finding.Certainty {
	for _, day := range r.begins {
		if day > o.today {
			return finding.Planned
		}
	}
	switch {
	case r.possible:
		return finding.Possible
	case r.assumed:
		return finding.Assumed
	}
	return finding.Certain
}

var neutralNotes = map[string]bool{"HANDOVER": true, "MOVED_AWAY": true, "REASSESSED": true}

func (o *oracle) report(code finding.Code, run span, r rests, note string, subjects, evidence []string, home string, facts ...any) {
	polarity := finding.Risk
	switch {
	case neutralNotes[note], code == finding.O7:
		polarity = finding.Neutral
	case code == finding.O4:
		polarity = finding.Opportunity
	}
	r.begins = append(r.begins, run.from)
	f := result{code: code, polarity: polarity, certainty: o.certainty(r), note: note, since: run.from, until: run.until, bothOpen: none}
	f.subjects, f.evidence = joined(subjects)+home, joined(evidence)
	f.key = keyOf(code, subjects, evidence, home)
	f.facts = strings.TrimSpace(fmt.Sprintln(facts...))
	o.found = append(o.found, f)
}

func joined(names []string) string {
	return strings.Join(slices.Compact(slices.Sorted(slices.Values(names))), ", ")
}

func keyOf(code finding.Code, subjects, evidence []string, home string) string {
	text := string(code) + "\x00"
	for _, names := range [][]string{subjects, evidence} {
		var ids []string
		for _, n := range names {
			id := idOf(n)
			ids = append(ids, string(id[:]))
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		text += string([]byte{0, byte(len(ids))}) + strings.Join(ids, "")
	}
	sum := sha256.Sum256([]byte(text + home))
	return hex.EncodeToString(sum[:16])
}

func (o *oracle) sorted() []result {
	slices.SortFunc(o.found, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(a.since, b.since), cmp.Compare(a.key, b.key))
	})
	return o.found
}

// What holds on a day.

func (w *world) open(child string, day int) *networkRow {
	for i, n := range w.networks {
		if n.child == child && n.has(day) {
			return &w.networks[i]
		}
	}
	return nil
}

func (w *world) leadOn(n *networkRow, day int) string {
	for _, l := range w.leads {
		if n != nil && l.network == n.name && l.has(day) && n.has(day) {
			return l.who
		}
	}
	return ""
}

// tied says whether a tie covers the day, and whether one is recorded at all.
func tied(ties []tieRow, who, to string, day int) (covers, recorded bool) {
	for _, t := range ties {
		if t.who == who && t.to == to {
			recorded = true
			covers = covers || t.has(day)
		}
	}
	return covers, recorded
}

func (w *world) effective(m memberRow, day int) bool {
	n := w.networkNamed(m.network)
	if !m.has(day) || !n.has(day) {
		return false
	}
	if m.agency == "" {
		return true
	}
	inTeam, teamRecorded := tied(w.affiliations, m.person, n.team, day)
	atWork, workRecorded := tied(w.employments, m.person, m.agency, day)
	return (inTeam || !teamRecorded) && (atWork || !workRecorded)
}

func (w *world) assumed(m memberRow) bool {
	_, teamRecorded := tied(w.affiliations, m.person, w.networkNamed(m.network).team, 0)
	_, workRecorded := tied(w.employments, m.person, m.agency, 0)
	return !teamRecorded || !workRecorded
}

// membersOf returns the effective practitioners' memberships of a child on a day.
func (w *world) membersOf(child string, day int) []memberRow {
	var members []memberRow
	for _, m := range w.members {
		if m.agency != "" && w.networkNamed(m.network).child == child && w.effective(m, day) {
			members = append(members, m)
		}
	}
	return members
}

func (s serviceRow) live(day int) bool {
	return (s.status == enum.Active || s.status == enum.Completed) && s.has(day)
}

// servicesOf returns the live services for the child itself on a day.
func (w *world) servicesOf(child string, day int) []serviceRow {
	var live []serviceRow
	for _, s := range w.services {
		if s.child == child && s.live(day) {
			live = append(live, s)
		}
	}
	return live
}

func (w *world) belongsTo(child, whanau string, day int) bool {
	for _, b := range w.belongings {
		if b.child == child && b.whanau == whanau && b.has(day) {
			return true
		}
	}
	return false
}

func (w *world) livesAt(child, whanau, home string, day int) bool {
	for _, b := range w.belongings {
		if b.child == child && b.whanau == whanau && b.home == home && b.has(day) {
			return true
		}
	}
	return false
}

// reaching returns the live services that reach the child on a day.
func (w *world) reaching(child string, day int) []serviceRow {
	live := w.servicesOf(child, day)
	for _, s := range w.services {
		if s.whanau != "" && s.live(day) && w.belongsTo(child, s.whanau, day) {
			live = append(live, s)
		}
	}
	return live
}

func (w *world) siblingsOn(a, b string, day int) bool {
	for _, s := range w.siblings {
		if (s.a == a && s.b == b || s.a == b && s.b == a) && s.has(day) {
			return true
		}
	}
	return false
}

// siblingsOf returns everyone who ever is a sibling of the child.
func (w *world) siblingsOf(child string) []string {
	var names []string
	for _, s := range w.siblings {
		if s.a == child {
			names = append(names, s.b)
		} else if s.b == child {
			names = append(names, s.a)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (w *world) root(agency string) string {
	for w.parents[agency] != "" {
		agency = w.parents[agency]
	}
	return agency
}

// special returns the agencies around a child on a day that are not universal, and
// universal those that are.
func (w *world) agencies(child string, day int) (special, universal []string) {
	services := w.reaching(child, day)
	all := map[string]bool{}
	for _, m := range w.membersOf(child, day) {
		all[m.agency] = true
	}
	for _, s := range services {
		all[s.agency] = true
	}
	for a := range all {
		some, every := false, true
		for _, s := range services {
			if s.agency == a {
				some = true
				every = every && kinds[s.service].universal
			}
		}
		if some && every {
			universal = append(universal, a)
		} else {
			special = append(special, a)
		}
	}
	return special, universal
}

func (w *world) practitioners(child string, day int) []string {
	var names []string
	for _, m := range w.membersOf(child, day) {
		names = append(names, m.person)
	}
	for _, s := range w.reaching(child, day) {
		if s.who != "" {
			names = append(names, s.who)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
