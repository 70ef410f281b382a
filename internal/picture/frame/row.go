package frame

import (
	"fmt"

	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/svg"
)

// Row is somebody or something of a picture, in words.
type Row struct {
	ID     *string // as in the API; nil for what has none
	Part   string  // of life: whānau, health …
	Name   string
	Agency *string // for which a person comes; nil for none
	Role   string
	Lead   bool
	Since  *calendar.Date // when what a row says began; nil where the picture shows no time, or it is not recorded
	Until  *calendar.Date // the first day on which it has ended; nil while ongoing, and as for Since
	Change Change
}

// Change is what became of it since the day that the picture is compared with.
type Change string

// The changes. None at all is Same.
const (
	Same Change = "SAME"
	Came Change = "NEW"
	Gone Change = "GONE"
)

// Mark says beside a line what became of it.
func (is Change) Mark(l svg.Line, lang bilingual.Lang) svg.Line {
	switch is {
	case Came:
		l.Text, l.Colour = fmt.Sprintf("%s (%s)", l.Text, newSince.In(lang)), Coming
	case Gone:
		l.Text, l.Colour = fmt.Sprintf("%s (%s)", l.Text, goneSince.In(lang)), Quiet
	}
	return l
}

// Given is a text that may be missing.
func Given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
