// Package timeline draws the support of a child in time: who was a member, who led and which services were given, as bars by
// agency, with the days shaded on which they overlap. It draws what the network of each day answers, and refuses to draw
// what counts on none.
package timeline

import (
	"context"

	"cangraph/internal/network"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
)

// Of draws the network. It must be loaded with meetings and kinship.
// Errors: it was not; fault.Field for a day to compare with that is later; those of sight.Show.
func Of(ctx context.Context, around *network.Support, asked frame.Asked) (*frame.Picture, error) {
	s, err := gather(ctx, around, asked)
	if err != nil {
		return nil, err
	}
	return s.Picture(s.draw(asked.Shape), s.words(), s.rows()), nil
}

func (s *scene) draw(shape frame.Shape) *svg.Canvas {
	c := &svg.Canvas{}
	r := wide
	if shape == frame.Narrow {
		r = narrow
	}
	s.drawIn(c, r)
	return c
}
