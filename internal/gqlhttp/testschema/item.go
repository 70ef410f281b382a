package testschema

import "strconv"

// Item is a thing that has parts, which are things, without end.
type Item struct {
	ID     string
	Name   string
	Colour Colour
}

// NewItem returns the item of an id.
func NewItem(id string) *Item {
	return &Item{ID: id, Name: "thing " + id, Colour: ColourRed}
}

// Parent returns the item itself: a way to nest without end.
func (i *Item) Parent() *Item { return i }

// Parts returns two items.
func (i *Item) Parts() []*Item { return some(2) }

// Related returns a page of items.
func (i *Item) Related(first, last *int32) *ItemConnection { return page(first, last) }

func page(first, last *int32) *ItemConnection {
	n := int32(20)
	if first != nil {
		n = *first
	} else if last != nil {
		n = *last
	}
	c := &ItemConnection{Nodes: some(int(n)), TotalCount: 100}
	for _, item := range c.Nodes {
		c.Edges = append(c.Edges, &ItemEdge{Node: item})
	}
	return c
}

func some(n int) []*Item {
	items := make([]*Item, n)
	for i := range items {
		items[i] = NewItem(strconv.Itoa(i))
	}
	return items
}
