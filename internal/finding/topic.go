package finding

import "slices"

// Topic is the same for findings of one rule about the same child, service, people or
// home, whatever they rest on: the key without the evidence.
func (f *Finding) Topic() string {
	b := append([]byte(f.Code), 0)
	return string(append(appendSorted(b, f.about.subjects, nil), f.about.label...))
}

// Says reports whether another finding says the same: it is as severe, as certain and as
// long, is read alike and has the same numbers.
func (f *Finding) Says(other *Finding) bool {
	return f.Severity == other.Severity && f.Polarity == other.Polarity && f.Certainty == other.Certainty && same(f.Note, other.Note) &&
		same(f.Since, other.Since) && same(f.Until, other.Until) && same(f.SinceBothOpen, other.SinceBothOpen) && slices.Equal(f.Facts, other.Facts)
}

// same compares what may be missing.
func same[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
