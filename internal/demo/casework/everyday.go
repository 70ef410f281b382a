package casework

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cangraph/ent/gen/agency"
	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
)

// What a network does that goes well: by a word for each, so that a story may leave it out.
const (
	consent    = "consent"    // child or whānau agreed to take part
	voice      = "voice"      // the child was heard
	assessment = "assessment" // somebody looks at the child as a whole
	invitation = "invitation" // whoever gives a service was asked to join
	hui        = "hui"        // everybody came together
	visit      = "visit"      // everybody was there, and saw the child
)

// omitted is what a story leaves out or tells otherwise, by child.
var omitted = map[string]string{
	"mikaere-parata": assessment,
	"sione-faleolo":  assessment,
	"mele-faleolo":   assessment,
	"koa-fraser":     hui + " " + visit,

	"hoani-ngawaka":   assessment,
	"erana-ngawaka":   assessment,
	"rewa-ngawaka":    consent + " " + voice + " " + visit,
	"nate-brooker":    consent + " " + voice + " " + assessment + " " + hui + " " + visit,
	"lachlan-brooker": hui + " " + visit,
	"finn-brooker":    assessment,
	"zoe-brooker":     assessment,
}

// everyday are the steps of every network that is open, as in any team that works: dull
// on purpose, so that what the stories tell stands out.
func everyday(ctx context.Context, s *store.Store, known *names, today calendar.Date) ([]step, error) {
	ids, err := s.Ent().Child.Query().IDs(ctx)
	if err != nil {
		return nil, err
	}
	loaded, err := network.NewSQL(s).Load(ctx, ids, snapshot.With{Casework: true})
	if err != nil {
		return nil, err
	}
	accounts, err := demo.Subjects(ctx, s)
	if err != nil {
		return nil, err
	}
	sheltered, err := s.Ent().Agency.Query().Where(agency.ShieldNEQ("")).IDs(ctx)
	if err != nil {
		return nil, err
	}
	w := &week{known: known, accounts: accounts, sheltered: sheltered, today: today}
	for _, c := range loaded.Children {
		if n := c.NetworkOn(today); n != nil {
			w.tell(c, n)
		}
	}
	return w.steps, w.err
}

// week is what happens around the children in the last weeks before today.
type week struct {
	known     *names
	accounts  map[string]bool // the subjects
	sheltered []snapshot.ID   // agencies of which others may not know
	today     calendar.Date
	steps     []step
	err       error
}

func (w *week) tell(c *snapshot.Child, n *snapshot.Network) {
	left := strings.Fields(omitted[w.key("Child", c.ID)])
	begin := max(n.Period.From, w.today.AddDays(-19))
	for _, part := range []struct {
		name string
		on   calendar.Date
		tell func(*scene)
	}{
		{consent, begin, (*scene).consent},
		{assessment, begin, (*scene).assessment},
		{voice, begin.AddDays(1), (*scene).voice},
		{hui, w.today.AddDays(-12), (*scene).hui},
		{invitation, w.today.AddDays(-10), (*scene).invitations},
		{visit, w.today.AddDays(-3), (*scene).visit},
	} {
		if part.on < begin || slices.Contains(left, part.name) {
			continue
		}
		one := &scene{week: w, child: c, on: part.on}
		if one.cast() {
			part.tell(one)
		} else {
			w.err = fmt.Errorf("nobody around %s can sign in on %s", w.key("Child", c.ID), part.on)
		}
	}
}

func (w *week) key(kind string, id snapshot.ID) string { return w.known.keys[globalid.Of(kind, id)] }

// scene is what somebody does around a child on a day.
type scene struct {
	*week
	child   *snapshot.Child
	on      calendar.Date
	who     string                 // the subject of their account
	leads   bool                   // whether they lead the network
	members []*snapshot.Membership // the practitioners of the network whom everybody may know
}

// cast finds who writes it down: the lead, or else a member who can sign in.
func (s *scene) cast() bool {
	for _, m := range s.child.MembersOn(s.on) {
		if !slices.Contains(s.sheltered, m.Agency.ID) {
			s.members = append(s.members, m)
		}
	}
	lead := s.child.NetworkOn(s.on).LeadOn(s.on)
	for _, m := range s.members {
		key := s.key("Practitioner", m.Practitioner.ID)
		leads := lead != nil && lead.Practitioner == m.Practitioner
		if s.accounts[key] && (s.who == "" || leads) {
			s.who, s.leads = key, leads
		}
	}
	return s.who != ""
}

// say adds a step with ids for what stands for them.
func (s *scene) say(format string, values ...any) {
	s.steps = append(s.steps, step{story: "everyday: " + s.childKey(), day: s.on, who: s.who, text: fmt.Sprintf(format, values...)})
}

func (s *scene) childKey() string { return s.key("Child", s.child.ID) }

// kin are the adults of the whānau in the network.
func (s *scene) kin() (keys []string) {
	for _, m := range s.child.NetworkOn(s.on).Memberships {
		if m.Kin != nil && m.EffectiveOn(s.on) {
			keys = append(keys, s.key("Kin", m.Kin.ID))
		}
	}
	return keys
}

func (s *scene) consent() {
	by := "givenByChild: true"
	if kin := s.kin(); len(kin) > 0 {
		by = fmt.Sprintf(`kinId: "@%s"`, kin[0])
	}
	s.say(`recordParticipationConsent(input: { childId: "@%s", %s, scope: "To take part in the network, and who is in it" })`, s.childKey(), by)
}

// assessment is begun by a lead only, and soon completed.
func (s *scene) assessment() {
	if !s.leads {
		return
	}
	s.say(`startAssessment(input: { childId: "@%s", dueOn: "%s" }) { assessment%s: assessment { id } }`, s.childKey(), s.on.AddDays(30), s.alias())
	if s.on.AddDays(10) < s.today {
		s.say(`completeAssessment(input: { assessmentId: "@assessment%s", summary: "Looked at together. What is needed is under way." })`, s.alias())
	}
}

// said is what children say, the same child always the same.
var said = []string{
	"I like it when you ask me first.", "Please tell Mum before you tell me.", "Can we do it after school? I don't want to miss lunch.",
	"It is better than before.", "I want everybody to know the same.",
}

func (s *scene) voice() {
	words := said[len(s.childKey())%len(said)]
	s.say(`recordVoice(input: { childId: "@%s", method: CONVERSATION, occasion: VISIT, words: %q })`, s.childKey(), words)
}

func (s *scene) hui() {
	s.say(`callHui(input: { childId: "@%s", purpose: "How it goes, and who does what next", startsAt: %q, endsAt: %q, place: "At the marae", channel: IN_PERSON }) {
		hui { came%s: invitations { id person { ... on Practitioner { id } ... on Kin { id } ... on Child { id } } } } }`,
		s.childKey(), s.at(9), s.at(10), s.alias())
	var all strings.Builder
	came := func(who, attendance string) {
		fmt.Fprintf(&all, `%s: recordAttendance(input: { huiInvitationId: "@came%s %s", attendance: %s }) { %s } `,
			strings.ReplaceAll(who, "-", ""), s.alias(), who, attendance, wrong)
	}
	for _, who := range append(s.present(), s.childKey()) {
		came(who, "PRESENT")
	}
	for _, who := range s.helpers() {
		came(who, `APOLOGIES, reason: "With another whānau on that day."`)
	}
	s.say("mutation { %s}", all.String())
}

// helpers give a service and are no members: they are invited as well.
func (s *scene) helpers() (keys []string) {
	for _, a := range s.child.PractitionersOn(s.on) {
		if len(a.Memberships) == 0 {
			keys = append(keys, s.key("Practitioner", a.Practitioner.ID))
		}
	}
	return keys
}

func (s *scene) at(hour int) string { return s.on.At(hour, 0).Format("2006-01-02T15:04:05Z07:00") }

// present are those who come: practitioners, each once, and adults of the whānau.
func (s *scene) present() []string {
	keys := s.kin()
	for _, m := range s.members {
		if key := s.key("Practitioner", m.Practitioner.ID); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

func (s *scene) visit() {
	others := slices.DeleteFunc(s.present(), func(key string) bool { return key == s.who })
	channel := "IN_PERSON"
	if len(s.members) > 1 {
		channel = "JOINT_VISIT"
	}
	with := strings.Join(append(others, s.childKey()), `", "@`)
	s.say(`recordInteraction(input: { childId: "@%s", interaction: { channel: %s, purpose: CHECK_IN, minutes: 40, childSeen: true, withIds: ["@%s"] } })`,
		s.childKey(), channel, with)
}

// invitations asks whoever gives a service and is no member (G14); who can sign in answers that they need not come.
func (s *scene) invitations() {
	for _, f := range finding.Gaps(s.child, s.today, s.today, finding.Defaults()) {
		if f.Code != finding.G14 {
			continue
		}
		var who, agency string
		for _, e := range f.Evidence {
			switch e := e.(type) {
			case *snapshot.Practitioner:
				who = s.key("Practitioner", e.ID)
			case *snapshot.Provision:
				agency = s.key("Agency", e.Agency.ID)
			}
		}
		s.invite(who, agency)
	}
}

func (s *scene) invite(who, agency string) {
	name := s.alias() + strings.ReplaceAll(who, "-", "")
	network := globalid.Of("Network", s.child.NetworkOn(s.on).ID)
	s.say(`inviteMember(input: { networkId: %q, practitionerId: "@%s", memberAgencyId: "@%s", role: CONSULTING, joinReason: NEW_SERVICE,
		message: "You help in this whānau. Would you join us?" }) { invited%s: invitation { id } }`, network, who, agency, name)
	if s.accounts[who] {
		s.say(`answerInvitation(input: { invitationId: "@invited%s", reply: DECLINE, reason: "I hear of it from the lead; please ring when I am needed." })`, name)
		s.steps[len(s.steps)-1].who = who
	}
}

// alias names what this child's steps ask for.
func (s *scene) alias() string { return strings.ReplaceAll(s.childKey(), "-", "") }
