package ecomap

import "cangraph/internal/picture/svg"

// passage are the lines of one person of a box, so that a page can point to them; without an id those of the box itself.
type passage struct {
	id string
	svg.Block
}

// passages are those of a box, one below the other.
type passages []passage

// Width is that of the broadest.
func (p passages) Width() float64 {
	widest := 0.0
	for _, is := range p {
		widest = max(widest, is.Block.Width())
	}
	return widest
}

// Height is that of all.
func (p passages) Height() float64 {
	total := 0.0
	for _, is := range p {
		total += is.Block.Height()
	}
	return total
}

// Draw draws them around a place, from it down.
func (p passages) Draw(c *svg.Canvas, top svg.Point) {
	for _, is := range p {
		if is.id != "" {
			c.Group("data-id", is.id)
		}
		is.Block.Draw(c, top, "middle")
		if is.id != "" {
			c.End()
		}
		top.Y += is.Block.Height()
	}
}
