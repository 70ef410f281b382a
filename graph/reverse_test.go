package graph_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// In this world each child leaves the reverse view for another reason: the network
// closes, the affiliation ends, the employment ends, the row ends.
var leaving = map[string]string{
	"agencies.csv":      "key,name,kind,control\na,Agency A,OTHER,NGO\nb,Agency B,OTHER,NGO\n",
	"teams.csv":         "key,name\nt,Team T\nu,Team U\n",
	"children.csv":      "key,preferred_name,given_names,family_name,date_of_birth,gender\nc1,Closed,X,Test,2015-01-01,UNKNOWN\nc2,Unaffiliated,X,Test,2015-01-01,UNKNOWN\nc3,Unemployed,X,Test,2015-01-01,UNKNOWN\nc4,Left,X,Test,2015-01-01,UNKNOWN\n",
	"practitioners.csv": "key,given_names,family_name,profession\np,Pat,Test,NURSE\n",
	"employments.csv":   "practitioner_key,agency_key,from,until\np,a,2025-01-01,\np,b,2025-01-01,2026-03-03\n",
	"affiliations.csv":  "practitioner_key,team_key,role,from,until\np,t,MEMBER,2025-01-01,\np,u,MEMBER,2025-01-01,2026-03-02\n",
	"networks.csv":      "key,child_key,team_key,accepted_on,closed_on\nn1,c1,t,2026-01-01,2026-03-01\nn2,c2,u,2026-01-01,\nn3,c3,t,2026-01-01,\nn4,c4,t,2026-01-01,\n",
	"memberships.csv":   "network_key,person_key,agency_key,role,from,until\nn1,p,a,CORE,2026-01-01,\nn2,p,a,CORE,2026-01-01,\nn3,p,b,CORE,2026-01-01,\nn4,p,a,CORE,2026-01-01,2026-03-04\n",
}

func TestAReverseViewEndsWithTheDayBefore(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range leaving {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		handler := api(t, s)
		for day, want := range map[string]string{
			"2025-12-31": "",
			"2026-01-01": "Closed Left Unaffiliated Unemployed",
			"2026-02-28": "Closed Left Unaffiliated Unemployed",
			"2026-03-01": "Left Unaffiliated Unemployed",
			"2026-03-02": "Left Unemployed",
			"2026-03-03": "Left",
			"2026-03-04": "",
		} {
			answer := ask[struct {
				Practitioners struct {
					Nodes []struct {
						Networks struct {
							Nodes []struct{ Child struct{ Name string } }
						}
					}
				}
			}](t, handler, `query($day: Date) { practitioners(first: 1) { nodes { networks(asAt: $day) { nodes { child { name } } } } } }`, map[string]any{"day": day})
			var names []string
			for _, n := range answer.Practitioners.Nodes[0].Networks.Nodes {
				names = append(names, n.Child.Name)
			}
			if have := strings.Join(names, " "); have != want {
				t.Errorf("on %s: %q instead of %q", day, have, want)
			}
		}
	})
}
