package world

import (
	"fmt"
	"maps"
	"slices"
)

// free are the columns whose text people write as they like, beside those that are
// renamed in second worlds: open lists of codes, and keys of imported files.
var free = []string{"import_key", "profession", "gender", "join_reason", "leave_reason", "end_reason", "name_mi", "client", "subject"}

// ends are the columns of the day on which something ended, where words in another column need one.
var ends = map[string]map[string]string{
	"activity_conflicts": {"settlement": "settled_on"}, "joint_activities": {"end_reason": "ended_on"}, "external_supports": {"end_reason": "ended_on"},
	"safety_network_members": {"end_reason": "ended_on"}, "training_modules": {"end_reason": "until_on"},
}

// say writes words into a row, and the day that they need.
func (w World) say(table string, row Row, column, words string) {
	row[column] = words
	if end := ends[table][column]; end != "" {
		row[end] = w.Today()
	}
}

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
					w.say(table, row, column, mark)
					marks = append(marks, mark)
				}
			}
			if row["sort_name"] != nil {
				named(row, row.Text(nameColumns[table][0]))
			}
		}
	}
	return marks
}
