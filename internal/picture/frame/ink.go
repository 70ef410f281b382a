package frame

// The inks, all of them dark enough to be read on white and on the colours of sectors.
const (
	Quiet    = "#4d4d4d"
	Overlaps = "#a31515"
	Gaps     = "#6b3fa0"
	Coming   = "#0b6623" // and what is a chance
)
