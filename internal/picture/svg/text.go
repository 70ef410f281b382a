package svg

import "strings"

// Line is one line of text.
type Line struct {
	Text   string
	Size   float64
	Bold   bool
	Colour string
}

// leading is how far one line is below the other, of its size.
const leading = 1.35

// narrow and broad letters; all others are in between. Fonts differ, so that this is on the
// safe side.
const (
	narrowLetters = "iIjlīĪ.,:;'!|()[] "
	broadLetters  = "mwMWĀĒŌŪ@%&—"
)

// Width is how much room a line takes at most.
func (l Line) Width() float64 {
	total := 0.0
	for _, r := range l.Text {
		switch {
		case strings.ContainsRune(narrowLetters, r):
			total += 0.36
		case strings.ContainsRune(broadLetters, r):
			total += 0.92
		case r >= 'A' && r <= 'Z':
			total += 0.72
		case r > 0x2000:
			total++
		default:
			total += 0.6
		}
	}
	if l.Bold {
		total *= 1.06
	}
	return total * l.Size
}

func (l Line) Height() float64 { return l.Size * leading }

// Wrap breaks a text into lines that fit, between words, and inside words that do not fit alone.
func (l Line) Wrap(width float64) []Line {
	var lines []Line
	current := l
	current.Text = ""
	add := func(text string) bool {
		longer := current
		longer.Text += text
		if longer.Width() > width {
			return false
		}
		current = longer
		return true
	}
	next := func() {
		if current.Text != "" {
			lines = append(lines, current)
		}
		current.Text = ""
	}
	for _, word := range strings.Fields(l.Text) {
		if current.Text != "" && add(" "+word) {
			continue
		}
		next()
		for _, r := range word {
			if !add(string(r)) {
				next()
				add(string(r))
			}
		}
	}
	next()
	return lines
}

// Block is lines one below the other.
type Block []Line

func (b Block) Width() float64 {
	widest := 0.0
	for _, l := range b {
		widest = max(widest, l.Width())
	}
	return widest
}

func (b Block) Height() float64 {
	total := 0.0
	for _, l := range b {
		total += l.Height()
	}
	return total
}

// draw writes the lines below a place: from it on, or around it with the anchor "middle".
func (b Block) Draw(c *Canvas, top Point, anchor string) {
	y := top.Y
	for _, l := range b {
		c.Text(Point{top.X, y + l.Size}, l, "text-anchor", anchor)
		y += l.Height()
	}
}
