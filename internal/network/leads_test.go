package network_test

import (
	"fmt"
	"slices"
	"testing"

	"cangraph/internal/calendar"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// Whoever led before stays in the list, in the order in which they led, within the
// network's own days; whom the viewer may not see is left out.
func TestTheHistoryOfLeads(t *testing.T) {
	ana, bo := &snapshot.Practitioner{GivenNames: "Ana"}, &snapshot.Practitioner{GivenNames: "Bo"}
	on := func(d int) calendar.Date { return day.AddDays(d) }
	n := &snapshot.Network{Period: calendar.Period{From: on(-100), Until: calendar.Forever}}
	led := func(who *snapshot.Practitioner, from, until calendar.Date) *snapshot.Lead {
		return &snapshot.Lead{Network: n, Practitioner: who, Row: calendar.Period{From: from, Until: until}}
	}
	n.Leads = []*snapshot.Lead{led(bo, on(-40), calendar.Forever), led(ana, on(-120), on(-60)), led(nil, on(-60), on(-40)), led(bo, on(-130), on(-110))}
	child := &snapshot.Child{Networks: []*snapshot.Network{n}}
	var lines []string
	for _, l := range (&network.Support{Child: child, AsAt: day}).Leads() {
		lines = append(lines, fmt.Sprint(l.Practitioner.Name(), " ", int(l.Since-day), " ", l.Until == nil))
	}
	if want := []string{"Ana -100 false", "Bo -40 true"}; !slices.Equal(lines, want) {
		t.Errorf("%q, want %q", lines, want)
	}
	if is := (&network.Support{Child: child, AsAt: on(-101)}).Leads(); is == nil || len(is) > 0 {
		t.Errorf("without a network: %v", is)
	}
}
