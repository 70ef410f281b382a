package casework

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
)

//go:embed *.graphql
var stories embed.FS

// step is what somebody does on a day.
type step struct {
	story string // the file
	line  int
	day   calendar.Date
	who   string // the subject of their account
	text  string // one field of Mutation, or a whole operation
}

// heading begins a step: "# -40d leilani-tuimavave: why".
var heading = regexp.MustCompile(`^# ((?:[+-]\d+[ymd])+) ([a-z-]+): `)

// stepsFrom reads the steps of all stories of a folder.
func stepsFrom(folder fs.FS, today calendar.Date) ([]step, error) {
	names, err := fs.Glob(folder, "*.graphql")
	if err != nil {
		return nil, err
	}
	var steps []step
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		found, err := stepsOf(name, string(text), today)
		if err != nil {
			return nil, err
		}
		steps = append(steps, found...)
	}
	return steps, nil
}

// inOrder sorts steps by their days, those of a day as they come.
func inOrder(steps []step) {
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.day, b.day) })
}

func stepsOf(story, text string, today calendar.Date) (steps []step, err error) {
	number := 0
	for line := range strings.Lines(text) {
		number++
		begins := heading.FindStringSubmatch(line)
		switch {
		case begins != nil:
			steps = append(steps, step{story: story, line: number, day: demo.DayOf(begins[1], today), who: begins[2]})
		case strings.HasPrefix(line, "#"):
		case len(steps) > 0:
			steps[len(steps)-1].text += line
		case strings.TrimSpace(line) != "":
			return nil, fmt.Errorf("%s:%d: say on which day, and by whom", story, number)
		}
	}
	return steps, nil
}

// wrong asks a mutation what was wrong.
const wrong = "userErrors { message field }"

// request is the text of the operation: of one mutation also with what was wrong.
func (s step) request() string {
	text := strings.TrimSpace(s.text)
	if strings.HasPrefix(text, "query") || strings.HasPrefix(text, "mutation") {
		return text
	}
	if kept, ok := strings.CutSuffix(text, "}"); ok {
		return "mutation { " + kept + wrong + " } }"
	}
	return "mutation { " + text + " { " + wrong + " } }"
}
