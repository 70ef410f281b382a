package identity

import "testing"

// BenchmarkVerify is what every request pays for its token.
func BenchmarkVerify(b *testing.B) {
	s := newStandIn(b)
	v, _ := s.verifier(b)
	raw := sign(b, s.elliptic, header(), s.good())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Verify(b.Context(), raw); err != nil {
			b.Fatal(err)
		}
	}
}
