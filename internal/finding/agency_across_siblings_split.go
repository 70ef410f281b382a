package finding

import (
	"slices"

	"cangraph/internal/network/snapshot"
)

// agencyAcrossSiblingsSplit finds agencies that give siblings the same service, not a
// universal one, through different people (O5). One finding per agency and type. It
// is silent where somebody of that agency is involved with both children that day.
func (q *inquiry) agencyAcrossSiblingsSplit() {
	if len(q.child.Siblings) == 0 {
		return
	}
	for i, p := range q.live {
		if p.Type.Universal || p.Practitioner == nil || seenSplit(q.live[:i], p) {
			continue
		}
		s := split{q.child, p.Agency, p.Type}
		apart := []*snapshot.Child{q.child}
		for _, sibling := range q.child.Siblings {
			if s.on(sibling, q.asAt) {
				apart = append(apart, sibling.Child)
			}
		}
		if len(apart) > 1 {
			q.reportSplit(s, byChildName(apart))
		}
	}
}

func seenSplit(earlier []*snapshot.Provision, p *snapshot.Provision) bool {
	for _, e := range earlier {
		if e.Agency == p.Agency && e.Type == p.Type && e.Practitioner != nil {
			return true
		}
	}
	return false
}

func (q *inquiry) reportSplit(s split, apart []*snapshot.Child) {
	f := q.report(O5, s.run(q.asAt), s.agency.ID, s.service.ID)
	f.about.service, f.about.agencies, f.about.children = s.service, []*snapshot.Agency{s.agency}, apart
	var shown []*snapshot.Provision
	for _, c := range apart {
		f.about.subjects = append(f.about.subjects, c.ID)
		for _, p := range c.Provisions {
			if s.gives(p, q.asAt) {
				shown = append(shown, p)
				f.about.practitioners = add(f.about.practitioners, p.Practitioner)
			}
		}
	}
	slices.SortFunc(f.about.practitioners, (*snapshot.Practitioner).Compare)
	f.showProvisions(shown, q.today)
}
