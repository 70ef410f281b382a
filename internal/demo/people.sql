-- Who can sign in to the demo, and as what?
-- $1: the issuer of its accounts; $2: the day; $3: how many, those who were made first.
-- One row a role, and for each person one without a role; a role of several things has several rows.
WITH who AS MATERIALIZED (
	SELECT id, subject, practitioner_id, kin_id, child_id, client FROM accounts WHERE issuer = $1 ORDER BY id LIMIT $3
),
employed AS (
	SELECT w.id, g.name, max(CASE WHEN e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on > $2) THEN 1 ELSE 0 END) AS still
	FROM who w JOIN employments e ON e.practitioner_id = w.practitioner_id JOIN agencies g ON g.id = e.agency_id
	GROUP BY w.id, g.name
),
open_network AS NOT MATERIALIZED (
	SELECT n.id, c.preferred_name FROM networks n JOIN children c ON c.id = n.child_id
	WHERE n.accepted_on <= $2 AND (n.closed_on IS NULL OR n.closed_on > $2)
)
SELECT w.id, w.subject, 0 AS place, '' AS role,
	coalesce(p.given_names || ' ' || p.family_name, k.given_names || ' ' || k.family_name, c.preferred_name || ' ' || c.family_name, w.client) AS name
FROM who w LEFT JOIN practitioners p ON p.id = w.practitioner_id LEFT JOIN kin k ON k.id = w.kin_id LEFT JOIN children c ON c.id = w.child_id
UNION ALL
SELECT id, '', 1, 'a child', '' FROM who WHERE child_id IS NOT NULL
UNION ALL
SELECT id, '', 1, 'a service client', '' FROM who WHERE client IS NOT NULL
UNION ALL
SELECT id, '', 1, 'an adult of the whānau', '' FROM who WHERE kin_id IS NOT NULL
UNION ALL
SELECT id, '', 2, 'works for', name FROM employed WHERE still = 1
UNION ALL
SELECT id, '', 2, 'has left', name FROM employed WHERE still = 0
UNION ALL
SELECT w.id, '', 3, CASE m.role WHEN 'MANAGER' THEN 'manager of' WHEN 'ANALYST' THEN 'analyst of' WHEN 'AUDITOR' THEN 'auditor of' ELSE 'administrator of' END,
	coalesce(g.name, t.name)
FROM who w JOIN mandates m ON m.practitioner_id = w.practitioner_id
LEFT JOIN agencies g ON g.id = m.agency_id LEFT JOIN childrens_teams t ON t.id = m.team_id
WHERE m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2)
UNION ALL
SELECT w.id, '', 3, CASE a.role WHEN 'DIRECTOR' THEN 'director of' ELSE 'on the panel of' END, t.name
FROM who w JOIN affiliations a ON a.practitioner_id = w.practitioner_id JOIN childrens_teams t ON t.id = a.team_id
WHERE a.role IN ('DIRECTOR', 'PANEL_MEMBER') AND a.from_on <= $2 AND (a.until_on IS NULL OR a.until_on > $2)
UNION ALL
SELECT w.id, '', 3, 'supervisor of', p.given_names || ' ' || p.family_name
FROM who w JOIN supervisions s ON s.supervisor_id = w.practitioner_id JOIN practitioners p ON p.id = s.practitioner_id
WHERE s.from_on <= $2 AND (s.until_on IS NULL OR s.until_on > $2)
UNION ALL
SELECT w.id, '', 4, 'leads the network of', n.preferred_name
FROM who w JOIN lead_periods l ON l.practitioner_id = w.practitioner_id JOIN open_network n ON n.id = l.network_id
WHERE l.from_on <= $2 AND (l.until_on IS NULL OR l.until_on > $2)
UNION ALL
SELECT w.id, '', 5, 'in the network of', n.preferred_name
FROM who w JOIN can_memberships m ON m.practitioner_id = w.practitioner_id JOIN open_network n ON n.id = m.network_id
WHERE m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2)
AND NOT EXISTS (SELECT 1 FROM lead_periods l WHERE l.network_id = n.id AND l.practitioner_id = w.practitioner_id
	AND l.from_on <= $2 AND (l.until_on IS NULL OR l.until_on > $2))
UNION ALL
SELECT w.id, '', 5, 'in the network of', n.preferred_name
FROM who w JOIN can_memberships m ON m.kin_id = w.kin_id JOIN open_network n ON n.id = m.network_id
WHERE m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2)
UNION ALL
SELECT w.id, '', 6, 'named for', coalesce(c.preferred_name, g.name)
FROM who w JOIN named_people x ON x.practitioner_id = w.practitioner_id OR x.kin_id = w.kin_id
LEFT JOIN children c ON c.id = x.child_id LEFT JOIN agencies g ON g.id = x.agency_id
WHERE x.from_on <= $2 AND (x.until_on IS NULL OR x.until_on > $2)
