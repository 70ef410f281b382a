package interchange

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/vocabulary"
)

func TestALaterIwiOfAKnownRegionIsAWarning(t *testing.T) {
	const head, a, b = "key,preferred_name,given_names,family_name,date_of_birth,gender,iwi\n", "c1,A,A,A,2015-01-01,FEMALE,", "\n"
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report := take(t, s, one("children.csv", head+a+"0304;0313;2202"+b), monday)
		expect(t, "children.csv:2:iwi: holds a code that is not in the list of 2.0.0, though its region is; it is kept as it is: check it", printed(report.Warnings))
		if got := dump(t, s, ""); !strings.Contains(got, `iwi=["0304","0313","2202"]`) {
			t.Error(got)
		}
	})
	if len(vocabulary.Iwi) != 187 {
		t.Error(len(vocabulary.Iwi), "codes")
	}
	for _, code := range []string{"1399", "0001", "2401", "4445", "9998", "03", "031", "03123", "03a1", "٠٣٠٤"} {
		if err := iwiElement(code); err == nil {
			t.Error(code, "is accepted")
		} else if _, accepted := err.(warning); accepted {
			t.Error(code, "is accepted with a warning")
		}
	}
}
