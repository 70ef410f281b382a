package finding

import (
	"cmp"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Overlaps returns the overlaps around a child that hold on the day asAt, judged
// with all rows recorded; today only decides what is PLANNED. Params must be valid.
// They come in the order of Compare.
func Overlaps(c *snapshot.Child, asAt, today calendar.Date, p Params) []*Finding {
	q := ask(c, asAt, today, p)
	q.duplicateService()
	q.duplicateWhanauService()
	q.sameAgencyDuplicate()
	q.practitionerAcrossSiblings()
	q.agencyAcrossSiblingsSplit()
	q.siblingsDifferentLeads()
	q.repeatedPair()
	q.overload()
	if q.judgesCasework() {
		q.repeatedAssessment()
		q.appointmentClash()
		q.contradictorySupport()
		q.duplicateRecord()
	}
	return q.answer()
}

// Pairs returns of the overlaps around a child only those of members who have often met (O7).
func Pairs(c *snapshot.Child, asAt, today calendar.Date, p Params) []*Finding {
	q := ask(c, asAt, today, p)
	q.repeatedPair()
	return q.answer()
}

// Gaps returns the gaps around a child, as Overlaps does the overlaps.
func Gaps(c *snapshot.Child, asAt, today calendar.Date, p Params) []*Finding {
	q := ask(c, asAt, today, p)
	q.noLead()
	q.leadUnavailable()
	q.shortTermSupport()
	q.inconsistentSupport()
	q.noWhanauMember()
	q.singleAgencyNetwork()
	if q.judgesCasework() {
		q.unownedConcern()
		q.silentMember()
		q.unmetNeed()
		q.blindSpot()
		q.overdueStep()
		q.noGroupHui()
		q.noChildVoice()
		q.involvedNotInvited()
		q.unsharedPicture()
		q.unansweredRequest()
		q.risingPattern()
		q.childNotSeen()
		q.siblingNotInView()
		q.consentLapsed()
		q.barrierOpen()
		q.siloedPair()
		q.networkWillNotLast()
		q.staleNetwork()
	}
	return q.answer()
}

// WhanauOverlaps returns the overload (O9) that a whānau lives with on the day
// asAt: the union over those of the given children that belong to it on the day.
func WhanauOverlaps(w *snapshot.Whanau, children []*snapshot.Child, asAt, today calendar.Date, p Params) []*Finding {
	q := &inquiry{asAt: asAt, today: today, params: p}
	q.whanauOverload(w, children)
	return q.answer()
}

// inquiry is one question, who is doubled or missing around this child on this day,
// and the answers found so far.
type inquiry struct {
	child       *snapshot.Child
	asAt, today calendar.Date
	params      Params
	network     *snapshot.Network       // open on asAt, nil when there is none
	live        []*snapshot.Provision   // for the child itself, live on asAt
	services    []*snapshot.ServiceType // of the live ones
	joint       []*snapshot.Joint       // where the members of the day meet (O7)
	found       []*Finding
}

// judgesCasework says whether the casework of the child was loaded: of what was not, nothing
// can be missing.
func (q *inquiry) judgesCasework() bool { return q.child.Casework != nil }

func ask(c *snapshot.Child, asAt, today calendar.Date, p Params) *inquiry {
	q := &inquiry{child: c, asAt: asAt, today: today, params: p, network: c.NetworkOn(asAt)}
	for _, s := range c.Provisions {
		if s.LiveOn(asAt) {
			q.live = append(q.live, s)
			q.services = add(q.services, s.Type)
		}
	}
	return q
}

// report adds a finding that holds on the days of the run. Its subjects are whom and
// what it is about, as the key means it.
func (q *inquiry) report(code Code, run calendar.Period, subjects ...snapshot.ID) *Finding {
	rule := ruleOf[code]
	f := &Finding{
		Code: code, Kind: rule.Kind, Polarity: rule.Polarity, Severity: rule.Severity, Certainty: Certain,
		AsAt: q.asAt, Since: known(run.From), Until: known(run.Until),
		Params: rule.used(&q.params), RuleVersion: rule.Version, Source: rule.Source,
		about: about{child: q.child, rank: rule.rank, subjects: subjects},
	}
	f.begins(run.From, q.today)
	q.found = append(q.found, f)
	return f
}

// answer returns what was found, complete and in order. The key knows all the evidence, who may
// not be named by an alias; they are taken out of it afterwards.
func (q *inquiry) answer() []*Finding {
	for _, f := range q.found {
		f.Key = f.key()
		f.Evidence = slices.DeleteFunc(f.Evidence, unnamed)
	}
	slices.SortFunc(q.found, Compare)
	return q.found
}

// Compare orders findings: severity descending, code, since, note, key.
func Compare(a, b *Finding) int {
	return cmp.Or(cmp.Compare(weight[b.Severity], weight[a.Severity]), cmp.Compare(a.about.rank, b.about.rank),
		cmp.Compare(since(a), since(b)), cmp.Compare(note(a), note(b)), cmp.Compare(a.Key, b.Key))
}

var weight = map[Severity]int{Low: 1, Moderate: 2, High: 3}

func since(f *Finding) calendar.Date {
	if f.Since == nil {
		return calendar.Forever
	}
	return *f.Since
}

func note(f *Finding) Note {
	if f.Note == nil {
		return ""
	}
	return *f.Note
}

// Only keeps the findings with one of the codes; nil codes keep all.
func Only(codes []Code, found []*Finding) []*Finding {
	if codes == nil {
		return found
	}
	return slices.DeleteFunc(found, func(f *Finding) bool { return !slices.Contains(codes, f.Code) })
}

// known returns nil for a bound that is not known.
func known(d calendar.Date) *calendar.Date {
	if d == calendar.Forever || d == calendar.Always {
		return nil
	}
	return &d
}
