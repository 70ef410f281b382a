package sharing_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestOnlyMembersAroundTheChildWrite(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		overseer := scope{w.sione.viewer, map[policy.Kind][]uuid.UUID{policy.Case: {w.child.ID}, policy.ByDirector: {w.child.ID}}}
		for name, tt := range map[string]struct {
			who  scope
			want string
		}{
			"an outsider": {w.sione, "NOT_FOUND childId"},
			"an overseer": {overseer, "FORBIDDEN childId"},
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
			in.ChildID = p(idOf("Child", id))
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
			_, err := do(w, w.sione, sharing.Desk.AnswerInformationRequest, sharing.AnswerInformationRequestInput{InformationRequestID: idOf("InformationRequest", id)})
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
		ledger := w.signUp()
		consults := func(subject, want string) {
			t.Helper()
			in := with(w.consulting(), func(in *sharing.RecordConsultationInput) { in.RecipientAgencyID = p(idOf("Agency", w.club.ID)) })
			done, err := ledger.RecordConsultation(w.as(subject), in)
			if err != nil || len(done.UserErrors) > 0 != (want != "") || want != "" && done.UserErrors[0].Code != fault.Code(want) {
				t.Errorf("%s: %v, %v, want %q", subject, done.UserErrors, err, want)
			}
		}
		asks := func(from *gen.Agency, want string) {
			t.Helper()
			in := with(w.asking(), func(in *sharing.RequestInformationInput) {
				in.FromAgencyID, in.ToAgencyID = idOf("Agency", from.ID), idOf("Agency", w.doctor.ID)
			})
			done, err := ledger.RequestInformation(w.as("ana"), in)
			if err != nil || len(done.UserErrors) > 0 != (want != "") || want != "" && done.UserErrors[0].Code != fault.Code(want) {
				t.Errorf("%s: %v, %v, want %q", from.Kind, done.UserErrors, err, want)
			}
		}
		consults("ana", "")
		consults("mere", "")
		asks(w.clinic, "")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.club.ID).SetFromOn(today.AddDays(-9)).SaveX(ctx)
		})
		asks(w.club, "FORBIDDEN") // employed there, but not a member for it
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Update().Where(employment.AgencyID(w.school.ID)).SetUntilOn(today).SaveX(ctx)
			rows.BreakGlass.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetReason("to look").SetBasis("COVER").
				SetGrantedAt(today.Time().Add(-time.Hour)).SetExpiresAt(today.Time().Add(time.Hour)).SaveX(ctx)
		})
		consults("mere", "NOT_FOUND") // the lead has left, and works nowhere
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.doctor.ID).SetFromOn(today).SaveX(ctx)
		})
		consults("mere", "FORBIDDEN") // the glass that they broke does not make them the lead again
		w.write(func(ctx context.Context, rows *gen.Client) { rows.Network.Update().SetClosedOn(today).SaveX(ctx) })
		consults("ana", "NOT_FOUND")
	})
}
