package lead_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/lead"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const fit = `query($id: ID!) { leadCandidates(childId: $id, needed: [TRAUMA]) { totalCount candidates { practitioner { givenNames } fit
	reasons { kind points since count givenBy competency level language explanation mi: explanation(lang: MI) } } } }`

// S1.22 to S1.24, S1.29, S1.32: candidates are ranked, with every reason shown.
func TestCandidatesAreRankedWithReasons(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "ana", "clinic", today.AddDays(-50))
		w.must("bo", "recordCompetency", in{"practitionerId": w.id("Practitioner", "ana"), "code": "TRAUMA", "level": "PROFICIENT"})
		w.must("bo", "recordCompetency", in{"practitionerId": w.id("Practitioner", "ana"), "code": "LANGUAGE", "language": "sm", "level": "EXPERT"})
		w.must("mere", "recordLeadPreference", in{"childId": w.id("Child", "hana"), "givenBy": "CHILD", "stance": "FOR", "practitionerId": w.id("Practitioner", "bo")})
		answer := w.post("dora", fit, map[string]any{"id": w.id("Child", "hana")})
		for _, part := range []string{
			`"totalCount":3,"candidates":[{"practitioner":{"givenNames":"mere"},"fit":42,`,
			`{"kind":"INVOLVED","points":40,"since":null,`,
			`{"kind":"RELATIONSHIP","points":2,"since":"2026-03-17",`,
			`{"kind":"NOT_COMPETENT","points":0,"since":null,"count":null,"givenBy":null,"competency":"TRAUMA"`,
			`{"practitioner":{"givenNames":"ana"},"fit":50,"reasons":[{"kind":"NOT_INVOLVED","points":0,`,
			`{"kind":"LEADS_SIBLING","points":25,"since":null,"count":1,`,
			`{"kind":"COMPETENT","points":15,"since":null,"count":null,"givenBy":null,"competency":"TRAUMA","level":"PROFICIENT"`,
			`"explanation":"Has known the child since 17 March 2026.","mi":"Kua mōhio ki te tamaiti mai i te 17 Māehe 2026."}`,
			`{"kind":"LANGUAGE","points":15,`, `"language":"sm"`,
			`"explanation":"Works in a language of the child: Samoan.","mi":"Ka mahi i tētahi reo o te tamaiti: reo Hāmoa."}`,
			`{"kind":"CASELOAD","points":-5,"since":null,"count":1,`,
			`"explanation":"Trauma: able in difficult cases.","mi":"Te pāmamae: e āhei ana i ngā take uaua."}`,
			`{"practitioner":{"givenNames":"bo"},"fit":30,`,
			`{"kind":"WANTED","points":30,"since":"2026-06-15","count":null,"givenBy":"CHILD"`,
		} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		for _, who := range []string{"sione", "bo", "rex"} {
			if answer := w.post(who, fit, map[string]any{"id": w.id("Child", "hana")}); answer != `{"data":{"leadCandidates":null}}`+"\n" {
				t.Errorf("%s: %s", who, answer)
			}
		}
		if answer := w.post("dora", fit, map[string]any{"id": w.id("Child", "nobody")}); answer != `{"data":{"leadCandidates":null}}`+"\n" {
			t.Error(answer)
		}
	})
}

// S1.21: whatever the professions are, the answer is the same, and so is who may lead.
func TestProfessionsChangeNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "ana", "clinic", today.AddDays(-50))
		before := w.post("dora", fit, map[string]any{"id": w.id("Child", "hana")})
		if !strings.Contains(before, `"totalCount":2`) {
			t.Fatal(before)
		}
		for _, profession := range enum.Professions {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Practitioner.Update().SetProfession(profession).SaveX(ctx)
			})
			if after := w.post("dora", fit, map[string]any{"id": w.id("Child", "hana")}); after != before {
				t.Errorf("all are %s: %s, before %s", profession, after, before)
			}
			w.must("dora", "proposeLead", in{"panelDecisionId": w.decided("hana", "ana"), "since": "2026-06-20"})
		}
	})
}

// Rank is fair: no profession, no order in which people come, and nothing said about others
// moves anybody; support and what the family wants do.
func TestRankIsFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawField(t)
		order := ranked(f)
		for i, p := range f.People {
			changed := *p
			changed.Profession = rapid.SampledFrom(enum.Professions).Draw(t, "profession")
			f.People[i] = &changed
		}
		rand.Shuffle(len(f.People), func(i, j int) { f.People[i], f.People[j] = f.People[j], f.People[i] })
		if again := ranked(f); again != order {
			t.Fatalf("%s, with other professions %s", order, again)
		}
		place := map[uuid.UUID]int{}
		for i, c := range lead.Rank(f, today) {
			place[c.Practitioner.ID] = i
		}
		if somebody := f.People[0].ID; place[somebody] < len(f.People)-1 {
			f.Wishes = append(f.Wishes, lead.Wish{By: enum.GivenByChild, Stance: enum.For, Subject: somebody, Since: today})
			if now := placeOf(f, somebody); now > place[somebody] {
				t.Fatalf("the child wants them, and they fall from %d to %d", place[somebody], now)
			}
			f.Wishes = []lead.Wish{{By: enum.GivenByWhanau, Stance: enum.Against, Subject: somebody, Since: today}}
			if now := placeOf(f, somebody); now != len(f.People)-1 {
				t.Fatalf("the whānau does not want them alone, and they are at %d of %d", now, len(f.People))
			}
		}
	})
}

func placeOf(f lead.Field, id uuid.UUID) int {
	for i, c := range lead.Rank(f, today) {
		if c.Practitioner.ID == id {
			return i
		}
	}
	return -1
}

func ranked(f lead.Field) string {
	var b strings.Builder
	for _, c := range lead.Rank(f, today) {
		fmt.Fprintln(&b, c.Practitioner.ID, c.Fit)
		for _, r := range c.Reasons {
			fmt.Fprintln(&b, r.Kind, r.Points, r.Explanation(bilingual.English))
		}
	}
	return b.String()
}

// drawField is a child with some practitioners around it, and others.
func drawField(t *rapid.T) lead.Field {
	child, team := &snapshot.Child{ID: uuid.New(), Languages: []string{"mi", "en-NZ"}}, &snapshot.Team{ID: uuid.New()}
	n := &snapshot.Network{ID: uuid.New(), Child: child, Team: team, Period: calendar.Since(today.AddDays(-300))}
	child.Networks = []*snapshot.Network{n}
	f := lead.Field{Child: child, Abilities: map[uuid.UUID][]lead.Ability{}, Tongues: map[uuid.UUID][]string{}, Caseload: map[uuid.UUID]int{}, Needed: []enum.CompetencyCode{"TRAUMA", "HEALTH"}}
	agency := &snapshot.Agency{ID: uuid.New()}
	for i := range rapid.IntRange(1, 8).Draw(t, "people") {
		p := &snapshot.Practitioner{ID: uuid.New(), SortName: fmt.Sprint(i), Profession: "NURSE"}
		f.People = append(f.People, p)
		if rapid.Bool().Draw(t, "member") {
			n.Memberships = append(n.Memberships, &snapshot.Membership{ID: uuid.New(), Network: n, Practitioner: p, Agency: agency,
				Row: calendar.Since(today.AddDays(-rapid.IntRange(-30, 300).Draw(t, "since")))})
		}
		f.Caseload[p.ID] = rapid.IntRange(0, 5).Draw(t, "caseload")
		if rapid.Bool().Draw(t, "declared") {
			f.Tongues[p.ID] = []string{"mi"}
		}
		for _, code := range []enum.CompetencyCode{"TRAUMA", enum.Language} {
			if rapid.Bool().Draw(t, string(code)) {
				f.Abilities[p.ID] = append(f.Abilities[p.ID], lead.Ability{Code: code, Language: "mi", Level: enum.Working})
			}
		}
	}
	return f
}

const ifLed = `query($id: ID!) { leadCandidates(childId: $id) { candidates { practitioner { givenNames } simulation {
	appearing { code } disappearing { code } changed { after { code } } loads { practitioner { givenNames } leads { before after } networks { before after } }
	siblings { child { preferredName } sameLeadBefore sameLeadAfter } appointments { after } } } } }`

// S1.28, S1.32: each candidate shows what would change if they led: how much they would
// have to do, and whether siblings would have one lead.
func TestWhatIfACandidateLed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "ana", "clinic", today.AddDays(-50))
		var answer string
		ask := func() int {
			return testkit.CountStatements(t, s, func() { answer = w.post("dora", ifLed, map[string]any{"id": w.id("Child", "hana")}) })
		}
		ask() // the first request prepares more
		few := ask()
		for _, part := range []string{
			`{"practitioner":{"givenNames":"mere"},"simulation":{"appearing":[{"code":"O6_SIBLINGS_DIFFERENT_LEADS"}],"disappearing":[{"code":"G1_NO_LEAD"}],"changed":[],` +
				`"loads":[{"practitioner":{"givenNames":"mere"},"leads":{"before":0,"after":1},"networks":{"before":1,"after":1}}],` +
				`"siblings":[{"child":{"preferredName":"tai"},"sameLeadBefore":false,"sameLeadAfter":false}],"appointments":{"after":0}}}`,
			`"disappearing":[{"code":"G1_NO_LEAD"},{"code":"G15_SINGLE_AGENCY_NETWORK"}],"changed":[],` +
				`"loads":[{"practitioner":{"givenNames":"ana"},"leads":{"before":1,"after":2},"networks":{"before":1,"after":2}}],` +
				`"siblings":[{"child":{"preferredName":"tai"},"sameLeadBefore":false,"sameLeadAfter":true}],"appointments":{"after":null}}}`,
		} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			around := rows.Network.Query().Where(network.ChildID(w.ids["hana"])).OnlyIDX(ctx)
			rows.LeadPeriod.Create().SetNetworkID(around).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-3)).ExecX(ctx)
		})
		if ask(); !strings.Contains(answer, `{"practitioner":{"givenNames":"mere"},"simulation":null}`) {
			t.Errorf("who leads already is simulated: %s", answer)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 8 {
				w.person(ctx, rows, fmt.Sprint("more", i), "clinic", enum.TeamMember)
			}
		})
		if many := ask(); many != few || strings.Count(answer, `"simulation":{`) < 9 {
			t.Errorf("%d statements for a few candidates, %d for many: %s", few, many, answer)
		}
	})
}
