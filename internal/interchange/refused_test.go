package interchange

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// refusals are what is wrong in rows added to the files of the sound folder, and the
// exact words about it. Lines are counted with the header and the sound rows.
var refusals = []struct {
	name string
	rows map[string]string
	want string
}{
	// One cell.
	{"required", map[string]string{"kin.csv": " , , ,\n,,Rāwhiti,\n"}, `
kin.csv:5:key: is empty; write a key of your own that no other row has
kin.csv:5:given_names: is empty; write the given names`},
	{"every required cell of a child", map[string]string{"children.csv": "c9,,,,,,,x,,\n"}, `
children.csv:5:preferred_name: is empty; write what the child is called
children.csv:5:given_names: is empty; write the given names
children.csv:5:family_name: is empty; write the family name
children.csv:5:date_of_birth: is empty; write a date of the form YYYY-MM-DD, such as 2026-06-08
children.csv:5:gender: is empty; write one of FEMALE, MALE, ANOTHER, UNKNOWN
children.csv:5:ethnicities: holds an unknown ethnicity code; write codes such as 21111, separated by ; (import --codes lists them)`},
	{"dates", map[string]string{"children.csv": "c6,A,A,A,1/03/2015,,FEMALE,,,\nc7,A,A,A,2015-02-29,,FEMALE,,,\nc8,A,A,A,1899-12-31,,FEMALE,,,\nc9,A,A,A,2201-01-01,,FEMALE,,,\n"}, `
children.csv:5:date_of_birth: is wrong: not a date of the form YYYY-MM-DD, such as 2026-06-08
children.csv:6:date_of_birth: is wrong: there is no such day in the month: write a day from 01 to 28
children.csv:7:date_of_birth: is wrong: the year is out of range: write a year from 1900 to 2200
children.csv:8:date_of_birth: is wrong: the year is out of range: write a year from 1900 to 2200`},
	{"codes", map[string]string{"agencies.csv": "a9,A,Shop,crown,\n"}, `
agencies.csv:6:kind: is not a known code; write one of ORANGA_TAMARIKI, HEALTH_NZ, PRIMARY_CARE, WELL_CHILD, SCHOOL, EARLY_CHILDHOOD, MIN_EDUCATION, POLICE, CORRECTIONS, JUSTICE, MSD, HOUSING, NGO_SOCIAL, IWI_PROVIDER, MAORI_PROVIDER, PACIFIC_PROVIDER, YOUTH_SERVICE, FAMILY_VIOLENCE, MENTAL_HEALTH_ADDICTION, DISABILITY, LEGAL, OTHER
agencies.csv:6:control: is not a known code; write CROWN, in capital letters, as one of CROWN, NGO, IWI, PRIVATE, SCHOOL`},
	{"numbers and lists", map[string]string{"children.csv": "c9,A,A,A,2015-01-01,ZZZ0017,FEMALE,21111;7,03,mi;english\nc10,A,A,A,2015-01-01,ZZZ001,FEMALE,,1399,en_NZ\n"}, `
children.csv:5:nhi: is wrong: not a valid NHI number: its check character is wrong, so look for a mistyped or swapped character
children.csv:5:ethnicities: holds an unknown ethnicity code; write codes such as 21111, separated by ; (import --codes lists them)
children.csv:5:iwi: holds a two-digit code, which is a region; write the four-digit code of the iwi, such as 0104
children.csv:5:languages: holds what is not a language tag (BCP 47); write tags such as mi or en-NZ, separated by ;
children.csv:6:nhi: is wrong: not an NHI number: write AAANNNN or AAANNAA, letters without I and O
children.csv:6:iwi: holds an unknown iwi code; write four-digit codes such as 0104, separated by ; (import --codes lists them)
children.csv:6:languages: holds what is not a language tag (BCP 47); write tags such as mi or en-NZ, separated by ;`},
	{"not UTF-8, too long, NUL", map[string]string{"kin.csv": "k8,M\xe2ori,A,\nk9," + strings.Repeat("ā", 501) + ",A,\nk10,A\x00,A,\n"}, `
kin.csv:4:given_names: is not UTF-8 text; save the file as “CSV UTF-8” and check that macrons look right
kin.csv:5:given_names: is too long; write at most 500 characters
kin.csv:6:given_names: holds an invisible control character (U+0000); delete it`},

	// One row.
	{"periods", map[string]string{
		"employments.csv": "p1,kura,,2020-01-01,2020-01-01\np1,hnz,,2020-01-01,2019-01-01\n",
		"networks.csv":    "n9,c3,waikato,2026-01-05,2026-01-05,\n",
	}, `
employments.csv:5:until: is not after from; write the first day after the period, or nothing while it goes on
employments.csv:6:until: is not after from; write the first day after the period, or nothing while it goes on
networks.csv:5:closed_on: is not after accepted_on; write the first day after the period, or nothing while it goes on`},
	{"types and provisions", map[string]string{
		"service_types.csv": "X,X,,,true,true,CHILD,maybe\n",
		"provisions.csv":    "s7,,,awhina,,PLAY,ACTIVE,2026-01-10,,\ns8,c1,w1,awhina,,PLAY,ACTIVE,2026-01-10,,\ns9,c1,,awhina,,PLAY,COMPLETED,2026-01-10,,\n",
	}, `
service_types.csv:6:universal: cannot be true where exclusive is true; a type that every child has is not exclusive
service_types.csv:6:relational: is neither true nor false; write true or false, yes or no, 1 or 0
provisions.csv:5:child_key: is empty, and whanau_key is too; write for which child or which whānau the service is
provisions.csv:6:whanau_key: cannot be given beside child_key; a service is for one child or for one whānau
provisions.csv:7:until: is empty although the status is COMPLETED; write the first day without the service`},
	{"oneself", map[string]string{"relationships.csv": "c1,c1,SIBLING,2015-03-01,\n"}, `
relationships.csv:7:relative_key: is the same person as person_key; write the key of the relative`},
	{"slipped cells", map[string]string{"kin.csv": "k9,A,B,,,x\n"}, `
kin.csv:4: has a value beside the named columns; put a value that holds a comma in quotation marks, or name the column`},
	{"quotation marks", map[string]string{"kin.csv": "k8,A \"B\",C,\nk9,\"A\"B,C,\n", "relationships.csv": "c1,k8,OTHER,2020-01-01,\n"}, `
kin.csv:4:given_names: has a quotation mark in the wrong place; write " before and after the whole value, and "" for one inside it
kin.csv:5:given_names: has a quotation mark in the wrong place; write " before and after the whole value, and "" for one inside it`},

	// Between rows.
	{"keys", map[string]string{
		"children.csv": "c1,A,A,A,2015-01-01,,FEMALE,,,\n", "kin.csv": "c1,A,A,\nK1,A,A,\n", "practitioners.csv": "k1,A,A,NURSE,,\n",
		"teams.csv": "waikato,A,,\n",
	}, `
teams.csv:3:key: is already the key in line 2; give every row a key of its own
children.csv:5:key: is already the key in line 2; give every row a key of its own
kin.csv:4:key: is already the key in children.csv line 2; give every row a key of its own
practitioners.csv:5:key: is already the key in kin.csv line 2; give every row a key of its own`},
	{"a faulty row declares its key", map[string]string{"kin.csv": "k9,,A,2020\n", "relationships.csv": "c1,k9,OTHER,2020-01-01,\n"}, `
kin.csv:4:given_names: is empty; write the given names
kin.csv:4:date_of_birth: is wrong: not a date of the form YYYY-MM-DD, such as 2026-06-08`},
	{"same rows", map[string]string{
		"employments.csv": "p1,awhina,Kaimahi,2020-01-01,\n", "whanau_members.csv": "w1,c2,,2018-07-15,2020-01-01\n",
		"memberships.csv": "n1,k1,,WHANAU,2026-01-05,,,\n", "leads.csv": "n1,p2,2026-04-01,\n",
	}, `
whanau_members.csv:6:from: makes this the same row as line 4, by whanau_key, person_key, household, from; leave one of the two
employments.csv:5:from: makes this the same row as line 2, by practitioner_key, agency_key, from; leave one of the two
memberships.csv:8:from: makes this the same row as line 3, by network_key, person_key, from; leave one of the two
leads.csv:4:from: makes this the same row as line 3, by network_key, practitioner_key, from; leave one of the two`},
	{"references", map[string]string{
		"whanau_members.csv": "w1,p1,,2020-01-01,\nw1,K1,,2020-01-01,\n", "employments.csv": "c1,hnz,,2020-01-01,\np1,Hnz,,2020-01-01,\n",
		"provisions.csv": "s9,k1,,x,,y,ACTIVE,2026-01-10,,\n",
	}, `
whanau_members.csv:6:person_key: refers to “p1”, which is in practitioners.csv; write the key of a row in children.csv or kin.csv
whanau_members.csv:7:person_key: refers to “K1”, which no row has; add the row to children.csv or kin.csv, or correct the key
employments.csv:5:practitioner_key: refers to “c1”, which is in children.csv; write the key of a row in practitioners.csv
employments.csv:6:agency_key: refers to “Hnz”, which no row has; add the row to agencies.csv, or correct the key
provisions.csv:5:child_key: refers to “k1”, which is in kin.csv; write the key of a row in children.csv
provisions.csv:5:agency_key: refers to “x”, which no row has; add the row to agencies.csv, or correct the key
provisions.csv:5:service_type: refers to “y”, which no row has; add the row to service_types.csv, or correct the key`},
	{"circles", map[string]string{
		"agencies.csv": "a1,A,OTHER,NGO,a3\na2,A,OTHER,NGO,a1\na3,A,OTHER,NGO,a2\na4,A,OTHER,NGO,a1\n", "service_types.csv": "X,X,,X,,,CHILD,\n",
	}, `
agencies.csv:8:parent_key: makes a circle of parents: a3 → a2 → a1 → a3; a row cannot be its own ancestor
service_types.csv:6:parent_code: makes a circle of parents: X → X; a row cannot be its own ancestor`},
	{"overlaps", map[string]string{
		"networks.csv": "n8,c2,waikato,2024-01-01,2025-01-06,\nn9,c3,waikato,2026-01-01,\n", "memberships.csv": "n1,p1,awhina,CORE,2027-01-01,,,\nn9,p1,awhina,CORE,2026-01-01,2026-02-01,,\nn9,p1,awhina,CORE,2026-02-01,,,\n",
		"leads.csv": "n1,p1,2026-03-31,2026-04-02\nn9,p1,2026-02-01,2026-03-01\nn9,p1,2026-03-01,\n",
	}, `
networks.csv:5:accepted_on: overlaps the one in line 3: a child has one network at a time; end the earlier on the day the later begins, or before
memberships.csv:8:from: overlaps the one in line 4: a person is a member of a network once at a time; end the earlier on the day the later begins, or before
leads.csv:4:from: overlaps the one in line 2: a network has one lead at a time; end the earlier on the day the later begins, or before
leads.csv:4:from: overlaps the one in line 3: a network has one lead at a time; end the earlier on the day the later begins, or before`},
	{"leads", map[string]string{
		"networks.csv": "n9,c3,waikato,2026-01-01,\n", "memberships.csv": "n9,p1,awhina,CORE,2026-01-01,2026-02-01,,\nn9,p1,hnz,CORE,2026-02-01,2026-03-01,,\nn9,p1,awhina,CORE,2026-03-02,,,\n",
		"leads.csv": "n9,p1,2026-01-01,2026-02-28\nn9,p1,2026-02-28,2026-03-03\nn9,p2,2026-03-03,\nn3,k1,2026-03-02,\n",
	}, `
leads.csv:5:practitioner_key: has no rows in memberships.csv that together cover this whole lead period; a lead is a member all the time: add or lengthen a row, or shorten the lead
leads.csv:6:practitioner_key: has no rows in memberships.csv that together cover this whole lead period; a lead is a member all the time: add or lengthen a row, or shorten the lead
leads.csv:7:practitioner_key: refers to “k1”, which is in kin.csv; write the key of a row in practitioners.csv`},
	{"a faulty membership may be the one of a lead", map[string]string{"memberships.csv": "n3,p2,hnz,CORE,2026-01-05,2025-12-31,,\n", "leads.csv": "n3,p2,2026-01-05,\n"}, `
memberships.csv:8:until: is not after from; write the first day after the period, or nothing while it goes on`},
	{"birth and numbers", map[string]string{
		"networks.csv": "n8,c3,waikato,2020-02-28,2020-02-29,\nn9,c3,waikato,2020-02-29,,\n", "children.csv": "c9,A,A,A,2015-01-01,ZZZ 0016,FEMALE,,,\n",
	}, `
children.csv:5:nhi: is also in line 2; an NHI number belongs to one child: correct one of the two
networks.csv:5:accepted_on: is before the child was born; correct it, or the date of birth in children.csv`},
	{"agencies of members", map[string]string{"memberships.csv": "n3,c1,awhina,CHILD,2026-01-05,,,\nn3,k1,nowhere,WHANAU,2026-01-05,,,\nn3,p2,,CORE,2026-01-05,,,\n"}, `
memberships.csv:8:agency_key: is given for a child or an adult of the whānau, who come for no agency; leave it empty
memberships.csv:9:agency_key: is given for a child or an adult of the whānau, who come for no agency; leave it empty
memberships.csv:9:agency_key: refers to “nowhere”, which no row has; add the row to agencies.csv, or correct the key
memberships.csv:10:agency_key: is empty; a practitioner comes for an agency: write its key`},
}

func TestAFolderIsRefusedInWords(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		for _, c := range refusals {
			t.Run(c.name, func(t *testing.T) {
				folder := sound(t)
				for file, rows := range c.rows {
					appendTo(folder, file, rows)
				}
				refuse(t, s, folder, c.want)
			})
		}
		if left := dump(t, s, ""); left != "" {
			t.Error("a refused folder left rows:\n" + left)
		}
	})
}

// refuse imports a folder that must have exactly these errors.
func refuse(t *testing.T, s *store.Store, folder fstest.MapFS, want string) {
	t.Helper()
	report, err := Import(testkit.Context(), s, folder, Options{Now: monday})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(want), printed(report.Errors)); diff != "" {
		t.Error(diff)
	}
}
