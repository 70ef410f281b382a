package snapshot

import (
	"bytes"
	"cmp"
	"slices"

	"cangraph/internal/calendar"
)

// Meeting is the days on which two practitioners both worked in the networks of a child.
type Meeting struct {
	Child  ID
	Whanau []Belonging
	Days   calendar.Days
}

// AddWhanau adds the whānau to which the child belonged while the two met, or the
// child itself if there was none: then it counts as one of its own.
func (m *Meeting) AddWhanau(to map[ID]bool) {
	none := true
	for _, w := range m.Whanau {
		if !m.Days.Clip(w.Period).Empty() {
			to[w.Whanau], none = true, false
		}
	}
	if none {
		to[m.Child] = true
	}
}

// JointOf returns the joint rows of these members, those of one network together.
func JointOf(joint []*Joint, members []*Membership) []*Joint {
	var theirs []*Joint
	for _, j := range joint {
		if Place(members, j.Practitioner) >= 0 {
			theirs = append(theirs, j)
		}
	}
	slices.SortStableFunc(theirs, func(a, b *Joint) int { return bytes.Compare(a.Network[:], b.Network[:]) })
	return theirs
}

// EachNetwork calls do with the rows of each network, which must stand together.
func EachNetwork(joint []*Joint, do func(rows []*Joint)) {
	for len(joint) > 0 {
		n := 1
		for n < len(joint) && joint[n].Network == joint[0].Network {
			n++
		}
		do(joint[:n])
		joint = joint[n:]
	}
}

// Place is where a practitioner stands among members, -1 when they are none.
func Place(members []*Membership, who *Practitioner) int {
	return slices.IndexFunc(members, func(m *Membership) bool { return m.Practitioner == who })
}

// WorkingRelationship is how long two members have worked together, and on how many
// networks: of those that were loaded.
type WorkingRelationship struct {
	Practitioners []*Practitioner // the two, by name
	Since         calendar.Date   // the first day on which both were members of one network
	Networks      int
	Whanau        int // of the children of these networks; a child in none counts as one
}

// FirstTogether says whether this network is the only one so far.
func (w *WorkingRelationship) FirstTogether() bool { return w.Networks == 1 }

// WorkingRelationshipsOn returns every two practitioners whose memberships are effective on
// a day, with what they did together until then, the longest first, then by names. The
// child must be loaded with the meetings of the day.
func (c *Child) WorkingRelationshipsOn(on calendar.Date) []*WorkingRelationship {
	members := c.MembersOn(on)
	histories := map[pair]*history{}
	EachNetwork(JointOf(c.In.Joint, members), func(rows []*Joint) {
		for two, days := range daysTogether(rows, members, on) {
			if histories[two] == nil {
				histories[two] = &history{met: map[ID]*Meeting{}}
			}
			histories[two].add(rows[0], days)
		}
	})
	list := make([]*WorkingRelationship, 0, len(histories))
	for two, h := range histories {
		list = append(list, h.of(members[two[0]].Practitioner, members[two[1]].Practitioner))
	}
	slices.SortFunc(list, (*WorkingRelationship).compare)
	return list
}

// pair is the places of two members, the lower first.
type pair [2]int

// daysTogether are the days until a day, that one included, on which each two members
// both counted in the network of these rows.
func daysTogether(rows []*Joint, members []*Membership, on calendar.Date) map[pair]calendar.Days {
	together := map[pair]calendar.Days{}
	counted := make([]calendar.Days, len(rows))
	for x, a := range rows {
		days, _ := a.Effective()
		counted[x] = days.Clip(calendar.Period{From: calendar.Always, Until: on.AddDays(1)})
		for y, b := range rows[:x] {
			i, j := Place(members, a.Practitioner), Place(members, b.Practitioner)
			if both := counted[x].Intersect(counted[y]); i != j && !both.Empty() {
				two := pair{min(i, j), max(i, j)}
				together[two] = together[two].Union(both)
			}
		}
	}
	return together
}

// history is where two practitioners worked together.
type history struct {
	networks int
	met      map[ID]*Meeting // by child
}

// add adds the days together in one network, which is that of the row.
func (h *history) add(network *Joint, days calendar.Days) {
	h.networks++
	m := h.met[network.Child]
	if m == nil {
		m = &Meeting{Child: network.Child, Whanau: network.Whanau}
		h.met[network.Child] = m
	}
	m.Days = m.Days.Union(days)
}

func (h *history) of(a, b *Practitioner) *WorkingRelationship {
	w := &WorkingRelationship{Practitioners: []*Practitioner{a, b}, Since: calendar.Forever, Networks: h.networks}
	slices.SortFunc(w.Practitioners, (*Practitioner).Compare)
	whanau := map[ID]bool{}
	for _, m := range h.met {
		w.Since = min(w.Since, m.Days[0].From)
		m.AddWhanau(whanau)
	}
	w.Whanau = len(whanau)
	return w
}

func (w *WorkingRelationship) compare(other *WorkingRelationship) int {
	return cmp.Or(cmp.Compare(w.Since, other.Since), w.Practitioners[0].Compare(other.Practitioners[0]), w.Practitioners[1].Compare(other.Practitioners[1]))
}
