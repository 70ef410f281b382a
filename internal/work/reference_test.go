package work_test

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/waysofworkingreview"
	"cangraph/internal/calendar"
	"cangraph/internal/concern"
	"cangraph/internal/globalid"
	"cangraph/internal/testkit"
	"cangraph/internal/work"
)

// reference is what waits for somebody, by looking at every row there is and nothing else.
type reference struct {
	w     *world
	rows  *gen.Client
	ctx   context.Context
	who   string
	me    uuid.UUID
	seats []*gen.CanMembership
	found []string
}

// expected is what waits for somebody, in no order.
func (w *world) expected(who string) []string {
	ctx, rows := testkit.Context(), w.store.Ent()
	r := &reference{w: w, rows: rows, ctx: ctx, who: who, me: w.ids[who], seats: rows.CanMembership.Query().AllX(ctx)}
	r.ofPlan()
	r.ofVersions()
	r.ofHui()
	r.ofAims()
	r.ofWays()
	r.ofConcerns()
	r.ofTeams()
	r.ofAgencies()
	slices.Sort(r.found)
	return r.found
}

// line is an item as the reference writes it.
func line(i *work.Item) string {
	_, id, _ := globalid.Parse(i.ObjectID())
	return fmt.Sprint(i.Kind, " ", id, " ", said(i.DueOn, 0), " ", i.NetworkID)
}

func (r *reference) add(kind work.Kind, id, child uuid.UUID, due *calendar.Date) {
	r.found = append(r.found, fmt.Sprint(kind, " ", id, " ", said(due, 0), " ", r.networkSeen(child)))
}

// networkSeen is the network of a child, uuid.Nil for who does not see the child.
func (r *reference) networkSeen(child uuid.UUID) uuid.UUID {
	if r.sees(child) {
		return r.w.ids["network of "+r.w.nameOf(child)]
	}
	return uuid.Nil
}

func (r *reference) works(child uuid.UUID) bool {
	name := r.w.nameOf(child)
	return name != "" && slices.ContainsFunc(r.seats, func(m *gen.CanMembership) bool {
		return m.PractitionerID != nil && *m.PractitionerID == r.me && m.NetworkID == r.w.ids["network of "+name] && (m.UntilOn == nil || *m.UntilOn > today)
	})
}

// nameOf is the name of a child whose network is open.
func (w *world) nameOf(child uuid.UUID) string {
	for _, name := range []string{"hana", "tama"} {
		if w.ids[name] == child {
			return name
		}
	}
	return ""
}

func (r *reference) sees(child uuid.UUID) bool {
	return r.w.nameOf(child) != "" && (r.works(child) || r.who == "dan" || r.who == "pat" || r.who == "gla" && child == r.w.ids["hana"])
}

func (r *reference) leads(child uuid.UUID) bool {
	return r.who == "mere" && child == r.w.ids["hana"] && r.works(child)
}

// open says whether the row of an agency may be known.
func (r *reference) open(agency uuid.UUID) bool { return agency != r.w.ids["refuge"] || r.who == "rua" }

// takesPart says whether a row of an agency about a child is known to the viewer, who
// works with it.
func (r *reference) takesPart(child, agency uuid.UUID) bool { return r.works(child) && r.open(agency) }

func (r *reference) ofPlan() {
	heard := map[uuid.UUID]calendar.Date{}
	for _, u := range r.rows.ProgressUpdate.Query().AllX(r.ctx) {
		if r.open(u.AgencyID) {
			heard[u.ActivityID] = max(heard[u.ActivityID], u.OnDate)
		}
	}
	for _, a := range r.rows.Activity.Query().AllX(r.ctx) {
		if a.OwnerID != r.me || !r.takesPart(a.ChildID, a.AgencyID) {
			continue
		}
		switch a.Status {
		case enum.ActivityProposed:
			r.add(work.AgreeActivity, a.ID, a.ChildID, &a.DueOn)
		case enum.ActivityAgreed:
			r.add(work.CarryOutActivity, a.ID, a.ChildID, &a.DueOn)
			if due := max(*a.AgreedOn, heard[a.ID]) + calendar.Date(a.ReviewEvery); a.ReviewEvery > 0 && due <= today {
				r.add(work.ReportProgress, a.ID, a.ChildID, &due)
			}
		}
	}
	underWay := map[uuid.UUID]bool{}
	for _, a := range r.rows.Assessment.Query().AllX(r.ctx) {
		underWay[a.ID] = a.CompletedOn == nil && r.open(a.AgencyID)
		if underWay[a.ID] && r.leads(a.ChildID) {
			r.add(work.CompleteAssessment, a.ID, a.ChildID, &a.DueOn)
		}
	}
	for _, c := range r.rows.AssessmentContribution.Query().AllX(r.ctx) {
		if c.PractitionerID == r.me && r.works(c.ChildID) && c.AnsweredOn == nil && underWay[c.AssessmentID] {
			r.add(work.ContributeToAssessment, c.ID, c.ChildID, &c.DueOn)
		}
	}
	added := map[uuid.UUID]bool{}
	for _, c := range r.rows.ProblemContribution.Query().AllX(r.ctx) {
		added[c.ProblemID] = added[c.ProblemID] || c.PractitionerID == r.me
	}
	for _, p := range r.rows.Problem.Query().AllX(r.ctx) {
		if r.takesPart(p.ChildID, p.AgencyID) && p.PractitionerID != r.me && p.ResolvedOn == nil && !added[p.ID] {
			r.add(work.ContributeToProblem, p.ID, p.ChildID, nil)
		}
	}
}

func (r *reference) ofVersions() {
	latest, told := map[uuid.UUID]*gen.PlanVersion{}, map[uuid.UUID]bool{}
	for _, v := range r.rows.PlanVersion.Query().AllX(r.ctx) {
		if l := latest[v.ChildID]; r.open(v.AgencyID) && (l == nil || l.Number < v.Number) {
			latest[v.ChildID] = v
		}
	}
	for _, c := range r.rows.PlanCommunication.Query().AllX(r.ctx) {
		known := r.takesPart(c.ChildID, c.AgencyID) && (c.MemberAgencyID == nil || r.open(*c.MemberAgencyID))
		told[c.PlanVersionID] = told[c.PlanVersionID] || known && c.MemberID == nil
		whose := c.MemberID
		if whose == nil {
			whose = &c.PractitionerID
		}
		if known && *whose == r.me && c.AcknowledgedOn == nil && latest[c.ChildID] != nil && latest[c.ChildID].ID == c.PlanVersionID {
			r.add(work.AcknowledgePlan, c.ID, c.ChildID, nil)
		}
	}
	agreed := map[uuid.UUID]bool{}
	for _, a := range r.rows.PlanAgreement.Query().AllX(r.ctx) {
		agreed[a.PlanVersionID] = agreed[a.PlanVersionID] || a.MemberID != nil && *a.MemberID == r.me
	}
	for _, v := range latest {
		if r.takesPart(v.ChildID, v.AgencyID) && v.PractitionerID != r.me && !agreed[v.ID] {
			r.add(work.AgreeToPlan, v.ID, v.ChildID, nil)
		}
		if r.leads(v.ChildID) && !told[v.ID] {
			r.add(work.CommunicatePlan, v.ID, v.ChildID, nil)
		}
	}
	for _, v := range r.rows.PlanReview.Query().AllX(r.ctx) {
		if r.leads(v.ChildID) && r.open(v.AgencyID) && v.CompletedOn == nil {
			r.add(work.ReviewPlan, v.ID, v.ChildID, &v.DueOn)
		}
	}
}

func (r *reference) ofHui() {
	missing, hui := map[uuid.UUID]bool{}, map[uuid.UUID]*gen.Hui{}
	for _, h := range r.rows.Hui.Query().AllX(r.ctx) {
		hui[h.ID] = h
	}
	for _, i := range r.rows.HuiInvitation.Query().AllX(r.ctx) {
		h := hui[i.HuiID]
		if !r.takesPart(i.ChildID, i.AgencyID) || !r.open(h.AgencyID) || i.Attendance != nil || i.LeftOutWhy != "" || h.CancelledOn != nil {
			continue
		}
		if i.InvitedPractitionerID == nil || r.open(*i.InvitedAgencyID) {
			missing[h.ID] = true
		}
		if i.InvitedPractitionerID != nil && *i.InvitedPractitionerID == r.me && h.EndsAt.After(now) {
			day := calendar.Today(h.StartsAt)
			r.add(work.AttendHui, i.ID, i.ChildID, &day)
		}
	}
	for _, h := range hui {
		if h.PractitionerID == r.me && r.works(h.ChildID) && !h.StartsAt.After(now) && missing[h.ID] {
			day := calendar.Today(h.StartsAt)
			r.add(work.RecordAttendance, h.ID, h.ChildID, &day)
		}
	}
	for _, a := range r.rows.HuiAction.Query().AllX(r.ctx) {
		if a.OwnerID == r.me && r.takesPart(a.ChildID, a.AgencyID) && r.open(hui[a.HuiID].AgencyID) && a.DoneOn == nil {
			r.add(work.DoHuiAction, a.ID, a.ChildID, &a.DueOn)
		}
	}
	for _, a := range r.rows.Appointment.Query().AllX(r.ctx) {
		if a.PractitionerID == r.me && r.works(a.ChildID) && a.CancelledOn == nil && a.EndsAt.After(now) {
			day := calendar.Today(a.StartsAt)
			r.add(work.KeepAppointment, a.ID, a.ChildID, &day)
		}
	}
}

func (r *reference) ofAims() {
	said := map[uuid.UUID]bool{}
	for _, p := range r.rows.DisagreementPosition.Query().AllX(r.ctx) {
		said[p.DisagreementID] = said[p.DisagreementID] || p.PractitionerID == r.me && p.KinID == nil && !p.OfChild
	}
	for _, a := range r.rows.AimAgreement.Query().AllX(r.ctx) {
		said[a.SharedAimID] = said[a.SharedAimID] || a.PractitionerID == r.me && a.KinID == nil && !a.OfChild
	}
	for _, d := range r.rows.Disagreement.Query().AllX(r.ctx) {
		if r.takesPart(d.ChildID, d.AgencyID) && d.Status != enum.DisagreementResolved && !said[d.ID] {
			r.add(work.TakePosition, d.ID, d.ChildID, nil)
		}
	}
	for _, a := range r.rows.SharedAim.Query().AllX(r.ctx) {
		if r.takesPart(a.ChildID, a.AgencyID) && !said[a.ID] {
			r.add(work.AgreeToWorkingAgreement, a.ID, a.ChildID, nil)
		}
	}
}

func (r *reference) ofConcerns() {
	did := map[uuid.UUID]bool{}
	for _, s := range r.rows.ConcernStep.Query().AllX(r.ctx) {
		did[s.ConcernID] = did[s.ConcernID] || s.PractitionerID == r.me
	}
	for _, c := range r.rows.Concern.Query().AllX(r.ctx) {
		is := func(of *uuid.UUID) bool { return of != nil && *of == r.me }
		if c.ClosedOn != nil || !r.open(c.AgencyID) {
			continue
		}
		ownBy := within(c.UnownedSince, c.Severity)
		if r.works(c.ChildID) {
			if is(c.AssigneeID) {
				r.add(work.OwnConcern, c.ID, c.ChildID, ownBy)
			}
			if is(c.OwnerID) && c.NextActionOn != nil {
				r.add(work.ActOnConcern, c.ID, c.ChildID, c.NextActionOn)
			} else if is(c.OwnerID) {
				r.add(work.ActOnConcern, c.ID, c.ChildID, ownBy)
			}
		}
		if r.leads(c.ChildID) && c.UnownedSince != nil && !is(c.OwnerID) && !is(c.AssigneeID) {
			r.add(work.FindConcernOwner, c.ID, c.ChildID, ownBy)
		}
		asMember := r.works(c.ChildID) && (r.who != "rua" || c.AgencyID == r.w.ids["refuge"])
		if !did[c.ID] && (asMember || r.who == "dan" && r.sees(c.ChildID) && c.EscalatedAt != nil) {
			r.add(work.AcknowledgeConcern, c.ID, c.ChildID, nil)
		}
	}
	for _, u := range r.rows.UpdateRequest.Query().AllX(r.ctx) {
		if u.ToPractitionerID == r.me && r.takesPart(u.ChildID, u.AgencyID) && u.AnsweredOn == nil {
			r.add(work.AnswerUpdate, u.ID, u.ChildID, &u.DueOn)
		}
	}
}

func within(since *calendar.Date, severity enum.ConcernSeverity) *calendar.Date {
	days, must := concern.DaysToOwn[severity]
	if since == nil || !must {
		return nil
	}
	return p(since.AddDays(days))
}

func (r *reference) ofTeams() {
	decides, directs := r.who == "dan" || r.who == "pat", r.who == "dan"
	for _, c := range r.rows.TeamConcern.Query().AllX(r.ctx) {
		if directs && c.Outcome == nil {
			r.add(work.TriageTeamConcern, c.ID, uuid.Nil, within(&c.RaisedOn, c.Severity))
		}
	}
	for _, f := range r.rows.Referral.Query().AllX(r.ctx) {
		if decides && f.Outcome == nil && f.TriagedOn == nil {
			r.add(work.TriageReferral, f.ID, f.ChildID, nil)
		} else if decides && f.Outcome == nil {
			r.add(work.DecideReferral, f.ID, f.ChildID, nil)
		}
	}
	asked := map[uuid.UUID]bool{}
	for _, a := range r.rows.AvailabilityRequest.Query().AllX(r.ctx) {
		asked[a.ProposalID] = asked[a.ProposalID] || a.AnsweredOn == nil
		if r.who == "max" && a.AnsweredOn == nil {
			r.add(work.AnswerAvailability, a.ID, a.ChildID, &a.DueOn)
		}
	}
	for _, l := range r.rows.LeadProposal.Query().AllX(r.ctx) {
		silent := l.Reply == nil && l.ConfirmedOn == nil && l.WithdrawnOn == nil
		if silent && l.LeadID == r.me {
			r.add(work.AnswerLeadProposal, l.ID, l.ChildID, &l.FromOn)
		}
		if directs && r.w.nameOf(l.ChildID) != "" && l.ConfirmedOn == nil && l.WithdrawnOn == nil && !asked[l.ID] && !(silent && l.LeadAsked) {
			r.add(work.ConfirmLead, l.ID, l.ChildID, &l.FromOn)
		}
	}
	for _, b := range r.rows.BreakGlass.Query().AllX(r.ctx) {
		if directs && b.ReviewedAt == nil {
			r.add(work.ReviewBreakGlass, b.ID, b.ChildID, nil)
		}
	}
	for _, s := range r.rows.SafetyNetworkMember.Query().AllX(r.ctx) {
		if r.leads(s.ChildID) && r.open(*s.AgencyID) && s.EndedOn == nil && s.NextCheckOn != nil {
			r.add(work.CheckSafetyNetwork, s.ID, s.ChildID, s.NextCheckOn)
		}
	}
}

func (r *reference) ofAgencies() {
	for _, i := range r.rows.Invitation.Query().AllX(r.ctx) {
		if i.InviteeID == r.me && i.Answer == nil {
			r.add(work.AnswerInvitation, i.ID, i.ChildID, nil)
		}
	}
	for _, q := range r.rows.InformationRequest.Query().AllX(r.ctx) {
		if cast[r.who] == "clinic" && q.Outcome == nil {
			r.add(work.AnswerInformationRequest, q.ID, q.ChildID, &q.DueOn)
		}
	}
	for _, d := range r.rows.NotificationDuty.Query().AllX(r.ctx) {
		if cast[r.who] == "clinic" && r.works(d.ChildID) && d.DoneOn == nil && d.Exception == nil {
			r.add(work.FulfilNotificationDuty, d.ID, d.ChildID, &d.DueOn)
		}
	}
}

// ofWays is the latest review of ways of working in the network that the viewer leads.
func (r *reference) ofWays() {
	latest := map[uuid.UUID]*gen.WaysOfWorkingReview{}
	for _, row := range r.rows.WaysOfWorkingReview.Query().Order(gen.Asc(waysofworkingreview.FieldReviewedOn, waysofworkingreview.FieldID)).AllX(r.ctx) {
		if row.WithdrawnOn == nil && r.open(row.AgencyID) && r.leads(*row.ChildID) {
			latest[*row.ChildID] = row
		}
	}
	for child, row := range latest {
		r.add(work.ReviewWaysOfWorking, row.ID, child, &row.NextOn)
	}
}
