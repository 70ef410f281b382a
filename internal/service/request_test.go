package service_test

import (
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/page"
	"cangraph/internal/service"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// asking is the club asked to mentor Hana.
func (w *world) asking() service.RequestServiceInput {
	return service.RequestServiceInput{
		ChildID: *w.id("Child", "hana"), ToAgencyID: *w.id("Agency", "club"), ServiceTypeID: *w.id("ServiceType", "mentoring"), Reason: "nobody to talk to",
	}
}

func (w *world) ask(who string, in service.RequestServiceInput) (*service.RequestPayload, string) {
	w.t.Helper()
	done, err := w.book.RequestService(w.as(who), in)
	return done, w.is(done.UserErrors, err)
}

func (w *world) answer(who string, in service.AnswerServiceRequestInput) (*service.Request, string) {
	w.t.Helper()
	done, err := w.book.AnswerServiceRequest(w.as(who), in)
	return done.ServiceRequest, w.is(done.UserErrors, err)
}

// S1.18: whoever asks for a service sees what it would double, and who else is asked.
func TestARequestTellsWhatItWouldDouble(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.mentors("clinic", calendar.Since(today.AddDays(-60)))
		w.mentors("refuge", calendar.Since(today.AddDays(-60)))
		done, is := w.ask("mere", w.asking())
		if is != "" || codes(done.Overlaps) != "O1_DUPLICATE_SERVICE RISK" || len(done.AlsoAsked) != 0 {
			t.Fatal(is, codes(done.Overlaps), done.AlsoAsked)
		}
		f := done.Overlaps[0]
		if len(f.Evidence) != 1 || f.Evidence[0].NodeID() != w.ids["service of clinic"] || !strings.Contains(f.Explanation("EN"), "club") {
			t.Errorf("%v: %s", f.Evidence, f.Explanation("EN"))
		}
		second, is := w.ask("ana", with(w.asking(), func(in *service.RequestServiceInput) { in.ToAgencyID = *w.id("Agency", "office") }))
		if is != "" || len(second.AlsoAsked) != 1 || second.AlsoAsked[0].ID != done.ServiceRequest.ID {
			t.Error(is, second.AlsoAsked)
		}
		if w.services() != 2 {
			t.Error("a request started a service")
		}
	})
}

// An agency that is there already is the same agency when it is asked, and so is its root.
func TestARequestToWhoIsThereAlready(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.mentors("school", calendar.Period{From: today.AddDays(-60), Until: today.AddDays(60)})
		done, is := w.ask("ana", with(w.asking(), func(in *service.RequestServiceInput) {
			in.ToAgencyID, in.Since = *w.id("Agency", "school"), p(today.AddDays(10))
		}))
		if is != "CONFLICT toAgencyId" || done.ServiceRequest != nil {
			t.Error(is)
		}
		w.mentors("club", calendar.Period{From: today.AddDays(-60), Until: today.AddDays(60)})
		if done, is = w.ask("ana", with(w.asking(), func(in *service.RequestServiceInput) { in.ToAgencyID = *w.id("Agency", "office") })); is != "" {
			t.Fatal(is)
		}
		if is := codes(done.Overlaps); is != "O1_DUPLICATE_SERVICE RISK" {
			t.Errorf("a third: %s", is)
		}
	})
}

func TestWhatIsNotAsked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		if _, is := w.ask("mere", w.asking()); is != "" {
			t.Fatal(is)
		}
		for name, c := range map[string]struct {
			who    string
			change func(*service.RequestServiceInput)
			want   string
		}{
			"again":          {"ana", func(*service.RequestServiceInput) {}, "CONFLICT toAgencyId"},
			"a hidden child": {"sione", func(*service.RequestServiceInput) {}, "NOT_FOUND childId"},
			"the director":   {"dan", func(*service.RequestServiceInput) {}, "FORBIDDEN childId"},
			"the whānau":     {"nanny", func(*service.RequestServiceInput) {}, "FORBIDDEN "},
			"hidden":         {"mere", func(in *service.RequestServiceInput) { in.ToAgencyID = *w.id("Agency", "refuge") }, "NOT_FOUND toAgencyId"},
			"nobody":         {"mere", func(in *service.RequestServiceInput) { in.ToAgencyID = *w.id("Agency", "none") }, "NOT_FOUND toAgencyId"},
			"nothing":        {"mere", func(in *service.RequestServiceInput) { in.ServiceTypeID = *w.id("ServiceType", "none") }, "NOT_FOUND serviceTypeId"},
			"no reason":      {"mere", func(in *service.RequestServiceInput) { in.Reason = "" }, "INVALID reason"},
			"a long one":     {"mere", func(in *service.RequestServiceInput) { in.Reason = strings.Repeat("ā", 2001) }, "INVALID reason"},
			"for yesterday":  {"mere", func(in *service.RequestServiceInput) { in.Since = p(today.AddDays(-1)) }, "INVALID since"},
			"another's need": {"mere", func(in *service.RequestServiceInput) { in.NeedID = w.id("Need", "need of tai") }, "NOT_FOUND needId"},
			"as another":     {"mere", func(in *service.RequestServiceInput) { in.AgencyID = w.id("Agency", "clinic") }, "FORBIDDEN agencyId"},
		} {
			if _, is := w.ask(c.who, with(w.asking(), c.change)); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
	})
}

// S1.5: a no has its reason, one for a threshold its name; who is waitlisted is answered again.
func TestAnAgencyAnswers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asked, is := w.ask("mere", with(w.asking(), func(in *service.RequestServiceInput) { in.NeedID = w.id("Need", "need of hana") }))
		if is != "" || asked.ServiceRequest.Status != enum.ServiceAsked || asked.ServiceRequest.NeedID != w.ids["need of hana"] {
			t.Fatal(is, asked.ServiceRequest)
		}
		with := func(change func(*service.AnswerServiceRequestInput)) service.AnswerServiceRequestInput {
			return with(service.AnswerServiceRequestInput{ServiceRequestID: asked.ServiceRequest.GlobalID(), Answer: enum.ServiceWaitlisted}, change)
		}
		for name, c := range map[string]struct {
			who    string
			change func(*service.AnswerServiceRequestInput)
			want   string
		}{
			"a member":          {"ana", func(*service.AnswerServiceRequestInput) {}, "FORBIDDEN serviceRequestId"},
			"the director":      {"dan", func(*service.AnswerServiceRequestInput) {}, "FORBIDDEN serviceRequestId"},
			"who works there":   {"gail", func(*service.AnswerServiceRequestInput) {}, "NOT_FOUND serviceRequestId"},
			"the whānau":        {"nanny", func(*service.AnswerServiceRequestInput) {}, "FORBIDDEN "},
			"nothing asked":     {"mere", func(in *service.AnswerServiceRequestInput) { in.ServiceRequestID = *w.id("ServiceRequest", "none") }, "NOT_FOUND serviceRequestId"},
			"no answer":         {"mere", func(in *service.AnswerServiceRequestInput) { in.Answer = "" }, "INVALID answer"},
			"asked":             {"mere", func(in *service.AnswerServiceRequestInput) { in.Answer = enum.ServiceAsked }, "INVALID answer"},
			"no, without why":   {"mere", func(in *service.AnswerServiceRequestInput) { in.Answer = enum.ServiceDeclined }, "INVALID message"},
			"which threshold":   {"mere", func(in *service.AnswerServiceRequestInput) { in.Answer = enum.DeclinedBelowThreshold }, "INVALID thresholdName"},
			"no such threshold": {"mere", func(in *service.AnswerServiceRequestInput) { in.ThresholdName = p("level 3") }, "INVALID thresholdName"},
			"before":            {"mere", func(in *service.AnswerServiceRequestInput) { in.AnsweredOn = p(today.AddDays(-1)) }, "INVALID answeredOn"},
			"tomorrow":          {"mere", func(in *service.AnswerServiceRequestInput) { in.AnsweredOn = p(today.AddDays(1)) }, "INVALID answeredOn"},
			"a version":         {"mere", func(in *service.AnswerServiceRequestInput) { in.ExpectedVersion = p(4) }, "CONFLICT expectedVersion"},
		} {
			if _, is := w.answer(c.who, with(c.change)); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
		if waits, err := w.book.Waiting(w.as("sione"), page.Args{}); err != nil || len(waits.Nodes()) != 1 {
			t.Error("the manager sees ", waits, err)
		}
		if r, is := w.answer("sione", with(func(*service.AnswerServiceRequestInput) {})); is != "" || r.Status != enum.ServiceWaitlisted || r.AnsweredByID != w.ids["sione"] {
			t.Error(is, r)
		}
		if _, is := w.answer("sione", with(func(*service.AnswerServiceRequestInput) {})); is != "CONFLICT serviceRequestId" {
			t.Errorf("waitlisted again: %s", is)
		}
		w.day = today.AddDays(40)
		r, is := w.answer("mere", with(func(in *service.AnswerServiceRequestInput) {
			in.Answer, in.ThresholdName = enum.DeclinedBelowThreshold, p("level 3")
		}))
		if is != "" || r.Status != enum.DeclinedBelowThreshold || *r.ThresholdName != "level 3" || *r.AnsweredOn != w.day {
			t.Error(is, r)
		}
		if _, is := w.answer("mere", with(func(*service.AnswerServiceRequestInput) {})); is != "CONFLICT serviceRequestId" {
			t.Errorf("answered again: %s", is)
		}
		if waits, err := w.book.Waiting(w.as("sione"), page.Args{}); err != nil || len(waits.Nodes()) != 0 {
			t.Error("the manager still sees ", waits, err)
		}
	})
}

// What the refuge asks is known to the refuge.
func TestWhatIsAskedForAHiddenAgency(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asked, is := w.ask("rua", w.asking())
		if is != "" {
			t.Fatal(is)
		}
		for who, n := range map[string]int{"rua": 1, "mere": 0, "dan": 0} {
			if all, err := w.book.OfChild(w.as(who), w.hana(), page.Args{}); err != nil || len(all.Nodes()) != n {
				t.Errorf("%s sees %d, %v", who, len(all.Nodes()), err)
			}
		}
		if waits, err := w.book.Waiting(w.as("sione"), page.Args{}); err != nil || len(waits.Nodes()) != 0 {
			t.Error("the manager sees ", waits, err)
		}
		if _, is := w.answer("mere", service.AnswerServiceRequestInput{ServiceRequestID: asked.ServiceRequest.GlobalID(), Answer: enum.ServiceAccepted}); is != "NOT_FOUND serviceRequestId" {
			t.Error(is)
		}
		if second, is := w.ask("mere", w.asking()); is != "" || len(second.AlsoAsked) != 0 {
			t.Error(is, second.AlsoAsked)
		}
	})
}
