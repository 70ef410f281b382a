package sharing_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/sharing"
	"cangraph/internal/sharing/law"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// people adds accounts of whoever may see something of the ledger in another way: Hera of
// the refuge is a member, too.
func (w *world) people() (hera scope) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		join := func(subject string, at *gen.Agency) scope {
			who := practitioner(ctx, rows, at)
			rows.Account.Create().SetIssuer("test").SetSubject(subject).SetPractitionerID(who.viewer.ID).SaveX(ctx)
			return who
		}
		hera = join("hera", w.refuge)
		rows.CanMembership.Create().SetNetworkID(w.network.ID).SetPractitionerID(hera.viewer.ID).SetAgencyID(w.refuge.ID).
			SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		director := join("director", w.doctor)
		rows.Affiliation.Create().SetPractitionerID(director.viewer.ID).SetTeamID(w.network.TeamID).SetRole("DIRECTOR").
			SetFromOn(today.AddDays(-90)).SaveX(ctx)
		manager := join("manager", w.doctor)
		rows.Mandate.Create().SetPractitionerID(manager.viewer.ID).SetRole(enum.Manager).SetAgencyID(w.clinic.ID).
			SetFromOn(today.AddDays(-90)).SaveX(ctx)
		glass := join("glass", w.doctor)
		rows.BreakGlass.Create().SetChildID(w.child.ID).SetPractitionerID(glass.viewer.ID).SetReason("to look").SetBasis("COVER").
			SetGrantedAt(today.Time().Add(-time.Hour)).SetExpiresAt(today.Time().Add(time.Hour)).SaveX(ctx)
	})
	return hera
}

// fill writes entries of two children between all agencies, by somebody open and by
// somebody hidden.
func (w *world) fill(hera scope) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		agencies := []*gen.Agency{w.school, w.club, w.refuge}
		for _, child := range []*gen.Child{w.child, w.other} {
			rows.ParticipationConsent.Create().SetChildID(child.ID).SetGivenByChild(true).SetScope("all").SetFromOn(today).SaveX(ctx)
			for _, by := range []scope{w.ana, hera} {
				for _, from := range agencies {
					rows.Consultation.Create().SetChildID(child.ID).SetPractitionerID(by.viewer.ID).SetOnDate(today).
						SetConsulted(enum.NotPracticable).SetWhy("away").SetRecipientAgencyID(from.ID).SetPurpose("SUPPORT_PLAN").SaveX(ctx)
					for _, to := range agencies {
						w.between(ctx, rows, child, by, from, to)
					}
				}
			}
		}
	})
}

// between adds a request of one agency and a disclosure of another, with its duty.
func (w *world) between(ctx context.Context, rows *gen.Client, child *gen.Child, by scope, from, to *gen.Agency) {
	if from == to {
		return
	}
	rows.InformationRequest.Create().SetChildID(child.ID).SetPractitionerID(by.viewer.ID).SetFromAgencyID(from.ID).SetToAgencyID(to.ID).
		SetAskedOn(today).SetDueOn(today).SetPurpose("SUPPORT_PLAN").SetBasis("OT_S66C").SetQuestion("?").SaveX(ctx)
	given := rows.Disclosure.Create().SetChildID(child.ID).SetPractitionerID(by.viewer.ID).SetFromAgencyID(from.ID).SetToAgencyID(to.ID).
		SetDisclosedOn(today).SetPurpose("SUPPORT_PLAN").SetBasis("OT_S66C").SetBasisVersion("2019-07-01").
		SetInitiative(enum.OwnInitiative).SetReceiverClass("").SetItems([]string{"x"}).SaveX(ctx)
	rows.NotificationDuty.Create().SetDisclosureID(given.ID).SetChildID(child.ID).SetAgencyID(to.ID).SetDueOn(today).SaveX(ctx)
}

// kept is a kind of entry: its rows, and what the desk says of one that it has to find
// for a change that cannot be.
type kept struct {
	rows func(context.Context, *gen.Client) []uuid.UUID
	find func(who desk.Scope, id uuid.UUID) error
}

func (w *world) kinds() map[string]kept {
	return map[string]kept{
		"informationRequestId: there is no such information request": {
			func(ctx context.Context, rows *gen.Client) []uuid.UUID {
				return rows.InformationRequest.Query().IDsX(ctx)
			},
			func(who desk.Scope, id uuid.UUID) error {
				_, err := do(w, who, sharing.Desk.AnswerInformationRequest, sharing.AnswerInformationRequestInput{InformationRequestID: idOf("InformationRequest", id)})
				return err
			}},
		"notificationDutyId: there is no such notification duty": {
			func(ctx context.Context, rows *gen.Client) []uuid.UUID {
				return rows.NotificationDuty.Query().IDsX(ctx)
			},
			func(who desk.Scope, id uuid.UUID) error {
				_, err := do(w, who, sharing.Desk.FulfilNotificationDuty, sharing.FulfilNotificationDutyInput{NotificationDutyID: idOf("NotificationDuty", id)})
				return err
			}},
		"participationConsentId: there is no such participation consent": {
			func(ctx context.Context, rows *gen.Client) []uuid.UUID {
				return rows.ParticipationConsent.Query().IDsX(ctx)
			},
			func(who desk.Scope, id uuid.UUID) error {
				_, err := do(w, who, sharing.Desk.WithdrawParticipationConsent, sharing.WithdrawParticipationConsentInput{
					ParticipationConsentID: idOf("ParticipationConsent", id), WithdrawnOn: p(today.AddDays(1))})
				return err
			}},
	}
}

// scopeOf is what the database says that the viewer of a session may see.
func (w *world) scopeOf(ctx context.Context) desk.Scope {
	w.t.Helper()
	session, _ := store.SessionFrom(ctx)
	seen, err := session.Scope(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	return seen
}

// What commands say is absent is what a session does not show, and the other way round:
// the rules of the desk and those of rows are one.
func TestTheDeskKnowsWhatASessionShows(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.fill(w.people())
		for refusal, kind := range w.kinds() {
			var all []uuid.UUID
			w.write(func(ctx context.Context, rows *gen.Client) { all = kind.rows(ctx, rows) })
			for _, subject := range []string{"mere", "ana", "hera", "director", "glass", "sione", "manager", "pita"} {
				ctx := w.as(subject)
				who, shown := w.scopeOf(ctx), kind.rows(ctx, s.Ent())
				for _, id := range all {
					if absent := strings.Contains(refusalOf(t, kind.find(who, id)), refusal); absent == slices.Contains(shown, id) {
						t.Errorf("%s is shown one of %d: %v, and told %q: %v", subject, len(all), !absent, refusal, absent)
					}
				}
				if members := []string{"mere", "ana", "hera"}; slices.Contains(members, subject) && len(shown) == 0 || subject != "hera" && len(shown) >= len(all)/2+1 {
					t.Errorf("%s is shown %d of %d", subject, len(shown), len(all))
				}
			}
		}
	})
}

// A disclosure rests on consultations that its giver is shown, or held: others are absent.
func TestADisclosureRestsOnConsultationsThatAreShown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		w.fill(w.people())
		var all []*gen.Consultation
		w.write(func(ctx context.Context, rows *gen.Client) { all = rows.Consultation.Query().AllX(ctx) })
		for subject, from := range map[string]*gen.Agency{"mere": w.school, "hera": w.refuge} {
			ctx := w.as(subject)
			who, shown := w.scopeOf(ctx), s.Ent().Consultation.Query().IDsX(ctx)
			rested := 0
			for _, row := range all {
				giving := with(w.giving(), func(in *sharing.RecordDisclosureInput) {
					in.FromAgencyID, in.ToAgencyID = p(idOf("Agency", from.ID)), p(idOf("Agency", *row.RecipientAgencyID))
					in.Basis, in.ConsultationID = law.TeamAgreement, p(idOf("Consultation", row.ID)) // there is no agreement
				})
				absent := strings.Contains(refusalOf(t, second(do(w, who, sharing.Desk.RecordDisclosure, giving))), "there is no such")
				if from.ID == *row.RecipientAgencyID {
					continue
				}
				if absent == slices.Contains(shown, row.ID) {
					t.Errorf("%s is shown a consultation: %v", subject, !absent)
				}
				if !absent {
					rested++
				}
			}
			if rested == 0 {
				t.Errorf("%s can rest on none", subject)
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }
