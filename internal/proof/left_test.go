package proof_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// textsAt are the texts at the end of a path through objects and lists, in order.
func textsAt(in any, path ...string) (texts []string) {
	switch in := in.(type) {
	case []any:
		for _, one := range in {
			texts = append(texts, textsAt(one, path...)...)
		}
	case map[string]any:
		texts = textsAt(in[path[0]], path[1:]...)
	case string:
		texts = []string{in}
	}
	slices.Sort(texts)
	return texts
}

// heard is what an account is answered: the texts at the end of the path.
func heard(t *testing.T, handler http.Handler, account world.Row, text string, path ...string) string {
	t.Helper()
	data, _ := ask(t, handler, account, query.Question{Text: "{ " + text + " }"})
	return strings.Join(textsAt(data, path...), " ")
}

// A whānau is read while a child of the viewer's casework belongs to it. Of one that the child has left, its name and what counted
// while the child belonged are remembered: nobody who came since or had left before, and no service of those days. Of one to which
// the child will belong, the name.
func TestAWhanauIsReadWhileAChildBelongsToIt(t *testing.T) {
	then, day := castDay.AddDays(-150).String(), castDay.AddDays(30).String()
	kin := func(name string) string { return global("Kin", name) }
	service := func(name string) string { return global("ServiceProvision", name) }
	left, next := global("Whanau", "left home"), global("Whanau", "next home")
	aroha := fmt.Sprintf("child(id: %q)", global("Child", "Aroha"))
	members := func(home, day string) string {
		return fmt.Sprintf("whanau(id: %q) { members(asAt: %q) { household person { id } } }", home, day)
	}
	several := func(ids ...string) string {
		slices.Sort(ids)
		return strings.Join(ids, " ")
	}
	cases := []struct {
		what, text string
		path       []string
		is         string
	}{
		{"the name of one that she left", fmt.Sprintf("whanau(id: %q) { name }", left), []string{"whanau", "name"}, "left home"},
		{"who belonged to it with her", members(left, then), []string{"whanau", "members", "person", "id"}, several(kin("grandmother"), global("Child", "Aroha"))},
		{"of who belongs to it today, who did with her", members(left, castDay.String()), []string{"whanau", "members", "person", "id"}, kin("grandmother")},
		{"its households", members(left, castDay.String()), []string{"whanau", "members", "household"}, "of the left home"},
		{"who belonged to it before", members(left, castDay.AddDays(-400).String()), []string{"whanau", "members", "person", "id"}, kin("grandmother")},
		{"who belongs to one where she will", members(next, castDay.String()), []string{"whanau", "members", "person", "id"}, ""},
		{"that she will belong to it", members(next, day), []string{"whanau", "members", "person", "id"}, global("Child", "Aroha")},
		{"where she belonged", aroha + fmt.Sprintf(" { whanau(asAt: %q) { name } }", then), []string{"child", "whanau", "name"}, "Whānau Rāwhiti left home"},
		{"where she belongs", aroha + " { whanau { name } }", []string{"child", "whanau", "name"}, "Whānau Rāwhiti"},
		{"where she will belong", aroha + fmt.Sprintf(" { whanau(asAt: %q) { name } }", day), []string{"child", "whanau", "name"}, "Whānau Rāwhiti next home"},
		{"the services of that day", aroha + fmt.Sprintf(" { network(asAt: %q) { services { id } } }", then), []string{"child", "network", "services", "id"}, service("service then")},
		{"services of a day to come", aroha + fmt.Sprintf(" { network(asAt: %q) { services { whanau { id } } } }", day), []string{"child", "network", "services", "whanau", "id"}, ""},
		{"a service for the grandmother since", fmt.Sprintf("node(id: %q) { ... on Kin { services { id } } }", kin("grandmother")), []string{"node", "services", "id"}, ""},
		{"its network today", fmt.Sprintf("whanau(id: %q) { network { children { child { id } } agencies { agency { id } } } }", left), []string{"whanau", "network", "agencies", "agency", "id"}, ""},
		{"the network of one where she will belong", fmt.Sprintf("whanau(id: %q) { network(asAt: %q) { agencies { services { whanau { id } } } } }", next, day), []string{"whanau", "network", "agencies", "services", "whanau", "id"}, ""},
	}
	for name, seen := range map[string]bool{"grandmother": true, "newcomer": false, "lodger": false, "host": false} {
		cases = append(cases, sighted("adult: "+name, kin(name), seen))
	}
	for name, seen := range map[string]bool{"service then": true, "service still": true, "service since": false, "service before": false, "service of the host": false} {
		cases = append(cases, sighted(name, service(name), seen))
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		c := newCast()
		looking.Fill(t, s, []world.World{c.World})
		handler := api(t, s, c.World)
		for _, role := range []string{"member", "lead", "director", "glass breaker"} {
			account := c.accounts[slices.Index(c.roles, role)]
			for _, one := range cases {
				if is := heard(t, handler, account, one.text, one.path...); is != one.is {
					t.Errorf("%s: %s: %q, not %q", role, one.what, is, one.is)
				}
			}
		}
	})
}

func sighted(what, global string, seen bool) (c struct {
	what, text string
	path       []string
	is         string
}) {
	c.what, c.text, c.path = what, fmt.Sprintf("node(id: %q) { id }", global), []string{"node", "id"}
	if seen {
		c.is = global
	}
	return c
}
