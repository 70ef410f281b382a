package identity

import "testing"

// FuzzToken sends any text as a token: nothing but what the issuer signed counts, and nothing breaks the verifier.
func FuzzToken(f *testing.F) {
	s := newStandIn(f)
	plain := sign(f, s.elliptic, header(), s.good())
	for _, seed := range []string{plain, plain + ".", plain[1:], "", "..", "e30.e30.e30", "eyJhbGciOiJub25lIn0.e30."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		v, _ := s.verifier(t)
		if _, err := v.Verify(t.Context(), raw); err == nil && raw != plain {
			t.Errorf("%q counts", raw)
		}
	})
}
