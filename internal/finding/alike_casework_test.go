package finding_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"cangraph/internal/finding"
)

func TestDuplicateRecord(t *testing.T) {
	as := func(given, family, born string) *world {
		return newWorld().recorded("Mere", "Aroha Mere", "Ngātā", "2015-03-04").recorded("other", given, family, born)
	}
	always := func(what string) map[int]string { return map[int]string{-5: what, 20: what, 120: what} }
	const same, nearly, none = "RISK POSSIBLE", "RISK BIRTH_DATE_DIFFERS POSSIBLE", ""
	tell(t, finding.O13, []tale{
		{"the same", as("Aroha Mere", "Ngata", "2015-03-04"), always(same)},
		{"in another order", as("NGATA Mere", "Aroha", "2015-03-04"), always(same)},
		{"with a word twice", as("Aroha Aroha", "Mere-Ngata", "2015-03-04"), always(same)},
		{"one name more", as("Aroha Mere Ana", "Ngata", "2015-03-04"), always(none)},
		{"one name less", as("Aroha", "Ngata", "2015-03-04"), always(none)},
		{"a twin", as("Hana", "Ngata", "2015-03-04"), always(none)},
		{"day and month exchanged", as("Aroha Mere", "Ngata", "2015-04-03"), always(nearly)},
		{"a year earlier", as("Aroha Mere", "Ngata", "2014-03-04"), always(nearly)},
		{"a year later", as("Aroha Mere", "Ngata", "2016-03-04"), always(nearly)},
		{"two years later", as("Aroha Mere", "Ngata", "2017-03-04"), always(none)},
		{"exchanged, a year later", as("Aroha Mere", "Ngata", "2016-04-03"), always(none)},
		{"a day later", as("Aroha Mere", "Ngata", "2015-03-05"), always(none)},
		{"three of them", as("Aroha Mere", "Ngata", "2015-03-04").recorded("third", "Mere Aroha", "Ngata", "2015-04-03"), always(nearly + "; " + same)},
	})
}

// A finding about two records is one fact: from either of them it has the same key.
func TestADuplicateHasOneKey(t *testing.T) {
	w := newWorld().recorded("Mere", "Aroha", "Ngata", "2015-03-04").recorded("other", "Aroha", "Ngata", "2015-04-03")
	var keys []string
	for _, child := range []string{"Mere", "other"} {
		for _, f := range everything(build(w, child).Children[0], &oracle{world: w, p: finding.Defaults()}) {
			keys = append(keys, f.Key)
		}
	}
	if len(keys) != 2 || keys[0] != keys[1] {
		t.Errorf("keys are %v", keys)
	}
}

func (o *oracle) o13(child string) {
	at := slices.IndexFunc(o.records, func(r recordRow) bool { return r.child == child })
	if at < 0 {
		return
	}
	own := o.records[at]
	for _, other := range o.records {
		if other.child == child || namesOfRecord(own) != namesOfRecord(other) {
			continue
		}
		note := "BIRTH_DATE_DIFFERS"
		a, b := strings.Split(own.born, "-"), strings.Split(other.born, "-")
		switch {
		case own.born == other.born:
			note = ""
		case a[0] == b[0] && a[1] == b[2] && a[2] == b[1]:
		case a[1] == b[1] && a[2] == b[2] && (numberOf(a[0])-numberOf(b[0]) == 1 || numberOf(b[0])-numberOf(a[0]) == 1):
		default:
			continue
		}
		o.report(finding.O13, span{none, forever}, rests{possible: true}, note, []string{child, other.child}, []string{child, other.child}, "")
	}
}

func namesOfRecord(r recordRow) string {
	plain := strings.NewReplacer("ā", "a", "-", " ").Replace(strings.ToLower(r.given + " " + r.family))
	words := strings.Fields(plain)
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

func numberOf(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
