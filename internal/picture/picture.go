// Package picture draws what is around a child as people draw it by hand (S1.9): an ecomap, as SVG
// without fonts, scripts or styles from elsewhere, with the same in words. It draws the support
// network that it is given, and refuses to read: what the viewer may not see is not in it, and
// the picture of a network and its answer cannot disagree.
package picture

import (
	"context"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/network"
)

// Style is the kind of a picture.
type Style string

// Ecomap is the only one that is drawn yet.
const Ecomap Style = "ECOMAP"

// Shape is how wide a picture is.
type Shape string

// The shapes.
const (
	Wide   Shape = "WIDE"   // around the child, for paper and large screens
	Narrow Shape = "NARROW" // one below the other, for phones
)

// Picture is a drawing, and the same in words.
type Picture struct {
	SVG     string
	AltText string // lines of plain text
	Rows    []*Row // everybody who is drawn, in the order of reading
	Width   int    // in units of the drawing, meant as pixels
	Height  int
}

// Asked is which picture is wanted.
type Asked struct {
	Lang     bilingual.Lang
	Shape    Shape
	Compared *calendar.Date    // what has changed since that day is marked; nil: nothing is
	Brokered *network.Brokered // a service of which only may be known whom to ask; nil for none
}

// Of draws who is around a child, how they are tied to it, and what overlaps and is missing.
// The network must be loaded with meetings and kinship. Errors: it was not; fault.Field for a day to compare with that
// is later; those of sight.Show.
func Of(ctx context.Context, around *network.Support, asked Asked) (*Picture, error) {
	s, err := gather(ctx, around, asked)
	if err != nil {
		return nil, err
	}
	c := &canvas{}
	s.draw(c, asked.Shape)
	return &Picture{SVG: c.svg(s.title), AltText: s.words(), Rows: s.rows(), Width: round(c.width), Height: round(c.height)}, nil
}

func (s *scene) draw(c *canvas, shape Shape) {
	if shape == Narrow {
		s.drawNarrow(c)
	} else {
		s.drawWide(c)
	}
}
