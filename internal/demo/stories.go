package demo

import (
	"embed"
	"io/fs"

	"cangraph/internal/calendar"
)

//go:embed stories/*.csv
var stories embed.FS

// Stories returns the folder of the demo team as import reads it, dated around today.
func Stories(today calendar.Date) fs.FS {
	folder, err := fs.Sub(stories, "stories")
	if err != nil {
		panic(err) // a constant name is valid
	}
	return datedFrom{folder, today}
}
