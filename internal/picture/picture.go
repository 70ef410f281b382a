// Package picture draws what is around a child as people draw it by hand (S1.9), as SVG without fonts, scripts or styles from
// elsewhere, with the same in words. It draws the support network that it is given, and refuses to read: what the viewer may
// not see is not in it, and the picture of a network and its answer cannot disagree.
//
// Each style is a package of its own; frame is what they share, svg what they draw with.
package picture

import (
	"context"

	"cangraph/internal/network"
	"cangraph/internal/picture/ecomap"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/genogram"
	"cangraph/internal/picture/timeline"
)

// Style is the kind of a picture.
type Style string

// The styles.
const (
	Ecomap   Style = "ECOMAP"
	Genogram Style = "GENOGRAM"
	Timeline Style = "TIMELINE"
)

// Of draws a network in a style. It must be loaded with meetings and kinship.
// Errors: it was not; fault.Field for a day to compare with that is later; those of sight.Show.
func Of(ctx context.Context, around *network.Support, style Style, asked frame.Asked) (*frame.Picture, error) {
	switch style {
	case Ecomap:
		return ecomap.Of(ctx, around, asked)
	case Genogram:
		return genogram.Of(ctx, around, asked)
	case Timeline:
		return timeline.Of(ctx, around, asked)
	}
	panic("no such style: " + style)
}
