package staging

import (
	"context"
	"database/sql"
	"fmt"

	"cangraph/internal/calendar"
)

// These checks know what the tables are about: the people around a child.

// untouched is the condition that the folder leaves a stored row as it is.
func untouched(table, row string) string {
	return fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM matched_%s touched WHERE touched.id = %s.id)`, table, row)
}

// covered is the condition that the membership rows of the practitioner together cover
// the whole lead period l, as whoever leads must be a member: one holds on its first day,
// and on the day after each that ends inside it. A staged row whose period is faulty may
// cover.
var covered = `(EXISTS (SELECT 1 FROM resolved_can_memberships f WHERE ` + ofLead("f") + ` AND NOT f.retires AND NOT f.sound)
	OR ` + held("l.from_on") + `
	AND NOT EXISTS (SELECT 1 FROM resolved_can_memberships e WHERE ` + ofLead("e") + ` AND NOT e.retires AND e.sound
		AND ` + insideLead("e.until_on") + ` AND NOT ` + held("e.until_on") + `)
	AND NOT EXISTS (SELECT 1 FROM can_memberships e WHERE ` + ofLead("e") + ` AND ` + untouched("can_memberships", "e") + `
		AND ` + insideLead("e.until_on") + ` AND NOT ` + held("e.until_on") + `))`

// ofLead is the condition that a membership row is the lead's in the lead's network.
func ofLead(row string) string {
	return fmt.Sprintf(`%[1]s.network_id = l.network_id AND %[1]s.practitioner_id = l.practitioner_id`, row)
}

// insideLead is the condition that a day comes after the first of the lead and before its end.
func insideLead(day string) string {
	return fmt.Sprintf(`%[1]s > l.from_on AND (l.until_on IS NULL OR %[1]s < l.until_on)`, day)
}

// held is the condition that the lead's person has a membership row that holds a day.
func held(day string) string {
	holds := func(row string) string {
		return fmt.Sprintf(`%[1]s.from_on <= %[2]s AND (%[1]s.until_on IS NULL OR %[1]s.until_on > %[2]s)`, row, day)
	}
	return `(EXISTS (SELECT 1 FROM resolved_can_memberships m WHERE ` + ofLead("m") + ` AND NOT m.retires AND m.sound AND ` + holds("m") + `)
		OR EXISTS (SELECT 1 FROM can_memberships t WHERE ` + ofLead("t") + ` AND ` + untouched("can_memberships", "t") + ` AND ` + holds("t") + `))`
}

// LeadsOutside finds the leads whose person has no membership that covers them.
func (f *Folder) LeadsOutside(ctx context.Context, found func(line int)) error {
	return f.lines(ctx, `SELECT l.line FROM resolved_lead_periods l
		WHERE NOT l.retires AND l.sound AND l.network_id IS NOT NULL AND l.practitioner_id IS NOT NULL AND NOT `+covered, found)
}

// LeadsLeft finds the lines of memberships that no longer cover a stored lead, with
// the day on which that lead began.
func (f *Folder) LeadsLeft(ctx context.Context, found func(line int, from calendar.Date)) error {
	query := `SELECT r.line, l.from_on FROM resolved_can_memberships r
		JOIN matched_can_memberships x ON x.line = r.line AND x.state <> 'same'
		JOIN lead_periods l ON l.network_id = r.network_id AND l.practitioner_id = r.practitioner_id
		WHERE ` + untouched("lead_periods", "l") + ` AND NOT ` + covered
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line int
		var from calendar.Date
		if err := rows.Scan(&line, &from); err != nil {
			return err
		}
		found(line, from)
		return nil
	})
}

// BeforeBirth finds the networks that were accepted before their child was born.
func (f *Folder) BeforeBirth(ctx context.Context, found func(line int)) error {
	return f.lines(ctx, `SELECT n.line FROM resolved_networks n JOIN resolved_children c ON c.id = n.child_id
		WHERE NOT n.retires AND NOT c.retires AND n.accepted_on < c.date_of_birth
		UNION ALL SELECT n.line FROM resolved_networks n JOIN children c ON c.id = n.child_id
		WHERE NOT n.retires AND n.accepted_on < c.date_of_birth AND `+untouched("children", "c"), found)
}

// BornLater finds the children who are now said to be born after a stored network was
// accepted, with the key of the network.
func (f *Folder) BornLater(ctx context.Context, found func(line int, network string)) error {
	query := `SELECT c.line, COALESCE(n.import_key, '') FROM resolved_children c JOIN networks n ON n.child_id = c.id
		WHERE NOT c.retires AND n.accepted_on < c.date_of_birth AND ` + untouched("networks", "n")
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line int
		var network string
		if err := rows.Scan(&line, &network); err != nil {
			return err
		}
		found(line, network)
		return nil
	})
}

// SameIdentifier finds the children whose live identifier another child has: with the
// line of the first, or 0 for a stored child that the folder leaves as it is.
func (f *Folder) SameIdentifier(ctx context.Context, found func(line, other int)) error {
	return f.pairs(ctx, `SELECT line, first FROM (
			SELECT r.line, MIN(r.line) OVER (PARTITION BY r.system, r.value) AS first
			FROM resolved_person_identifiers r WHERE NOT r.retires) pairs WHERE line > first
		UNION ALL SELECT r.line, 0 FROM resolved_person_identifiers r
		JOIN person_identifiers t ON t.system = r.system AND t.value = r.value AND t.status = r.status
		WHERE NOT r.retires AND t.child_id IS DISTINCT FROM r.child_id AND `+untouched("person_identifiers", "t"), found)
}

// Agencies finds the memberships of practitioners without an agency, and those of
// children and kin with one.
func (f *Folder) Agencies(ctx context.Context, found func(line int, missing bool)) error {
	query := `SELECT r.line, r.practitioner_id IS NOT NULL FROM resolved_can_memberships r
		JOIN staged_can_memberships s ON s.line = r.line
		WHERE NOT r.retires AND (r.practitioner_id IS NOT NULL AND s.agency_key IS NULL
			OR COALESCE(r.child_id, r.kin_id) IS NOT NULL AND s.agency_key IS NOT NULL)`
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line int
		var missing bool
		if err := rows.Scan(&line, &missing); err != nil {
			return err
		}
		found(line, missing)
		return nil
	})
}

// NotEmployed finds the provisions by a practitioner who is not employed at the agency
// on any day of them.
func (f *Folder) NotEmployed(ctx context.Context, found func(line int)) error {
	const there = `e.practitioner_id = p.practitioner_id AND e.agency_id = p.agency_id
		AND (e.until_on IS NULL OR p.from_on < e.until_on) AND (p.until_on IS NULL OR e.from_on < p.until_on)`
	return f.lines(ctx, `SELECT p.line FROM resolved_service_provisions p
		WHERE NOT p.retires AND p.sound AND p.practitioner_id IS NOT NULL AND p.agency_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM resolved_employments e WHERE NOT e.retires AND e.sound AND `+there+`)
		AND NOT EXISTS (SELECT 1 FROM employments e WHERE `+there+` AND `+untouched("employments", "e")+`)`, found)
}
