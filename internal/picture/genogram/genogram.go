// Package genogram draws the whānau of a child by generations, as social workers draw genograms by hand (S1.9; the symbols are
// those of McGoldrick). It draws what is recorded and guesses nothing: nobody's gender from a name, no parent whom no row names.
package genogram

import (
	"context"

	"cangraph/internal/network"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// mostPeople are as many as are drawn at once: arranging them takes time by their square, and nobody reads more.
const mostPeople = 150

// Of draws the whānau of a network. It must be loaded with kinship.
// Errors: it was not; fault.Field for a day to compare with that is later; fault.Limited for more than 150 people; those of
// sight.Show and of ctx.
func Of(ctx context.Context, around *network.Support, asked frame.Asked) (*frame.Picture, error) {
	s, err := gather(ctx, around, asked)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil { // the time of the request was over before this picture of it
		return nil, err
	}
	return s.Picture(s.draw(asked.Shape), s.words(), s.tableRows()), nil
}

func (s *scene) draw(shape frame.Shape) *svg.Canvas {
	c := &svg.Canvas{Width: frame.Phone}
	var p *plan
	if shape == frame.Narrow {
		p = s.narrow()
	} else {
		p = s.wide()
		c.Width = max(p.right()+frame.Margin, 560)
	}
	s.DrawHeading(c, c.Width)
	c.Height += between
	p.draw(c, s)
	s.drawLegend(c, c.Width)
	return c
}
