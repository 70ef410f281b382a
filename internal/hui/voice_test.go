package hui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// try is a command of somebody, and how it is refused; "" when it is not.
type try struct {
	name string
	do   func() ([]command.UserError, error)
	want string
}

// check carries out commands in their order; the refused leave nothing behind.
func (w *world) check(tries []try) {
	w.Helper()
	for _, c := range tries {
		before := w.rows()
		wrong, err := c.do()
		if err != nil || refusal(wrong) != c.want {
			w.Errorf("%s: %q, %v, want %q", c.name, refusal(wrong), err, c.want)
		}
		if after := w.rows(); c.want != "" && after != before {
			w.Errorf("%s: %d rows became %d", c.name, before, after)
		}
	}
}

// The child's voice is recorded in its own words and read by the network (S1.15, S2.40).
func TestTheChildIsHeard(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		said := func(who string, change func(*hui.RecordVoiceInput)) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				in := hui.RecordVoiceInput{ChildID: w.hana, Method: "CONVERSATION", Occasion: "VISIT", Words: "Ka pai. I want to dance"}
				done, err := w.book.RecordVoice(w.as(who), with(in, change))
				return done.UserErrors, err
			}
		}
		held, next := w.call(with(w.calling(), later(-72*time.Hour))).GlobalID(), w.call(w.calling()).GlobalID()
		w.check([]try{
			{"no words", said("mere", func(in *hui.RecordVoiceInput) { in.Words = "" }), "INVALID words"},
			{"many words", said("mere", func(in *hui.RecordVoiceInput) { in.Words = long }), "INVALID words"},
			{"no hui", said("mere", func(in *hui.RecordVoiceInput) { in.HuiID = p("x") }), "NOT_FOUND huiId"},
			{"at a hui to come", said("mere", func(in *hui.RecordVoiceInput) { in.HuiID = &next }), "INVALID huiId"},
			{"on another day than the hui", said("mere", func(in *hui.RecordVoiceInput) { in.HuiID, in.SaidOn = &held, p(today) }), "INVALID saidOn"},
			{"tomorrow", said("mere", func(in *hui.RecordVoiceInput) { in.SaidOn = p(today.AddDays(1)) }), "INVALID saidOn"},
			{"before it all", said("mere", func(in *hui.RecordVoiceInput) { in.SaidOn = p(today.AddDays(-101)) }), "INVALID saidOn"},
			{"another child", said("mere", func(in *hui.RecordVoiceInput) { in.ChildID = w.other }), "NOT_FOUND childId"},
			{"the director", said("dora", func(in *hui.RecordVoiceInput) {}), "FORBIDDEN childId"},
			{"right", said("mere", func(in *hui.RecordVoiceInput) {}), ""},
			{"of the refuge", said("ruth", func(in *hui.RecordVoiceInput) {}), ""},
			{"repeated", said("mere", func(in *hui.RecordVoiceInput) {}), "CONFLICT words"},
		})
		for who, want := range map[string]int{"mere": 1, "ana": 1, "ruth": 2, "dora": 1} {
			ctx, read := w.together(who)
			if voices, err := read.Voices(ctx, nil, nil, nil, nil); err != nil || len(voices.Nodes()) != want {
				t.Errorf("%s hears %v, %v, want %d", who, voices, err, want)
			}
		}
		if _, read := w.together("nanny"); read != nil {
			t.Error("kin read casework")
		}
	})
}

// Who gave feedback is hidden from all but themselves, who wrote it down, and the
// director; words and rating are for all (S1.14).
func TestFeedbackDoesNotSayWhoGaveIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		give := func(who string, in hui.GiveFeedbackInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				in.ChildID = w.hana
				done, err := w.book.GiveFeedback(w.as(who), in)
				if err == nil && len(done.UserErrors) == 0 && (done.Feedback == nil || must(done.Feedback.GivenBy(w.ctx))(w) == nil) {
					t.Errorf("%s does not see what they gave", who)
				}
				return done.UserErrors, err
			}
		}
		w.check([]try{
			{"no trust", give("nanny", hui.GiveFeedbackInput{Trust: 0}), "INVALID trust"},
			{"too much trust", give("nanny", hui.GiveFeedbackInput{Trust: 6}), "INVALID trust"},
			{"many words", give("nanny", hui.GiveFeedbackInput{Trust: 3, Words: &long}), "INVALID words"},
			{"somebody hidden", give("nanny", hui.GiveFeedbackInput{Trust: 3, AboutPractitionerID: &w.ruth}), "NOT_FOUND aboutPractitionerId"},
			{"somebody elsewhere", give("nanny", hui.GiveFeedbackInput{Trust: 3, AboutPractitionerID: &w.sione}), "NOT_FOUND aboutPractitionerId"},
			{"for another", give("nanny", hui.GiveFeedbackInput{Trust: 3, PersonID: &w.aunt}), "FORBIDDEN personId"},
			{"of a stranger", give("stranger", hui.GiveFeedbackInput{Trust: 3}), "NOT_FOUND childId"},
			{"of nobody", give("mere", hui.GiveFeedbackInput{Trust: 3}), "INVALID personId"},
			{"of a practitioner", give("mere", hui.GiveFeedbackInput{Trust: 3, PersonID: &w.ana}), "INVALID personId"},
			{"of somebody hidden", give("mere", hui.GiveFeedbackInput{Trust: 3, PersonID: &w.ruth}), "NOT_FOUND personId"},
			{"about oneself", give("mere", hui.GiveFeedbackInput{Trust: 5, PersonID: &w.nanny, AboutPractitionerID: &w.mere}), "FORBIDDEN aboutPractitionerId"},
			{"too old", give("mere", hui.GiveFeedbackInput{Trust: 5, PersonID: &w.nanny, GivenOn: p(today.AddDays(-367))}), "INVALID givenOn"},
			{"by nanny", give("nanny", hui.GiveFeedbackInput{Trust: 2, Words: p("never rings back"), AboutPractitionerID: &w.mere}), ""},
			{"by the child", give("hana", hui.GiveFeedbackInput{Trust: 4}), ""},
			{"repeated", give("nanny", hui.GiveFeedbackInput{Trust: 2, Words: p("never rings back"), AboutPractitionerID: &w.mere}), "CONFLICT words"},
			{"for the aunt", give("ana", hui.GiveFeedbackInput{Trust: 4, PersonID: &w.aunt, AboutPractitionerID: &w.mere}), ""},
		})
		for who, want := range map[string]string{"mere": "???", "ana": "??aunt ana", "dora": "Hanaaunt anananny", "ruth": "???"} {
			ctx, read := w.together(who)
			feedback, err := read.Feedback(ctx, nil, nil, nil, nil)
			if err != nil || len(feedback.Nodes()) != 3 {
				t.Fatal(who, feedback, err)
			}
			var all []string // in no order: the ids are random
			for _, f := range feedback.Nodes() {
				giver, writer := must(f.GivenBy(ctx))(w), must(f.RecordedBy(ctx))(w)
				if giver == nil {
					if writer != nil || f.GivenOn != nil {
						t.Errorf("%s may guess who gave it", who)
					}
					all = append(all, "?")
					continue
				}
				one := named(giver)
				if writer != nil {
					one += " " + named(writer)
				}
				all = append(all, one)
			}
			slices.Sort(all)
			is := strings.Join(all, "")
			if is != want {
				t.Errorf("%s knows %s, want %s", who, is, want)
			}
		}
	})
}

// A disagreement ends with why that is in the child's best interests (S2.29, S2.30, S1.44).
func TestADisagreementEndsInTheChildsBestInterests(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		raise := hui.RaiseDisagreementInput{ChildID: w.hana, Topic: "how often", View: "weekly"}
		raised := func(who string, in hui.RaiseDisagreementInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.RaiseDisagreement(w.as(who), in)
				return done.UserErrors, err
			}
		}
		w.check([]try{
			{"no topic", raised("mere", with(raise, func(in *hui.RaiseDisagreementInput) { in.Topic = "" })), "INVALID topic"},
			{"a long topic", raised("mere", with(raise, func(in *hui.RaiseDisagreementInput) { in.Topic = title })), "INVALID topic"},
			{"no view", raised("mere", with(raise, func(in *hui.RaiseDisagreementInput) { in.View = "" })), "INVALID view"},
			{"another child", raised("mere", with(raise, func(in *hui.RaiseDisagreementInput) { in.ChildID = w.other })), "NOT_FOUND childId"},
			{"right", raised("mere", raise), ""},
			{"repeated", raised("mere", raise), "CONFLICT topic"},
		})
		ctx, read := w.together("ana")
		all, err := read.Disagreements(ctx, nil, nil, nil, nil)
		if err != nil || len(all.Nodes()) != 1 {
			t.Fatal(all, err)
		}
		id := all.Nodes()[0].GlobalID()
		position := func(who string, in hui.TakePositionInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.TakePosition(w.as(who), in)
				return done.UserErrors, err
			}
		}
		escalate := func(in hui.EscalateDisagreementInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.EscalateDisagreement(w.as("ana"), in)
				return done.UserErrors, err
			}
		}
		resolve := func(in hui.ResolveDisagreementInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.ResolveDisagreement(w.as("ana"), in)
				return done.UserErrors, err
			}
		}
		nothing := globalid.Of("Disagreement", w.network)
		end := hui.ResolveDisagreementInput{DisagreementID: id, Outcome: "fortnightly", BestInterestsRationale: "Hana sleeps better"}
		w.check([]try{
			{"no such", position("ana", hui.TakePositionInput{DisagreementID: nothing, View: "monthly"}), "NOT_FOUND disagreementId"},
			{"nobody around", position("sione", hui.TakePositionInput{DisagreementID: id, View: "monthly"}), "NOT_FOUND disagreementId"},
			{"kin", position("nanny", hui.TakePositionInput{DisagreementID: id, View: "monthly"}), "FORBIDDEN "},
			{"of a stranger", position("ana", hui.TakePositionInput{DisagreementID: id, View: "monthly", PersonID: &w.stranger}), "NOT_FOUND personId"},
			{"no view", position("ana", hui.TakePositionInput{DisagreementID: id}), "INVALID view"},
			{"own", position("ana", hui.TakePositionInput{DisagreementID: id, View: "monthly"}), ""},
			{"repeated", position("ana", hui.TakePositionInput{DisagreementID: id, View: "monthly"}), "CONFLICT view"},
			{"of the child", position("ana", hui.TakePositionInput{DisagreementID: id, View: "I am tired", PersonID: &w.hana}), ""},
			{"help without why", escalate(hui.EscalateDisagreementInput{DisagreementID: id, To: "DIRECTOR"}), "INVALID reason"},
			{"help", escalate(hui.EscalateDisagreementInput{DisagreementID: id, To: "DIRECTOR", Reason: "stuck", ExpectedVersion: p(1)}), ""},
			{"the same help", escalate(hui.EscalateDisagreementInput{DisagreementID: id, To: "DIRECTOR", Reason: "stuck"}), "CONFLICT to"},
			{"stale", escalate(hui.EscalateDisagreementInput{DisagreementID: id, To: "PANEL", Reason: "stuck", ExpectedVersion: p(1)}), "CONFLICT expectedVersion"},
			{"without best interests", resolve(with(end, func(in *hui.ResolveDisagreementInput) { in.BestInterestsRationale = " " })), "INVALID bestInterestsRationale"},
			{"before it was raised", resolve(with(end, func(in *hui.ResolveDisagreementInput) { in.ResolvedOn = p(today.AddDays(-1)) })), "INVALID resolvedOn"},
			{"resolved", resolve(end), ""},
			{"resolved again", resolve(end), "CONFLICT disagreementId"},
			{"too late", position("ana", hui.TakePositionInput{DisagreementID: id, View: "monthly"}), "CONFLICT disagreementId"},
		})
		ctx, read = w.together("mere")
		if all, err = read.Disagreements(ctx, nil, nil, nil, nil); err != nil {
			t.Fatal(err)
		}
		if views := must(all.Nodes()[0].Positions(ctx))(w); len(views) != 3 || named(must(views[2].By(ctx))(w)) != "Hana" {
			t.Errorf("%+v", views)
		}
	})
}

// Everybody agrees for themselves, and once (S2.31, S2.33).
func TestAWorkingAgreementIsAgreedByEach(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		aim := hui.ProposeWorkingAgreementInput{ChildID: w.hana, Kind: "INFORMATION_SHARING", Text: "we share what keeps Hana safe"}
		made, err := w.book.ProposeWorkingAgreement(w.as("mere"), aim)
		if err != nil || made.WorkingAgreement == nil || len(must(made.WorkingAgreement.Agreements(w.ctx))(w)) != 1 {
			t.Fatal(made, err)
		}
		agree := func(who string, in hui.AgreeToWorkingAgreementInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				if in.WorkingAgreementID == "" {
					in.WorkingAgreementID = made.WorkingAgreement.GlobalID()
				}
				done, err := w.book.AgreeToWorkingAgreement(w.as(who), in)
				return done.UserErrors, err
			}
		}
		propose := func(in hui.ProposeWorkingAgreementInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.ProposeWorkingAgreement(w.as("mere"), in)
				return done.UserErrors, err
			}
		}
		w.check([]try{
			{"no text", propose(with(aim, func(in *hui.ProposeWorkingAgreementInput) { in.Text = "" })), "INVALID text"},
			{"repeated", propose(aim), "CONFLICT text"},
			{"proposed already", agree("mere", hui.AgreeToWorkingAgreementInput{}), "CONFLICT workingAgreementId"},
			{"ana", agree("ana", hui.AgreeToWorkingAgreementInput{}), ""},
			{"ana again", agree("ana", hui.AgreeToWorkingAgreementInput{}), "CONFLICT workingAgreementId"},
			{"nanny", agree("ana", hui.AgreeToWorkingAgreementInput{PersonID: &w.nanny}), ""},
			{"nanny again", agree("mere", hui.AgreeToWorkingAgreementInput{PersonID: &w.nanny}), "CONFLICT workingAgreementId"},
			{"the child", agree("mere", hui.AgreeToWorkingAgreementInput{PersonID: &w.hana}), ""},
			{"unknown", agree("mere", hui.AgreeToWorkingAgreementInput{WorkingAgreementID: globalid.Of("WorkingAgreement", w.network)}), "NOT_FOUND workingAgreementId"},
			{"nobody around", agree("sione", hui.AgreeToWorkingAgreementInput{}), "NOT_FOUND workingAgreementId"},
			{"the director", agree("dora", hui.AgreeToWorkingAgreementInput{}), "FORBIDDEN workingAgreementId"},
		})
	})
}

// Barriers are raised, mitigated and resolved, each with words (S1.7, S2.26).
func TestABarrierIsOvercome(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := hui.RaiseBarrierInput{ChildID: w.hana, Kind: "TRANSPORT", Text: "no bus", PersonID: &w.nanny}
		raise := func(change func(*hui.RaiseBarrierInput)) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.RaiseBarrier(w.as("mere"), with(in, change))
				return done.UserErrors, err
			}
		}
		made, err := w.book.RaiseBarrier(w.as("mere"), in)
		if err != nil || made.Barrier == nil || must(made.Barrier.RaisedFor(w.ctx))(w) == nil {
			t.Fatal(made, err)
		}
		id := made.Barrier.GlobalID()
		mitigate := func(in hui.MitigateBarrierInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.MitigateBarrier(w.as("ana"), in)
				return done.UserErrors, err
			}
		}
		resolve := func(in hui.ResolveBarrierInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.ResolveBarrier(w.as("ana"), in)
				return done.UserErrors, err
			}
		}
		w.check([]try{
			{"no words", raise(func(in *hui.RaiseBarrierInput) { in.Text = "" }), "INVALID text"},
			{"a stranger's", raise(func(in *hui.RaiseBarrierInput) { in.PersonID = &w.stranger }), "NOT_FOUND personId"},
			{"with an agency", raise(func(in *hui.RaiseBarrierInput) { in.WithAgencyID = &w.clinic }), "INVALID withAgencyId"},
			{"with a hidden one", raise(func(in *hui.RaiseBarrierInput) { in.Kind, in.WithAgencyID = "SYSTEMS", &w.refuge }), "NOT_FOUND withAgencyId"},
			{"with an agency, between", raise(func(in *hui.RaiseBarrierInput) { in.Kind, in.WithAgencyID = "SYSTEMS", &w.clinic }), ""},
			{"tomorrow", raise(func(in *hui.RaiseBarrierInput) { in.RaisedOn = p(today.AddDays(1)) }), "INVALID raisedOn"},
			{"repeated", raise(func(in *hui.RaiseBarrierInput) {}), "CONFLICT text"},
			{"nothing done", mitigate(hui.MitigateBarrierInput{BarrierID: id}), "INVALID mitigation"},
			{"no such", mitigate(hui.MitigateBarrierInput{BarrierID: w.hana, Mitigation: "a taxi"}), "NOT_FOUND barrierId"},
			{"a taxi", mitigate(hui.MitigateBarrierInput{BarrierID: id, Mitigation: "a taxi", ExpectedVersion: p(1)}), ""},
			{"stale", resolve(hui.ResolveBarrierInput{BarrierID: id, Resolution: "a new bus", ExpectedVersion: p(1)}), "CONFLICT expectedVersion"},
			{"before it was raised", resolve(hui.ResolveBarrierInput{BarrierID: id, Resolution: "a bus", ResolvedOn: p(today.AddDays(-1))}), "INVALID resolvedOn"},
			{"no words again", resolve(hui.ResolveBarrierInput{BarrierID: id}), "INVALID resolution"},
			{"a new bus", resolve(hui.ResolveBarrierInput{BarrierID: id, Resolution: "a new bus"}), ""},
			{"resolved already", mitigate(hui.MitigateBarrierInput{BarrierID: id, Mitigation: "a taxi"}), "CONFLICT barrierId"},
		})
	})
}

// Appointments of the same child or adult that overlap are told, those that touch are not
// (S1.7).
func TestClashingAppointmentsAreTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := hui.MakeAppointmentInput{ChildID: w.hana, Purpose: "teeth", Place: "clinic", StartsAt: soon, EndsAt: soon.Add(time.Hour), ChildAttends: true}
		make := func(who string, change func(*hui.MakeAppointmentInput)) *hui.MakeAppointmentPayload {
			t.Helper()
			done, err := w.book.MakeAppointment(w.as(who), with(in, change))
			if err != nil {
				t.Fatal(err)
			}
			return done
		}
		first := make("mere", func(*hui.MakeAppointmentInput) {})
		if first.Appointment == nil || len(first.Clashes) != 0 {
			t.Fatal(first)
		}
		kin := func(in *hui.MakeAppointmentInput) {
			in.Purpose, in.ChildAttends, in.KinIDs = "budget", false, []string{w.nanny}
		}
		for _, c := range []struct {
			name, who string
			change    func(*hui.MakeAppointmentInput)
			clashes   int
		}{
			{"touches the end", "ana", func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.Add(time.Hour), soon.Add(2*time.Hour)
			}, 0},
			{"touches the start", "ana", func(in *hui.MakeAppointmentInput) { in.StartsAt, in.EndsAt = soon.Add(-time.Hour), soon }, 0},
			{"by a second", "ana", func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.Add(time.Hour-time.Second), soon.Add(time.Hour)
			}, 1},
			{"only nanny", "ana", kin, 0},
			{"nanny again", "mere", kin, 1},
			{"a hidden one", "ruth", func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.Add(240*time.Hour), soon.Add(241*time.Hour)
			}, 0},
			{"beside the hidden one", "mere", func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.Add(240*time.Hour), soon.Add(241*time.Hour)
			}, 0},
			{"the hidden one sees both", "ruth", func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.Add(240*time.Hour+time.Minute), soon.Add(241*time.Hour)
			}, 2},
		} {
			if done := make(c.who, c.change); done.Appointment == nil || len(done.Clashes) != c.clashes {
				t.Errorf("%s: %s, %d clashes, want %d", c.name, refusal(done.UserErrors), len(done.Clashes), c.clashes)
			}
		}
		for want, change := range map[string]func(*hui.MakeAppointmentInput){
			"INVALID purpose":       func(in *hui.MakeAppointmentInput) { in.Purpose = "" },
			"INVALID place":         func(in *hui.MakeAppointmentInput) { in.Place = title },
			"INVALID endsAt":        func(in *hui.MakeAppointmentInput) { in.EndsAt = in.StartsAt.Add(-1) },
			"INVALID travelMinutes": func(in *hui.MakeAppointmentInput) { in.TravelMinutes = -1 },
			"INVALID childAttends":  func(in *hui.MakeAppointmentInput) { in.ChildAttends = false },
			"NOT_FOUND kinIds.0":    func(in *hui.MakeAppointmentInput) { in.KinIDs = []string{w.stranger} },
			"INVALID kinIds.1":      func(in *hui.MakeAppointmentInput) { in.KinIDs = []string{w.nanny, w.nanny} },
			"CONFLICT startsAt":     func(in *hui.MakeAppointmentInput) {},
			"NOT_FOUND childId":     func(in *hui.MakeAppointmentInput) { in.ChildID = w.other },
			"INVALID startsAt": func(in *hui.MakeAppointmentInput) {
				in.StartsAt, in.EndsAt = soon.AddDate(-1, 0, 0), soon.AddDate(-1, 0, 0).Add(time.Hour)
			},
		} {
			if done := make("mere", change); refusal(done.UserErrors) != want || done.Appointment != nil {
				t.Errorf("%s, want %s", refusal(done.UserErrors), want)
			}
		}
		cancel := func(in hui.CancelAppointmentInput) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				in.AppointmentID = first.Appointment.GlobalID()
				done, err := w.book.CancelAppointment(w.as("ana"), in)
				return done.UserErrors, err
			}
		}
		w.check([]try{
			{"no why", cancel(hui.CancelAppointmentInput{}), "INVALID reason"},
			{"stale", cancel(hui.CancelAppointmentInput{Reason: "ill", ExpectedVersion: p(2)}), "CONFLICT expectedVersion"},
			{"right", cancel(hui.CancelAppointmentInput{Reason: "ill"}), ""},
			{"again", cancel(hui.CancelAppointmentInput{Reason: "ill"}), "CONFLICT appointmentId"},
		})
		again := make("mere", func(in *hui.MakeAppointmentInput) { in.Purpose = "anew" })
		if len(again.Clashes) != 1 { // with the one that begins a second before its end
			t.Error("cancelled appointments clash:", len(again.Clashes))
		}
	})
}
