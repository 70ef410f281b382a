package finding_test

import (
	"fmt"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// typical is a child with six members, two siblings with the same, and six services.
func typical() *world {
	w := newWorld()
	for _, child := range []string{"Mere", "Tama", "Aroha"} {
		n := child + "'s network"
		w.network(n, child, 0, forever).kin(n, "Nan", 0, forever).belongs(child, "Rata", "home", -900, forever)
		for i := range 5 {
			w.member(n, fmt.Sprint("person ", i), fmt.Sprint("agency ", i%4), i, forever)
		}
		w.lead(n, "person "+fmt.Sprint(len(child)%2), 3, forever)
		for i, service := range []string{"school", "counselling", "mentoring", "parenting", "school"} {
			w.serve(child, service, fmt.Sprint("agency ", i), fmt.Sprint("person ", i), -100+i, forever)
		}
	}
	w.sibling("Mere", "Tama", -900, forever).sibling("Mere", "Aroha", -900, forever).sibling("Tama", "Aroha", -900, forever)
	return w.serveWhanau("Rata", "budgeting", "agency 1", "", 0, forever)
}

func BenchmarkTypicalChild(b *testing.B) {
	c := build(typical(), "Mere").Children[0]
	p := finding.Defaults()
	b.ReportAllocs()
	for b.Loop() {
		finding.Overlaps(c, date(60), date(60), p)
		finding.Gaps(c, date(60), date(60), p)
	}
	b.ReportMetric(float64(len(finding.Overlaps(c, date(60), date(60), p))+len(finding.Gaps(c, date(60), date(60), p))), "findings")
}

func BenchmarkTypicalChildWithCasework(b *testing.B) {
	w := typical().assess("Mere", "Mere's network", "agency 1", 5, 20, 20)
	for i := range 6 {
		who := fmt.Sprint("person ", i%5)
		w.need(domains[i%4], 20, forever).act(enum.ActivityAgreed, 25, 50, forever).progress("Mere", who, 30+i).
			observe("Mere", who, fmt.Sprint("agency ", i%4), 10*i).contact("Mere", "kin", true, 10*i, who).appoint("Mere", "clinic", 10*i, 600, 660, "nan").
			concern("Mere", who, fmt.Sprint("agency ", i%4), enum.ModerateConcern, 10*i, forever).step(enum.ConcernAcknowledged, "person 0", "agency 0", 10*i)
	}
	c := build(w, "Mere").Children[0]
	p := finding.Defaults()
	b.ReportAllocs()
	for b.Loop() {
		finding.Overlaps(c, date(60), date(60), p)
		finding.Gaps(c, date(60), date(60), p)
	}
}

func BenchmarkQuietChild(b *testing.B) {
	w := typical()
	w.siblings = nil
	c := build(w, "Mere").Children[0]
	p := finding.Defaults()
	b.ReportAllocs()
	for b.Loop() {
		finding.Overlaps(c, date(60), date(60), p)
		finding.Gaps(c, date(60), date(60), p)
	}
}
