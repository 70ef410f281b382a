package concern_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Nobody makes a grave concern go away alone: neither whom it may be about, nor who raised
// it, nor who weighs it less first; and who answers for the team hears of it.
func TestAGraveConcernIsNotClosedAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		about, own := w.raise("ana", enum.ImminentConcern, "hana").GlobalID(), w.raise("tia", enum.HighConcern, "hana").GlobalID()
		w.all(t, []act{
			{"taken by whom it is about", "tia", w.own(about), ""},
			{"closed at once", "tia", w.close(about), "FORBIDDEN concernId"},
			{"made less grave", "tia", w.weigh(about, enum.LowConcern), ""},
			{"and closed", "tia", w.close(about), "FORBIDDEN concernId"},
			{"planned", "tia", w.plan(about, "a call", today), ""},
			{"closed after that", "tia", w.close(about), ""},
			{"taken by who raised it", "tia", w.own(own), ""},
			{"planned by them", "tia", w.plan(own, "a call", today), ""},
			{"closed by them", "tia", w.close(own), "FORBIDDEN concernId"},
			{"closed by the lead", "mere", w.close(own), ""},
		})
		if dan, ana := w.told("dan"), w.told("ana"); dan != "CONCERN_RAISED CONCERN_RAISED CONCERN_CLOSED" || ana != "CONCERN_CLOSED" {
			t.Errorf("the director was told %q, who raised it %q", dan, ana)
		}
		w.all(t, []act{{"closed by the director", "dan", w.close(w.raise("ana", enum.HighConcern, "hana").GlobalID()), ""}})
	})
}
