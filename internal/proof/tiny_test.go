package proof_test

import (
	"database/sql"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/policy"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// A tiny world is what each of three practitioners is to the network of each of three
// children: in it before, now, later or never. code holds the nine states, two bits each.
type code uint32

const (
	people = 3
	states = 4
	every  = 1 << (2 * people * people) // 262,144
)

func (c code) state(child, practitioner int) int {
	return int(c>>(2*(people*child+practitioner))) % states
}

var orders = [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}

// permuted is the same tiny world with its people in another order.
func (c code) permuted(children, practitioners []int) code {
	var other code
	for i, child := range children {
		for j, practitioner := range practitioners {
			other |= code(c.state(child, practitioner)) << (2 * (people*i + j))
		}
	}
	return other
}

// first says whether none of the orders of a tiny world's people comes before it. Ids are
// opaque to every rule, so that one of all orders stands for the others.
func (c code) first() bool {
	for _, children := range orders {
		for _, practitioners := range orders {
			if c.permuted(children, practitioners) < c {
				return false
			}
		}
	}
	return true
}

// spell is the period of a state.
func spell(row world.Row, w world.World, state int) world.Row {
	today := w.Today()
	switch state {
	case 1:
		row["from_on"], row["until_on"] = today.AddDays(-1), today
	case 2:
		row["from_on"], row["until_on"] = today, today.AddDays(1)
	case 3:
		row["from_on"] = today.AddDays(1)
	}
	return row
}

// crowd is many tiny worlds whose practitioners are the same.
type crowd struct {
	world.World
	serial uint64
	codes  map[uuid.UUID][2]int // what a child is: its tiny world, and which of three it is
}

func newCrowd(serial uint64) *crowd {
	c := &crowd{World: world.World{Now: world.Draw(1).Now, Tables: map[string][]world.Row{}}, serial: serial << 32, codes: map[uuid.UUID][2]int{}}
	c.add("childrens_teams", world.Row{"name": "Team", "sort_name": "team"})
	c.add("agencies", world.Row{"name": "Agency", "sort_name": "agency", "kind": "SCHOOL", "control": "SCHOOL", "shield": ""})
	for i := range people {
		p := c.add("practitioners", world.Row{"given_names": "Ari", "family_name": "Smith", "sort_name": "smith ari", "profession": "TEACHER"})
		c.add("accounts", world.Row{"issuer": world.Issuer, "subject": fmt.Sprintf("crowd-%d-%d", serial, i), "practitioner_id": p.ID()})
	}
	return c
}

func (c *crowd) add(table string, row world.Row) world.Row {
	c.serial++
	row["id"] = uuid.NewSHA1(uuid.Nil, fmt.Append(nil, c.serial))
	c.Tables[table] = append(c.Tables[table], row)
	return row
}

// join adds a tiny world.
func (c *crowd) join(tiny code) {
	for i := range people {
		child := c.add("children", world.Row{
			"preferred_name": "Lee", "given_names": fmt.Sprint("Lee ", c.serial), // or each of thousands might be any other (O13)
			"family_name": "Ao", "sort_name": "lee ao", "date_of_birth": c.Today().AddDays(-3000), "shielded": false,
		})
		c.codes[child.ID()] = [2]int{int(tiny), i}
		network := c.add("networks", world.Row{"child_id": child.ID(), "team_id": c.Tables["childrens_teams"][0].ID(), "accepted_on": c.Today().AddDays(-10)})
		for j, p := range c.Tables["practitioners"] {
			if state := tiny.state(i, j); state > 0 {
				c.add("can_memberships", spell(world.Row{
					"network_id": network.ID(), "practitioner_id": p.ID(), "agency_id": c.Tables["agencies"][0].ID(), "role": "CORE",
				}, c.World, state))
			}
		}
	}
}

// All tiny worlds there are: by the reference function each of them, by the databases one
// of all that differ only in the order of their people.
func TestEveryTinyWorld(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	var crowds []*crowd
	n := 0
	for c := range code(every) {
		if !c.first() {
			continue
		}
		if n++; n%256 == 1 {
			crowds = append(crowds, newCrowd(uint64(len(crowds)+1)))
		}
		crowds[len(crowds)-1].join(c)
	}
	t.Logf("%d of %d tiny worlds differ in more than the order of people", n, every)
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := make([]world.World, len(crowds))
		for i, c := range crowds {
			worlds[i] = c.World
		}
		looking.Fill(t, s, worlds)
		noChanges(t, s)
		for _, c := range crowds {
			for j, account := range c.Tables["accounts"] {
				c.compare(t, j, looking.As(t, s, c.World, account))
			}
		}
	})
}

// noChanges forgets that findings may have changed: of crowds that is noted some hundred
// thousand times, and whoever looks at it asks for each whether they see what it is about.
func noChanges(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`DELETE FROM finding_changes`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// compare holds the children that a practitioner of a crowd sees to the one rule that
// matters here: in the network today.
func (c *crowd) compare(t *testing.T, practitioner int, is looking.Look) {
	t.Helper()
	seen := 0
	for child, of := range c.codes {
		may := code(of[0]).state(of[1], practitioner) == 2
		if may != is.Rows[policy.Row{Table: "children", ID: child}] || may != is.Scope.Has(policy.Case, child) {
			t.Fatalf("tiny world %09x: practitioner %d, child %d: may be seen %v", of[0], practitioner, of[1], may)
		}
		if may {
			seen++
		}
	}
	if all := len(is.Scope.IDs(policy.Child)); all != seen {
		t.Fatalf("practitioner %d sees %d children of other worlds", practitioner, all-seen)
	}
}

// The reference function says the same of all of them, in each order.
func TestTheReferenceOfEveryTinyWorld(t *testing.T) {
	w := newCrowd(0)
	w.join(0)
	plain := w.Plain()
	for c := range code(every) {
		plain.Memberships = plain.Memberships[:0]
		for i := range people {
			for j := range people {
				if state := c.state(i, j); state > 0 {
					row := spell(world.Row{}, w.World, state)
					plain.Memberships = append(plain.Memberships, policy.MembershipRow{
						Network: plain.Networks[i].ID, Practitioner: plain.Practitioners[j], Agency: plain.Agencies[0].ID, Period: row.Period(),
					})
				}
			}
		}
		viewer := int(c) % people
		levels := policy.Visible(plain, plain.Accounts[viewer], w.Today())
		for i, child := range plain.Children {
			if full := levels[policy.Row{Table: "children", ID: child.ID}] == policy.Full; full != (c.state(i, viewer) == 2) {
				t.Fatalf("tiny world %09x: practitioner %d, child %d: seen %v", c, viewer, i, full)
			}
		}
	}
}

func TestOrdersOfPeopleAreAllOfThem(t *testing.T) {
	counted := map[code]bool{}
	for _, children := range orders {
		for _, practitioners := range orders {
			counted[code(0b01_10_11_00_00_01_10_00_00).permuted(children, practitioners)] = true
		}
	}
	if len(counted) != 36 || !slices.Equal(orders[0], []int{0, 1, 2}) {
		t.Errorf("%d orders of three children and three practitioners, not 36", len(counted))
	}
}
