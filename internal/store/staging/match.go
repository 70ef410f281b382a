package staging

import (
	"fmt"
	"strings"
)

// The states of a stored row that a line of a file is about:
//
//	same      the line says what is stored
//	changed   the line corrects it
//	replaced  the line corrects it, and another line says that it was entered in error
//	retired   a line says that it was entered in error

// matched finds the stored row of every line. A reference that may be to several
// tables is looked for in each: equality alone can use an index.
func (f *Folder) matched(t *Table) []string {
	var statements []string
	for _, condition := range sameness(t, "t", "r") {
		statements = append(statements, fmt.Sprintf(`INSERT INTO matched_%s (line, id, state)
			SELECT r.line, t.id, CASE WHEN r.retires THEN 'retired' WHEN %s THEN 'changed' ELSE 'same' END
			FROM resolved_%[1]s r JOIN %[1]s t ON %[3]s`, t.Name, f.difference(t), condition))
	}
	// A key that is both given and entered in error is given: the row that was entered
	// in error is the stored one, if it is another.
	return append(statements,
		fmt.Sprintf(`UPDATE matched_%[1]s SET state = 'replaced' WHERE state = 'changed'
			AND id IN (SELECT id FROM matched_%[1]s WHERE state = 'retired')`, t.Name),
		fmt.Sprintf(`DELETE FROM matched_%[1]s WHERE state = 'retired'
			AND id IN (SELECT id FROM matched_%[1]s WHERE state <> 'retired')`, t.Name))
}

// sameness is the conditions, one of which holds, for rows a and b to be about the
// same thing.
func sameness(t *Table, a, b string) []string {
	conditions := []string{""}
	for _, either := range t.identity() {
		var equal []string
		for _, c := range either {
			for _, column := range c.into() {
				equal = append(equal, fmt.Sprintf("%s.%s = %s.%[2]s", a, column, b))
			}
		}
		var longer []string
		for _, condition := range conditions {
			for _, e := range equal {
				longer = append(longer, strings.TrimPrefix(condition+" AND "+e, " AND "))
			}
		}
		conditions = longer
	}
	return conditions
}

// difference says whether a stored row t differs from a line r.
func (f *Folder) difference(t *Table) string {
	var differ []string
	for _, c := range t.Columns {
		for _, column := range c.into() {
			if !f.keeps(t, c) {
				differ = append(differ, fmt.Sprintf("t.%s IS DISTINCT FROM r.%[1]s", column))
			}
		}
	}
	return strings.Join(differ, " OR ")
}
