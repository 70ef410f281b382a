package finding_test

import (
	"strconv"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// What a service brings about is what was not there before, on the day it is first there.
func TestBrought(t *testing.T) {
	mentoring := &snapshot.ServiceType{ID: snapshot.ID{1}, Name: "mentoring", Exclusive: true}
	agencies := map[string]*snapshot.Agency{}
	for i, name := range []string{"a", "b", "c"} {
		agencies[name] = &snapshot.Agency{ID: snapshot.ID{2, byte(i)}, Name: name, SortName: name}
	}
	const today = calendar.Date(1000)
	for name, c := range map[string]struct {
		by, other calendar.Period
		third     bool
		want      string
	}{
		"beside another":            {calendar.Since(today), calendar.Since(900), false, "O1 RISK as of 1000"},
		"recorded late":             {calendar.Since(950), calendar.Since(900), false, "O1 RISK as of 1000"},
		"from next week":            {calendar.Since(1007), calendar.Since(900), false, "O1 RISK as of 1007"},
		"before another begins":     {calendar.Since(today), calendar.Since(1030), false, "O1 RISK as of 1030"},
		"after another ends":        {calendar.Since(today), calendar.Period{From: 900, Until: 1000}, false, ""},
		"ends before another":       {calendar.Period{From: 1000, Until: 1030}, calendar.Since(1030), false, ""},
		"a handover":                {calendar.Since(today), calendar.Period{From: 900, Until: 1010}, false, "O1 NEUTRAL as of 1000"},
		"ended":                     {calendar.Period{From: 900, Until: 1000}, calendar.Since(800), false, ""},
		"a third beside two others": {calendar.Since(today), calendar.Since(900), true, "O1 RISK as of 1000"},
	} {
		child := &snapshot.Child{ID: snapshot.ID{9}, In: &snapshot.Snapshot{}}
		give := func(agency string, period calendar.Period) *snapshot.Provision {
			p := &snapshot.Provision{ID: snapshot.ID{3, byte(len(child.Provisions))}, Child: child, Agency: agencies[agency], Type: mentoring, Status: enum.Active, Period: period}
			child.Provisions = append(child.Provisions, p)
			return p
		}
		give("a", c.other)
		if c.third {
			give("c", c.other)
		}
		by := give("b", c.by)
		var is []string
		for _, f := range finding.Brought(child, by, today, finding.Defaults()) {
			is = append(is, strings.Split(string(f.Code), "_")[0]+" "+string(f.Polarity)+" as of "+strconv.Itoa(int(f.AsAt)))
		}
		if got := strings.Join(is, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if by.Status != enum.Active {
			t.Errorf("%s: the service is left %s", name, by.Status)
		}
	}
}
