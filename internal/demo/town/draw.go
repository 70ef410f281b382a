package town

import (
	"math/rand/v2"

	"cangraph/internal/calendar"
)

// draw is a source of chance. Whole numbers only: floating point may round
// differently on another processor, and the town would not be the same.
type draw struct{ *rand.Rand }

// drawFor returns the chance of one thing: the same for the same seed, kind and index.
func (t *Town) drawFor(kind kind, index int) draw {
	return draw{rand.New(rand.NewPCG(t.seed, mix(uint64(kind)<<56|uint64(index))))}
}

// percent is true in n of a hundred cases.
func (d draw) percent(n int) bool { return d.IntN(100) < n }

// between returns a whole number from low to high, both included.
func (d draw) between(low, high int) int { return low + d.IntN(high-low+1) }

// day returns a day of the period, which is neither empty nor ongoing.
func (d draw) day(p calendar.Period) calendar.Date { return p.From.AddDays(d.IntN(p.Days())) }

// weighted returns an index, as often as its weight says.
func (d draw) weighted(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	left := d.IntN(total)
	for i, w := range weights {
		if left -= w; left < 0 {
			return i
		}
	}
	return 0
}

// heavy returns an index below n, the first ones far more often than the last:
// as often as to give caseloads with a median of about two thirds of their mean
// and a 99th percentile of about five times it.
func (d draw) heavy(n int) int {
	u := uint64(d.Uint32())
	u = u * u >> 32
	if d.percent(20) {
		u = u * u >> 32
	}
	return int(u * uint64(n) >> 32)
}

// mix spreads the bits of x (splitmix64), so that neighbours have nothing in common.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
