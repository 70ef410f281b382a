package interchange

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// one is a folder of one file.
func one(file, content string) fstest.MapFS {
	return fstest.MapFS{file: {Data: []byte(content)}}
}

// start imports the sound folder and returns what is stored then.
func start(t *testing.T, s *store.Store) string {
	t.Helper()
	take(t, s, sound(t), monday)
	return dump(t, s, "")
}

// changes is how the lines of two dumps differ, with - and +.
func changes(before, after string) string {
	was, is := map[string]bool{}, map[string]bool{}
	for line := range strings.SplitSeq(before, "\n") {
		was[line] = true
	}
	for line := range strings.SplitSeq(after, "\n") {
		is[line] = true
	}
	var out []string
	for line := range strings.SplitSeq(before, "\n") {
		if !is[line] {
			out = append(out, "- "+line)
		}
	}
	for line := range strings.SplitSeq(after, "\n") {
		if !was[line] {
			out = append(out, "+ "+line)
		}
	}
	return strings.Join(out, "\n")
}

func expect(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimSpace(want), got); diff != "" {
		t.Error(diff)
	}
}

func TestImportingTwiceWritesNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s) + versions(t, s)
		report := take(t, s, sound(t), monday.Add(time.Hour))
		for _, f := range report.Files {
			if f.Unchanged != f.Rows || f.Added+f.Changed+f.Retired > 0 {
				t.Error(f)
			}
		}
		expect(t, before, dump(t, s, "")+versions(t, s))
		expect(t, "", dump(t, s, "_history"))
	})
}

// versions are the ids and instants of all rows.
func versions(t *testing.T, s *store.Store) string {
	t.Helper()
	var out []string
	for _, f := range files {
		out = append(out, rowsOf(t, s, f.table.Name, []string{"id", "recorded_at"}, nil)...)
	}
	return strings.Join(out, "\n")
}

func TestACorrectionKeepsWhatWasRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		ids := rowsOf(t, s, "children", []string{"id"}, nil)
		folder := one("children.csv", "key,preferred_name,given_names,family_name,date_of_birth,gender,nhi\nc1,Merepeka,Mere Anahera,Rāwhiti,2015-03-01,FEMALE,ZKP3424\n")
		report := take(t, s, folder, monday.Add(time.Hour))
		expect(t, `[{children.csv 1 0 1 0 0}]`, fmt.Sprint(report.Files))
		expect(t, `
- children: import_key=c1 sort_name=mere preferred_name=Mere given_names=Mere Anahera family_name=Rāwhiti date_of_birth=2015-03-01 gender=FEMALE ethnicities=["21111","31111"] iwi=["0304"] languages=["mi","en-NZ"] shielded=false
- person_identifiers: system=https://standards.digital.health.nz/ns/nhi-id value=ZZZ0016 status=LIVE child_id=<c1>
+ children: import_key=c1 sort_name=merepeka preferred_name=Merepeka given_names=Mere Anahera family_name=Rāwhiti date_of_birth=2015-03-01 gender=FEMALE shielded=false
+ person_identifiers: system=https://standards.digital.health.nz/ns/nhi-id value=ZKP3424 status=LIVE child_id=<c1>
+ name_words: kind=children subject_id=<c1> word=merepeka collapsed=merepeka`, changes(before, dump(t, s, "")))
		expect(t, `
children_history: import_key=c1 sort_name=mere preferred_name=Mere given_names=Mere Anahera family_name=Rāwhiti date_of_birth=2015-03-01 gender=FEMALE ethnicities=["21111","31111"] iwi=["0304"] languages=["mi","en-NZ"] shielded=false
person_identifiers_history: system=https://standards.digital.health.nz/ns/nhi-id value=ZZZ0016 status=LIVE child_id=<c1>`, dump(t, s, "_history"))
		expect(t, fmt.Sprint(ids), fmt.Sprint(rowsOf(t, s, "children", []string{"id"}, nil)))
		expect(t, "CORRECTED", reasons(t, s, "children"))
	})
}

func reasons(t *testing.T, s *store.Store, table string) string {
	t.Helper()
	var out []string
	for _, row := range rowsOf(t, s, table+"_history", []string{"retired_because"}, nil) {
		_, because, _ := strings.Cut(row, "=")
		out = append(out, because)
	}
	return strings.Join(out, " ")
}

func TestTwoLeadsChangePlaces(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		folder := fstest.MapFS{
			"leads.csv":       {Data: []byte("network_key,practitioner_key,from,until,entered_in_error\nn1,p1,2026-01-08,,true\nn1,p2,2026-04-01,,1\nn1,p2,2026-01-08,2026-04-01,\nn1,p1,2026-04-01,,no\n")},
			"memberships.csv": {Data: []byte("network_key,person_key,agency_key,role,from,until,leave_reason,entered_in_error\nn1,p2,hospital,CORE,2026-01-05,,,\nn1,p2,hnz,CORE,2026-03-01,,,yes\n")},
		}
		take(t, s, folder, monday.Add(time.Hour))
		after := dump(t, s, "")
		expect(t, `
- can_memberships: from_on=2026-01-05 until_on=2026-03-01 role=CORE join_reason= leave_reason=SERVICE_ENDED network_id=<n1> practitioner_id=<p2> agency_id=<hospital>
- can_memberships: from_on=2026-03-01 role=CORE join_reason= leave_reason= network_id=<n1> practitioner_id=<p2> agency_id=<hnz>
- lead_periods: from_on=2026-01-08 until_on=2026-04-01 network_id=<n1> practitioner_id=<p1>
- lead_periods: from_on=2026-04-01 network_id=<n1> practitioner_id=<p2>
+ can_memberships: from_on=2026-01-05 role=CORE join_reason= leave_reason= network_id=<n1> practitioner_id=<p2> agency_id=<hospital>
+ lead_periods: from_on=2026-01-08 until_on=2026-04-01 network_id=<n1> practitioner_id=<p2>
+ lead_periods: from_on=2026-04-01 network_id=<n1> practitioner_id=<p1>`, changes(before, after))
		expect(t, "ENTERED_IN_ERROR ENTERED_IN_ERROR", reasons(t, s, "lead_periods"))
		expect(t, "CORRECTED ENTERED_IN_ERROR", reasons(t, s, "can_memberships"))
		history := dump(t, s, "_history")
		report := take(t, s, folder, monday.Add(2*time.Hour))
		expect(t, "", changes(after, dump(t, s, "")))
		expect(t, "", changes(history, dump(t, s, "_history")))
		expect(t, "3", fmt.Sprint(report.WarningCount))
	})
}

func TestPeriodsOfStoredRowsChangePlaces(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		start(t, s)
		take(t, s, one("networks.csv", `key,child_key,team_key,accepted_on,closed_on,exit_reason
n3,c2,waikato,2025-01-05,2025-06-01,PLANNED
n2,c2,waikato,2025-06-01,,
`), monday) // the same instant as the first import
		expect(t, "CORRECTED CORRECTED", reasons(t, s, "networks"))
		version := 0
		if err := s.Reader().QueryRow(`SELECT MAX(version) FROM networks`).Scan(&version); err != nil || version < 2 {
			t.Errorf("whoever has seen the network before it was corrected would not be told: version %d %v", version, err)
		}
	})
}

func TestWhatWasEnteredInErrorIsRetired(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		retire := fstest.MapFS{
			"children.csv":       {Data: []byte("key,entered_in_error\nc3,true\nc2,yes\nnobody,yes\n")},
			"networks.csv":       {Data: []byte("key,entered_in_error\nn2,true\nn3,1\n")},
			"memberships.csv":    {Data: []byte("network_key,person_key,from,entered_in_error\nn3,p1,2025-06-01,true\n")},
			"whanau_members.csv": {Data: []byte("whanau_key,person_key,household,from,entered_in_error\nw1,c2,kāinga 1,2018-07-15,true\nw1,c2,,2018-07-15,true\n")},
			"relationships.csv":  {Data: []byte("person_key,relative_key,kind,from,entered_in_error\nc2,k1,PARENT,2018-07-15,true\nc1,c2,SIBLING,2018-07-15,true\n")},
			"named_people.csv":   {Data: []byte("practitioner_key,kin_key,child_key,from,entered_in_error\np1,,c2,2024-01-01,true\n,k1,c2,2024-01-01,true\n")},
		}
		report := take(t, s, retire, monday.Add(time.Hour))
		expect(t, "children.csv:4:entered_in_error: retires nothing: no such row is recorded now", printed(report.Warnings))
		after := dump(t, s, "")
		if strings.Contains(after, "c2>") || strings.Contains(after, "import_key=c3") || strings.Contains(changes(before, after), "+") {
			t.Error(changes(before, after))
		}
		expect(t, "ENTERED_IN_ERROR ENTERED_IN_ERROR", reasons(t, s, "children"))
		expect(t, "ENTERED_IN_ERROR", reasons(t, s, "person_identifiers"))
		take(t, s, retire, monday.Add(2*time.Hour))
		expect(t, after, dump(t, s, ""))

		take(t, s, sound(t), monday.Add(3*time.Hour)) // recorded again, as new rows
		expect(t, before, dump(t, s, ""))
		expect(t, "ENTERED_IN_ERROR ENTERED_IN_ERROR", reasons(t, s, "children"))
	})
}

func TestARowMayBeTakenBackAndGivenAnew(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		folder := one("kin.csv", "key,given_names,family_name,date_of_birth,entered_in_error\nk2,Wīremu,Rāwhiti,1960-01-02,\nk2,,,,yes\nk1,,,,yes\nk1,Hine,Rāwhiti,,\n")
		for range 2 {
			report := take(t, s, folder, monday.Add(time.Hour))
			expect(t, "", printed(report.Warnings))
			expect(t, `
- kin: import_key=k2 sort_name=rawhiti wiremu given_names=Wiremu family_name=Rāwhiti date_of_birth=1960-01-02
+ kin: import_key=k2 sort_name=rawhiti wiremu given_names=Wīremu family_name=Rāwhiti date_of_birth=1960-01-02`, changes(before, dump(t, s, "")))
			expect(t, "ENTERED_IN_ERROR", reasons(t, s, "kin"))
		}
	})
}

func TestAStoredRowInTheWayIsNamed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		for _, c := range []struct{ file, content, want string }{
			{"agencies.csv", "key,entered_in_error\nhnz,true\nkura,true\n", `
agencies.csv:2:entered_in_error: cannot be: recorded rows still refer to this one: agencies.csv “hospital”, employments.csv “p2, hnz, 2025-01-01”, memberships.csv “n1, p2, 2026-03-01”; correct or retire them in the same folder
agencies.csv:3:entered_in_error: cannot be: recorded rows still refer to this one: provisions.csv “s3”; correct or retire them in the same folder`},
			{"practitioners.csv", "key,entered_in_error\np2,true\n", `
practitioners.csv:2:entered_in_error: cannot be: recorded rows still refer to this one: employments.csv “p2, hospital, 2019-01-01”, employments.csv “p2, hnz, 2025-01-01”, affiliations.csv “p2, waikato, MEMBER, 2020-01-01” and 8 more; correct or retire them in the same folder`},
			{"leads.csv", "network_key,practitioner_key,from,until\nn1,p1,2026-05-01,2026-05-02\nn1,p1,2025-12-01,2026-01-08\n", `
leads.csv:2:from: overlaps the recorded one from 2026-04-01 on: a network has one lead at a time; end the earlier on the day the later begins, or before
leads.csv:3:practitioner_key: has no rows in memberships.csv that together cover this whole lead period; a lead is a member all the time: add or lengthen a row, or shorten the lead`},
			{"memberships.csv", "network_key,person_key,agency_key,role,from,until,entered_in_error\nn1,p1,awhina,CORE,2026-01-05,2026-03-31,\nn1,p2,,,2026-03-01,,true\nn1,k1,,WHANAU,2027-01-05,,\n", `
memberships.csv:2:person_key: no longer covers the recorded lead of this person from 2026-01-08; a lead is a member all the time: correct the lead too
memberships.csv:3:person_key: no longer covers the recorded lead of this person from 2026-04-01; a lead is a member all the time: correct the lead too
memberships.csv:4:from: overlaps the recorded one from 2026-01-05 on: a person is a member of a network once at a time; end the earlier on the day the later begins, or before`},
			{"networks.csv", "key,child_key,team_key,accepted_on,closed_on\nn9,c2,waikato,2025-05-31,2025-06-01\nn8,c2,waikato,2018-07-14,2018-07-16\n", `
networks.csv:2:accepted_on: overlaps the recorded one from 2025-01-05 until 2025-06-01: a child has one network at a time; end the earlier on the day the later begins, or before
networks.csv:3:accepted_on: is before the child was born; correct it, or the date of birth in children.csv`},
			{"children.csv", "key,preferred_name,given_names,family_name,date_of_birth,gender,nhi\nc1,Mere,Mere,Rāwhiti,2026-01-06,FEMALE,ZZZ00AC\nk1,A,A,A,2000-01-01,MALE,\n", `
children.csv:2:date_of_birth: is after the day on which the recorded network “n1” was accepted; correct one of the two
children.csv:2:nhi: is recorded for another child; an NHI number belongs to one child: correct one of the two
children.csv:3:key: is already the key in a recorded row of kin.csv; give every row a key of its own`},
			{"relationships.csv", "person_key,relative_key,kind,from\nc1,p1,PARENT,2015-03-01\nc1,nobody,PARENT,2015-03-01\n", `
relationships.csv:2:relative_key: refers to “p1”, which is in practitioners.csv; write the key of a row in children.csv or kin.csv
relationships.csv:3:relative_key: refers to “nobody”, which no row has; add the row to children.csv or kin.csv, or correct the key`},
			{"leads.csv", "network_key,practitioner_key,from\nn3,k1,2026-05-01\n", `
leads.csv:2:practitioner_key: refers to “k1”, which is in kin.csv; write the key of a row in practitioners.csv`},
			{"agencies.csv", "key,name,kind,control,parent_key\nhnz,Te Whatu Ora,HEALTH_NZ,CROWN,hospital\n", `
agencies.csv:2:parent_key: makes a circle of parents: hnz → hospital → hnz; a row cannot be its own ancestor`},
			{"kin.csv", "key,given_names,family_name,entered_in_error\nk2,,,true\nk2,,,yes\nk9,A,A,perhaps\n", `
kin.csv:2:entered_in_error: cannot be: recorded rows still refer to this one: relationships.csv “c1, k2, GRANDPARENT, 2015-03-01”, relationships.csv “k1, k2, PARENT, 1980-01-01”; correct or retire them in the same folder
kin.csv:3:key: makes this the same row as line 2, by key; leave one of the two
kin.csv:3:entered_in_error: cannot be: recorded rows still refer to this one: relationships.csv “c1, k2, GRANDPARENT, 2015-03-01”, relationships.csv “k1, k2, PARENT, 1980-01-01”; correct or retire them in the same folder
kin.csv:4:entered_in_error: is neither true nor false; write true or false, yes or no, 1 or 0`},
		} {
			refuse(t, s, one(c.file, c.content), c.want)
		}
		folder := one("whanau.csv", "key,entered_in_error\nw1,true\n")
		folder["provisions.csv"] = &fstest.MapFile{Data: []byte("key,whanau_key,agency_key,service_type,status,from\ns9,w1,awhina,BUDGET,ACTIVE,2026-01-01\n")}
		folder["whanau_members.csv"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(strings.ReplaceAll(string(sound(t)["whanau_members.csv"].Data), "\n", ",true\n"), "until,true", "until,entered_in_error"))}
		refuse(t, s, folder, `
whanau.csv:2:entered_in_error: cannot be: recorded rows still refer to this one: provisions.csv “s2”; correct or retire them in the same folder
provisions.csv:2:whanau_key: refers to “w1”, which this folder says was entered in error; correct the key`)
		expect(t, before, dump(t, s, ""))
		expect(t, "", dump(t, s, "_history"))
	})
}

func TestTheDemoIsNotMixedWithRealChildren(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if err := s.Mark(context.Background(), DemoMark, "2026-06-08"); err != nil {
			t.Fatal(err)
		}
		_, err := Import(testkit.Context(), s, sound(t), Options{Now: monday})
		if fault.CodeOf(err) != fault.Conflict || !strings.Contains(err.Error(), "--database") {
			t.Error(err)
		}
	})
}

func TestTheDemoNeedsAnEmptyDatabase(t *testing.T) {
	today := calendar.Of(2026, time.June, 8)
	for name, row := range map[string]string{
		"teams.csv":         "key,name\nt,Waikato\n",
		"practitioners.csv": "key,given_names,family_name,profession\np,Real,Person,NURSE\n",
		"service_types.csv": "code,name,scope\nX,X,CHILD\n",
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				real := fstest.MapFS{name: {Data: []byte(row)}}
				if report, err := Import(testkit.Context(), s, real, Options{Now: monday}); err != nil || report.ErrorCount > 0 {
					t.Fatal(err, report)
				}
				_, err := Import(testkit.Context(), s, sound(t), Options{Now: monday, Demo: today.String()})
				if fault.CodeOf(err) != fault.Conflict {
					t.Error(err)
				}
				if _, marked, err := s.Marked(testkit.Context(), DemoMark); marked || err != nil {
					t.Error("a database with real data is marked as the demo", err)
				}
			})
		})
	}
}

func TestCheckStoresNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := Import(testkit.Context(), s, sound(t), Options{Now: monday, CheckOnly: true})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		expect(t, "", dump(t, s, ""))
		expect(t, "{agencies.csv 4 4 0 0 0}", fmt.Sprint(report.Files[0]))
		start(t, s) // nothing of the check is left in the connection either
	})
}

func TestWhatNoFileHoldsIsKept(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		start(t, s)
		const out = `UPDATE accounts SET signed_out_at = $1, recorded_at = $1 WHERE subject = '4f1c-k1'`
		if _, err := s.Writer().ExecContext(context.Background(), out, monday.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		take(t, s, one("accounts.csv", "issuer,subject,kin_key\nhttps://login.example.org,4f1c-k1,k2\n"), monday.Add(time.Hour))
		account := `SELECT count(*) FROM accounts a JOIN kin k ON k.id = a.kin_id WHERE k.import_key = 'k2' AND a.signed_out_at = $1`
		kept := 0
		if err := s.Reader().QueryRow(account, monday.Add(time.Minute)).Scan(&kept); err != nil || kept != 1 {
			t.Error(kept, err)
		}
	})
}

func TestAReportShowsTheFirstHundred(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		rows := "key,given_names,family_name\n"
		for range 150 {
			rows += ",A,x\n"
		}
		folder := one("kin.csv", rows)
		folder["agencies.csv"] = &fstest.MapFile{Data: []byte("key,name,kind,control,parent_key\na1,A,OTHER,NGO,zz\n")}
		report, err := Import(testkit.Context(), s, folder, Options{Now: monday})
		if err != nil {
			t.Fatal(err)
		}
		if report.ErrorCount != 151 || len(report.Errors) != 100 {
			t.Error(report.ErrorCount, len(report.Errors))
		}
		if first, last := report.Errors[0], report.Errors[99]; first.File != "agencies.csv" || last.Line != 100 {
			t.Error(first, last)
		}
	})
}
