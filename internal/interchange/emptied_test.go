package interchange

import (
	"fmt"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// An NHI number stands in a table of its own: a row of children.csv that changes only
// that is a change all the same.
func TestAChangedNumberIsAChangedChild(t *testing.T) {
	const head = "key,preferred_name,given_names,family_name,date_of_birth,gender,nhi\n"
	const a, b = "c1,Ana,Ana,Rāwhiti,2015-03-01,FEMALE,", "c2,Tama,Tama,Rāwhiti,2016-03-01,MALE,"
	for _, c := range []struct{ name, content, want string }{
		{"as before", head + a + "ZZZ0016\n" + b + "ZZZ00AC\n", "[{children.csv 2 0 0 2 0}]"},
		{"swapped", head + a + "ZZZ00AC\n" + b + "ZZZ0016\n", "[{children.csv 2 0 2 0 0}]"},
		{"one changed", head + a + "ZKP3424\n" + b + "ZZZ00AC\n", "[{children.csv 2 0 1 1 0}]"},
		{"one emptied", head + a + "\n" + b + "ZZZ00AC\n", "[{children.csv 2 0 1 1 0}]"},
		{"name and number changed", head + "c1,Anahera,Ana,Rāwhiti,2015-03-01,FEMALE,ZKP3424\n", "[{children.csv 1 0 1 0 0}]"},
		{"child retired", "key,entered_in_error\nc1,yes\n", "[{children.csv 1 0 0 0 1}]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				take(t, s, one("children.csv", head+a+"ZZZ0016\n"+b+"ZZZ00AC\n"), monday)
				checked, err := Import(testkit.Context(), s, one("children.csv", c.content), Options{Now: monday.Add(time.Hour), CheckOnly: true})
				if err != nil {
					t.Fatal(err)
				}
				expect(t, c.want, fmt.Sprint(checked.Files))
				expect(t, c.want, fmt.Sprint(take(t, s, one("children.csv", c.content), monday.Add(time.Hour)).Files))
			})
		})
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		take(t, s, one("children.csv", head+a+"\n"), monday)
		report := take(t, s, one("children.csv", head+a+"ZZZ0016\n"), monday.Add(time.Hour))
		expect(t, "[{children.csv 1 0 1 0 0}]", fmt.Sprint(report.Files))
	})
}

func TestAColumnLeftOutThatEmptiesValuesIsAWarning(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		start(t, s)
		report := take(t, s, fstest.MapFS{
			"agencies.csv":      {Data: []byte("key,name,kind,control\nhospital,Waikato Hospital,HEALTH_NZ,CROWN\nhnz,Te Whatu Ora,HEALTH_NZ,CROWN\n")},
			"service_types.csv": {Data: []byte("code,name,scope\nSCHOOLING,School,CHILD\n")},
			"children.csv":      {Data: []byte("key,preferred_name,given_names,family_name,date_of_birth,gender,iwi,languages\nc1,Mere,Mere Anahera,Rāwhiti,2015-03-01,FEMALE,0304,mi;en-NZ\nc2,Tama,Tamati,Rāwhiti,2018-07-15,MALE,,mi\n")},
			"kin.csv":           {Data: []byte("key,given_names,family_name\nk2,Wiremu,Rāwhiti\n")},
		}, monday.Add(time.Hour))
		expect(t, `
agencies.csv:1:parent_key: is left out, which empties what is recorded in it, in 1 of the rows; add the column unless that is meant
service_types.csv:1:name_mi: is left out, which empties what is recorded in it, in 1 of the rows; add the column unless that is meant
service_types.csv:1:universal: is left out, which empties what is recorded in it, in 1 of the rows; add the column unless that is meant
children.csv:1:nhi: is left out, which empties what is recorded in it, in 2 of the rows; add the column unless that is meant
children.csv:1:ethnicities: is left out, which empties what is recorded in it, in 2 of the rows; add the column unless that is meant
kin.csv:1:date_of_birth: is left out, which empties what is recorded in it, in 1 of the rows; add the column unless that is meant`, printed(report.Warnings))
		again := take(t, s, one("kin.csv", "key,given_names,family_name\nk2,Wiremu,Rāwhiti\n"), monday.Add(2*time.Hour))
		expect(t, "", printed(again.Warnings))
	})
}
