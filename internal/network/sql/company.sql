-- Who and what is thought of for a child, whether around it yet or not? And where do practitioners who are not in its
-- network meet those who are (O7)?
-- {{thought}}: the practitioners thought of; {{strangers}}: those of them who are not in the network, {{members}} those
-- with whom they are looked at; {{agencies}} and {{types}}: what else is thought of; {{child}}: the child.
-- Rows are those of snapshot.sql, {{among}} and {{end}} as in circle.sql.
employed AS MATERIALIZED (
	SELECT * FROM employments e WHERE e.practitioner_id {{among}}{{thought}}{{end}}
),
agency(id, parent_id) AS (
	SELECT a.id, a.parent_id FROM agencies a WHERE a.id {{among}}{{agencies}} UNION SELECT agency_id FROM employed{{end}}
	UNION
	SELECT a.id, a.parent_id FROM agency below JOIN agencies a ON a.id = below.parent_id
),
meeting(network_id) AS MATERIALIZED (
	SELECT DISTINCT own.network_id FROM can_memberships own JOIN can_memberships other ON other.network_id = own.network_id
	WHERE own.practitioner_id {{among}}{{strangers}}{{end}} AND other.practitioner_id {{among}}{{members}}{{end}}
	AND other.practitioner_id <> own.practitioner_id
),
met AS MATERIALIZED (
	SELECT n.* FROM networks n WHERE n.id {{among}}SELECT network_id FROM meeting{{end}}
),
joint AS MATERIALIZED (
	SELECT n.child_id, n.team_id, n.accepted_on, n.closed_on, m.network_id, m.practitioner_id, m.agency_id, m.from_on, m.until_on
	FROM met n JOIN can_memberships m ON m.network_id = n.id
	WHERE {{filter}}m.practitioner_id {{among}}{{strangers}} UNION {{members}}{{end}}
)

SELECT 'practitioner' AS kind, CAST(p.id AS text) AS c1, p.given_names AS c2, p.family_name AS c3, p.profession AS c4, p.email AS c5,
	p.phone AS c6, p.sort_name AS c7, CAST(NULL AS text) AS c8, CAST(NULL AS text) AS c9, CAST(NULL AS text) AS c10, CAST(NULL AS text) AS c11
FROM practitioners p WHERE p.id {{among}}{{thought}} UNION SELECT practitioner_id FROM joint{{end}}
UNION ALL
SELECT 'employment', CAST(practitioner_id AS text), CAST(agency_id AS text), job_title, CAST(from_on AS text), CAST(until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL
FROM employed
UNION ALL
SELECT 'affiliation', CAST(a.practitioner_id AS text), CAST(a.team_id AS text), a.role, CAST(a.from_on AS text), CAST(a.until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL
FROM affiliations a WHERE a.practitioner_id {{among}}{{thought}}{{end}}
UNION ALL
SELECT 'agency', CAST(a.id AS text), a.name, a.kind, a.control, CAST(a.parent_id AS text), a.sort_name,
	NULL, NULL, NULL, NULL, NULL
FROM agencies a WHERE a.id {{among}}SELECT id FROM agency{{end}}
UNION ALL
SELECT 'type', CAST(t.id AS text), t.code, t.name, t.name_mi, CAST(t.exclusive AS text), CAST(t.universal AS text),
	t.scope, CAST(t.relational AS text), NULL, NULL, NULL
FROM service_types t WHERE t.id {{among}}{{types}}{{end}}
UNION ALL
SELECT 'joint', CAST(network_id AS text), CAST(child_id AS text), CAST(team_id AS text), CAST(practitioner_id AS text),
	CAST(agency_id AS text), CAST(accepted_on AS text), CAST(closed_on AS text), CAST(from_on AS text), CAST(until_on AS text), NULL, NULL
FROM joint
UNION ALL
SELECT 'elsewhere', CAST(w.child_id AS text), CAST(w.whanau_id AS text), CAST(w.from_on AS text), CAST(w.until_on AS text),
	NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau_members w WHERE w.child_id {{among}}SELECT child_id FROM met UNION {{child}}{{end}}
