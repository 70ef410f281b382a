-- Which versions have the rows around this child had, and from when to when were they taken to be so?
-- $1: the child. known_ and a table: all versions of its rows (store.Versions); what they name is named as today.
-- One row a version, its first column saying of what: its row, when it was recorded and retired, the agency that it
-- concerns, its first day, and up to eight values, which changes.go names. Columns are text, but for the instants.
own(id) AS (SELECT id FROM known_networks WHERE child_id = $1),
shared(id) AS (
	SELECT s.id FROM known_whanau_members b JOIN known_service_provisions s ON s.whanau_id = b.whanau_id
	WHERE b.child_id = $1 AND (b.until_on IS NULL OR s.from_on < b.until_on) AND (s.until_on IS NULL OR b.from_on < s.until_on)
)

SELECT 'CHILD' AS kind, CAST(c.id AS text) AS id, c.recorded_at, c.retired_at, CAST(NULL AS text) AS agency_id, CAST(NULL AS text) AS from_on,
	c.preferred_name AS v1, c.given_names AS v2, c.family_name AS v3, CAST(c.date_of_birth AS text) AS v4, c.gender AS v5,
	CAST(c.ethnicities AS text) AS v6, CAST(c.iwi AS text) AS v7, CAST(c.languages AS text) AS v8
FROM known_children c WHERE c.id = $1
UNION ALL
SELECT 'NETWORK', CAST(n.id AS text), n.recorded_at, n.retired_at, NULL, CAST(n.accepted_on AS text),
	t.name, CAST(n.accepted_on AS text), CAST(n.closed_on AS text), n.exit_reason, NULL, NULL, NULL, NULL
FROM known_networks n LEFT JOIN childrens_teams t ON t.id = n.team_id
WHERE n.child_id = $1
UNION ALL
SELECT 'MEMBERSHIP', CAST(m.id AS text), m.recorded_at, m.retired_at, CAST(m.agency_id AS text), CAST(m.from_on AS text),
	COALESCE(p.given_names || ' ' || p.family_name, k.given_names || ' ' || k.family_name, c.preferred_name || ' ' || c.family_name),
	a.name, m.role, CAST(m.from_on AS text), CAST(m.until_on AS text), m.join_reason, m.leave_reason, NULL
FROM known_can_memberships m
LEFT JOIN practitioners p ON p.id = m.practitioner_id
LEFT JOIN kin k ON k.id = m.kin_id
LEFT JOIN children c ON c.id = m.child_id
LEFT JOIN agencies a ON a.id = m.agency_id
WHERE m.network_id {{among}}SELECT id FROM own{{end}}
UNION ALL
SELECT 'LEAD', CAST(l.id AS text), l.recorded_at, l.retired_at, NULL, CAST(l.from_on AS text),
	p.given_names || ' ' || p.family_name, CAST(l.from_on AS text), CAST(l.until_on AS text), NULL, NULL, NULL, NULL, NULL
FROM known_lead_periods l LEFT JOIN practitioners p ON p.id = l.practitioner_id
WHERE l.network_id {{among}}SELECT id FROM own{{end}}
UNION ALL
SELECT 'LEAD_DELEGATION', CAST(d.id AS text), d.recorded_at, d.retired_at, CAST(d.delegate_agency_id AS text), CAST(d.from_on AS text),
	p.given_names || ' ' || p.family_name, a.name, CAST(d.from_on AS text), CAST(d.until_on AS text), NULL, NULL, NULL, NULL
FROM known_lead_delegations d
LEFT JOIN practitioners p ON p.id = d.delegate_id
LEFT JOIN agencies a ON a.id = d.delegate_agency_id
WHERE d.network_id {{among}}SELECT id FROM own{{end}}
UNION ALL
SELECT 'SERVICE', CAST(s.id AS text), s.recorded_at, s.retired_at, CAST(s.agency_id AS text), CAST(s.from_on AS text),
	t.name, a.name, p.given_names || ' ' || p.family_name, s.status, CAST(s.from_on AS text), CAST(s.until_on AS text), s.end_reason,
	CASE WHEN s.child_id IS NULL THEN w.name END
FROM known_service_provisions s
LEFT JOIN service_types t ON t.id = s.service_type_id
LEFT JOIN agencies a ON a.id = s.agency_id
LEFT JOIN practitioners p ON p.id = s.practitioner_id
LEFT JOIN whanau w ON w.id = s.whanau_id
WHERE s.child_id = $1 OR s.id {{among}}SELECT id FROM shared{{end}}
UNION ALL
SELECT 'WHANAU_MEMBERSHIP', CAST(b.id AS text), b.recorded_at, b.retired_at, NULL, CAST(b.from_on AS text),
	w.name, b.household, CAST(b.from_on AS text), CAST(b.until_on AS text), NULL, NULL, NULL, NULL
FROM known_whanau_members b LEFT JOIN whanau w ON w.id = b.whanau_id
WHERE b.child_id = $1
UNION ALL
SELECT 'RELATIONSHIP', CAST(r.id AS text), r.recorded_at, r.retired_at, NULL, CAST(r.from_on AS text),
	COALESCE(c.preferred_name || ' ' || c.family_name, k.given_names || ' ' || k.family_name),
	COALESCE(d.preferred_name || ' ' || d.family_name, q.given_names || ' ' || q.family_name),
	r.kind, CAST(r.from_on AS text), CAST(r.until_on AS text), NULL, NULL, NULL
FROM known_relationships r
LEFT JOIN children c ON c.id = r.child_id
LEFT JOIN kin k ON k.id = r.kin_id
LEFT JOIN children d ON d.id = r.relative_child_id
LEFT JOIN kin q ON q.id = r.relative_kin_id
WHERE r.child_id = $1 OR r.relative_child_id = $1
UNION ALL
SELECT 'DISCLOSURE', CAST(d.id AS text), d.recorded_at, d.retired_at, CAST(d.from_agency_id AS text), CAST(d.disclosed_on AS text),
	a.name, b.name, CAST(d.items AS text), CAST(d.disclosed_on AS text), d.purpose, d.basis, p.given_names || ' ' || p.family_name, NULL
FROM known_disclosures d
LEFT JOIN agencies a ON a.id = d.from_agency_id
LEFT JOIN agencies b ON b.id = d.to_agency_id
LEFT JOIN practitioners p ON p.id = d.practitioner_id
WHERE d.child_id = $1
