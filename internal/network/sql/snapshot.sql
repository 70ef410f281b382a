-- Who and what is recorded around these children, for all days? And where do the
-- practitioners who are around them on one day meet elsewhere?
-- focus, circle and near: those of circle.sql; $2: that day, null when it does not matter.
-- One row a thing, its first column saying what it is; columns are text, so that
-- both databases answer alike. decode.go names the columns of each kind of row. Every id by which the policy decides about
-- a row is among its columns, also where nothing reads it: sources.go says on what a snapshot rests.
-- Where it is known which networks are all that need a look for that, only their memberships are looked at (source.go).
-- {{among}} and {{end}} as in circle.sql. {{filter}} tells SQLite to find the rows by
-- something else than the column behind it, {{meets}} says whose meetings are looked for (source.go), and {{first}} to find these rows before it looks for what is double (known.go).
membership AS MATERIALIZED (
	SELECT m.* FROM networks n JOIN can_memberships m ON m.network_id = n.id
	WHERE n.child_id {{among}}SELECT id FROM circle{{end}}
),
lead AS MATERIALIZED (
	SELECT l.* FROM networks n JOIN lead_periods l ON l.network_id = n.id
	WHERE n.child_id {{among}}SELECT id FROM circle{{end}}
),
provision AS MATERIALIZED (
	SELECT * FROM service_provisions p WHERE p.child_id {{among}}SELECT id FROM near{{end}}
	UNION ALL
	SELECT * FROM service_provisions p WHERE p.whanau_id {{among}}
		SELECT w.whanau_id FROM whanau_members w WHERE w.child_id {{among}}SELECT id FROM circle{{end}}{{end}}
),
agency(id, parent_id) AS (
	SELECT a.id, a.parent_id FROM agencies a WHERE a.id {{among}}
		SELECT agency_id FROM membership WHERE agency_id IS NOT NULL UNION SELECT agency_id FROM provision{{end}}
	UNION
	SELECT below.parent_id, (SELECT a.parent_id FROM agencies a WHERE a.id = below.parent_id)
	FROM agency below WHERE below.parent_id IS NOT NULL
),

-- Where two practitioners of one child's network of the day meet (O7), or one of them
-- came twice, which does no harm: telling the two apart would mean sorting.
peer(child_id, practitioner_id) AS MATERIALIZED (
	SELECT DISTINCT child_id, practitioner_id FROM (
		SELECT n.child_id, m.practitioner_id FROM networks n JOIN can_memberships m ON m.network_id = n.id
		WHERE n.child_id {{among}}SELECT id FROM focus{{end}} AND m.practitioner_id IS NOT NULL
		AND n.accepted_on <= $2 AND (n.closed_on IS NULL OR n.closed_on > $2)
		AND m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2){{first}}
	) seat
),
{{candidate}}meeting(network_id) AS MATERIALIZED (
	SELECT network_id FROM (
		{{meets}} {{seats}} m ON m.practitioner_id = p.practitioner_id{{first}}
	) seat GROUP BY child_id, network_id HAVING COUNT(*) > 1
),
met AS MATERIALIZED (
	SELECT n.* FROM networks n WHERE n.id {{among}}SELECT network_id FROM meeting{{end}}
)

SELECT 'focus' AS kind, CAST(id AS text) AS c1, CAST(NULL AS text) AS c2, CAST(NULL AS text) AS c3,
	CAST(NULL AS text) AS c4, CAST(NULL AS text) AS c5, CAST(NULL AS text) AS c6, CAST(NULL AS text) AS c7,
	CAST(NULL AS text) AS c8, CAST(NULL AS text) AS c9, CAST(NULL AS text) AS c10, CAST(NULL AS text) AS c11
FROM focus
UNION ALL
SELECT 'child', CAST(c.id AS text), c.preferred_name, c.given_names, c.family_name, CAST(c.date_of_birth AS text),
	c.gender, CAST(c.ethnicities AS text), CAST(c.iwi AS text), CAST(c.languages AS text), c.sort_name, NULL
FROM children c WHERE c.id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'sibling', CAST(child_id AS text), CAST(other_id AS text), CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM sibling_edges WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'parent', CAST(child_id AS text), CAST(kin_id AS text), CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM parent_edges WHERE child_id {{among}}SELECT id FROM circle{{end}}
UNION ALL
SELECT 'whanau', CAST(w.id AS text), w.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau w WHERE w.id {{among}}SELECT b.whanau_id FROM whanau_members b WHERE b.child_id {{among}}SELECT id FROM near{{end}}{{end}}
UNION ALL
SELECT 'belonging', CAST(whanau_id AS text), CAST(child_id AS text), household, CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau_members WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'team', CAST(t.id AS text), t.name, t.name_mi, CAST(t.areas AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM childrens_teams t WHERE t.id {{among}}SELECT n.team_id FROM networks n WHERE n.child_id {{among}}SELECT id FROM circle{{end}}{{end}}
UNION ALL
SELECT 'network', CAST(id AS text), CAST(child_id AS text), CAST(team_id AS text), CAST(accepted_on AS text),
	CAST(closed_on AS text), exit_reason, CAST(version AS text), NULL, NULL, NULL, NULL
FROM networks WHERE child_id {{among}}SELECT id FROM circle{{end}}
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
SELECT 'delegation', CAST(d.id AS text), CAST(d.network_id AS text), CAST(d.lead_period_id AS text), CAST(d.delegate_id AS text),
	CAST(d.delegate_agency_id AS text), CAST(d.from_on AS text), CAST(d.until_on AS text), CAST(d.practitioner_id AS text), CAST(d.agency_id AS text),
	NULL, NULL
FROM networks n JOIN lead_delegations d ON d.network_id = n.id
WHERE n.child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'kin', CAST(k.id AS text), k.given_names, k.family_name, CAST(k.date_of_birth AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM kin k WHERE k.id {{among}}SELECT kin_id FROM membership{{end}}
UNION ALL
SELECT 'practitioner', CAST(p.id AS text), p.given_names, p.family_name, p.profession, p.email, p.phone,
	p.sort_name, NULL, NULL, NULL, NULL
FROM practitioners p WHERE p.id {{among}}
	SELECT practitioner_id FROM membership UNION SELECT practitioner_id FROM lead UNION SELECT practitioner_id FROM provision{{end}}
UNION ALL
SELECT 'employment', CAST(e.practitioner_id AS text), CAST(e.agency_id AS text), e.job_title,
	CAST(e.from_on AS text), CAST(e.until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM employments e WHERE e.practitioner_id {{among}}SELECT practitioner_id FROM membership{{end}}
UNION ALL
SELECT 'affiliation', CAST(a.practitioner_id AS text), CAST(a.team_id AS text), a.role,
	CAST(a.from_on AS text), CAST(a.until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM affiliations a WHERE a.practitioner_id {{among}}SELECT practitioner_id FROM membership UNION SELECT practitioner_id FROM lead{{end}}
UNION ALL
SELECT 'provision', CAST(id AS text), CAST(child_id AS text), CAST(whanau_id AS text), CAST(agency_id AS text),
	CAST(practitioner_id AS text), CAST(service_type_id AS text), status, CAST(from_on AS text), CAST(until_on AS text),
	end_reason, CAST(version AS text)
FROM provision
UNION ALL
SELECT 'agency', CAST(a.id AS text), a.name, a.kind, a.control, CAST(a.parent_id AS text), a.sort_name,
	NULL, NULL, NULL, NULL, NULL
FROM agencies a WHERE a.id {{among}}SELECT id FROM agency{{end}}
UNION ALL
SELECT 'type', CAST(t.id AS text), t.code, t.name, t.name_mi, CAST(t.exclusive AS text), CAST(t.universal AS text),
	t.scope, CAST(t.relational AS text), NULL, NULL, NULL
FROM service_types t WHERE t.id {{among}}SELECT service_type_id FROM provision{{end}}
UNION ALL
SELECT 'joint', CAST(n.id AS text), CAST(n.child_id AS text), CAST(n.team_id AS text), CAST(m.practitioner_id AS text),
	CAST(m.agency_id AS text), CAST(n.accepted_on AS text), CAST(n.closed_on AS text), CAST(m.from_on AS text),
	CAST(m.until_on AS text), NULL, NULL
FROM met n
JOIN can_memberships m ON m.network_id = n.id
WHERE {{filter}}m.practitioner_id {{among}}SELECT practitioner_id FROM peer{{end}}
UNION ALL
SELECT 'elsewhere', CAST(w.child_id AS text), CAST(w.whanau_id AS text), CAST(w.from_on AS text), CAST(w.until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau_members w WHERE w.child_id {{among}}SELECT child_id FROM met{{end}}
