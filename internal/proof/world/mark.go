package world

import (
	"fmt"
	"maps"
	"slices"
)

// free are the columns whose text people write as they like, beside those that are
// renamed in second worlds: open lists of codes, and keys of imported files.
var free = []string{"import_key", "profession", "gender", "join_reason", "leave_reason", "end_reason", "name_mi", "client", "subject"}

// ends are the columns of the day on which something ended, where its reason needs one.
var ends = map[string]string{"activity_conflicts": "settled_on", "external_supports": "ended_on", "safety_network_members": "ended_on", "training_modules": "until_on"}

// Mark puts a word that is nowhere else into every text that people write, of every row,
// and returns the words. A number of the NHI is such a word already.
func (w World) Mark(prefix string) []string {
	var marks []string
	for _, table := range w.Names() {
		columns := append(slices.Clone(texts[table]), free...)
		if table == "childrens_teams" || table == "service_types" {
			columns = append(columns, "name")
		}
		for _, row := range w.Tables[table] {
			if table == "person_identifiers" {
				marks = append(marks, row.Text("value"))
			}
			for _, column := range slices.Sorted(maps.Keys(row)) {
				if _, isText := row[column].(string); isText && slices.Contains(columns, column) {
					mark := fmt.Sprintf("%sx%dx", prefix, len(marks))
					row[column] = mark
					marks = append(marks, mark)
				}
			}
			if end := ends[table]; end != "" {
				row[end] = w.Today() // a reason needs its end
			}
			if row["sort_name"] != nil {
				named(row, row.Text(nameColumns[table][0]))
			}
		}
	}
	return marks
}
