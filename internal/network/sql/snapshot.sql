-- Who and what is recorded around these children, for all days?
-- $1: the children asked for; $2: whether the viewer sees everything.
-- One row a thing, its first column saying what it is; columns are text, so that
-- both databases answer alike. decode.go names the columns of each kind of row.
WITH RECURSIVE
visible AS NOT MATERIALIZED (SELECT * FROM children WHERE $2),
focus(id) AS (SELECT v.id FROM visible v WHERE v.id IN ({{wanted}})),

-- Siblings: an explicit relationship, or a parent in common (readings: Relationships).
sibling_edge(child_id, other_id, from_on, until_on) AS (
	SELECT r.child_id, r.relative_child_id, r.from_on, r.until_on FROM relationships r
	WHERE r.child_id IN (SELECT id FROM focus) AND r.relative_child_id IS NOT NULL
	AND r.kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI')
	UNION
	SELECT r.relative_child_id, r.child_id, r.from_on, r.until_on FROM relationships r
	WHERE r.relative_child_id IN (SELECT id FROM focus) AND r.child_id IS NOT NULL
	AND r.kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI')
),
parent(kin_id) AS (
	SELECT r.relative_kin_id FROM relationships r
	WHERE r.child_id IN (SELECT id FROM focus) AND r.relative_kin_id IS NOT NULL
	AND r.kind IN ('PARENT', 'STEP', 'FOSTER', 'WHANGAI')
	UNION
	SELECT r.kin_id FROM relationships r
	WHERE r.relative_child_id IN (SELECT id FROM focus) AND r.kin_id IS NOT NULL
	AND r.kind IN ('STEP', 'FOSTER', 'WHANGAI')
),
parent_edge(child_id, kin_id, from_on, until_on) AS (
	SELECT r.child_id, r.relative_kin_id, r.from_on, r.until_on FROM relationships r
	WHERE r.relative_kin_id IN (SELECT kin_id FROM parent) AND r.child_id IS NOT NULL
	AND r.kind IN ('PARENT', 'STEP', 'FOSTER', 'WHANGAI')
	UNION ALL
	SELECT r.relative_child_id, r.kin_id, r.from_on, r.until_on FROM relationships r
	WHERE r.kin_id IN (SELECT kin_id FROM parent) AND r.relative_child_id IS NOT NULL
	AND r.kind IN ('STEP', 'FOSTER', 'WHANGAI')
),
circle(id) AS (
	SELECT id FROM focus
	UNION
	SELECT v.id FROM visible v WHERE v.id IN (SELECT other_id FROM sibling_edge)
	UNION
	SELECT v.id FROM visible v WHERE v.id IN (SELECT child_id FROM parent_edge)
),

-- Households: everyone who ever shared a home of theirs (O2).
home(whanau_id, household) AS (
	SELECT DISTINCT w.whanau_id, w.household FROM whanau_members w
	WHERE w.child_id IN (SELECT id FROM focus) AND w.household <> ''
),
near(id) AS (
	SELECT id FROM circle
	UNION
	SELECT v.id FROM home h
	JOIN whanau_members w ON w.whanau_id = h.whanau_id AND w.household = h.household
	JOIN visible v ON v.id = w.child_id
),
belonging AS (SELECT * FROM whanau_members w WHERE w.child_id IN (SELECT id FROM near)),

network AS (SELECT * FROM networks n WHERE n.child_id IN (SELECT id FROM circle)),
membership AS (SELECT * FROM can_memberships m WHERE m.network_id IN (SELECT id FROM network)),
lead AS (SELECT * FROM lead_periods l WHERE l.network_id IN (SELECT id FROM network)),
provision AS (
	SELECT * FROM service_provisions p WHERE p.child_id IN (SELECT id FROM near)
	UNION ALL
	SELECT * FROM service_provisions p WHERE p.whanau_id IN (
		SELECT b.whanau_id FROM belonging b WHERE b.child_id IN (SELECT id FROM circle))
),
worker(id) AS (
	SELECT practitioner_id FROM membership WHERE practitioner_id IS NOT NULL
	UNION
	SELECT practitioner_id FROM lead
),
agency(id, parent_id) AS (
	SELECT a.id, a.parent_id FROM agencies a WHERE a.id IN (
		SELECT agency_id FROM membership WHERE agency_id IS NOT NULL UNION SELECT agency_id FROM provision)
	UNION
	SELECT a.id, a.parent_id FROM agency below JOIN agencies a ON a.id = below.parent_id
),

-- Where two practitioners of these children's networks meet, here and elsewhere (O7).
meeting(network_id) AS (
	SELECT m.network_id FROM can_memberships m WHERE m.practitioner_id IN (
		SELECT own.practitioner_id FROM membership own JOIN network n ON n.id = own.network_id
		WHERE n.child_id IN (SELECT id FROM focus) AND own.practitioner_id IS NOT NULL)
	GROUP BY m.network_id HAVING COUNT(DISTINCT m.practitioner_id) > 1
),
joint AS (
	SELECT n.id AS network_id, n.child_id, n.team_id, n.accepted_on, n.closed_on,
		m.practitioner_id, m.agency_id, m.from_on, m.until_on
	FROM meeting
	JOIN networks n ON n.id = meeting.network_id
	JOIN visible v ON v.id = n.child_id
	JOIN can_memberships m ON m.network_id = n.id
	WHERE m.practitioner_id IN (SELECT id FROM worker)
)

SELECT 'focus' AS kind, CAST(id AS text) AS c1, CAST(NULL AS text) AS c2, CAST(NULL AS text) AS c3,
	CAST(NULL AS text) AS c4, CAST(NULL AS text) AS c5, CAST(NULL AS text) AS c6, CAST(NULL AS text) AS c7,
	CAST(NULL AS text) AS c8, CAST(NULL AS text) AS c9, CAST(NULL AS text) AS c10, CAST(NULL AS text) AS c11
FROM focus
UNION ALL
SELECT 'child', CAST(c.id AS text), c.preferred_name, c.given_names, c.family_name, CAST(c.date_of_birth AS text),
	c.gender, CAST(c.ethnicities AS text), CAST(c.iwi AS text), CAST(c.languages AS text), NULL, NULL
FROM children c WHERE c.id IN (SELECT id FROM near)
UNION ALL
SELECT 'sibling', CAST(child_id AS text), CAST(other_id AS text), CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM sibling_edge
UNION ALL
SELECT 'parent', CAST(child_id AS text), CAST(kin_id AS text), CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM parent_edge
UNION ALL
SELECT 'whanau', CAST(w.id AS text), w.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau w WHERE w.id IN (SELECT whanau_id FROM belonging)
UNION ALL
SELECT 'belonging', CAST(whanau_id AS text), CAST(child_id AS text), household, CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL
FROM belonging
UNION ALL
SELECT 'team', CAST(t.id AS text), t.name, t.name_mi, CAST(t.areas AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM childrens_teams t WHERE t.id IN (SELECT team_id FROM network)
UNION ALL
SELECT 'network', CAST(id AS text), CAST(child_id AS text), CAST(team_id AS text), CAST(accepted_on AS text),
	CAST(closed_on AS text), exit_reason, NULL, NULL, NULL, NULL, NULL
FROM network
UNION ALL
SELECT 'membership', CAST(id AS text), CAST(network_id AS text), CAST(child_id AS text), CAST(kin_id AS text),
	CAST(practitioner_id AS text), CAST(agency_id AS text), role, CAST(from_on AS text), CAST(until_on AS text),
	join_reason, leave_reason
FROM membership
UNION ALL
SELECT 'lead', CAST(id AS text), CAST(network_id AS text), CAST(practitioner_id AS text), CAST(from_on AS text),
	CAST(until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM lead
UNION ALL
SELECT 'kin', CAST(k.id AS text), k.given_names, k.family_name, CAST(k.date_of_birth AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM kin k WHERE k.id IN (SELECT kin_id FROM membership)
UNION ALL
SELECT 'practitioner', CAST(p.id AS text), p.given_names, p.family_name, p.profession, p.email, p.phone,
	NULL, NULL, NULL, NULL, NULL
FROM practitioners p WHERE p.id IN (SELECT id FROM worker UNION SELECT practitioner_id FROM provision)
UNION ALL
SELECT 'employment', CAST(e.practitioner_id AS text), CAST(e.agency_id AS text), e.job_title,
	CAST(e.from_on AS text), CAST(e.until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM employments e WHERE e.practitioner_id IN (SELECT id FROM worker)
UNION ALL
SELECT 'affiliation', CAST(a.practitioner_id AS text), CAST(a.team_id AS text), a.role,
	CAST(a.from_on AS text), CAST(a.until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM affiliations a WHERE a.practitioner_id IN (SELECT id FROM worker)
UNION ALL
SELECT 'provision', CAST(id AS text), CAST(child_id AS text), CAST(whanau_id AS text), CAST(agency_id AS text),
	CAST(practitioner_id AS text), CAST(service_type_id AS text), status, CAST(from_on AS text), CAST(until_on AS text),
	end_reason, NULL
FROM provision
UNION ALL
SELECT 'agency', CAST(a.id AS text), a.name, a.kind, a.control, a.sharing_class, CAST(a.parent_id AS text),
	NULL, NULL, NULL, NULL, NULL
FROM agencies a WHERE a.id IN (SELECT id FROM agency)
UNION ALL
SELECT 'type', CAST(t.id AS text), t.code, t.name, t.name_mi, CAST(t.exclusive AS text), CAST(t.universal AS text),
	t.scope, CAST(t.relational AS text), NULL, NULL, NULL
FROM service_types t WHERE t.id IN (SELECT service_type_id FROM provision)
UNION ALL
SELECT 'joint', CAST(network_id AS text), CAST(child_id AS text), CAST(team_id AS text), CAST(practitioner_id AS text),
	CAST(agency_id AS text), CAST(accepted_on AS text), CAST(closed_on AS text), CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL
FROM joint
UNION ALL
SELECT 'elsewhere', CAST(w.child_id AS text), CAST(w.whanau_id AS text), CAST(w.from_on AS text), CAST(w.until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau_members w WHERE w.child_id IN (SELECT child_id FROM joint)
