package demo

import (
	"io/fs"

	"cangraph/internal/calendar"
)

// DatedFrom lets tests read other folders as the stories are read.
func DatedFrom(folder fs.FS, today calendar.Date) fs.FS { return datedFrom{folder, today} }
