package demo_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// cast is as whom one can sign in, as docs/demo.md tells it too.
const cast = `
farah-aziz: Farah Aziz: works for Te Puna Hinengaro Awamārama; in the network of Hana, Tama
ngaire-waaka: Ngaire Waaka: works for Nurturing Families Trust; leads the network of Mikaere
aroha-ngata: Aroha Ngata: has left Te Whare Āwhina o Awamārama; leads the network of Hana
colin-reid: Colin Reid: works for Nurturing Families Trust; in the network of Aria
sefo-leota: Sefo Leota: works for Pūtea Ora Budgeting; in the network of Hana, Kauri, Mikaere, Tūī
leilani-tuimavave: Leilani Tuimavave: works for Kōwhai Street School; leads the network of Aria, Ruby; in the network of Moana, Pita
lupe-vaitohi: Lupe Vaitohi: works for Fale ʻĀiga Trust; leads the network of Mele, Sione, Tavita
ben-carter: Ben Carter: works for Māra Counselling; leads the network of Pita, Whetū; in the network of Wiremu
jo-whitaker: Jo Whitaker: works for Māra Counselling; leads the network of Kauri; in the network of Hana
kiri-walker: Kiri Walker: works for Awamārama Safe Homes; leads the network of Koa; in the network of Anahera, Kauri; named for Koa, Te Piringa Refuge
tom-hughes: Tom Hughes: works for Open Doors Disability Support; leads the network of Jack, Kahu; in the network of Koa
hera-solomon: Hera Solomon: works for Te Piringa Refuge; in the network of Aria
mia-larsen: Mia Larsen: works for Rauhī Healing Service; in the network of Aria
sam-potae: Sam Pōtae: works for Awamārama Police; on the panel of Awamārama Children’s Team; in the network of Kauri, Moana, Pita, Ruby
ata-wilkins: Ata Wilkins: works for Nurturing Families Trust; director of Awamārama Children’s Team
fetu-aumua: Fetu Aumua: works for Fale ʻĀiga Trust; director of Motukōwhai Children’s Team
moira-keane: Moira Keane: works for Nurturing Families Trust; manager of Nurturing Families Trust
vikash-rao: Vikash Rao: works for Māra Counselling; supervisor of Ben Carter, Jo Whitaker
gwen-abbott: Gwen Abbott: works for Nurturing Families Trust; administrator of Awamārama Children’s Team
piripi-stone: Piripi Stone: works for Health Service, national office; auditor of Awamārama Children’s Team
mei-tan: Mei Tan: works for Health Service, national office; analyst of Awamārama Children’s Team
mere-parata: Mere Parata: an adult of the whānau; in the network of Hana, Mikaere
tracey-marsden: Tracey Marsden: an adult of the whānau; in the network of Aria; named for Rauhī Healing Service, Te Piringa Refuge
jean-fraser: Jean Fraser: an adult of the whānau; in the network of Koa; named for Koa
hana-parata: Hana Parata: a child
aria-marsden: Aria Marsden: a child
pania-rangihuna: Pania Rangihuna: an adult of the whānau
tiaki-rangihuna: Tiaki Rangihuna: a child
hemi-paki: Hēmi Paki: works for Te Whare Āwhina o Awamārama; leads the network of Ngaio, Tama
nina-kapoor: Nina Kapoor: works for Open Doors Disability Support; leads the network of Priya; in the network of Kauri
tania-reweti: Tania Reweti: works for Te Whare Āwhina o Awamārama; leads the network of Dev; in the network of Wiremu
joy-benson: Joy Benson: works for Awamārama Medical Centre; in the network of Manaia, Ngaio
huhana-pere: Hūhana Pere: works for Oranga Whānau o Motukōwhai; leads the network of Erana, Finn, Hoani, Māia and 2 more; in the network of Lachlan
anaru-hohepa: Anaru Hohepa: works for Te Kura o Motukōwhai; in the network of Erana, Finn, Finn, Hoani and 7 more
leah-simons: Leah Simons: works for Motukōwhai Health Centre; in the network of Erana, Finn, Hoani, Isla and 6 more
tevita-fonua: Tevita Fonua: works for Fale ʻĀiga Trust; leads the network of Finn, Isla, Lachlan, Nate and 1 more
rua-pohatu: Rua Pōhatu: works for Awamārama Police; in the network of Finn, Zoe
awamarama-dashboard: Awamārama dashboard: a service client
`

func listed(people []demo.Person) string {
	var out strings.Builder
	for _, p := range people {
		fmt.Fprintf(&out, "%s: %s: %s\n", p.Subject, p.Name, strings.Join(p.Roles, "; "))
	}
	return out.String()
}

func TestTheCastIsToldInPlainWords(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if err := demo.Load(testkit.Context(), s, asAt, time.Now()); err != nil {
			t.Fatal(err)
		}
		people, err := demo.People(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimPrefix(cast, "\n"), listed(people)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestATownOffersItsDirectorsFirst(t *testing.T) {
	var lists []string
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := demo.Town(ctx, s, demo.Options{Children: 4_100, Seed: 1, AsAt: asAt}); err != nil {
			t.Fatal(err)
		}
		people, err := demo.People(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		if len(people) != 100 {
			t.Errorf("%d people", len(people))
		}
		for i, p := range people {
			if isDirector := strings.Contains(strings.Join(p.Roles, "; "), "director of"); isDirector != (i < 2) {
				t.Errorf("%d: %v", i, p)
			}
		}
		child, _, err := demo.Example(ctx, s)
		if err != nil {
			t.Fatal(err)
		}
		team, err := s.Ent().Network.Query().All(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range team {
			if n.ChildID == child && n.ClosedOn == nil {
				of, err := s.Ent().ChildrensTeam.Get(ctx, n.TeamID)
				if err != nil || !strings.Contains(strings.Join(people[0].Roles, "; "), "director of "+of.Name) {
					t.Errorf("the first, %v, does not direct %v, %v", people[0], of, err)
				}
			}
		}
		lists = append(lists, listed(people))
	})
	if len(lists) == 2 && lists[0] != lists[1] {
		t.Error("the databases tell different people: " + firstDifference(lists[0], lists[1]))
	}
}

func TestNobodySignsInWithoutTheDemo(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if people, err := demo.People(t.Context(), s); fault.CodeOf(err) != fault.NotFound {
			t.Errorf("%v, %v", people, err)
		}
	})
}

func TestASmallTownHasADirector(t *testing.T) {
	s := testkit.SQLite(t)
	if err := demo.Town(testkit.Context(), s, demo.Options{Children: 1, Seed: 1, AsAt: calendar.Of(2026, time.June, 15)}); err != nil {
		t.Fatal(err)
	}
	people, err := demo.People(t.Context(), s)
	if err != nil || len(people) != 24 || !strings.Contains(strings.Join(people[0].Roles, "; "), "director of") {
		t.Error(people, err)
	}
}
