package graph_test

import (
	"strings"
	"testing"
	"testing/fstest"

	networks "cangraph/ent/gen/network"
	"cangraph/internal/globalid"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// ended is a world in which something of every kind has ended for a reason.
var ended = map[string]string{
	"agencies.csv":      "key,name,kind,control\na,Agency A,OTHER,NGO\n",
	"teams.csv":         "key,name\nt,Team T\n",
	"service_types.csv": "code,name,exclusive,universal,scope,relational\nm,Mentoring,false,false,CHILD,true\n",
	"children.csv":      "key,preferred_name,given_names,family_name,date_of_birth,gender\nc,Mere,Mere,Test,2015-01-01,UNKNOWN\n",
	"kin.csv":           "key,given_names,family_name,date_of_birth\nk,Kahu,Test,1980-02-03\nl,Lena,Test,1981-02-03\n",
	"practitioners.csv": "key,given_names,family_name,profession\np,Pat,Test,NURSE\n",
	"employments.csv":   "practitioner_key,agency_key,from,until\np,a,2020-01-01,\n",
	"affiliations.csv":  "practitioner_key,team_key,role,from,until\np,t,MEMBER,2020-01-01,\n",
	"networks.csv": "key,child_key,team_key,accepted_on,closed_on,exit_reason\n" +
		"n1,c,t,2024-01-01,2025-01-01,ESCALATED\nn2,c,t,2026-01-01,,\n",
	"memberships.csv": "network_key,person_key,agency_key,role,from,until,join_reason,leave_reason\n" +
		"n2,p,a,CORE,2026-01-01,2026-12-01,TRANSFER,CHOSEN_BY_WHANAU\nn2,k,,WHANAU,2026-01-01,,,\nn2,l,,WHANAU,2026-01-01,,,\nn2,c,,CHILD,2026-01-01,,,\n",
	"provisions.csv": "key,child_key,agency_key,practitioner_key,service_type,status,from,until,end_reason\n" +
		"s,c,a,p,m,COMPLETED,2026-01-01,2026-12-01,DISENGAGED\n",
	"accounts.csv": "issuer,subject,practitioner_key,kin_key,child_key,client\n" +
		"https://demo.cangraph.invalid,pat,p,,,\nhttps://demo.cangraph.invalid,kahu,,k,,\nhttps://demo.cangraph.invalid,mere,,,c,\n",
}

const everything = `query($network: ID!, $service: ID!) {
  network: node(id: $network) { ... on Network { child { name } exitReason } }
  service: node(id: $service) { ... on ServiceProvision { type { name } endReason } }
  children { nodes { birth { date } network {
    view members { joinReason leaveReason person { ... on Kin { name birth { date } } } services { type { name } endReason } }
    gaps { code } overlaps(thresholds: {maxAgencies: 1, maxPractitioners: 1}) { code } } } }
}`

// A child and its whānau see who is there and what they do, and not why practitioners
// noted that something ended, nor when the other adults were born.
func TestChildSafeView(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range ended {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		closed := s.Ent().Network.Query().Where(networks.ClosedOnNotNil()).OnlyIDX(testkit.Context())
		ids := map[string]any{
			"network": globalid.Of("Network", closed),
			"service": globalid.Of("ServiceProvision", s.Ent().ServiceProvision.Query().OnlyIDX(testkit.Context())),
		}
		for subject, want := range map[string]struct{ yes, no []string }{
			"pat":  {[]string{"ESCALATED", "DISENGAGED", "TRANSFER", "CHOSEN_BY_WHANAU", "1980-02-03", "1981-02-03", "G15_", `"FULL"`}, nil},
			"kahu": {[]string{`"child":{"name":"Mere"}`, "Mentoring", "CHILD_SAFE", "1980-02-03"}, []string{"ESCALATED", "DISENGAGED", "TRANSFER", "CHOSEN_BY_WHANAU", "1981-02-03", `"code"`}},
			"mere": {[]string{`"child":{"name":"Mere"}`, "Mentoring", "CHILD_SAFE", "2015-01-01"}, []string{"ESCALATED", "DISENGAGED", "TRANSFER", "CHOSEN_BY_WHANAU", "1980-02-03", "1981-02-03", `"code"`}},
		} {
			answer := post(t, apiFor(t, s, bearer(subject)), everything, ids)
			for _, text := range want.yes {
				if !strings.Contains(answer, text) {
					t.Errorf("%s: %s is missing in %s", subject, text, answer)
				}
			}
			for _, text := range want.no {
				if strings.Contains(answer, text) {
					t.Errorf("%s: %s appears in %s", subject, text, answer)
				}
			}
		}
	})
}
