package sharing_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/internal/command"
	"cangraph/internal/policy"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestOnlyPractitionersAroundTheChildWrite(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		sees := map[policy.Kind][]uuid.UUID{policy.Child: {w.child.ID}, policy.Case: {w.child.ID}, policy.ByMembership: {w.child.ID}}
		overseer := scope{w.sione.viewer, map[policy.Kind][]uuid.UUID{policy.Case: {w.child.ID}, policy.ByDirector: {w.child.ID}}}
		for name, tt := range map[string]struct {
			who  scope
			want string
		}{
			"kin":          {scope{policy.Person{Kind: policy.ViewerKin, ID: w.nanny.ID}, sees}, "FORBIDDEN childId"},
			"the child":    {scope{policy.Person{Kind: policy.ViewerChild, ID: w.child.ID}, sees}, "FORBIDDEN childId"},
			"a client":     {scope{policy.Person{Kind: policy.ViewerClient, ID: uuid.New()}, sees}, "FORBIDDEN childId"},
			"an outsider":  {w.sione, "NOT_FOUND childId"},
			"an overseer":  {overseer, "FORBIDDEN childId"},
			"nobody known": {scope{}, "FORBIDDEN childId"},
		} {
			consent := sharing.RecordParticipationConsentInput{ChildID: idOf("Child", w.child.ID), GivenByChild: p(true), Scope: "all"}
			for command, is := range map[string]string{
				"consult":  refused(w, tt.who, sharing.Desk.RecordConsultation, w.consulting()),
				"ask":      refused(w, tt.who, sharing.Desk.RequestInformation, w.asking()),
				"disclose": refused(w, tt.who, sharing.Desk.RecordDisclosure, w.giving()),
				"consent":  refused(w, tt.who, sharing.Desk.RecordParticipationConsent, consent),
			} {
				if is != tt.want {
					t.Errorf("%s may not %s: %s, want %s", name, command, is, tt.want)
				}
			}
		}
	})
}

// TestHiddenAndUnknownAreOneAnswer compares everything that the refusal says.
func TestHiddenAndUnknownAreOneAnswer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		text := func(id uuid.UUID) string {
			in := w.consulting()
			in.ChildID = idOf("Child", id)
			_, err := do(w, w.mere, sharing.Desk.RecordConsultation, in)
			return refusalOf(t, err)
		}
		if hidden, unknown := text(w.other.ID), text(uuid.New()); hidden != unknown {
			t.Errorf("%q is not %q", hidden, unknown)
		}
		agency := func(id uuid.UUID) string {
			in := w.giving()
			in.ToAgencyID = p(idOf("Agency", id))
			_, err := do(w, w.mere, sharing.Desk.RecordDisclosure, in)
			return refusalOf(t, err)
		}
		if hidden, unknown := agency(w.refuge.ID), agency(uuid.New()); hidden != unknown {
			t.Errorf("%q is not %q", hidden, unknown)
		}
		request := must(w, w.ana, sharing.Desk.RequestInformation, w.asking())
		answer := func(id uuid.UUID) string {
			_, err := do(w, w.sione, sharing.Desk.AnswerInformationRequest, sharing.AnswerInformationRequestInput{RequestID: idOf("InformationRequest", id)})
			return refusalOf(t, err)
		}
		if hidden, unknown := answer(request.ID), answer(uuid.New()); hidden != unknown {
			t.Errorf("%q is not %q", hidden, unknown)
		}
	})
}

func refusalOf(t *testing.T, err error) string {
	t.Helper()
	var refusal command.UserErrors
	if !errors.As(err, &refusal) {
		t.Fatal("not refused: ", err)
	}
	return refusal.Error()
}

func TestMembersActForTheirAgencyWhileItCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asks := func(who scope) (string, error) {
			in := w.asking()
			if who.viewer.ID == w.mere.viewer.ID {
				in.FromAgencyID, in.ToAgencyID = idOf("Agency", w.school.ID), idOf("Agency", w.club.ID)
			} else {
				in.ToAgencyID = idOf("Agency", w.club.ID)
			}
			_, err := do(w, who, sharing.Desk.RequestInformation, in)
			if err == nil {
				return "", nil
			}
			return refusalOf(t, err), err
		}
		ends := func(who scope) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Employment.Update().Where(employment.PractitionerID(who.viewer.ID)).SetUntilOn(today).SaveX(ctx)
			})
		}
		for name, who := range map[string]scope{"member": w.ana, "lead": w.mere} {
			if is, err := asks(who); err != nil {
				t.Errorf("%s: %s", name, is)
			}
			ends(who)
		}
		if _, err := asks(w.ana); err == nil {
			t.Error("a member acts for an agency that they left")
		}
		if is, err := asks(w.mere); err != nil {
			t.Error("the lead stays the lead: ", is) // readings.md: G3 reports it
		}
		w.write(func(ctx context.Context, rows *gen.Client) { rows.LeadPeriod.Update().SetUntilOn(today).SaveX(ctx) })
		if _, err := asks(w.mere); err == nil {
			t.Error("a former lead acts for an agency that they left")
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Update().ClearUntilOn().SaveX(ctx)
			rows.Affiliation.Create().SetPractitionerID(w.ana.viewer.ID).SetTeamID(w.network.TeamID).SetRole("MEMBER").
				SetFromOn(today.AddDays(-50)).SetUntilOn(today).SaveX(ctx)
		})
		if _, err := asks(w.ana); err == nil {
			t.Error("a member acts after leaving the team")
		}
		w.write(func(ctx context.Context, rows *gen.Client) { rows.Network.Update().SetClosedOn(today).SaveX(ctx) })
		if _, err := asks(w.mere); err == nil {
			t.Error("a member acts in a closed network")
		}
	})
}
