package staging

// Type is the type of a staged column.
type Type int

// The types of staged columns.
const (
	Text Type = iota
	Date
	Bool
	List // of texts, as JSON
)

// Column is one column of a file, and where its values go.
type Column struct {
	Name       string
	Type       Type
	Stored     string      // the database column that takes the value; empty for a reference
	Refers     []Reference // the tables whose keys it holds, with the columns that take the ids
	Identifies bool        // it is part of what makes a row the same row as one stored before
	Instead    string      // it identifies in the place of the column of this name, where that one is empty
}

// into is the database columns that take the values.
func (c Column) into() []string {
	var names []string
	if c.Stored != "" {
		names = append(names, c.Stored)
	}
	for _, r := range c.Refers {
		names = append(names, r.Column)
	}
	return names
}

// Reference is a table whose keys a column holds, and the database column that
// takes the id of the row with the key.
type Reference struct{ Table, Column string }

// Table is a database table and the file that fills it.
type Table struct {
	Name      string // of the database table
	Keys      string // the key space of its rows: no two rows of a space share a key; empty: rows have no key
	Columns   []Column
	From      string   // the database column of the first day of a row's period, if it has one
	Until     string   // the database column of the first day after it
	Apart     []string // database columns: rows equal in them must not overlap in time; of several that refer to one thing, one is set
	Kept      []string // database columns that no file holds: a correction keeps them
	Versioned bool     // rows have a version, which a correction counts up like every other change
	Named     bool     // rows are found by name
	Of        string   // the table whose file holds these rows too, line by line: one that differs makes that line a change
}

// key is the column that holds the key of a row of a table with keys.
func (t *Table) key() *Column {
	for i := range t.Columns {
		if t.Columns[i].Identifies {
			return &t.Columns[i]
		}
	}
	return nil
}

// identity is the columns that make a row the same row, each with those that may stand
// in its place.
func (t *Table) identity() [][]Column {
	var identity [][]Column
	for _, c := range t.Columns {
		if !c.Identifies || c.Instead != "" {
			continue
		}
		either := []Column{c}
		for _, other := range t.Columns {
			if other.Instead == c.Name {
				either = append(either, other)
			}
		}
		identity = append(identity, either)
	}
	return identity
}
