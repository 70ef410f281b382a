package contact_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// talk is what Ana and Mere had to say to each other about Hana.
func (w *world) talk() in {
	return in{"childId": w.id("Child", "hana"), "interaction": in{"channel": "PHONE", "purpose": "INFORM", "withIds": []string{w.id("Practitioner", "mere")}, "minutes": 5, "note": "the coat"}}
}

// told changes what happened.
func (i in) told(pairs ...any) in { return i.with("interaction", i["interaction"].(in).with(pairs...)) }

// interactions are how the people of Hana's network were in touch, as somebody reads it.
func (w *world) interactions(who string) string {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { child(id: $id) { network { network { interactions { totalCount nodes {
		recordedBy { givenNames } with { person { name } } kind channel happenedOn note withdrawn correctReason corrects { note correction { note } } } } } } } }`, map[string]any{"id": w.id("Child", "hana")})
	var parsed struct {
		Data struct {
			Child struct {
				Network struct {
					Network struct {
						Interactions *struct {
							TotalCount int
							Nodes      []struct {
								RecordedBy struct{ GivenNames string }
								With       []struct{ Person struct{ Name string } }
								Kind, Note string
								Withdrawn  bool
								Corrects   *struct{ Note string }
							}
						}
					}
				}
			}
		}
		Errors []any
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil || parsed.Errors != nil {
		w.Fatal(answer)
	}
	found := parsed.Data.Child.Network.Network.Interactions
	if found == nil {
		return "nothing"
	}
	var all []string
	for _, i := range found.Nodes {
		one := i.RecordedBy.GivenNames + " with"
		for _, p := range i.With {
			one += " " + strings.TrimSuffix(p.Person.Name, " Test")
		}
		one += " " + i.Kind + " " + i.Note
		if i.Corrects != nil {
			one += fmt.Sprintf(" for %q", i.Corrects.Note)
		}
		if i.Withdrawn {
			one += " withdrawn"
		}
		all = append(all, one)
	}
	if len(all) != found.TotalCount {
		w.Errorf("%d of %d", len(all), found.TotalCount)
	}
	return strings.Join(all, "; ")
}

// Who was around the child once is not any more: not to be named, nor to correct.
func TestWhoIsAroundNoMoreTakesNoPart(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids["friend"] = rows.Kin.Create().SetSortName("friend").SetGivenNames("friend").SetFamilyName("Test").SaveX(ctx).ID
			rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(w.ids["friend"]).SetRole(enum.RoleWhanau).
				SetFromOn(today.AddDays(-100)).SetUntilOn(today).SaveX(ctx)
			rows.ServiceProvision.Update().Where(serviceprovision.PractitionerID(w.ids["sione"])).SetUntilOn(today).ExecX(ctx)
			w.seat(ctx, rows, "hana", "dan", "office", -60)
		})
		for _, gone := range []string{w.id("Kin", "friend"), w.id("Practitioner", "sione")} {
			w.refused("ana", "recordInteraction", w.talk().told("withIds", []string{gone}), "NOT_FOUND interaction.withIds.0")
		}
		own := in{"interactionId": w.must("dan", "recordInteraction", w.talk()), "reason": "another day", "interaction": w.talk()["interaction"]}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.UpdateOneID(w.ids["seat of dan with hana"]).SetUntilOn(today).ExecX(ctx)
		})
		w.refused("dan", "correctInteraction", own, "FORBIDDEN interactionId")
	})
}

// S2.8, S2.23: what was between people around a child, outside hui.
func TestInteractionsAreRecordedAndCorrected(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		talk := w.talk()
		who := func(ids ...string) []string { return append([]string{}, ids...) }
		mere, hana, mum := w.id("Practitioner", "mere"), w.id("Child", "hana"), w.id("Kin", "mum")
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", talk.told("withIds", who()), "INVALID interaction.withIds"},
			{"ana", talk.told("withIds", who(mere, mere)), "INVALID interaction.withIds.1"},
			{"ana", talk.told("withIds", who(w.id("Practitioner", "ana"))), "INVALID interaction.withIds.0"},
			{"ana", talk.told("withIds", who(w.id("Practitioner", "pat"))), "NOT_FOUND interaction.withIds.0"},
			{"ana", talk.told("withIds", who(w.id("Practitioner", "rua"))), "NOT_FOUND interaction.withIds.0"},
			{"ana", talk.told("withIds", who(w.id("Child", "tama"))), "NOT_FOUND interaction.withIds.0"},
			{"ana", talk.told("withIds", who(w.id("Kin", "nobody"))), "NOT_FOUND interaction.withIds.0"},
			{"ana", talk.told("withIds", who("x")), "NOT_FOUND interaction.withIds.0"},
			{"ana", talk.told("happenedOn", today.AddDays(1).String()), "INVALID interaction.happenedOn"},
			{"ana", talk.told("happenedOn", today.AddDays(-101).String()), "INVALID interaction.happenedOn"},
			{"ana", talk.told("minutes", 0), "INVALID interaction.minutes"},
			{"ana", talk.told("minutes", 1441), "INVALID interaction.minutes"},
			{"ana", talk.told("note", long[:1002]), "INVALID interaction.note"},
			{"ana", talk.told("childSeen", true), "INVALID interaction.childSeen"},
			{"ana", talk.told("channel", "JOINT_VISIT", "withIds", who(hana, mum)), "INVALID interaction.withIds"},
			{"ana", talk.with("childId", w.id("Child", "tama")), "NOT_FOUND childId"},
			{"ana", talk.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"dan", talk, "FORBIDDEN childId"},
			{"pat", talk, "NOT_FOUND childId"},
			{"mum", talk, "FORBIDDEN"},
		} {
			w.refused(c.who, "recordInteraction", c.input, c.want)
		}
		keyed := talk.with("idempotencyKey", "k")
		one := w.must("ana", "recordInteraction", keyed)
		if again := w.must("ana", "recordInteraction", keyed); again != one {
			t.Error("recorded twice")
		}
		w.must("mere", "recordInteraction", talk.told("channel", "JOINT_VISIT", "childSeen", true, "note", "visit", "happenedOn", today.AddDays(-100).String(),
			"withIds", who(hana, mum, w.id("Practitioner", "sione"))))
		right := in{"interactionId": one, "reason": "it was a visit", "interaction": talk.told("channel", "IN_PERSON", "note", "the shoes")["interaction"]}
		w.refused("ana", "correctInteraction", right.with("reason", ""), "INVALID reason")
		w.refused("ana", "correctInteraction", right.with("interactionId", w.id("Interaction", "nothing")), "NOT_FOUND interactionId")
		w.refused("ana", "correctInteraction", right.told("minutes", -1), "INVALID interaction.minutes")
		w.refused("mere", "correctInteraction", right, "FORBIDDEN interactionId")
		w.refused("pat", "correctInteraction", right, "NOT_FOUND interactionId")
		two := w.must("ana", "correctInteraction", right)
		w.refused("ana", "correctInteraction", right, "CONFLICT interactionId")
		for reader, want := range map[string]string{"dan": `ana with mere ONE_TO_ONE the shoes for "the coat"; mere with Hana mum sione GROUP visit`, "mum": "nothing", "hana": "nothing"} {
			if is := strings.ReplaceAll(w.interactions(reader), "hana", "Hana"); is != want {
				t.Errorf("%s reads %s, want %s", reader, is, want)
			}
		}
		gone := in{"interactionId": two, "reason": "it was Tama"}
		w.refused("ana", "withdrawInteraction", gone.with("reason", ""), "INVALID reason")
		w.refused("ana", "withdrawInteraction", gone.with("interactionId", one), "CONFLICT interactionId")
		w.refused("mere", "withdrawInteraction", gone, "FORBIDDEN interactionId")
		w.refused("pat", "withdrawInteraction", gone, "NOT_FOUND interactionId")
		withdrawn := w.must("ana", "withdrawInteraction", gone)
		w.refused("ana", "correctInteraction", right.with("interactionId", two), "CONFLICT interactionId")
		w.refused("ana", "correctInteraction", right.with("interactionId", withdrawn), "CONFLICT interactionId")
		w.refused("ana", "withdrawInteraction", gone.with("interactionId", withdrawn), "CONFLICT interactionId")
		if is := w.interactions("dan"); !strings.HasPrefix(is, `ana with ONE_TO_ONE  for "the shoes" withdrawn; mere`) {
			t.Error(is)
		}
		often := w.must("ana", "recordInteraction", w.talk())
		for range 10 {
			often = w.must("ana", "correctInteraction", right.with("interactionId", often))
		}
		w.refused("ana", "correctInteraction", right.with("interactionId", often), "CONFLICT interactionId")
	})
}

// What staff of the refuge write is theirs, and of them nobody else writes.
func TestInteractionsOfTheRefugeAreHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.must("rua", "recordInteraction", w.talk())
		for reader, want := range map[string]string{"rua": "rua with mere ONE_TO_ONE the coat", "mere": "", "dan": ""} {
			if is := w.interactions(reader); is != want {
				t.Errorf("%s reads %q, want %q", reader, is, want)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.NamedPerson.Create().SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-1)).SaveX(ctx)
		})
		w.refused("mere", "recordInteraction", w.talk().told("withIds", []string{w.id("Practitioner", "rua")}), "NOT_FOUND interaction.withIds.0")
		if is := w.interactions("mere"); is != "rua with mere ONE_TO_ONE the coat" {
			t.Error(is)
		}
	})
}

// Where everybody who took part has become hidden, the others do not learn that somebody was.
func TestAnInteractionWithNobodyButTheHiddenIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		sione, mum := w.id("Practitioner", "sione"), w.id("Kin", "mum")
		alone := w.must("ana", "recordInteraction", w.talk().told("withIds", []string{sione}, "note", "alone"))
		gone := w.must("ana", "recordInteraction", w.talk().told("withIds", []string{sione}, "note", "gone"))
		w.must("ana", "withdrawInteraction", in{"interactionId": gone, "reason": "another day"})
		changed := w.must("ana", "recordInteraction", w.talk().told("withIds", []string{sione}, "note", "before"))
		w.must("ana", "correctInteraction", in{"interactionId": changed, "reason": "it was mum", "interaction": w.talk().told("withIds", []string{mum}, "note", "after")["interaction"]})
		w.must("ana", "recordInteraction", w.talk().told("withIds", []string{sione, mum}, "note", "both"))
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["club"]).SetShield(enum.HiddenShield).ExecX(ctx)
		})
		for reader, want := range map[string]string{
			"ana":  `ana with mum ONE_TO_ONE both; ana with mum ONE_TO_ONE after for "before"; ana with ONE_TO_ONE  for "gone" withdrawn; ana with ONE_TO_ONE alone`,
			"mere": "ana with mum ONE_TO_ONE both; ana with mum ONE_TO_ONE after",
			"dan":  "ana with mum ONE_TO_ONE both; ana with mum ONE_TO_ONE after",
		} {
			if is := w.interactions(reader); is != want {
				t.Errorf("%s reads %s, want %s", reader, is, want)
			}
		}
		reasons := `query($id: ID!) { child(id: $id) { network { network { interactions { nodes { correctReason } } } } } }`
		if is := w.post("mere", reasons, map[string]any{"id": w.id("Child", "hana")}); strings.Contains(is, "it was mum") {
			t.Error(is)
		}
		if is := w.post("mere", `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": alone}); !strings.Contains(is, `"node":null`) {
			t.Error(is)
		}
		w.refused("mere", "withdrawInteraction", in{"interactionId": alone, "reason": "a mistake"}, "NOT_FOUND interactionId")
	})
}

// What was corrected does not stand as it was for who may not know of what it says now: not
// in lists, not by its id, not in counts, and not when the last of it is withdrawn.
func TestWhatWasCorrectedIntoTheHiddenIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		said := func(with, note string) in {
			return w.talk().told("withIds", []string{with}, "note", note)
		}
		first := w.must("ana", "recordInteraction", said(w.id("Practitioner", "mere"), "first"))
		second := w.must("ana", "correctInteraction", in{"interactionId": first, "reason": "it was her mother", "interaction": said(w.id("Kin", "mum"), "second")["interaction"]})
		third := w.must("ana", "correctInteraction", in{"interactionId": second, "reason": "it was sione", "interaction": said(w.id("Practitioner", "sione"), "third")["interaction"]})
		shown := func(when string, wants map[string]string) {
			t.Helper()
			for reader, want := range wants {
				if is := w.interactions(reader); is != want {
					t.Errorf("%s: %s reads %q, want %q", when, reader, is, want)
				}
			}
		}
		all := `ana with sione ONE_TO_ONE third for "second"`
		shown("open", map[string]string{"ana": all, "mere": all})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["club"]).SetShield(enum.HiddenShield).ExecX(ctx)
		})
		shown("hidden", map[string]string{"mere": "", "dan": ""})
		for _, id := range []string{first, second, third} {
			if is := w.post("mere", `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": id}); !strings.Contains(is, `"node":null`) {
				t.Error(is)
			}
			w.refused("mere", "withdrawInteraction", in{"interactionId": id, "reason": "a mistake"}, "NOT_FOUND interactionId")
		}
		if is := w.integration("mere", today, ""); !strings.Contains(is, "pairsInTouch:0/1") {
			t.Error(is)
		}
		w.must("ana", "withdrawInteraction", in{"interactionId": third, "reason": "never"})
		shown("withdrawn", map[string]string{"mere": "", "dan": ""})
	})
}

// Of many who correct one interaction one does.
func TestAnInteractionIsCorrectedOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		one := w.must("ana", "recordInteraction", w.talk())
		var all sync.WaitGroup
		done := make(chan string, 8)
		for range cap(done) {
			all.Go(func() {
				id, _ := w.send("ana", "withdrawInteraction", in{"interactionId": one, "reason": "not at all"})
				done <- id
			})
		}
		all.Wait()
		close(done)
		made := 0
		for id := range done {
			if id != "" {
				made++
			}
		}
		if made != 1 {
			t.Errorf("corrected %d times", made)
		}
	})
}

// sources are who knows Hana: "name since through", and ! for those who are around her today.
func (w *world) sources(who, field string) string {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { child(id: $id) { list: `+field+` { person { name } knownSince through involved lastHeardOn } } }`, map[string]any{"id": w.id("Child", "hana")})
	var parsed struct {
		Data struct {
			Child struct {
				List []struct {
					Person                  struct{ Name string }
					KnownSince, LastHeardOn string
					Through                 []string
					Involved                bool
				}
			}
		}
		Errors []any
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil || parsed.Errors != nil {
		w.Fatal(answer)
	}
	var all []string
	for _, s := range parsed.Data.Child.List {
		one := strings.TrimSuffix(s.Person.Name, " Test") + " " + s.KnownSince + " " + strings.Join(s.Through, "+")
		if s.Involved {
			one += "!"
		}
		if s.LastHeardOn != "" {
			one += " " + s.LastHeardOn
		}
		all = append(all, one)
	}
	return strings.Join(all, ", ")
}

// S2.6, S2.35: who has known the child for how long, and who was not asked.
func TestSourcesByTenure(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.ExternalSupport.Create().SetChildID(w.ids["hana"]).SetSupporterID(w.ids["pat"]).SetPart("tutor").SetKnownSince(today.AddDays(-10)).
				SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SaveX(ctx)
			rows.Observation.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetText("x").SetSeenOn(today.AddDays(-3)).SaveX(ctx)
			rows.Observation.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["refuge"]).SetText("x").SetSeenOn(today.AddDays(-2)).SaveX(ctx)
		})
		on := func(days int) string { return today.AddDays(days).String() }
		gran := "gran " + on(-3000) + " RELATIONSHIP"
		mum, uncle := "mum "+on(-3000)+" RELATIONSHIP+MEMBERSHIP!", "uncle "+on(-3000)+" RELATIONSHIP+MEMBERSHIP!"
		sione, mere := "sione "+on(-400)+" SERVICE!", "mere "+on(-90)+" MEMBERSHIP+HEARD! "+on(-3)
		ana, pat := "ana "+on(-60)+" MEMBERSHIP!", "pat "+on(-10)+" SUPPORT!"
		if is, want := w.sources("dan", "sources(orderBy: TENURE)"), strings.Join([]string{gran, mum, uncle, sione, mere, ana, pat}, ", "); is != want {
			t.Errorf("sources %s, want %s", is, want)
		}
		if is, want := w.sources("ana", "peopleNotYetAsked"), strings.Join([]string{mum, uncle, sione, ana, pat}, ", "); is != want {
			t.Errorf("not asked %s, want %s", is, want)
		}
		if is := w.sources("rua", "sources"); !strings.Contains(is, "rua "+on(-50)+" MEMBERSHIP+HEARD! "+on(-2)) {
			t.Error(is)
		}
		one := w.must("ana", "recordInteraction", w.talk().told("withIds", []string{w.id("Kin", "mum"), w.id("Practitioner", "sione")}, "happenedOn", on(-1)))
		if is, want := w.sources("ana", "peopleNotYetAsked"), strings.Join([]string{uncle, pat}, ", "); is != want {
			t.Errorf("not asked %s, want %s", is, want)
		}
		heard := w.sources("ana", "sources(orderBy: HEARD)")
		if want := "gran"; !strings.HasPrefix(heard, want) || !strings.Contains(heard, "mere "+on(-90)+" MEMBERSHIP+HEARD! "+on(-3)+", mum") {
			t.Error(heard)
		}
		w.must("ana", "withdrawInteraction", in{"interactionId": one, "reason": "another child"})
		if is, want := w.sources("ana", "peopleNotYetAsked"), strings.Join([]string{mum, uncle, sione, ana, pat}, ", "); is != want {
			t.Errorf("after it was withdrawn: not asked %s, want %s", is, want)
		}
		for _, who := range []string{"mum", "hana"} {
			w.holds(w.post(who, `query($id: ID!) { child(id: $id) { sources { involved } peopleNotYetAsked { involved } } }`, map[string]any{"id": w.id("Child", "hana")}),
				`{"sources":null,"peopleNotYetAsked":null}`)
		}
	})
}

// S1.38: the resource directory.
func TestResourcesAreWhatAgenciesOffer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Mandate.Create().SetPractitionerID(w.ids["rua"]).SetRole(enum.Manager).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		})
		shots := in{"serviceTypeId": w.id("ServiceType", "Immunisation"), "areas": []string{"Ōtara", "Kaipara ki te Tonga"}, "domain": "HEALTH", "about": "ring us"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"bo", shots.with("about", long), "INVALID about"},
			{"bo", shots.with("areas", []string{""}), "INVALID areas.0"},
			{"bo", shots.with("areas", make([]string, 51)), "INVALID areas"},
			{"bo", shots.with("serviceTypeId", w.id("ServiceType", "nothing")), "NOT_FOUND serviceTypeId"},
			{"bo", shots.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"ana", shots, "FORBIDDEN agencyId"},
			{"mum", shots, "FORBIDDEN"},
			{"bo", shots.with("agencyServiceId", w.id("AgencyService", "nothing")), "NOT_FOUND agencyServiceId"},
		} {
			w.refused(c.who, "setAgencyService", c.input, c.want)
		}
		one := w.must("bo", "setAgencyService", shots)
		w.refused("bo", "setAgencyService", shots, "CONFLICT serviceTypeId")
		w.must("bo", "setAgencyService", shots.with("serviceTypeId", w.id("ServiceType", "Football"), "areas", []string{}, "domain", nil))
		shelter := w.must("rua", "setAgencyService", shots)
		w.refused("bo", "endAgencyService", in{"agencyServiceId": shelter}, "NOT_FOUND agencyServiceId")
		find := func(who, filter string) string {
			answer := w.post(who, `{ agencyServices(filter: `+filter+`) { totalCount nodes { agency { name } type { name } } } }`, nil)
			return strings.NewReplacer(`{"data":{"agencyServices":`, "", `{"agency":{"name":"`, "", `"},"type":{"name":"`, " ", `"}}`, "").Replace(strings.TrimSpace(answer))
		}
		for filter, want := range map[string]string{
			`{}`: `{"totalCount":2,"nodes":[clinic Football,clinic Immunisation]}}}`, `{ search: "CLIN" }`: `{"totalCount":2,"nodes":[clinic Football,clinic Immunisation]}}}`,
			`{ search: "immun" }`: `{"totalCount":1,"nodes":[clinic Immunisation]}}}`, `{ domain: HEALTH }`: `{"totalCount":1,"nodes":[clinic Immunisation]}}}`,
			`{ area: "otara" }`: `{"totalCount":2,"nodes":[clinic Football,clinic Immunisation]}}}`, `{ area: "Gore" }`: `{"totalCount":1,"nodes":[clinic Football]}}}`,
			`{ serviceTypeId: "` + w.id("ServiceType", "Football") + `" }`: `{"totalCount":1,"nodes":[clinic Football]}}}`,
		} {
			for _, who := range []string{"pat", "mum"} {
				if is := find(who, filter); is != want {
					t.Errorf("%s finds %s of %s, want %s", who, is, filter, want)
				}
			}
		}
		if is := find("rua", `{ search: "refuge" }`); is != `{"totalCount":1,"nodes":[refuge Immunisation]}}}` {
			t.Error(is)
		}
		w.must("bo", "setAgencyService", shots.with("agencyServiceId", one, "about", "come by", "expectedVersion", 1))
		w.refused("bo", "setAgencyService", shots.with("agencyServiceId", one, "expectedVersion", 1), "CONFLICT expectedVersion")
		w.refused("ana", "endAgencyService", in{"agencyServiceId": one}, "FORBIDDEN agencyServiceId") // who works there, and does not manage it
		w.refused("bo", "endAgencyService", in{"agencyServiceId": one, "expectedVersion": 1}, "CONFLICT expectedVersion")
		w.must("bo", "endAgencyService", in{"agencyServiceId": one})
		w.refused("bo", "endAgencyService", in{"agencyServiceId": one}, "CONFLICT agencyServiceId")
		if is := find("pat", `{ domain: HEALTH }`); is != `{"totalCount":0,"nodes":[]}}}` {
			t.Error(is)
		}
	})
}
