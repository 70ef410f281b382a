package demo_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/demo"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// seen is what docs/demo.md says of everybody who can sign in: the children they see,
// those whose numbers they see in capitals, with * where there is a contact through a
// broker; behind a slash the shielded agencies that they do not know of.
var seen = map[string]string{
	"farah-aziz":          "HANA TAMA / rauhi te-piringa",
	"ngaire-waaka":        "MIKAERE / rauhi te-piringa",
	"aroha-ngata":         "/ rauhi te-piringa",
	"colin-reid":          "aria* / rauhi te-piringa",
	"sefo-leota":          "hana kauri mikaere tui / rauhi te-piringa",
	"leilani-tuimavave":   "ARIA* moana pita RUBY / rauhi te-piringa",
	"lupe-vaitohi":        "MELE SIONE TAVITA / rauhi te-piringa",
	"ben-carter":          "PITA WHETU wiremu / rauhi te-piringa",
	"jo-whitaker":         "hana KAURI / rauhi te-piringa",
	"kiri-walker":         "anahera kauri KOA / rauhi",
	"tom-hughes":          "JACK KAHU / rauhi te-piringa",
	"hera-solomon":        "aria / rauhi",
	"mia-larsen":          "aria* / te-piringa",
	"sam-potae":           "anahera aria* dev hana jack kahu kauri manaia mikaere moana ngaio pita priya ruby tama tui whetu wiremu / rauhi te-piringa",
	"ata-wilkins":         "anahera aria* dev hana jack kahu kauri manaia mikaere moana ngaio pita priya ruby tama tui whetu wiremu / rauhi te-piringa",
	"fetu-aumua":          "erana finn finn hoani isla lachlan maia mele nate rewa sione tavita tawhiri zoe / rauhi te-piringa",
	"moira-keane":         "/ rauhi te-piringa",
	"vikash-rao":          "/ rauhi te-piringa",
	"gwen-abbott":         "/ rauhi te-piringa",
	"piripi-stone":        "/ rauhi te-piringa",
	"mei-tan":             "/ rauhi te-piringa",
	"mere-parata":         "hana mikaere / rauhi te-piringa",
	"tracey-marsden":      "aria /",
	"jean-fraser":         "koa / rauhi te-piringa",
	"hana-parata":         "HANA / rauhi te-piringa",
	"aria-marsden":        "ARIA / rauhi te-piringa",
	"pania-rangihuna":     "/ rauhi te-piringa",
	"tiaki-rangihuna":     "TIAKI / rauhi te-piringa",
	"hemi-paki":           "NGAIO TAMA / rauhi te-piringa",
	"nina-kapoor":         "KAURI PRIYA / rauhi te-piringa",
	"tania-reweti":        "DEV wiremu / rauhi te-piringa",
	"joy-benson":          "MANAIA NGAIO / rauhi te-piringa",
	"huhana-pere":         "ERANA FINN HOANI lachlan MAIA REWA TAWHIRI / rauhi te-piringa",
	"anaru-hohepa":        "erana finn finn hoani isla lachlan maia nate rewa tawhiri zoe / rauhi te-piringa",
	"leah-simons":         "ERANA FINN HOANI ISLA LACHLAN MAIA NATE REWA TAWHIRI ZOE / rauhi te-piringa",
	"tevita-fonua":        "FINN ISLA LACHLAN NATE ZOE / rauhi te-piringa",
	"rua-pohatu":          "finn zoe / rauhi te-piringa",
	"awamarama-dashboard": "/ rauhi te-piringa",
}

func TestEverybodySeesWhatIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		now := time.Date(2026, time.June, 15, 0, 0, 0, 0, time.UTC) // noon in New Zealand, on asAt
		if err := demo.Load(testkit.Context(), s, asAt, now); err != nil {
			t.Fatal(err)
		}
		keys := importKeys(t, s)
		people, err := demo.People(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, p := range people {
			t.Run(p.Subject, func(t *testing.T) {
				asking := viewer.Bearer(viewer.Token{Issuer: demo.Issuer, Subject: p.Subject, IssuedAt: now})
				ctx, session := s.Session(viewer.With(clock.At(t.Context(), now), asking))
				defer session.Close()
				got[p.Subject] = seenIn(t, ctx, s, keys)
			})
		}
		if diff := cmp.Diff(seen, got); diff != "" {
			t.Errorf("(-told +seen):\n%s", diff)
		}
	})
}

// importKeys are the keys of children and agencies.
func importKeys(t *testing.T, s *store.Store) map[uuid.UUID]string {
	t.Helper()
	keys := map[uuid.UUID]string{}
	children, err := s.Ent().Child.Query().All(testkit.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range children {
		keys[c.ID], _, _ = strings.Cut(*c.ImportKey, "-")
	}
	agencies, err := s.Ent().Agency.Query().All(testkit.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range agencies {
		keys[a.ID] = *a.ImportKey
	}
	return keys
}

func seenIn(t *testing.T, ctx context.Context, s *store.Store, keys map[uuid.UUID]string) string {
	t.Helper()
	session, _ := store.SessionFrom(ctx)
	scope, err := session.Scope(ctx)
	if err != nil {
		t.Fatal(err)
	}
	children, err := s.Ent().Child.Query().All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range children {
		name := keys[c.ID]
		if scope.Has(policy.Number, c.ID) {
			name = strings.ToUpper(name)
		}
		if scope.Has(policy.Brokered, c.ID) {
			name += "*"
		}
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	known, err := s.Ent().Agency.Query().IDs(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var unknown []string
	for id, key := range keys {
		if (key == "rauhi" || key == "te-piringa") && !slices.Contains(known, id) {
			unknown = append(unknown, key)
		}
	}
	slices.Sort(unknown)
	return strings.TrimSpace(strings.Join(names, " ") + " / " + strings.Join(unknown, " "))
}
