-- What may the viewer of this account see today?
-- $1: the issuer and $2: the subject of the account; $3: when its token was issued; $4: today; $5: now.
-- Each step may use those before it: on PostgreSQL they are parts of one statement, on SQLite, which would look into
-- each of them anew at every use, tables that are filled one after the other. The last one answers a row for each id that
-- the rules of rows (tables.go) speak of, its first column saying of which kind.
-- base. stands before every stored table: on SQLite the bare names are what the viewer sees of them.

--- viewer
SELECT id, practitioner_id, kin_id, child_id, client FROM base.accounts
WHERE issuer = $1 AND subject = $2
AND (disabled_at IS NULL OR disabled_at > $5) AND (signed_out_at IS NULL OR signed_out_at < $3)

--- affiliated
SELECT a.team_id, a.role FROM viewer v JOIN base.affiliations a ON a.practitioner_id = v.practitioner_id
WHERE a.from_on <= $4 AND (a.until_on IS NULL OR a.until_on > $4)

--- mandate
SELECT m.role, m.agency_id, m.team_id FROM viewer v JOIN base.mandates m ON m.practitioner_id = v.practitioner_id
WHERE m.from_on <= $4 AND (m.until_on IS NULL OR m.until_on > $4)

--- employer
SELECT e.agency_id AS id FROM viewer v JOIN base.employments e ON e.practitioner_id = v.practitioner_id
WHERE e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)

--- named
SELECT p.child_id, p.agency_id FROM viewer v JOIN base.named_people p ON p.practitioner_id = v.practitioner_id
WHERE p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)
UNION ALL
SELECT p.child_id, p.agency_id FROM viewer v JOIN base.named_people p ON p.kin_id = v.kin_id
WHERE p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)

--- hidden_agency
SELECT a.id, a.shield, a.broker_id FROM base.agencies a
WHERE a.shield <> '' AND a.id NOT IN (SELECT id FROM employer)
AND a.id NOT IN (SELECT agency_id FROM named WHERE agency_id IS NOT NULL)

--- hidden_practitioner
SELECT DISTINCT e.practitioner_id AS id FROM base.employments e
WHERE e.agency_id IN (SELECT id FROM hidden_agency)
AND NOT EXISTS (SELECT 1 FROM base.employments o
	WHERE o.practitioner_id = e.practitioner_id AND o.agency_id NOT IN (SELECT id FROM hidden_agency))
AND NOT EXISTS (SELECT 1 FROM viewer v WHERE v.practitioner_id = e.practitioner_id)

--- membership
-- The grounds on which a child is seen begin here.
SELECT n.child_id, m.agency_id FROM viewer v
JOIN base.can_memberships m ON m.practitioner_id = v.practitioner_id
JOIN base.networks n ON n.id = m.network_id
WHERE {{effective}}

--- oversight
SELECT n.child_id, a.role FROM affiliated a JOIN base.networks n ON n.team_id = a.team_id
WHERE a.role IN ('DIRECTOR', 'PANEL_MEMBER')
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- glass
SELECT g.child_id FROM viewer v JOIN base.break_glass g ON g.practitioner_id = v.practitioner_id
WHERE g.granted_at <= $5 AND g.expires_at > $5

--- belonging
SELECT n.child_id FROM viewer v
JOIN base.can_memberships m ON m.kin_id = v.kin_id
JOIN base.networks n ON n.id = m.network_id
WHERE m.from_on <= $4 AND (m.until_on IS NULL OR m.until_on > $4)
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- ground
SELECT g.child_id, g.why FROM (
	SELECT child_id, 'membership' AS why FROM membership
	UNION ALL SELECT child_id, CASE role WHEN 'DIRECTOR' THEN 'director' ELSE 'panel' END FROM oversight
	UNION ALL SELECT child_id, 'whanau' FROM belonging
) g JOIN base.children c ON c.id = g.child_id
WHERE NOT c.shielded OR c.id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL)
UNION
SELECT g.child_id, 'glass' FROM glass g JOIN base.children c ON c.id = g.child_id WHERE NOT c.shielded
UNION
SELECT child_id, 'self' FROM viewer WHERE child_id IS NOT NULL

--- child
SELECT DISTINCT child_id AS id FROM ground

--- casework
SELECT DISTINCT child_id AS id FROM ground WHERE why NOT IN ('whanau', 'self')

--- network
SELECT n.id, n.child_id, n.team_id, n.accepted_on, n.closed_on FROM child c JOIN base.networks n ON n.child_id = c.id

--- lead
SELECT DISTINCT n.child_id AS id FROM viewer v
JOIN base.lead_periods l ON l.practitioner_id = v.practitioner_id
JOIN network n ON n.id = l.network_id
WHERE l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- sibling
SELECT s.id, s.of_id FROM (
	SELECT s.other_id AS id, s.child_id AS of_id FROM lead l JOIN base.sibling_edges s ON s.child_id = l.id
	WHERE s.from_on <= $4 AND (s.until_on IS NULL OR s.until_on > $4)
	UNION
	SELECT p.child_id, own.child_id FROM lead l JOIN base.parent_edges own ON own.child_id = l.id
	JOIN base.parent_edges p ON p.kin_id = own.kin_id AND p.child_id <> own.child_id
	WHERE own.from_on <= $4 AND (own.until_on IS NULL OR own.until_on > $4)
	AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)
) s JOIN base.children c ON c.id = s.id
WHERE NOT c.shielded AND s.id NOT IN (SELECT id FROM child)

--- home
SELECT w.whanau_id AS id FROM casework c JOIN base.whanau_members w ON w.child_id = c.id
UNION
SELECT w.whanau_id FROM viewer v JOIN base.whanau_members w ON w.kin_id = v.kin_id
WHERE w.from_on <= $4 AND (w.until_on IS NULL OR w.until_on > $4)
UNION
SELECT w.whanau_id FROM viewer v JOIN base.whanau_members w ON w.child_id = v.child_id
WHERE w.from_on <= $4 AND (w.until_on IS NULL OR w.until_on > $4)

--- staff
SELECT e.practitioner_id AS id FROM mandate m JOIN base.employments e ON e.agency_id = m.agency_id
WHERE m.role = 'MANAGER' AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)
UNION
SELECT s.practitioner_id FROM viewer v JOIN base.supervisions s ON s.supervisor_id = v.practitioner_id
WHERE s.from_on <= $4 AND (s.until_on IS NULL OR s.until_on > $4)

--- scope
SELECT 'viewer_practitioner' AS kind, practitioner_id AS id, id AS of FROM viewer WHERE practitioner_id IS NOT NULL
UNION ALL SELECT 'viewer_kin', kin_id, id FROM viewer WHERE kin_id IS NOT NULL
UNION ALL SELECT 'viewer_child', child_id, id FROM viewer WHERE child_id IS NOT NULL
UNION ALL SELECT 'viewer_client', id, id FROM viewer WHERE client IS NOT NULL
UNION ALL SELECT 'known', id, NULL FROM viewer
UNION ALL SELECT 'directory', id, NULL FROM viewer WHERE practitioner_id IS NOT NULL OR client IS NOT NULL

UNION ALL SELECT 'child', id, NULL FROM child
UNION ALL SELECT 'case', id, NULL FROM casework
UNION ALL SELECT DISTINCT 'ground_' || why, child_id, CAST(NULL AS uuid) FROM ground
UNION ALL SELECT 'lead', id, NULL FROM lead
UNION ALL SELECT 'sibling', id, of_id FROM sibling
UNION ALL SELECT 'number', id, NULL FROM lead WHERE id IN (SELECT id FROM casework)
UNION ALL SELECT 'number', m.child_id, NULL FROM membership m JOIN base.agencies a ON a.id = m.agency_id
	WHERE a.kind IN ('HEALTH_NZ', 'PRIMARY_CARE', 'WELL_CHILD', 'MENTAL_HEALTH_ADDICTION', 'DISABILITY')
	AND m.child_id IN (SELECT id FROM child)
UNION ALL SELECT 'number', child_id, NULL FROM viewer WHERE child_id IS NOT NULL

UNION ALL SELECT 'network', id, NULL FROM network
UNION ALL SELECT 'lead_network', n.id, NULL FROM sibling s JOIN base.networks n ON n.child_id = s.id
	WHERE n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)
UNION ALL SELECT 'whanau', id, NULL FROM home
UNION ALL SELECT 'served', w.id, NULL FROM home w WHERE EXISTS (SELECT 1 FROM viewer WHERE practitioner_id IS NOT NULL)
UNION ALL SELECT 'kin', k.id, NULL FROM (
	SELECT m.kin_id AS id FROM network n JOIN base.can_memberships m ON m.network_id = n.id WHERE m.kin_id IS NOT NULL
	UNION SELECT w.kin_id FROM home h JOIN base.whanau_members w ON w.whanau_id = h.id
		WHERE w.kin_id IS NOT NULL AND EXISTS (SELECT 1 FROM viewer WHERE practitioner_id IS NOT NULL)
	UNION SELECT r.relative_kin_id FROM casework c JOIN base.relationships r ON r.child_id = c.id WHERE r.relative_kin_id IS NOT NULL
	UNION SELECT r.kin_id FROM casework c JOIN base.relationships r ON r.relative_child_id = c.id WHERE r.kin_id IS NOT NULL
	UNION SELECT kin_id FROM viewer WHERE kin_id IS NOT NULL
) k
UNION ALL SELECT 'around', p.id, NULL FROM (
	SELECT m.practitioner_id AS id FROM network n JOIN base.can_memberships m ON m.network_id = n.id
	WHERE m.practitioner_id IS NOT NULL
	UNION SELECT l.practitioner_id FROM network n JOIN base.lead_periods l ON l.network_id = n.id
	UNION SELECT s.practitioner_id FROM child c JOIN base.service_provisions s ON s.child_id = c.id
	WHERE s.practitioner_id IS NOT NULL AND s.agency_id NOT IN (SELECT id FROM hidden_agency)
) p WHERE EXISTS (SELECT 1 FROM viewer WHERE kin_id IS NOT NULL OR child_id IS NOT NULL)

UNION ALL SELECT 'hidden_agency', id, NULL FROM hidden_agency
UNION ALL SELECT 'hidden_practitioner', id, NULL FROM hidden_practitioner
UNION ALL SELECT DISTINCT 'brokered', b.child_id, b.broker_id FROM (
	SELECT n.child_id, h.broker_id FROM hidden_agency h
	JOIN base.can_memberships m ON m.agency_id = h.id JOIN base.networks n ON n.id = m.network_id
	WHERE h.shield = 'BROKERED' AND {{effective}}
	UNION ALL
	SELECT p.child_id, h.broker_id FROM hidden_agency h JOIN base.service_provisions p ON p.agency_id = h.id
	WHERE h.shield = 'BROKERED' AND p.status IN ('ACTIVE', 'COMPLETED')
	AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)
	UNION ALL
	SELECT w.child_id, h.broker_id FROM hidden_agency h JOIN base.service_provisions p ON p.agency_id = h.id
	JOIN base.whanau_members w ON w.whanau_id = p.whanau_id
	WHERE h.shield = 'BROKERED' AND p.status IN ('ACTIVE', 'COMPLETED')
	AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)
	AND w.from_on <= $4 AND (w.until_on IS NULL OR w.until_on > $4)
) b WHERE b.child_id IN (SELECT id FROM casework)

UNION ALL SELECT 'employer', id, NULL FROM employer
UNION ALL SELECT DISTINCT 'director', team_id, CAST(NULL AS uuid) FROM affiliated WHERE role = 'DIRECTOR'
UNION ALL SELECT DISTINCT 'panel', team_id, CAST(NULL AS uuid) FROM affiliated WHERE role = 'PANEL_MEMBER'
UNION ALL SELECT DISTINCT 'administrator', team_id, CAST(NULL AS uuid) FROM mandate WHERE role = 'ADMINISTRATOR'
UNION ALL SELECT DISTINCT 'auditor', team_id, CAST(NULL AS uuid) FROM mandate WHERE role = 'AUDITOR'
UNION ALL SELECT DISTINCT 'analyst', team_id, CAST(NULL AS uuid) FROM mandate WHERE role = 'ANALYST'
UNION ALL SELECT DISTINCT 'manager', agency_id, CAST(NULL AS uuid) FROM mandate WHERE role = 'MANAGER'
UNION ALL SELECT 'staff', id, NULL FROM staff
UNION ALL SELECT 'staff_membership', s.id, m.id FROM staff s JOIN base.can_memberships m ON m.practitioner_id = s.id
	JOIN base.networks n ON n.id = m.network_id WHERE {{effective}}
UNION ALL SELECT 'staff_lead', s.id, l.id FROM staff s JOIN base.lead_periods l ON l.practitioner_id = s.id
	JOIN base.networks n ON n.id = l.network_id
	WHERE l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)
	AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)
UNION ALL SELECT 'overseen', o.child_id, NULL FROM oversight o WHERE o.role = 'DIRECTOR' AND o.child_id IN (SELECT id FROM casework)
UNION ALL SELECT 'logged', l.id, NULL FROM (
	SELECT id FROM lead
	UNION SELECT o.child_id FROM oversight o WHERE o.role = 'DIRECTOR' AND o.child_id IN (SELECT id FROM casework)
	UNION SELECT n.child_id FROM mandate m JOIN base.networks n ON n.team_id = m.team_id
		JOIN base.children c ON c.id = n.child_id
		WHERE m.role = 'AUDITOR' AND (NOT c.shielded OR c.id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))
	UNION SELECT child_id FROM viewer WHERE child_id IS NOT NULL
) l
