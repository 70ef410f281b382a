package interchange

import (
	"io/fs"
	"slices"
	"strings"
)

// inspect reports what is in the folder but is none of the files: a misspelt name
// would otherwise be silently left out.
func (im *importing) inspect(folder fs.FS) error {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if f := fileNamed(name); f != nil && !entry.IsDir() {
			im.inspectFile(folder, f)
			continue
		}
		if temporary(name) {
			continue
		}
		message := "is not a file of an import; the files are " + strings.Join(fileNames(), ", ")
		switch meant := fileNamed(strings.ToLower(name)); {
		case entry.IsDir():
			message = "is a folder, which is not read; put the files side by side, and take it away"
		case meant != nil:
			message = "is not a file of an import; write its name in small letters, as " + meant.name
		}
		im.errors.add(-1, 0, Problem{File: visible(name), Message: message})
	}
	if im.found == 0 && im.errors.count == 0 {
		im.errors.add(-1, 0, Problem{File: "the folder", Message: "holds none of the files of an import; they are " + strings.Join(fileNames(), ", ")})
	}
	return nil
}

// inspectFile refuses what has the name of a file but is something else, before it is
// opened: a named pipe would be waited for.
func (im *importing) inspectFile(folder fs.FS, f *file) {
	im.found++
	message := ""
	switch info, err := fs.Stat(folder, f.name); {
	case err != nil:
		message = "cannot be read; check where it leads to and who may read it"
	case !info.Mode().IsRegular():
		message = "is not an ordinary file; put a copy of the file itself in the folder"
	default:
		return
	}
	im.unreadable[f.table.Name] = true
	im.errors.add(-1, 0, Problem{File: f.name, Message: message})
}

// temporary says whether a file is hidden, or what an editor or spreadsheet leaves
// beside its files.
func temporary(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(lower, ".tmp") || lower == "thumbs.db" || lower == "desktop.ini"
}

func fileNamed(name string) *file {
	for _, f := range files {
		if f.name == name {
			return f
		}
	}
	return nil
}

func fileNames() []string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.name
	}
	return slices.Clip(names)
}
