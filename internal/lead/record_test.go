package lead_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestCompetencies(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"practitionerId": w.id("Practitioner", "ana"), "code": "TRAUMA", "level": "WORKING"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "bo")), "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "nobody")), "NOT_FOUND practitionerId"},
			{"bo", right.with("code", "LANGUAGE"), "INVALID language"},
			{"bo", right.with("code", "LANGUAGE").with("language", "te reo"), "INVALID language"},
			{"bo", right.with("language", "mi"), "INVALID language"},
			{"bo", right.with("assessedOn", "2026-06-16"), "INVALID assessedOn"},
			{"bo", right.with("expiresOn", "2026-06-15"), "INVALID expiresOn"},
		} {
			w.refused(c.who, "recordCompetency", c.input, c.want)
		}
		w.must("bo", "recordCompetency", right.with("assessedOn", "2026-06-01"))
		w.must("bo", "recordCompetency", right.with("level", "EXPERT"))
		w.refused("bo", "recordCompetency", right, "CONFLICT ")
		answer := w.post("dora", `query($id: ID!) { practitioner(id: $id) { competencies { code level assessedBy { givenNames } } } }`, map[string]any{"id": w.id("Practitioner", "ana")})
		if !strings.Contains(answer, `[{"code":"TRAUMA","level":"EXPERT","assessedBy":{"givenNames":"bo"}}]`) {
			t.Error(answer)
		}
	})
}
