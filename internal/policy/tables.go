package policy

// Table says which rows of a table a viewer may read.
type Table struct {
	Name string
	// Rows is a condition on the table's columns, in SQL that both databases understand;
	// {kind} stands for "is among the ids of that kind", and {not kind} for the opposite. "true" is
	// for everyone who is known, empty for nobody.
	Rows string
}

// Tables holds every table and view that a viewer may read; all others are closed.
var Tables = []Table{}
