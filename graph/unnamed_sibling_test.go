package graph_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// beside is Mere, whom Pat leads, and her brother Tama, born later, of whom Pat may know that he
// is there and that Rua leads for him; Lupe did before.
var beside = map[string]string{
	"agencies.csv":      "key,name,kind,control\na,Agency A,OTHER,NGO\nb,Agency B,OTHER,NGO\n",
	"teams.csv":         "key,name\nt,Team T\n",
	"service_types.csv": "code,name,exclusive,universal,scope,relational\nm,Mentoring,false,false,CHILD,true\n",
	"children.csv": "key,preferred_name,given_names,family_name,date_of_birth,gender\n" +
		"c,Mere,Mere,Test,2015-01-01,UNKNOWN\nd,Tama,Tama,Test,2024-11-04,UNKNOWN\n",
	"kin.csv":           "key,given_names,family_name,date_of_birth\nk,Kahu,Test,1980-02-03\n",
	"practitioners.csv": "key,given_names,family_name,profession\np,Pat,Test,NURSE\nq,Rua,Test,NURSE\nr,Lupe,Test,NURSE\n",
	"employments.csv":   "practitioner_key,agency_key,from,until\np,a,2020-01-01,\nq,b,2020-01-01,\nr,b,2020-01-01,\n",
	"affiliations.csv":  "practitioner_key,team_key,role,from,until\np,t,MEMBER,2020-01-01,\nq,t,MEMBER,2020-01-01,\nr,t,MEMBER,2020-01-01,\n",
	"networks.csv":      "key,child_key,team_key,accepted_on,closed_on,exit_reason\nn1,c,t,2024-01-01,,\nn2,d,t,2025-03-05,,\n",
	"leads.csv":         "network_key,practitioner_key,from,until\nn1,p,2024-01-01,\nn2,r,2025-03-05,2026-02-07\nn2,q,2026-02-07,\n",
	"memberships.csv": "network_key,person_key,agency_key,role,from,until,join_reason,leave_reason\n" +
		"n1,p,a,CORE,2024-01-01,,,\nn2,q,b,CORE,2025-03-05,,,\nn2,r,b,CORE,2025-03-05,2026-02-07,,\n",
	"relationships.csv": "person_key,relative_key,kind,from,until\nc,k,PARENT,2015-01-01,\nd,k,PARENT,2024-11-04,\n",
	"provisions.csv":    "key,child_key,agency_key,practitioner_key,service_type,status,from,until,end_reason\n",
	"accounts.csv": "issuer,subject,practitioner_key,kin_key,child_key,client\n" +
		"https://demo.cangraph.invalid,pat,p,,,\n",
}

// Who may only know that there is a sibling, and who leads for it, learns from no day what happened
// before: not when it was born, accepted or led by somebody else.
func TestOfASiblingWithoutANameOnlyTodayIsKnown(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range beside {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		endpoint := apiFor(t, s, bearer("pat"))
		for _, on := range []string{
			"", `(asAt: "2010-01-01")`, `(asAt: "2024-11-03")`, `(asAt: "2024-11-04")`, `(asAt: "2025-03-05")`, `(asAt: "2026-02-06")`, `(asAt: "2030-01-01")`,
			`(knownAt: "2026-06-15T23:59:59Z")`,
		} {
			answer := post(t, endpoint, `{ children { nodes { network`+on+` { siblings { level since until child { name } leadProfessional { practitioner { name } since } sharedAgencies { name } }
				overlaps(codes: [O6_SIBLINGS_DIFFERENT_LEADS]) { since sinceBothOpen until explanation evidence { ... on Practitioner { name } } } } } } }`, nil)
			for _, not := range []string{"Tama", "Lupe", "2024-11-04", "2025-03-05", "error"} {
				if strings.Contains(answer, not) {
					t.Errorf("%s: %s is in %s", on, not, answer)
				}
			}
			if n := strings.Count(answer, `"level":"EXISTS"`); n != 1 && !strings.Contains(on, "knownAt") || n != 0 && strings.Contains(on, "knownAt") {
				t.Errorf("%s: %d siblings in %s", on, n, answer)
			}
			if on == "" && !strings.Contains(answer, "Rua Test") {
				t.Errorf("who leads is not in %s", answer)
			}
		}
	})
}
