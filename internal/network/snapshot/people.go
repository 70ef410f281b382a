package snapshot

import (
	"bytes"
	"cmp"
	"strings"

	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
)

// Child is a child with what is recorded around them. The lists are filled for
// the children asked for; for a sibling all but its own siblings; for a child of
// the same household only its provisions and whānau. In is nil for a child that
// was read outside a network. An unnamed child is known to exist as a sibling, with who leads
// its network today: everything else is empty, and must not be shown, nor when any of it began.
type Child struct {
	ID            ID
	Unnamed       bool
	Alias         ID // of an unnamed child: stands for its id where others could try ids
	PreferredName string
	GivenNames    string
	FamilyName    string
	SortName      string // folded: lists are in its order
	Birth         *Birth
	Gender        string // open code; empty: not recorded
	Ethnicities   []string
	Iwi           []string
	Languages     []string

	In         *Snapshot // the snapshot that was loaded for this child itself
	Networks   []*Network
	Provisions []*Provision // for the child itself, not through a whānau
	Whanau     []*WhanauMember
	Siblings   []*Sibling // everyone who is a sibling on some day, by id
	Casework   *Casework  // nil: not loaded
	Alike      []*Child   // who may be the same, loaded with casework, by id
}

// Kin is an adult of the whānau.
type Kin struct {
	ID         ID
	GivenNames string
	FamilyName string
	Birth      *Birth // nil: not recorded, or not for this viewer
}

// Birth is when a person was born.
type Birth struct{ Date calendar.Date }

// AgeOn is the age in full years on a day, nil before the birth.
func (b *Birth) AgeOn(day calendar.Date) *int {
	if day < b.Date {
		return nil
	}
	year, month, dayOfMonth := b.Date.YearMonthDay()
	y, m, d := day.YearMonthDay()
	age := y - year
	if m < month || m == month && d < dayOfMonth {
		age--
	}
	return &age
}

// Practitioner is a person who works with children, with where they are employed
// and in which teams they take part.
type Practitioner struct {
	ID         ID
	GivenNames string
	FamilyName string
	SortName   string // folded: lists are in its order
	Profession string // open code; never decides eligibility (S1.21)
	Email      string
	Phone      string

	Employments  []Employment
	Affiliations []Affiliation
}

// Employment is a period at an agency.
type Employment struct {
	Agency   ID
	JobTitle string
	Period   calendar.Period
}

// Affiliation is a period in a Children's Team, in any role.
type Affiliation struct {
	Team   ID
	Role   string
	Period calendar.Period
}

// Person is a child, kin or practitioner.
type Person interface {
	Node
	Name() string
}

// Name is what the child is called.
func (c *Child) Name() string { return c.PreferredName }

// Name is given names and family name.
func (k *Kin) Name() string { return strings.TrimSpace(k.GivenNames + " " + k.FamilyName) }

// Name is given names and family name.
func (p *Practitioner) Name() string { return strings.TrimSpace(p.GivenNames + " " + p.FamilyName) }

// Alone is the child with nothing around it, in a snapshot that holds nothing of it.
func (c *Child) Alone(in *Snapshot) *Child {
	alone := *c
	alone.In, alone.Networks, alone.Provisions, alone.Whanau, alone.Siblings, alone.Casework, alone.Alike = in, nil, nil, nil, nil, nil, nil
	return &alone
}

// Loaded says whether the child was loaded with everything around it.
func (c *Child) Loaded() bool { return c.In != nil }

// LoadedWith says whether it was, and with as much besides.
func (c *Child) LoadedWith(with With) bool { return c.Loaded() && c.In.Covers(with) }

// Compare orders children by name, then id; unnamed ones come last.
func (c *Child) Compare(d *Child) int {
	if c.Unnamed != d.Unnamed {
		if c.Unnamed {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(c.SortName, d.SortName), bytes.Compare(c.ID[:], d.ID[:]))
}

// NodeID is the id.
func (c *Child) NodeID() ID { return c.ID }

// NodeID is the id.
func (k *Kin) NodeID() ID { return k.ID }

// NodeID is the id.
func (p *Practitioner) NodeID() ID { return p.ID }

// NodeType is the name of the type in the API.
func (*Child) NodeType() string { return "Child" }

// NodeType is the name of the type in the API.
func (*Kin) NodeType() string { return "Kin" }

// NodeType is the name of the type in the API.
func (*Practitioner) NodeType() string { return "Practitioner" }

// GlobalID is the id in the API.
func (c *Child) GlobalID() string { return globalid.Of(c.NodeType(), c.ID) }

// GlobalID is the id in the API.
func (k *Kin) GlobalID() string { return globalid.Of(k.NodeType(), k.ID) }

// GlobalID is the id in the API.
func (p *Practitioner) GlobalID() string { return globalid.Of(p.NodeType(), p.ID) }
