package finding_test

import (
	"fmt"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"cangraph/internal/finding"
)

// tale is a world with what one rule says of Mere on some days (today is that day):
// "RISK 0..20", or nothing. The oracle must tell the same tale.
type tale struct {
	name string
	*world
	want map[int]string
}

func tell(t *testing.T, code finding.Code, tales []tale) {
	for _, tale := range tales {
		t.Run(tale.name, func(t *testing.T) {
			for day, want := range tale.want {
				if got := said(tale.world, code, day); got != want {
					t.Errorf("day %d: got %q, want %q", day, got, want)
				}
			}
			for day := -5; day <= 120; day += step(tale.world) {
				o := &oracle{world: tale.world, asAt: day, today: 20, p: finding.Defaults()}
				got := results(everything(build(tale.world, "Mere").Children[0], o))
				if diff := gocmp.Diff(o.around("Mere"), got, gocmp.AllowUnexported(result{})); diff != "" {
					t.Fatalf("day %d: differs from the oracle (-want +got):\n%s", day, diff)
				}
			}
		})
	}
}

// step is after how many days the oracle is asked again: worlds with casework hold much more.
func step(w *world) int {
	if w.judged {
		return 3
	}
	return 1
}

func said(w *world, code finding.Code, day int) string {
	o := &oracle{world: w, asAt: day, today: day, p: finding.Defaults()}
	var lines []string
	for _, r := range results(everything(build(w, "Mere").Children[0], o)) {
		if r.code == code {
			lines = append(lines, r.short())
		}
	}
	return strings.Join(lines, "; ")
}

// short is polarity, note, severity where it is not the rule's alone, certainty unless CERTAIN, and the days.
func (r result) short() string {
	words := []string{string(r.polarity)}
	if r.note != "" {
		words = append(words, r.note)
	}
	if r.severity != "" {
		words = append(words, string(r.severity))
	}
	if r.certainty != finding.Certain {
		words = append(words, string(r.certainty))
	}
	if r.since != none {
		until := ""
		if r.until != forever {
			until = fmt.Sprint(r.until)
		}
		words = append(words, fmt.Sprintf("%d..%s", r.since, until))
	}
	return strings.Join(words, " ")
}

func newWorld() *world { return &world{} }
