package service_test

import (
	"context"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/service"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// A lead of a hidden agency records nothing for others, as which other leads may where
// nobody comes for them: it would be seen, and not by whom.
func TestALeadOfAHiddenAgencyChangesOnlyWhatIsTheirs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asked, is := w.ask("mere", w.asking())
		if is != "" {
			t.Fatal(is)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Update().Where(leadperiod.NetworkID(w.ids["network of hana"])).SetUntilOn(today).ExecX(ctx)
			rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["rua"]).SetFromOn(today).SaveX(ctx)
		})
		if _, is := w.answer("rua", service.AnswerServiceRequestInput{RequestID: asked.Request.GlobalID(), Answer: enum.ServiceAccepted}); is != "FORBIDDEN requestId" {
			t.Error("answers what others asked: ", is)
		}
		if _, is := w.start("rua", with(w.mentoring(), func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "club") })); is != "FORBIDDEN agencyId" {
			t.Error("starts what another agency gives: ", is)
		}
		w.mentors("club", calendar.Since(today.AddDays(-60)))
		w.ids["service"] = w.ids["service of club"]
		if is := w.end("rua", nil); is != "FORBIDDEN serviceId" {
			t.Error("ends what another agency gives: ", is)
		}
		w.ids["service"] = w.must("rua", w.mentoring()).Service.ID
		if is := w.end("rua", nil); is != "INVALID on" { // its own began today
			t.Error(is)
		}
	})
}
