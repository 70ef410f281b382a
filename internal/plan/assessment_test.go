package plan_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestStartAssessment(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := plan.StartAssessmentInput{ChildID: idOf("Child", w.child.ID), DueOn: today.AddDays(30)}
		for _, c := range []struct {
			name string
			who  scope
			in   plan.StartAssessmentInput
			want string
		}{
			{"a member", w.ana, right, "FORBIDDEN childId"},
			{"a director", w.tama, right, "FORBIDDEN childId"},
			{"a stranger", w.sione, right, "NOT_FOUND childId"},
			{"an unknown child", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.ChildID = idOf("Child", uuid.New()) }), "NOT_FOUND childId"},
			{"no child", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.ChildID = idOf("Kin", w.child.ID) }), "NOT_FOUND childId"},
			{"no id", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.ChildID = "" }), "NOT_FOUND childId"},
			{"due before", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.DueOn = today.AddDays(-1) }), "INVALID dueOn"},
			{"due never", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.DueOn = today.AddDays(2000) }), "INVALID dueOn"},
			{"tomorrow", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.StartedOn = p(today.AddDays(1)) }), "INVALID startedOn"},
			{"before acceptance", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.StartedOn = p(today.AddDays(-101)) }), "INVALID startedOn"},
			{"for another agency", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.AgencyID = p(idOf("Agency", w.clinic.ID)) }), "FORBIDDEN agencyId"},
			{"for an unknown agency", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.AgencyID = p(idOf("Agency", uuid.New())) }), "FORBIDDEN agencyId"},
			{"with words for an instrument", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.Instrument = p("the long form") }), "INVALID instrument"},
			{"again for very long", w.mere, with(right, func(in *plan.StartAssessmentInput) { in.Again = p(strings.Repeat("x", 2001)) }), "INVALID again"},
			{"right", w.mere, with(right, func(in *plan.StartAssessmentInput) {
				in.AgencyID, in.Instrument, in.Again = p(idOf("Agency", w.school.ID)), p("SDQ"), p("he ran away")
			}), "done"},
			{"again", w.mere, right, "CONFLICT childId"},
		} {
			check(w, c.name, c.who, plan.Desk.StartAssessment, c.in, c.want)
		}
	})
}

func TestInviteContribution(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		a := w.started(w.child)
		right := plan.InviteContributionInput{AssessmentID: idOf("Assessment", a.ID), ContributorID: w.ana.id()}
		to := func(id string) plan.InviteContributionInput {
			return with(right, func(in *plan.InviteContributionInput) { in.ContributorID = id })
		}
		for _, c := range []struct {
			name string
			who  scope
			in   plan.InviteContributionInput
			want string
		}{
			{"by a member", w.ana, right, "FORBIDDEN assessmentId"},
			{"by a stranger", w.sione, right, "NOT_FOUND assessmentId"},
			{"nobody", w.mere, to(idOf("Practitioner", uuid.New())), "NOT_FOUND contributorId"},
			{"no member", w.mere, to(w.sione.id()), "NOT_FOUND contributorId"},
			{"a hidden member", w.mere, to(w.rua.id()), "NOT_FOUND contributorId"},
			{"for another agency", w.mere, with(right, func(in *plan.InviteContributionInput) { in.ContributorAgencyID = p(idOf("Agency", w.school.ID)) }), "NOT_FOUND contributorId"},
			{"late", w.mere, with(right, func(in *plan.InviteContributionInput) { in.DueOn = p(today.AddDays(-1)) }), "INVALID dueOn"},
			{"right", w.mere, right, "done"},
			{"again", w.mere, right, "CONFLICT contributorId"},
		} {
			check(w, c.name, c.who, plan.Desk.InviteContribution, c.in, c.want)
		}
	})
}

func TestGiveContribution(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		c := w.invited(w.started(w.child), w.ana)
		right := plan.GiveContributionInput{
			AssessmentContributionID: idOf("AssessmentContribution", c.ID), Status: enum.ContributionGiven, Domains: []enum.LifeDomain{enum.DomainHealth},
			Evidence: []string{"weighed in May"}, Analysis: p("grows well"),
		}
		long := strings.Repeat("ā", 2001)
		for _, c := range []struct {
			name   string
			change func(*plan.GiveContributionInput)
			want   string
		}{
			{"no domain", func(in *plan.GiveContributionInput) { in.Domains = nil }, "INVALID domains"},
			{"no such domain", func(in *plan.GiveContributionInput) { in.Domains[0] = "LUCK" }, "INVALID domains.0"},
			{"no evidence", func(in *plan.GiveContributionInput) { in.Evidence = nil }, "INVALID evidence"},
			{"empty evidence", func(in *plan.GiveContributionInput) { in.Evidence = []string{" "} }, "INVALID evidence.0"},
			{"much evidence", func(in *plan.GiveContributionInput) { in.Evidence = slicesOf("seen", 21) }, "INVALID evidence"},
			{"no analysis", func(in *plan.GiveContributionInput) { in.Analysis = nil }, "INVALID analysis"},
			{"long analysis", func(in *plan.GiveContributionInput) { in.Analysis = &long }, "INVALID analysis"},
			{"given with a reason", func(in *plan.GiveContributionInput) { in.Reason = p("why not") }, "INVALID reason"},
			{"declined and given", func(in *plan.GiveContributionInput) { in.Status, in.Reason = enum.ContributionDeclined, p("no") }, "INVALID status"},
			{"declined silently", func(in *plan.GiveContributionInput) {
				*in = plan.GiveContributionInput{AssessmentContributionID: in.AssessmentContributionID, Status: enum.ContributionDeclined}
			}, "INVALID reason"},
			{"invited", func(in *plan.GiveContributionInput) { in.Status = enum.ContributionInvited }, "INVALID status"},
			{"unknown", func(in *plan.GiveContributionInput) {
				in.AssessmentContributionID = idOf("AssessmentContribution", uuid.New())
			}, "NOT_FOUND assessmentContributionId"},
			{"another version", func(in *plan.GiveContributionInput) { in.ExpectedVersion = p(2) }, "CONFLICT expectedVersion"},
		} {
			in := right
			in.Domains = append([]enum.LifeDomain{}, right.Domains...)
			c.change(&in)
			check(w, c.name, w.ana, plan.Desk.GiveContribution, in, c.want)
		}
		check(w, "by the lead", w.mere, plan.Desk.GiveContribution, right, "FORBIDDEN assessmentContributionId")
		check(w, "by a director", w.tama, plan.Desk.GiveContribution, right, "FORBIDDEN assessmentContributionId")
		check(w, "by a stranger", w.sione, plan.Desk.GiveContribution, right, "NOT_FOUND assessmentContributionId")
		check(w, "an empty draft", w.ana, plan.Desk.GiveContribution, plan.GiveContributionInput{AssessmentContributionID: right.AssessmentContributionID, Status: enum.ContributionDraft}, "done")
		check(w, "right", w.ana, plan.Desk.GiveContribution, with(right, func(in *plan.GiveContributionInput) { in.ExpectedVersion = p(2) }), "done")
		check(w, "again", w.ana, plan.Desk.GiveContribution, right, "CONFLICT assessmentContributionId")
	})
}

func slicesOf(one string, n int) (all []string) {
	for range n {
		all = append(all, one)
	}
	return all
}

func TestCompleteAssessment(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		a := w.started(w.child)
		mine, theirs := w.invited(a, w.ana), w.invited(a, w.wiremu)
		right := plan.CompleteAssessmentInput{AssessmentID: idOf("Assessment", a.ID), Summary: "well seen"}
		excused := func(reason string, which ...*gen.AssessmentContribution) func(*plan.CompleteAssessmentInput) {
			return func(in *plan.CompleteAssessmentInput) {
				in.Excused = nil
				for _, one := range which {
					in.Excused = append(in.Excused, plan.ExcusedContribution{AssessmentContributionID: idOf("AssessmentContribution", one.ID), Reason: reason})
				}
			}
		}
		check(w, "without anybody", w.mere, plan.Desk.CompleteAssessment, right, "CONFLICT excused")
		check(w, "without one", w.mere, plan.Desk.CompleteAssessment, with(right, excused("ill", mine)), "CONFLICT excused")
		check(w, "without a reason", w.mere, plan.Desk.CompleteAssessment, with(right, excused("", mine, theirs)), "INVALID excused.0.reason, INVALID excused.1.reason")
		check(w, "of nobody", w.mere, plan.Desk.CompleteAssessment, with(right, excused("ill", mine, theirs, &gen.AssessmentContribution{})), "NOT_FOUND excused.2.assessmentContributionId")
		must(w, w.ana, plan.Desk.GiveContribution, plan.GiveContributionInput{AssessmentContributionID: idOf("AssessmentContribution", mine.ID), Status: enum.ContributionDeclined, Reason: p("no time")})
		right = with(right, excused("ill", theirs))
		check(w, "by a member", w.ana, plan.Desk.CompleteAssessment, right, "FORBIDDEN assessmentId")
		check(w, "without a summary", w.mere, plan.Desk.CompleteAssessment, with(right, func(in *plan.CompleteAssessmentInput) { in.Summary = "" }), "INVALID summary")
		check(w, "before it began", w.mere, plan.Desk.CompleteAssessment, with(right, func(in *plan.CompleteAssessmentInput) { in.CompletedOn = p(today.AddDays(-1)) }), "INVALID completedOn")
		check(w, "of another version", w.mere, plan.Desk.CompleteAssessment, with(right, func(in *plan.CompleteAssessmentInput) { in.ExpectedVersion = p(7) }), "CONFLICT expectedVersion")
		check(w, "right", w.mere, plan.Desk.CompleteAssessment, right, "done")
		check(w, "again", w.mere, plan.Desk.CompleteAssessment, right, "CONFLICT assessmentId")
		check(w, "an invitation after it", w.mere, plan.Desk.InviteContribution, plan.InviteContributionInput{AssessmentID: right.AssessmentID, ContributorID: w.ana.id()}, "CONFLICT assessmentId")
		check(w, "a contribution after it", w.wiremu, plan.Desk.GiveContribution, plan.GiveContributionInput{AssessmentContributionID: idOf("AssessmentContribution", theirs.ID), Status: enum.ContributionDraft}, "CONFLICT assessmentContributionId")
	})
}

// One child's assessment is not copied into another's, and a refusal tells nobody what
// they could not read (S1.33).
func TestNoSiblingsTextIsCopied(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		const long = "The children live with their grandmother, who works nights; the older ones look after the younger, and all are often late for school."
		hers := w.started(w.sister)
		must(w, w.mere, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: idOf("Assessment", hers.ID), Domain: enum.DomainCaregiving, Statement: long})
		must(w, w.mere, plan.Desk.RecordNeed, plan.RecordNeedInput{AssessmentID: idOf("Assessment", hers.ID), Domain: enum.DomainEducation, Statement: "late for school"})
		his := plan.RecordNeedInput{AssessmentID: idOf("Assessment", w.started(w.child).ID), Domain: enum.DomainCaregiving, Statement: long}
		check(w, "copied", w.mere, plan.Desk.RecordNeed, his, "INVALID statement")
		check(w, "copied, with other case and spaces", w.mere, plan.Desk.RecordNeed,
			with(his, func(in *plan.RecordNeedInput) { in.Statement = "  " + strings.ToUpper(long) }), "INVALID statement")
		check(w, "short", w.mere, plan.Desk.RecordNeed, with(his, func(in *plan.RecordNeedInput) { in.Statement = "late for school" }), "done")
		check(w, "by who may not read it", w.ana, plan.Desk.RecordNeed, his, "done")
	})
}
