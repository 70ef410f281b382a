package proof_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

// holds is what holds after every command that was done.
func (m *machine) holds(c command, before state) {
	m.t.Helper()
	if m.is.changes != before.changes+1 || m.is.events != before.events+1 {
		m.fail(c, "%d changes and %d events were noted", m.is.changes-before.changes, m.is.events-before.events)
	}
	for table, rows := range m.is.tables {
		if strings.HasSuffix(table, "_history") {
			continue
		}
		for id, row := range rows {
			was, known := before.tables[table][id]
			switch {
			case !known:
				m.holdsNew(c, table, row)
			case !maps.Equal(was, row):
				m.holdsChanged(c, table, was, row)
			}
		}
		for id, was := range before.tables[table] {
			if _, still := rows[id]; !still && was["id"] != "" && m.is.gone(table, id) == 0 {
				m.fail(c, "a row of %s is gone, and not in its history: %v", table, was)
			}
		}
	}
	m.holdsLeads(c)
	m.holdsDelegates(c)
}

// gone counts what the history of a table keeps of a row.
func (a state) gone(table, id string) (kept int) {
	for _, row := range a.tables[table+"_history"] {
		if row["id"] == id {
			kept++
		}
	}
	return kept
}

// notByWriter are tables whose practitioner is not who wrote the row, but whom it is about
// or who is told.
var notByWriter = []string{"can_memberships", "notices", "supervisions", "supervision_sessions", "training_completions", "safety_checks", "training_needs",
	"development_plans", "competencies", "self_descriptions", "lead_periods", "panel_people", "assessment_contributions"}

// holdsNew: what is written names who wrote it, and begins with the first version.
func (m *machine) holdsNew(c command, table string, row map[string]string) {
	m.t.Helper()
	if v, versioned := row["version"]; versioned && v != "1" && table != "finding_reviews" { // there a decision anew is a row of its own
		m.fail(c, "a new row of %s has version %s", table, v)
	}
	me, _ := c.by["practitioner_id"].(uuid.UUID)
	if writer := row["practitioner_id"]; writer != "" && me != uuid.Nil && writer != me.String() && !slices.Contains(notByWriter, table) {
		m.fail(c, "%s names another as who wrote it: %v", table, row)
	}
	if by := row["recorder_id"]; by != "" && by != me.String() {
		m.fail(c, "%s names another as who recorded it: %v", table, row)
	}
}

// holdsChanged: the version rises by one, the row before is in the history, what somebody
// wrote stays theirs, and the state goes on as the table of moves says.
func (m *machine) holdsChanged(c command, table string, was, row map[string]string) {
	m.t.Helper()
	if v, versioned := row["version"]; versioned {
		before, _ := strconv.Atoi(was["version"])
		if v != strconv.Itoa(before+1) {
			m.fail(c, "the version of %s went from %d to %s: %v", table, before, v, row)
		}
	}
	if m.is.gone(table, row["id"]) == 0 {
		m.fail(c, "a row of %s changed, and its history does not have it: %v", table, was)
	}
	for _, column := range []string{"id", "child_id", "practitioner_id", "agency_id", "recorder_id"} {
		if was[column] != "" && was[column] != row[column] {
			m.fail(c, "%s of %s changed: %v, then %v", column, table, was, row)
		}
	}
	if from, to := stateOf(table, was), stateOf(table, row); from != to && !mayMove(table, from, c.verb.name, to) {
		m.fail(c, "nothing lets a row of %s move from %s to %s", table, from, to)
	}
}

var stateCode = regexp.MustCompile(`^[A-Z_]+$`)

// stateOf is the state of a row: the first of these columns that is set, with its value
// where it is a code.
func stateOf(table string, row map[string]string) string {
	for _, column := range ends[table] {
		switch value := row[column]; {
		case value == "":
		case strings.HasSuffix(column, "_on") || strings.HasSuffix(column, "_at") || strings.HasSuffix(column, "_id"):
			return strings.ToUpper(column[:strings.LastIndex(column, "_")])
		case stateCode.MatchString(value):
			return value
		default:
			return strings.ToUpper(column)
		}
	}
	return "OPEN"
}

// holdsLeads: at most one lead of a network a day, and no lead who is no member.
func (m *machine) holdsLeads(c command) {
	m.t.Helper()
	leads := slices.Collect(maps.Values(m.is.tables["lead_periods"]))
	for i, a := range leads {
		for _, b := range leads[:i] {
			if a["network_id"] == b["network_id"] && from(a) < until(b) && from(b) < until(a) {
				m.fail(c, "two leads at once: %v, %v", a, b)
			}
		}
		if !m.isMember(a) {
			m.fail(c, "a lead who is no member: %v", a)
		}
	}
}

// holdsDelegates: at most one delegate of a lead a day, who is not the lead.
func (m *machine) holdsDelegates(c command) {
	m.t.Helper()
	all := slices.Collect(maps.Values(m.is.tables["lead_delegations"]))
	for i, a := range all {
		if m.is.tables["lead_periods"][a["lead_period_id"]]["practitioner_id"] == a["delegate_id"] {
			m.fail(c, "a lead is their own delegate: %v", a)
		}
		for _, b := range all[:i] {
			if a["lead_period_id"] == b["lead_period_id"] && max(from(a), from(b)) < min(until(a), until(b)) {
				m.fail(c, "two delegates at once: %v, %v", a, b)
			}
		}
	}
}

// isMember says whether memberships cover all days of a lead.
func (m *machine) isMember(lead map[string]string) bool {
	day := from(lead)
	for moved := true; moved && day < until(lead); {
		moved = false
		for _, seat := range m.is.tables["can_memberships"] {
			if seat["network_id"] == lead["network_id"] && seat["practitioner_id"] == lead["practitioner_id"] && from(seat) <= day && day < until(seat) {
				day, moved = until(seat), true
			}
		}
	}
	return day >= until(lead)
}

func from(row map[string]string) string { return row["from_on"][:len("2006-01-02")] }

func until(row map[string]string) string {
	if row["until_on"] == "" {
		return "9999-12-31"
	}
	return row["until_on"][:len("2006-01-02")]
}
