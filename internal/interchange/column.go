package interchange

import (
	"cangraph/internal/store/staging"
)

// column is one column of a file: where it goes, and what its cells may hold.
type column struct {
	staging.Column
	required bool
	expected string // what would be right, for messages
	empty    any    // what an empty cell stores
	kept     bool   // a file without the column leaves what is recorded in it
	read     func(cell string) (any, error)
}

// free is free text, such as a name.
func free(name, expected string) column {
	return column{
		Column:   staging.Column{Name: name, Stored: name},
		expected: expected, empty: "", read: readText,
	}
}

// key is the key that the source system gives the row.
func key(name, stored string) column {
	return column{
		Column:   staging.Column{Name: name, Stored: stored, Identifies: true},
		required: true, expected: "a key of your own that no other row has", read: readKey,
	}
}

// reference holds the key of a row of one of the tables of the references.
func reference(name, expected string, refers ...staging.Reference) column {
	return column{
		Column:   staging.Column{Name: name, Refers: refers},
		expected: expected, read: readKey,
	}
}

// date is a local date.
func date(name, stored string) column {
	return column{
		Column:   staging.Column{Name: name, Stored: stored, Type: staging.Date},
		expected: "a date of the form YYYY-MM-DD, such as 2026-06-08", read: readDate,
	}
}

// flag is true or false.
func flag(name string) column {
	return column{
		Column:   staging.Column{Name: name, Stored: name, Type: staging.Bool},
		expected: booleans, empty: false, read: readBool,
	}
}

// code is one of a list of codes.
func code(name string, list codeList) column {
	return column{
		Column:   staging.Column{Name: name, Stored: name},
		expected: "one of " + list.words(), empty: "", read: list.read,
	}
}

// list is several values, separated by semicolons.
func list(name, expected string, check func(element string) error) column {
	return column{
		Column:   staging.Column{Name: name, Stored: name, Type: staging.List},
		expected: expected, read: func(cell string) (any, error) { return readList(cell, check) },
	}
}

// must makes a column required.
func must(c column) column {
	c.required = true
	return c
}

// identifying makes a required column part of what makes a row the same row.
func identifying(c column) column {
	c.Identifies = true
	return must(c)
}

// household is the one part of an identity that may be empty.
func household() column {
	c := free("household", "a label of your own for a household of the whānau")
	c.read = readKey
	c.Identifies = true
	return c
}

// instead makes an identifying column stand in the place of another: one of them is
// given.
func instead(of string, c column) column {
	c.Identifies, c.Instead = true, of
	return c
}

// either makes a column one in whose place another may stand.
func either(c column) column {
	c.Identifies = true
	return c
}

// guarding is a column that shields: what is recorded in it is not taken away by
// leaving the column out.
func guarding(c column) column {
	c.kept = true
	return c
}

// nullable stores nothing for an empty cell.
func nullable(c column) column {
	c.empty = nil
	return c
}
