// Package frame owns what every picture of a network has, of whatever style: what was asked for, its title and notes, the
// findings with their numbers, what has changed, and the table of who is in it. It refuses to know where things stand.
package frame

import (
	"context"
	"fmt"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/picture/svg"
)

// Shape is how wide a picture is.
type Shape string

// The shapes.
const (
	Wide   Shape = "WIDE"   // for paper and large screens
	Narrow Shape = "NARROW" // for phones: Phone broad
)

// Phone is how broad a narrow picture is.
const Phone = 390.0

// Margin is kept free at the edges of a picture, Padding between the text of a box and its edge.
const (
	Margin  = 24.0
	Padding = 10.0
)

// Asked is which picture is wanted.
type Asked struct {
	Lang     bilingual.Lang
	Shape    Shape
	Compared *calendar.Date    // what has changed since that day is marked; nil: nothing is
	Brokered *network.Brokered // a service of which only may be known whom to ask; nil for none
}

// Picture is a drawing, and the same in words.
type Picture struct {
	SVG     string
	AltText string // lines of plain text
	Rows    []*Row // everybody who is drawn, in the order of reading
	Width   int    // in units of the drawing, meant as pixels
	Height  int
}

// Picture is what was drawn on a canvas, in words, and as a table.
func (f *Frame) Picture(c *svg.Canvas, words string, rows []*Row) *Picture {
	return &Picture{c.Document(f.Title), words, rows, svg.Ceil(c.Width), svg.Ceil(c.Height)}
}

// Frame is what stands around a picture.
type Frame struct {
	Lang  bilingual.Lang
	Title string
	Team  string   // empty: no network is open
	Notes []string // what else is to be said above it
	Marks []*Mark
}

// New is the frame of a network, without findings. Title is a text with places for the child's name and the day, mine one
// with a place for the day, for the child itself.
// Errors: fault.Field for a day to compare with that is later than the day shown.
func New(around *network.Support, asked Asked, title, mine bilingual.Words) (*Frame, error) {
	f := &Frame{Lang: asked.Lang}
	day := bilingual.Day(around.AsAt, f.Lang)
	f.Title = fmt.Sprintf(title.In(f.Lang), around.Child.Name(), day)
	if around.Mine() {
		f.Title = fmt.Sprintf(mine.In(f.Lang), day)
	}
	if team := around.Team(); team != nil {
		f.Team = named(team.Name, team.NameMi, f.Lang)
	}
	if known := around.KnownAt(); known != nil {
		f.Notes = append(f.Notes, fmt.Sprintf(asKnown.In(f.Lang), bilingual.Day(calendar.Today(*known), f.Lang)))
	}
	if asked.Compared != nil {
		if *asked.Compared > around.AsAt {
			return nil, fault.Field("comparedWith", "compare with a day before the one that is shown, or with that day")
		}
		f.Notes = append(f.Notes, fmt.Sprintf(comparedTo.In(f.Lang), bilingual.Day(*asked.Compared, f.Lang)))
	}
	return f, nil
}

// Find numbers what overlaps and is missing.
func (f *Frame) Find(ctx context.Context, around *network.Support) error {
	overlaps, err := around.Overlaps(ctx, nil, finding.Defaults())
	if err != nil {
		return err
	}
	gaps, err := around.Gaps(ctx, nil, finding.Defaults())
	for i, is := range append(overlaps, gaps...) {
		f.Marks = append(f.Marks, &Mark{i + 1, is})
	}
	return err
}

// Heading are the lines above the picture.
func (f *Frame) Heading() svg.Block {
	b := svg.Block{{Text: f.Title, Size: 18, Bold: true}}
	if f.Team != "" {
		b = append(b, svg.Line{Text: f.Team, Size: 13, Colour: Quiet})
	}
	for _, note := range f.Notes {
		b = append(b, svg.Line{Text: note, Size: 13, Colour: Coming})
	}
	return b
}

// DrawHeading draws them at the top, in a width.
func (f *Frame) DrawHeading(c *svg.Canvas, width float64) {
	c.Height += Margin
	for _, l := range f.Heading() {
		lines := svg.Block(l.Wrap(width - 2*Margin))
		lines.Draw(c, svg.At(Margin, c.Height), "start")
		c.Height += lines.Height()
	}
}

// named is a name in a language, where it has one in te reo Māori.
func named(name, maori string, lang bilingual.Lang) string {
	if lang == bilingual.Maori && maori != "" {
		return maori
	}
	return name
}
