package supervision_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestSupervisionIsArrangedByManagers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"practitionerId": w.id("Practitioner", "ana"), "supervisorId": w.id("Practitioner", "mere"), "frequencyDays": 14}
		moana := right.with("practitionerId", w.id("Practitioner", "moana"))
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", right, "FORBIDDEN practitionerId"},
			{"ana", right, "FORBIDDEN practitionerId"},
			{"dora", right, "FORBIDDEN practitionerId"},
			{"hine", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "bo")), "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "mere")), "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "nobody")), "NOT_FOUND practitionerId"},
			{"bo", right.with("practitionerId", w.id("Agency", "clinic")), "NOT_FOUND practitionerId"},
			{"bo", right.with("supervisorId", w.id("Practitioner", "rex")), "NOT_FOUND supervisorId"},
			{"bo", right.with("supervisorId", w.id("Practitioner", "ana")), "INVALID supervisorId"},
			{"bo", right.with("supervisorId", ""), "NOT_FOUND supervisorId"},
			{"bo", right.with("frequencyDays", nil), "INVALID frequencyDays"},
			{"bo", right.with("frequencyDays", 0), "INVALID frequencyDays"},
			{"bo", right.with("frequencyDays", 366), "INVALID frequencyDays"},
			{"bo", right.with("kind", "PRACTICE_LEADER"), "INVALID frequencyDays"},
			{"bo", right.with("since", "2028-01-01"), "INVALID since"},
			{"bo", right.with("since", "2025-01-01"), "INVALID since"},
			{"bo", right.with("agencyId", w.id("Agency", "refuge")), "FORBIDDEN agencyId"},
			{"bo", right.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"bo", right.with("supervisorId", w.id("Practitioner", "sione")), "CONFLICT supervisorId"}, // as was imported
		} {
			w.refused(c.who, "arrangeSupervision", c.input, c.want)
		}
		w.must("bo", "arrangeSupervision", right)
		w.refused("bo", "arrangeSupervision", right, "CONFLICT supervisorId")
		w.refused("bo", "arrangeSupervision", right.with("since", "2026-06-01"), "CONFLICT supervisorId")
		w.must("bo", "arrangeSupervision", right.with("supervisorId", w.id("Practitioner", "dora")).with("kind", "PRACTICE_LEADER").with("frequencyDays", nil))

		// What the refuge arranges, the clinic neither reads nor runs into.
		w.must("hine", "arrangeSupervision", moana)
		if answer := w.ask("bo", "moana", `supervisions { nodes { id } }`); !strings.Contains(answer, `"supervisions":{"nodes":[]}`) {
			t.Error(answer)
		}
		w.must("bo", "arrangeSupervision", moana)
		if answer := w.ask("moana", "moana", `supervisions { nodes { agency { name } } }`); strings.Count(answer, `"name"`) != 2 {
			t.Error(answer)
		}
	})
}

// What a hidden agency has arranged takes nobody else's place.
func TestAPractitionerHasSoManyArrangementsAtATime(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 10 {
				name := fmt.Sprint("supervisor ", i)
				w.person(ctx, rows, name, "school", "")
				arranged := func(agency string) *gen.SupervisionCreate {
					return rows.Supervision.Create().SetSupervisorID(w.ids[name]).SetPractitionerID(w.ids["moana"]).SetAgencyID(w.ids[agency]).SetFrequencyDays(14).SetFromOn(today.AddDays(-50))
				}
				arranged("refuge").ExecX(ctx)
				if i > 0 {
					w.ids["arranged"] = arranged("clinic").SaveX(ctx).ID
				}
			}
		})
		one := in{"practitionerId": w.id("Practitioner", "moana"), "supervisorId": w.id("Practitioner", "mere"), "frequencyDays": 14}
		another := one.with("supervisorId", w.id("Practitioner", "sione"))
		w.must("bo", "arrangeSupervision", one)
		w.refused("bo", "arrangeSupervision", another, "CONFLICT practitionerId")
		w.must("bo", "changeSupervision", in{"supervisionId": w.id("Supervision", "arranged"), "supervisorId": w.id("Practitioner", "dora"), "reason": "leave"})
		w.refused("bo", "arrangeSupervision", another, "CONFLICT practitionerId")
		w.must("bo", "arrangeSupervision", another.with("practitionerId", w.id("Practitioner", "ana")).with("supervisorId", w.id("Practitioner", "mere")))
	})
}

// Managers do not answer for themselves, who has no job supervises nobody, and a job
// behind a shield is none to others.
func TestWhoAnswersForAnArrangement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids["of bo"] = rows.Supervision.Create().SetSupervisorID(w.ids["mere"]).SetPractitionerID(w.ids["bo"]).SetAgencyID(w.ids["clinic"]).
				SetFrequencyDays(14).SetFromOn(today.AddDays(-100)).SaveX(ctx).ID
			w.ids["of moana"] = rows.Supervision.Create().SetSupervisorID(w.ids["sione"]).SetPractitionerID(w.ids["moana"]).SetFromOn(today.AddDays(-100)).SaveX(ctx).ID
			rows.Employment.Update().Where(employment.PractitionerID(w.ids["mere"])).SetUntilOn(today).ExecX(ctx)
		})
		w.refused("bo", "endSupervision", in{"supervisionId": w.id("Supervision", "of bo"), "reason": "enough"}, "FORBIDDEN supervisionId")
		w.refused("bo", "arrangeSupervision", in{"practitionerId": w.id("Practitioner", "ana"), "supervisorId": w.id("Practitioner", "mere"), "frequencyDays": 14}, "CONFLICT supervisorId")
		w.must("sione", "recordSupervisionSession", in{"supervisionId": w.id("Supervision", "of moana"), "minutes": 60, "reflectionMinutes": 30, "agreed": "to rest"})
	})
}

func TestSupervisionChangesAndEnds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		imported := w.id("Supervision", "imported")
		change := in{"supervisionId": imported, "supervisorId": w.id("Practitioner", "mere"), "reason": "Sione has left", "expectedVersion": 1}
		end := in{"supervisionId": imported, "reason": "another team"}
		for _, c := range []struct {
			who, verb string
			input     in
			want      string
		}{
			{"ana", "changeSupervision", change, "FORBIDDEN supervisionId"},
			{"sione", "changeSupervision", change, "FORBIDDEN supervisionId"},
			{"mere", "changeSupervision", change, "NOT_FOUND supervisionId"},
			{"hine", "endSupervision", end, "NOT_FOUND supervisionId"},
			{"bo", "changeSupervision", change.with("supervisionId", w.id("Practitioner", "ana")), "NOT_FOUND supervisionId"},
			{"bo", "changeSupervision", in{"supervisionId": imported}, "INVALID "},
			{"bo", "changeSupervision", change.with("frequencyDays", 0), "INVALID frequencyDays"},
			{"bo", "changeSupervision", change.with("reason", " "), "INVALID reason"},
			{"bo", "changeSupervision", change.with("reason", strings.Repeat("x", 2001)), "INVALID reason"},
			{"bo", "changeSupervision", change.with("supervisorId", w.id("Practitioner", "sione")), "INVALID supervisorId"},
			{"bo", "changeSupervision", change.with("supervisorId", w.id("Practitioner", "rex")), "NOT_FOUND supervisorId"},
			{"bo", "changeSupervision", change.with("changedOn", today.AddDays(-100).String()), "INVALID changedOn"},
			{"bo", "changeSupervision", change.with("expectedVersion", 2), "CONFLICT expectedVersion"},
			{"bo", "endSupervision", end.with("reason", ""), "INVALID reason"},
			{"bo", "endSupervision", end.with("endedOn", "2027-06-16"), "INVALID endedOn"},
		} {
			w.refused(c.who, c.verb, c.input, c.want)
		}
		if same := w.must("bo", "changeSupervision", in{"supervisionId": imported, "frequencyDays": 7}); same != imported {
			t.Error("another arrangement, only to meet more often")
		}
		next := w.must("bo", "changeSupervision", change.with("expectedVersion", 2))
		if next == imported {
			t.Error("who supervised is lost")
		}
		w.refused("bo", "changeSupervision", change.with("expectedVersion", nil), "CONFLICT supervisionId")
		w.must("bo", "endSupervision", end.with("supervisionId", next).with("endedOn", "2026-06-20"))
		w.refused("bo", "endSupervision", end.with("supervisionId", next), "CONFLICT supervisionId")
		want := `[{"supervisor":{"givenNames":"mere"},"frequencyDays":7,"since":"2026-06-15","until":"2026-06-20","endReason":"another team"},` +
			`{"supervisor":{"givenNames":"sione"},"frequencyDays":7,"since":"2026-03-07","until":"2026-06-15","endReason":"Sione has left"}]`
		if answer := w.ask("ana", "ana", `supervisions { nodes { supervisor { givenNames } frequencyDays since until endReason } }`); !strings.Contains(answer, want) {
			t.Error(answer)
		}
	})
}

func TestSessionsAreRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"supervisionId": w.id("Supervision", "imported"), "minutes": 60, "reflectionMinutes": 20, "agreed": "to ask for leave", "heldOn": "2026-06-01"}
		if answer := w.ask("bo", "ana", `supervisions { nodes { lastSessionOn nextDueOn overdue } }`); !strings.Contains(answer, `{"lastSessionOn":null,"nextDueOn":"2026-04-18","overdue":true}`) {
			t.Error(answer)
		}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", right, "FORBIDDEN supervisionId"},
			{"mere", right, "NOT_FOUND supervisionId"},
			{"sione", right.with("minutes", 0), "INVALID minutes"},
			{"sione", right.with("minutes", 601), "INVALID minutes"},
			{"sione", right.with("reflectionMinutes", 61), "INVALID reflectionMinutes"},
			{"sione", right.with("reflectionMinutes", -1), "INVALID reflectionMinutes"},
			{"sione", right.with("agreed", ""), "INVALID agreed"},
			{"sione", right.with("agreed", strings.Repeat("x", 2001)), "INVALID agreed"},
			{"sione", right.with("heldOn", "2026-06-16"), "INVALID heldOn"},
			{"sione", right.with("heldOn", "2026-03-06"), "INVALID heldOn"},
			{"sione", right.with("nextDueOn", "2026-06-01"), "INVALID nextDueOn"},
			{"sione", right.with("nextDueOn", "2027-06-02"), "INVALID nextDueOn"},
			{"sione", right.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"sione", right.with("supervisionId", w.id("Supervision", "none")), "NOT_FOUND supervisionId"},
		} {
			w.refused(c.who, "recordSupervisionSession", c.input, c.want)
		}
		w.must("sione", "recordSupervisionSession", right)
		w.refused("bo", "recordSupervisionSession", right, "CONFLICT ")
		due := func(want string) {
			t.Helper()
			if answer := w.ask("ana", "ana", `supervisions { nodes { lastSessionOn nextDueOn overdue sessions { nodes { minutes reflectionMinutes agreed } } } }`); !strings.Contains(answer, want) {
				t.Error(answer)
			}
		}
		due(`{"lastSessionOn":"2026-06-01","nextDueOn":"2026-07-13","overdue":false,"sessions":{"nodes":[{"minutes":60,"reflectionMinutes":20,"agreed":"to ask for leave"}]}}`)
		w.must("bo", "recordSupervisionSession", right.with("heldOn", "2026-06-13").with("nextDueOn", "2026-06-14"))
		due(`{"lastSessionOn":"2026-06-13","nextDueOn":"2026-06-14","overdue":true`)
		w.must("bo", "endSupervision", in{"supervisionId": right["supervisionId"], "reason": "done"})
		w.refused("bo", "recordSupervisionSession", right.with("heldOn", "2026-06-15"), "CONFLICT heldOn")
		due(`"nextDueOn":null,"overdue":false`)
	})
}

// TestOneOfManyChangesWins lets many take the same arrangement over from its supervisor.
func TestOneOfManyChangesWins(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.ask("bo", "ana", "id")
		var all sync.WaitGroup
		var mu sync.Mutex
		done := map[string]int{}
		for range 8 {
			all.Go(func() {
				_, wrong := w.send("bo", "changeSupervision", in{"supervisionId": globalid.Of("Supervision", w.ids["imported"]), "supervisorId": w.id("Practitioner", "mere"), "reason": "leave"})
				mu.Lock()
				defer mu.Unlock()
				done[wrong]++
			})
		}
		all.Wait()
		if done[""] != 1 || done["CONFLICT supervisionId"] != 7 {
			t.Error(done)
		}
	})
}

// TestSupervisionIsNoBusinessOfColleagues asks as everybody for what is about Ana.
func TestSupervisionIsNoBusinessOfColleagues(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for who, reads := range map[string]bool{"ana": true, "bo": true, "sione": true, "mere": false, "dora": false, "moana": false, "rex": false, "hine": false} {
			for _, field := range []string{"supervisions { totalCount }", "training { overdueModules }", "safetyChecks { nodes { id } }", "developmentPlans { id }"} {
				answer := w.ask(who, "ana", field)
				if null := strings.Contains(answer, `":null}`); null == reads || strings.Contains(answer, `"errors"`) {
					t.Errorf("%s asks for %s: %s", who, field, answer)
				}
			}
		}
	})
}
