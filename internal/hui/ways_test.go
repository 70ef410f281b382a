package hui_test

import (
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Members of a network, and the director of a team, record that they looked at how they
// work together; who recorded it withdraws it, once (S2.38).
func TestWaysOfWorkingAreReviewed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		propose := func(kind enum.SharedAimKind) string {
			in := hui.ProposeWorkingAgreementInput{ChildID: w.hana, Kind: kind, Text: "we ring first: " + string(kind)}
			return must(w.book.ProposeWorkingAgreement(w.as("mere"), in))(w).WorkingAgreement.GlobalID()
		}
		outcome, ring := propose("SHARED_OUTCOME"), propose("WAYS_OF_WORKING")
		network, team := globalid.Of("Network", w.network), globalid.Of("ChildrensTeam", w.team)
		var made *hui.WaysReview
		record := func(who string, change func(*hui.RecordWaysOfWorkingReviewInput)) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				in := hui.RecordWaysOfWorkingReviewInput{NetworkID: &network, Changes: "a message is enough", NextDueOn: today.AddDays(90)}
				done, err := w.book.RecordWaysOfWorkingReview(w.as(who), with(in, change))
				if done.WaysOfWorkingReview != nil {
					made = done.WaysOfWorkingReview
				}
				return done.UserErrors, err
			}
		}
		withdraw := func(who string, of **hui.WaysReview, reason string) func() ([]command.UserError, error) {
			return func() ([]command.UserError, error) {
				done, err := w.book.WithdrawWaysOfWorkingReview(w.as(who), hui.WithdrawWaysOfWorkingReviewInput{WaysOfWorkingReviewID: (*of).GlobalID(), Reason: reason})
				return done.UserErrors, err
			}
		}
		type input = hui.RecordWaysOfWorkingReviewInput
		ofTeam := func(in *input) { in.NetworkID, in.TeamID = nil, &team }
		w.check([]try{
			{"of neither", record("mere", func(in *input) { in.NetworkID = nil }), "INVALID networkId"},
			{"of both", record("mere", func(in *input) { in.TeamID = &team }), "INVALID networkId"},
			{"no change said", record("mere", func(in *input) { in.Changes = " " }), "INVALID changes"},
			{"long", record("mere", func(in *input) { in.Changes = long }), "INVALID changes"},
			{"tomorrow", record("mere", func(in *input) { in.ReviewedOn = p(today.AddDays(1)) }), "INVALID reviewedOn"},
			{"before the network", record("mere", func(in *input) { in.ReviewedOn = p(today.AddDays(-101)) }), "INVALID reviewedOn"},
			{"again today", record("mere", func(in *input) { in.NextDueOn = today }), "INVALID nextDueOn"},
			{"another agreement", record("mere", func(in *input) { in.WorkingAgreementID = &outcome }), "INVALID workingAgreementId"},
			{"no agreement", record("mere", func(in *input) { in.WorkingAgreementID = &network }), "NOT_FOUND workingAgreementId"},
			{"an agreement of a team", record("dora", func(in *input) { ofTeam(in); in.WorkingAgreementID = &ring }), "INVALID workingAgreementId"},
			{"nobody around", record("sione", func(*input) {}), "NOT_FOUND networkId"},
			{"the director, of the network", record("dora", func(*input) {}), "FORBIDDEN networkId"},
			{"a member, of the team", record("mere", ofTeam), "FORBIDDEN teamId"},
			{"no team", record("dora", func(in *input) { ofTeam(in); in.TeamID = &network }), "NOT_FOUND teamId"},
			{"right", record("mere", func(in *input) { in.WorkingAgreementID = &ring }), ""},
			{"twice on a day", record("mere", func(*input) {}), "CONFLICT reviewedOn"},
			{"another's", withdraw("ana", &made, "a mistake"), "FORBIDDEN waysOfWorkingReviewId"},
			{"no reason", withdraw("mere", &made, ""), "INVALID reason"},
			{"hidden", withdraw("sione", &made, "a mistake"), "NOT_FOUND waysOfWorkingReviewId"},
			{"right", withdraw("mere", &made, "a mistake"), ""},
			{"again", withdraw("mere", &made, "a mistake"), "CONFLICT waysOfWorkingReviewId"},
		})
		w.check([]try{
			{"after that", record("mere", func(in *input) { in.WorkingAgreementID, in.Changes = &ring, "we ring on Mondays" }), ""},
			{"of a sheltered agency", record("ruth", func(in *input) { in.Changes = "from the refuge" }), ""},
			{"the team", record("dora", func(in *input) { ofTeam(in); in.Changes = "we meet on Tuesdays" }), ""},
		})
		answer := func(who string) string {
			return w.post(who, `query($id: ID!) { child(id: $id) { network { network { waysOfWorkingReviews { totalCount nodes { changes network { id } child { name } workingAgreement { text } recordedBy { name }
				recordedByAgency { name } reviewedOn nextDueOn withdrawnReason } } team { waysOfWorkingReviews { nodes { changes team { name } network { id } } } } } } } }`, nil)
		}
		of := `"network":{"id":"` + network + `"},"child":{"name":"Hana"}`
		want := `{"totalCount":2,"nodes":[{"changes":"we ring on Mondays",` + of + `,"workingAgreement":{"text":"we ring first: WAYS_OF_WORKING"},"recordedBy":{"name":"mere Test"},"recordedByAgency":{"name":"school"},` +
			`"reviewedOn":"2026-06-15","nextDueOn":"2026-09-13","withdrawnReason":null},{"changes":"a message is enough"`
		teams := `"team":{"waysOfWorkingReviews":{"nodes":[{"changes":"we meet on Tuesdays","team":{"name":"Team"},"network":null}]}}`
		for _, reader := range []string{"ana", "dora"} {
			if is := answer(reader); !strings.Contains(is, want) || !strings.Contains(is, `"withdrawnReason":"a mistake"`) || !strings.Contains(is, teams) || strings.Contains(is, "refuge") {
				t.Errorf("%s reads %s", reader, is)
			}
		}
		if is := answer("ruth"); !strings.Contains(is, `"totalCount":3`) || !strings.Contains(is, "from the refuge") {
			t.Errorf("the refuge reads %s", is)
		}
		for _, family := range []string{"hana", "nanny"} {
			if is := answer(family); !strings.Contains(is, `"waysOfWorkingReviews":null,"team":{"waysOfWorkingReviews":{"nodes":[]}}`) {
				t.Errorf("%s reads %s", family, is)
			}
		}
	})
}
