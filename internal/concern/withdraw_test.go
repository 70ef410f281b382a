package concern_test

import (
	"strings"
	"testing"

	"cangraph/internal/concern"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestARequestIsWithdrawn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ask := func(who string) string {
			done, err := w.book.RequestUpdate(w.as(who), concern.RequestUpdateInput{ChildID: w.id("Child", "hana"), AskedID: w.id("Practitioner", "ana"), Question: "well?"})
			if is := w.is(done.UserErrors, err); is != "" {
				t.Fatal(is)
			}
			return done.UpdateRequest.GlobalID()
		}
		id, others := ask("tia"), ask("mere")
		withdraw := func(who, id, reason string) string {
			done, err := w.book.WithdrawUpdateRequest(w.as(who), concern.WithdrawUpdateRequestInput{UpdateRequestID: id, Reason: reason})
			return w.is(done.UserErrors, err)
		}
		answer := func(id string) string {
			done, err := w.book.AnswerUpdate(w.as("ana"), concern.AnswerUpdateInput{UpdateRequestID: id, Answer: "yes"})
			return w.is(done.UserErrors, err)
		}
		for _, tt := range []struct{ name, is, want string }{
			{"of nothing", withdraw("tia", w.id("UpdateRequest", "no"), "done"), "NOT_FOUND updateRequestId"},
			{"by the outside", withdraw("sione", id, "done"), "NOT_FOUND updateRequestId"},
			{"by who oversees", withdraw("dan", id, "done"), "FORBIDDEN updateRequestId"},
			{"by who was asked", withdraw("ana", id, "done"), "FORBIDDEN updateRequestId"},
			{"another's", withdraw("tia", others, "done"), "FORBIDDEN updateRequestId"},
			{"without a word", withdraw("tia", id, " "), "INVALID reason"},
			{"too long", withdraw("tia", id, long), "INVALID reason"},
			{"by the lead", withdraw("mere", id, "done"), ""},
			{"again", withdraw("tia", id, "done"), "CONFLICT updateRequestId"},
			{"answered", answer(id), "CONFLICT updateRequestId"},
			{"the other is answered", answer(others), ""},
			{"and withdrawn", withdraw("mere", others, "done"), "CONFLICT updateRequestId"},
		} {
			if tt.is != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, tt.is, tt.want)
			}
		}
		if told := w.told("tia"); told != "UPDATE_WITHDRAWN" || !strings.HasSuffix(w.told("ana"), "UPDATE_WITHDRAWN") {
			t.Errorf("tia was told %q, ana %q", told, w.told("ana"))
		}
		ask("tia") // there is room again
	})
}

// Who asked, and left, is told of no answer.
func TestWhoHasLeftIsToldOfNoAnswer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		done, err := w.book.RequestUpdate(w.as("tia"), concern.RequestUpdateInput{ChildID: w.id("Child", "hana"), AskedID: w.id("Practitioner", "ana"), Question: "well?"})
		if is := w.is(done.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		w.leave("tia", "hana")
		answered, err := w.book.AnswerUpdate(w.as("ana"), concern.AnswerUpdateInput{UpdateRequestID: done.UpdateRequest.GlobalID(), Answer: "yes"})
		if is := w.is(answered.UserErrors, err); is != "" || w.told("tia") != "" {
			t.Errorf("%q, and tia was told %q", is, w.told("tia"))
		}
	})
}
