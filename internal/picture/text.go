package picture

import "strings"

// line is one line of text.
type line struct {
	text   string
	size   float64
	bold   bool
	colour string
}

// leading is how far one line is below the other, of its size.
const leading = 1.35

// narrow and broad letters; all others are in between. Fonts differ, so that this is on the
// safe side.
const (
	narrowLetters = "iIjlīĪ.,:;'!|()[] "
	broadLetters  = "mwMWĀĒŌŪ@%&—"
)

// width is how much room a line takes at most.
func (l line) width() float64 {
	total := 0.0
	for _, r := range l.text {
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
	if l.bold {
		total *= 1.06
	}
	return total * l.size
}

func (l line) height() float64 { return l.size * leading }

// wrap breaks a text into lines that fit, between words, and inside words that do not fit alone.
func (l line) wrap(width float64) []line {
	var lines []line
	current := l
	current.text = ""
	add := func(text string) bool {
		longer := current
		longer.text += text
		if longer.width() > width {
			return false
		}
		current = longer
		return true
	}
	next := func() {
		if current.text != "" {
			lines = append(lines, current)
		}
		current.text = ""
	}
	for _, word := range strings.Fields(l.text) {
		if current.text != "" && add(" "+word) {
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

// block is lines one below the other.
type block []line

func (b block) width() float64 {
	widest := 0.0
	for _, l := range b {
		widest = max(widest, l.width())
	}
	return widest
}

func (b block) height() float64 {
	total := 0.0
	for _, l := range b {
		total += l.height()
	}
	return total
}

// draw writes the lines below a place: from it on, or around it with the anchor "middle".
func (b block) draw(c *canvas, top point, anchor string) {
	y := top.y
	for _, l := range b {
		c.text(point{top.x, y + l.size}, l, "text-anchor", anchor)
		y += l.height()
	}
}
