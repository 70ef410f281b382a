package membership_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/membership"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// model is what the commands should leave of who belongs to the network of Tui, as plainly
// as it can be said.
type model struct {
	today   calendar.Date
	spells  map[string][]seat
	invites []*invite
	closed  *calendar.Date
}

type seat struct {
	calendar.Period
	role enum.MembershipRole
}

type invite struct {
	by, whom, id string
	answered     bool
}

func newModel() *model {
	since := calendar.Since(began.AddDays(-90))
	return &model{today: began, spells: map[string][]seat{"lena": {{since, enum.RoleCore}}, "mona": {{since, enum.RoleCore}}, "nan": {{since, enum.RoleWhanau}}}}
}

func (m *model) open() bool { return m.closed == nil || m.today < *m.closed }

func (m *model) member(who string) bool {
	return m.open() && slices.ContainsFunc(m.spells[who], func(s seat) bool { return s.Contains(m.today) })
}

func kinsfolk(who string) bool { return who == "nan" || who == "uncle" }

func (m *model) sees(who string) bool { return m.member(who) || who == "dora" && m.open() }

// casework is whoever may write; rules are whoever may say so of others.
func (m *model) casework(who string) bool { return m.sees(who) && !kinsfolk(who) }
func (m *model) rules(who string) bool    { return m.casework(who) && (who == "lena" || who == "dora") }

// taken says whether somebody has a spell from today on.
func (m *model) taken(who string) bool {
	return slices.ContainsFunc(m.spells[who], func(s seat) bool { return s.Overlaps(calendar.Since(m.today)) })
}

func (m *model) last(who string) *seat {
	if len(m.spells[who]) == 0 {
		return nil
	}
	return &m.spells[who][len(m.spells[who])-1]
}

func (m *model) invite(by, whom string) bool {
	asked := slices.ContainsFunc(m.invites, func(i *invite) bool { return i.whom == whom && !i.answered })
	return m.casework(by) && m.closed == nil && by != whom && !m.taken(whom) && !asked
}

func (m *model) accept(who string, i *invite) bool {
	if who != i.whom || i.answered || !m.open() || m.taken(who) || !m.sees(i.by) {
		return false
	}
	m.spells[who] = append(m.spells[who], seat{calendar.Since(m.today), enum.RoleCore})
	return true
}

func (m *model) withdraw(who string, i *invite) bool {
	return !i.answered && (m.rules(who) || who == i.by && m.member(who))
}

// join is of adults around the child: Nan is by her memberships alone.
func (m *model) join(by, kin string) bool {
	if !m.rules(by) || m.taken(kin) || kin == "nan" && m.last(kin) == nil {
		return false
	}
	m.spells[kin] = append(m.spells[kin], seat{calendar.Since(m.today), enum.RoleWhanau})
	return true
}

func (m *model) leave(by, who string, on calendar.Date) bool {
	s := m.last(who)
	if s == nil || !m.open() || by != who && !m.rules(by) || who == "lena" || s.Until <= m.today || on <= s.From || on > s.Until || m.closed != nil && on > *m.closed {
		return false
	}
	s.Until = on
	if on <= m.today {
		m.gone(who)
	}
	return true
}

// gone withdraws the invitations that somebody sent.
func (m *model) gone(who string) {
	for _, i := range m.invites {
		i.answered = i.answered || i.by == who
	}
}

func (m *model) changeRole(by, who string, role enum.MembershipRole) bool {
	s := m.last(who)
	if s == nil || !m.rules(by) || kinsfolk(who) || s.role == role || m.today <= s.From || m.today >= s.Until {
		return false
	}
	next := seat{calendar.Period{From: m.today, Until: s.Until}, role}
	s.Until = m.today
	m.spells[who] = append(m.spells[who], next)
	return true
}

func (m *model) retract(by, who string) bool {
	if m.last(who) == nil || !m.rules(by) || who == "lena" {
		return false
	}
	m.spells[who] = m.spells[who][:len(m.spells[who])-1]
	m.gone(who)
	return true
}

func (m *model) close(by string, on calendar.Date) bool {
	if !m.rules(by) || m.closed != nil && *m.closed == on {
		return false
	}
	m.closed = &on
	for _, i := range m.invites {
		i.answered = true
	}
	return true
}

var (
	everybody     = []string{"lena", "mona", "dora", "ivy", "omar", "sam", "nan", "uncle"}
	practitioners = everybody[:6]
)

// Random people send random commands; what is done, what is refused, and who sees the
// child after it, is what the model says.
func TestCommandsDoWhatTheModelSays(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		n := 0
		rapid.Check(t, func(r *rapid.T) {
			n++
			w, m := newWorldOf(r, s, fmt.Sprint("issuer ", n)), newModel()
			for range rapid.IntRange(3, 20).Draw(r, "steps") {
				w.step(r, m)
				if who := rapid.SampledFrom(everybody).Draw(r, "looks"); w.sees(who) != m.sees(who) {
					r.Fatalf("on %s %s sees the child: %v, by the model %v (%+v)", w.today, who, w.sees(who), m.sees(who), m.spells[who])
				}
			}
			for _, who := range everybody {
				if w.sees(who) != m.sees(who) || len(w.spellsOf(who)) != len(m.spells[who]) {
					r.Fatalf("in the end %s sees the child: %v, has %d spells, by the model %v (%+v)", who, w.sees(who), len(w.spellsOf(who)), m.sees(who), m.spells[who])
				}
			}
		})
	})
}

// step lets somebody do something, in both.
func (w *world) step(r *rapid.T, m *model) {
	by, whom := rapid.SampledFrom(everybody).Draw(r, "by"), rapid.SampledFrom(everybody).Draw(r, "whom")
	if rapid.Bool().Draw(r, "by who rules") {
		by = rapid.SampledFrom([]string{"lena", "dora"}).Draw(r, "ruler")
	}
	on := m.today.AddDays(rapid.IntRange(-1, 2).Draw(r, "on"))
	does := rapid.SampledFrom([]string{"invite", "invite", "answer", "answer", "withdraw", "join", "leave", "leave", "role", "retract", "close", "sleep"}).Draw(r, "does")
	var wrong string
	var may bool
	switch does {
	case "invite":
		wrong, may = w.stepInvite(m, by, whom)
	case "answer", "withdraw":
		if len(m.invites) == 0 {
			return
		}
		i := rapid.SampledFrom(m.invites).Draw(r, "invitation")
		if rapid.IntRange(0, 3).Draw(r, "by who is asked") > 0 {
			by = i.whom
		}
		wrong, may = w.stepAnswer(m, i, by, does, rapid.Bool().Draw(r, "accepts"))
	case "join":
		if !kinsfolk(whom) {
			return
		}
		may = m.join(by, whom)
		_, wrong = w.join(by, membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), KinID: p(w.id("Kin", whom)), JoinReason: "OTHER"})
	case "leave":
		may = m.leave(by, whom, on)
		_, wrong = w.leave(by, membership.LeaveNetworkInput{MembershipID: w.lastSpell(whom), LeftOn: &on, Reason: "OTHER"})
	case "role":
		role := rapid.SampledFrom([]enum.MembershipRole{enum.RoleCore, enum.RoleConsulting}).Draw(r, "role")
		may = m.changeRole(by, whom, role)
		_, wrong = w.changeRole(by, membership.ChangeMemberRoleInput{MembershipID: w.lastSpell(whom), Role: role})
	case "retract":
		may = m.retract(by, whom)
		_, wrong = w.retract(by, membership.RetractMembershipInput{MembershipID: w.lastSpell(whom), Reason: "a mistake"})
	case "close":
		if rapid.IntRange(0, 3).Draw(r, "closes") > 0 {
			return
		}
		on = max(on, m.today)
		may = m.close(by, on)
		_, wrong = w.close(by, membership.CloseNetworkInput{NetworkID: w.id("Network", "network"), ClosedOn: &on, ExitReason: "PLANNED", Note: "done"})
	case "sleep":
		m.today, w.today = m.today.AddDays(1), w.today.AddDays(1)
		return
	}
	if (wrong == "") != may {
		r.Fatalf("%s: %s does %s to %s on %s: %q, by the model they may: %v", w.today, by, does, whom, on, wrong, may)
	}
}

func (w *world) stepInvite(m *model, by, whom string) (wrong string, may bool) {
	if !slices.Contains(practitioners, whom) {
		whom = "omar"
	}
	in := w.inviting()
	in.PractitionerID = w.id("Practitioner", whom)
	if strings.Contains("lena dora sam", whom) {
		in.MemberAgencyID = w.id("Agency", "school")
	}
	may = m.invite(by, whom)
	made, wrong := w.invite(by, in)
	if made != nil {
		m.invites = append(m.invites, &invite{by: by, whom: whom, id: made.GlobalID()})
	}
	return wrong, may
}

func (w *world) stepAnswer(m *model, i *invite, by, does string, accepts bool) (wrong string, may bool) {
	switch {
	case does == "withdraw":
		may = m.withdraw(by, i)
		_, wrong = w.withdraw(by, membership.WithdrawInvitationInput{InvitationID: i.id, Reason: "not needed"})
	case accepts:
		may = m.accept(by, i)
		_, wrong = w.answer(by, membership.AnswerInvitationInput{InvitationID: i.id, Reply: membership.Accept})
	default:
		may = by == i.whom && !i.answered
		_, wrong = w.answer(by, membership.AnswerInvitationInput{InvitationID: i.id, Reply: membership.Decline, Reason: p("no time")})
	}
	i.answered = i.answered || may
	return wrong, may
}

// spellsOf are the spells of somebody, the latest last.
func (w *world) spellsOf(who string) (ids []uuid.UUID) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		ids = rows.CanMembership.Query().Where(canmembership.NetworkID(w.ids["network"]), canmembership.Or(canmembership.PractitionerID(w.ids[who]), canmembership.KinID(w.ids[who]))).
			Order(gen.Asc(canmembership.FieldFromOn)).IDsX(ctx)
	})
	return ids
}

// lastSpell is the id in the API of the latest spell of somebody.
func (w *world) lastSpell(who string) string {
	ids := w.spellsOf(who)
	if len(ids) == 0 {
		return globalid.Of("Membership", uuid.New())
	}
	return globalid.Of("Membership", ids[len(ids)-1])
}
