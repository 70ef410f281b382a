// Package ecomap draws who is around a child, how firmly they are tied to it, and where support overlaps or is missing, as
// social workers draw ecomaps by hand (S1.9; the lines are Hartman's).
package ecomap

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
	if shape == frame.Narrow {
		s.drawNarrow(c)
	} else {
		s.drawWide(c)
	}
	return c
}
