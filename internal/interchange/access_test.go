package interchange

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// refusedAccess are rows about who may see what, added to the sound folder, and the
// exact words about them.
var refusedAccess = []struct {
	name string
	rows map[string]string
	want string
}{
	{"an account is of one", map[string]string{"accounts.csv": "https://login.example.org,a,,,,\nhttps://login.example.org,b,p1,,c1,\nlogin.example.org,c,p1,,,\n,,p1,,,\nhttps://login.example.org,4f1c-p1,p3,,,\nhttps://login.example.org,d,k1,,,\n"}, `
accounts.csv:7:practitioner_key: is empty, and so are kin_key, child_key, client; give one of them
accounts.csv:8:child_key: cannot be given beside practitioner_key; leave one of them
accounts.csv:9:issuer: is not the URL of an issuer; write it exactly as its tokens say it, such as https://login.example.org
accounts.csv:10:issuer: is empty; write the URL of the issuer, exactly as its tokens say it, such as https://login.example.org
accounts.csv:10:subject: is empty; write the subject of the account, exactly as the issuer's tokens say it
accounts.csv:11:subject: makes this the same row as line 2, by issuer, subject; leave one of the two
accounts.csv:12:practitioner_key: refers to “k1”, which is in kin.csv; write the key of a row in practitioners.csv`},
	{"a mandate has its place", map[string]string{"mandates.csv": "p1,MANAGER,,waikato,2020-01-01,\np1,AUDITOR,kura,,2020-01-01,\np1,ANALYST,,,2020-01-01,\np1,ANALYST,kura,waikato,2021-01-01,2021-01-01\np1,BOSS,kura,,2020-01-01,\n" +
		"p2,MANAGER,hospital,,2020-01-01,2021-01-01\np2,MANAGER,kura,,2020-01-01,\np3,AUDITOR,,hamilton,2021-01-01,\n"}, `
mandates.csv:5:team_key: is given for a manager, who manages an agency; write agency_key
mandates.csv:6:agency_key: is given for a role in a Children's Team; write team_key
mandates.csv:7:agency_key: is empty, and so is team_key; give one of them
mandates.csv:8:team_key: cannot be given beside agency_key; leave one of them
mandates.csv:8:until: is not after from; write the first day after the period, or nothing while it goes on
mandates.csv:9:role: is not a known code; write one of MANAGER, ANALYST, ADMINISTRATOR, AUDITOR
mandates.csv:10:from: makes this the same row as line 2, by practitioner_key, role, agency_key, team_key, from; leave one of the two
mandates.csv:12:team_key: refers to “hamilton”, which no row has; add the row to teams.csv, or correct the key`},
	{"nobody supervises themselves", map[string]string{"supervisions.csv": "p3,p3,2020-01-01,\np1,p2,2025-01-01,2026-01-01\n"}, `
supervisions.csv:4:practitioner_key: is the same person as supervisor_key; write the key of who is supervised
supervisions.csv:5:from: makes this the same row as line 3, by supervisor_key, practitioner_key, from; leave one of the two`},
	{"somebody is named for something", map[string]string{"named_people.csv": "p1,k1,c2,,2020-01-01,\np1,,,,2020-01-01,\n,k1,c2,,2024-01-01,\np1,,kura,,2024-01-01,\n"}, `
named_people.csv:5:kin_key: cannot be given beside practitioner_key; leave one of them
named_people.csv:6:child_key: is empty, and so is agency_key; give one of them
named_people.csv:7:from: makes this the same row as line 3, by practitioner_key, kin_key, child_key, agency_key, from; leave one of the two
named_people.csv:8:child_key: refers to “kura”, which no row has; add the row to children.csv, or correct the key`},
	{"shields", map[string]string{"agencies.csv": "x,X,OTHER,NGO,,SECRET,\ny,Y,OTHER,NGO,,HIDDEN,p1\nz,Z,OTHER,NGO,,,p1\n", "children.csv": "c8,A,A,A,2015-01-01,,FEMALE,,,,perhaps\n"}, `
agencies.csv:6:shield: is not a known code; write one of BROKERED, HIDDEN
agencies.csv:7:broker_key: is given although shield is not BROKERED; nobody speaks for any other agency: leave it empty, or write the shield
agencies.csv:8:broker_key: is given although shield is not BROKERED; nobody speaks for any other agency: leave it empty, or write the shield
children.csv:5:shielded: is neither true nor false; write true or false, yes or no, 1 or 0`},
	{"one sharing class at a time", map[string]string{"sharing_classes.csv": "awhina,NONE,2025-01-01,2025-02-01,\nkura,,2025-01-01,,\n", "sharing_agreements.csv": "hospital,AISA 2015,2015-07-02,2020-01-01\nkura,,2015-07-02,\n"}, `
sharing_classes.csv:5:from: overlaps the one in line 4: an agency has one sharing class at a time; end the earlier on the day the later begins, or before
sharing_classes.csv:6:class: is empty; write one of CHILD_WELFARE_AND_PROTECTION_AGENCY, INDEPENDENT_PERSON, NONE
sharing_agreements.csv:3:from: makes this the same row as line 2, by agency_key, agreement, from; leave one of the two
sharing_agreements.csv:4:agreement: is empty; write what the agreement is called`},
}

func TestAccessIsRefusedInWords(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		for _, c := range refusedAccess {
			t.Run(c.name, func(t *testing.T) {
				folder := sound(t)
				for file, rows := range c.rows {
					appendTo(folder, file, rows)
				}
				refuse(t, s, folder, c.want)
			})
		}
	})
}

// An export of a system that knows no shields must not open what is shielded.
func TestAShieldIsNotTakenAwayByAColumnLeftOut(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		report := take(t, s, fstest.MapFS{
			"agencies.csv": {Data: []byte("key,name,kind,control\nawhina,Āwhina,NGO_SOCIAL,NGO\nkura,Te Kura o Rotopai,SCHOOL,SCHOOL\n")},
			"children.csv": {Data: []byte("key,preferred_name,given_names,family_name,date_of_birth,gender,nhi,ethnicities,languages\nc2,Tamati,Tamati,Rāwhiti,2018-07-15,MALE,ZZZ00AC,2,mi\nc9,Ana,Ana,Ngata,2018-07-15,FEMALE,,,\n")},
		}, monday.Add(time.Hour))
		expect(t, "", printed(report.Warnings))
		expect(t, `
- agencies: import_key=awhina sort_name=awhina whanau services name=Āwhina Whānau Services kind=NGO_SOCIAL control=NGO shield=BROKERED broker_id=<p1>
- children: import_key=c2 sort_name=tama preferred_name=Tama given_names=Tamati family_name=Rāwhiti date_of_birth=2018-07-15 gender=MALE ethnicities=["2"] languages=["mi"] shielded=true
+ agencies: import_key=awhina sort_name=awhina name=Āwhina kind=NGO_SOCIAL control=NGO shield=BROKERED broker_id=<p1>
+ children: import_key=c2 sort_name=tamati preferred_name=Tamati given_names=Tamati family_name=Rāwhiti date_of_birth=2018-07-15 gender=MALE ethnicities=["2"] languages=["mi"] shielded=true
+ children: import_key=c9 sort_name=ana preferred_name=Ana given_names=Ana family_name=Ngata date_of_birth=2018-07-15 gender=FEMALE shielded=false`,
			withoutWords(changes(before, dump(t, s, ""))))

		take(t, s, one("agencies.csv", "key,name,kind,control,shield\nawhina,Āwhina,NGO_SOCIAL,NGO,BROKERED\nkura,Te Kura o Rotopai,SCHOOL,SCHOOL,\n"), monday.Add(2*time.Hour))
		if after := dump(t, s, ""); !strings.Contains(after, "name=Āwhina kind=NGO_SOCIAL control=NGO shield=BROKERED broker_id=<p1>") {
			t.Error(after)
		}
		take(t, s, one("agencies.csv", "key,name,kind,control,shield,broker_key\nawhina,Āwhina,NGO_SOCIAL,NGO,,\n"), monday.Add(3*time.Hour))
		if after := dump(t, s, ""); !strings.Contains(after, "name=Āwhina kind=NGO_SOCIAL control=NGO shield=\n") {
			t.Error(after)
		}
	})
}

// withoutWords leaves out the index of names.
func withoutWords(dumped string) string {
	var kept []string
	for line := range strings.SplitSeq(dumped, "\n") {
		if !strings.Contains(line, "name_words") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestMandatesAreCorrectedAndTakenBackByTheirPlace(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		before := start(t, s)
		take(t, s, one("mandates.csv", "practitioner_key,role,agency_key,team_key,from,until,entered_in_error\np2,MANAGER,hospital,,2020-01-01,2027-01-01,\np3,AUDITOR,,waikato,2020-01-01,,yes\np2,MANAGER,kura,,2020-01-01,,\n"), monday.Add(time.Hour))
		expect(t, `
- mandates: from_on=2020-01-01 role=AUDITOR practitioner_id=<p3> team_id=<waikato>
- mandates: from_on=2020-01-01 role=MANAGER practitioner_id=<p2> agency_id=<hospital>
+ mandates: from_on=2020-01-01 role=MANAGER practitioner_id=<p2> agency_id=<kura>
+ mandates: from_on=2020-01-01 until_on=2027-01-01 role=MANAGER practitioner_id=<p2> agency_id=<hospital>`, changes(before, dump(t, s, "")))
	})
}

// A subject may be an e-mail address.
func TestASubjectIsNeverRepeated(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		start(t, s)
		folder := one("practitioners.csv", "key,given_names,family_name,profession\nq,A,B,NURSE\n")
		folder["accounts.csv"] = &fstest.MapFile{Data: []byte("issuer,subject,practitioner_key\nhttps://login.example.org,a@example.org,q\n")}
		take(t, s, folder, monday.Add(time.Hour))
		refuse(t, s, one("practitioners.csv", "key,entered_in_error\nq,yes\n"), `
practitioners.csv:2:entered_in_error: cannot be: recorded rows still refer to this one: a row of accounts.csv; correct or retire them in the same folder`)
		retired := take(t, s, fstest.MapFS{
			"practitioners.csv": {Data: []byte("key,entered_in_error\nq,yes\n")},
			"accounts.csv":      {Data: []byte("issuer,subject,entered_in_error\nhttps://login.example.org,a@example.org,yes\n")},
		}, monday.Add(2*time.Hour))
		expect(t, "", printed(retired.Warnings))
	})
}
