package lead_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/lead"
	"cangraph/internal/network"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// S1.39: a thousand assignments of concurrent panels race for a few networks on PostgreSQL,
// some to begin and some to take over, and no network has two leads on a day. Whoever
// comes too late is told so.
func TestAThousandAssignmentsRace(t *testing.T) {
	const networks, each, workers = 10, 100, 16
	s := testkit.Postgres(t)
	w := newWorld(t, s)
	var proposals []string
	w.write(func(ctx context.Context, rows *gen.Client) {
		for i := range networks {
			child := fmt.Sprint("child ", i)
			w.ids[child] = rows.Child.Create().SetSortName(child).SetPreferredName(child).SetGivenNames(child).SetFamilyName("Test").
				SetDateOfBirth(today.AddDays(-3000)).SaveX(ctx).ID
			w.network(ctx, rows, child, today.AddDays(-100))
			for j := range each {
				proposals = append(proposals, globalid.Of("LeadProposal", w.ready(ctx, rows, child, []string{"ana", "mere", "bo"}[j%3], j).ID))
			}
		}
	})
	won, told := race(t, s, proposals, workers)
	t.Logf("%d of %d assignments were made, %d were told that somebody else was", won, len(proposals), told)
	if won+told != networks*each || won < networks {
		t.Errorf("%d made and %d told are not %d", won, told, networks*each)
	}
	var double, leads, confirmed, uncovered int
	if err := s.Reader().QueryRow(`SELECT
		(SELECT COUNT(*) FROM lead_periods a JOIN lead_periods b ON a.network_id = b.network_id AND a.id < b.id
			AND a.from_on < coalesce(b.until_on, '9999-12-31') AND b.from_on < coalesce(a.until_on, '9999-12-31')),
		(SELECT COUNT(*) FROM lead_periods), (SELECT COUNT(*) FROM lead_proposals WHERE confirmed_on IS NOT NULL),
		(SELECT COUNT(*) FROM lead_periods l WHERE NOT EXISTS (SELECT 1 FROM can_memberships m WHERE m.network_id = l.network_id
			AND m.practitioner_id = l.practitioner_id AND m.from_on <= l.from_on AND m.until_on IS NULL))`).Scan(&double, &leads, &confirmed, &uncovered); err != nil {
		t.Fatal(err)
	}
	if double != 0 || leads != won || confirmed != won || uncovered != 0 {
		t.Errorf("%d double, %d leads and %d confirmed of %d, %d not members", double, leads, confirmed, won, uncovered)
	}
}

// ready is a proposal to which they and the agency have said yes.
func (w *world) ready(ctx context.Context, rows *gen.Client, child, who string, day int) *gen.LeadProposal {
	decision := rows.PanelDecision.Create().SetChildID(w.ids[child]).SetTeamID(w.ids["team"]).SetKind(enum.AssignLead).SetDecidedOn(today).
		SetRationale("x").SetChosenID(w.ids[who]).SetPractitionerID(w.ids["paku"]).SaveX(ctx)
	agency := map[string]string{"ana": "clinic", "bo": "clinic", "mere": "school"}[who]
	row := rows.LeadProposal.Create().SetChildID(w.ids[child]).SetTeamID(w.ids["team"]).SetNetworkID(w.ids["network of "+child]).SetDecisionID(decision.ID).
		SetLeadID(w.ids[who]).SetAgencyID(w.ids[agency]).SetFromOn(today.AddDays(day)).SetProposedOn(today).SetPractitionerID(w.ids["paku"]).
		SetReply(enum.LeadAgrees).SetRepliedOn(today).SaveX(ctx)
	rows.AvailabilityRequest.Create().SetProposalID(row.ID).SetChildID(row.ChildID).SetTeamID(row.TeamID).SetLeadID(row.LeadID).SetAgencyID(row.AgencyID).
		SetPractitionerID(w.ids["dora"]).SetAskedOn(today).SetDueOn(today).SetAnswer(enum.Available).SetAnsweredOn(today).SetAnswererID(w.ids["bo"]).SaveX(ctx)
	return row
}

// race carries out every proposal at once, each by confirming or, every fifth, by handing
// over. It returns how many were made, and how many were refused with CONFLICT.
func race(t *testing.T, s *store.Store, proposals []string, workers int) (won, told int) {
	nodes := directory.New(s, nil)
	book := lead.New(s, nodes, network.New(network.NewSQL(s), s, nil), nil)
	var made, late atomic.Int64
	var wait sync.WaitGroup
	next := make(chan int)
	for range workers {
		wait.Go(func() {
			for i := range next {
				payload, err := assign(s, book, proposals[i], i%5 == 4)
				switch {
				case err != nil:
					t.Error(err)
				case len(payload.UserErrors) == 0:
					made.Add(1)
				case payload.UserErrors[0].Code == fault.Conflict && payload.UserErrors[0].Message != "":
					late.Add(1)
				default:
					t.Error(payload.UserErrors)
				}
			}
		})
	}
	for i := range proposals { // one of each network in turn, so that they meet
		next <- i%10*(len(proposals)/10) + i/10
	}
	close(next)
	wait.Wait()
	return int(made.Load()), int(late.Load())
}

// assign is one request of the director.
func assign(s *store.Store, book *lead.Book, proposal string, handover bool) (payload *lead.ProposalPayload, err error) {
	ctx := clock.At(context.Background(), today.Time().Add(time.Minute))
	who := viewer.Bearer(viewer.Token{Issuer: "test", Subject: "dora", IssuedAt: clock.Now(ctx)})
	ctx, session := s.Session(audit.Begin(viewer.With(ctx, who), audit.Request{ID: uuid.NewString(), Operation: "test"}))
	defer func() { err = errors.Join(err, session.Close()) }()
	if handover {
		return book.ChangeLead(ctx, lead.ChangeLeadInput{LeadProposalID: proposal, Reason: "x"})
	}
	return book.ConfirmLead(ctx, lead.ConfirmLeadInput{LeadProposalID: proposal})
}
