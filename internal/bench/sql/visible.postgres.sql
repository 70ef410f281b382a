-- What of the network of a child on a day can be seen, overlaps and gaps left out?
-- $1: the child; $2: the day. One row with one JSON text: the answer of whole_network.graphql,
-- as far as the town needs it. A member's days are those of the employment of the day.
WITH
sibling(id) AS MATERIALIZED (
	SELECT r.relative_child_id FROM relationships r
	WHERE r.child_id = $1 AND r.relative_child_id IS NOT NULL AND r.kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI')
	AND r.from_on <= $2 AND (r.until_on IS NULL OR r.until_on > $2)
	UNION
	SELECT r.child_id FROM relationships r
	WHERE r.relative_child_id = $1 AND r.child_id IS NOT NULL AND r.kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI')
	AND r.from_on <= $2 AND (r.until_on IS NULL OR r.until_on > $2)
	UNION
	SELECT theirs.child_id FROM relationships own JOIN relationships theirs ON theirs.relative_kin_id = own.relative_kin_id
	WHERE own.child_id = $1 AND theirs.child_id <> $1
	AND own.kind IN ('PARENT', 'STEP', 'FOSTER', 'WHANGAI') AND theirs.kind IN ('PARENT', 'STEP', 'FOSTER', 'WHANGAI')
	AND own.from_on <= $2 AND (own.until_on IS NULL OR own.until_on > $2)
	AND theirs.from_on <= $2 AND (theirs.until_on IS NULL OR theirs.until_on > $2)
),
circle(id) AS MATERIALIZED (SELECT CAST($1 AS uuid) UNION ALL SELECT id FROM sibling),
open AS MATERIALIZED (
	SELECT n.* FROM networks n WHERE n.child_id IN (SELECT id FROM circle)
	AND n.accepted_on <= $2 AND (n.closed_on IS NULL OR n.closed_on > $2)
),
member AS MATERIALIZED (
	SELECT m.id, m.network_id, n.child_id AS around, m.child_id, m.kin_id, m.practitioner_id, m.agency_id, m.role,
		greatest(m.from_on, n.accepted_on, e.from_on, a.from_on) AS since,
		least(m.until_on, n.closed_on, e.until_on, a.until_on) AS until
	FROM open n
	JOIN can_memberships m ON m.network_id = n.id AND m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2)
	LEFT JOIN employments e ON e.practitioner_id = m.practitioner_id AND e.agency_id = m.agency_id
		AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on > $2)
	LEFT JOIN affiliations a ON a.practitioner_id = m.practitioner_id AND a.team_id = n.team_id
		AND a.from_on <= $2 AND (a.until_on IS NULL OR a.until_on > $2)
	WHERE m.practitioner_id IS NULL
	OR (e.id IS NOT NULL OR NOT EXISTS (
		SELECT 1 FROM employments x WHERE x.practitioner_id = m.practitioner_id AND x.agency_id = m.agency_id))
	AND (a.id IS NOT NULL OR NOT EXISTS (
		SELECT 1 FROM affiliations x WHERE x.practitioner_id = m.practitioner_id AND x.team_id = n.team_id))
),
provision AS MATERIALIZED (
	SELECT c.id AS around, p.agency_id, p.practitioner_id, p.from_on AS since, p.until_on AS until, t.name, t.universal
	FROM circle c JOIN service_provisions p ON p.child_id = c.id JOIN service_types t ON t.id = p.service_type_id
	WHERE p.status IN ('ACTIVE', 'COMPLETED') AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
	UNION ALL
	SELECT w.child_id, p.agency_id, p.practitioner_id, p.from_on, p.until_on, t.name, t.universal
	FROM (SELECT DISTINCT w.child_id, w.whanau_id FROM whanau_members w WHERE w.child_id IN (SELECT id FROM circle)
		AND w.from_on <= $2 AND (w.until_on IS NULL OR w.until_on > $2)) w
	JOIN service_provisions p ON p.whanau_id = w.whanau_id JOIN service_types t ON t.id = p.service_type_id
	WHERE p.status IN ('ACTIVE', 'COMPLETED') AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
),
presence AS MATERIALIZED (
	SELECT around, agency_id, practitioner_id FROM member WHERE practitioner_id IS NOT NULL
	UNION
	SELECT around, agency_id, practitioner_id FROM provision
),
leader AS MATERIALIZED (
	SELECT n.child_id AS around, l.practitioner_id, greatest(l.from_on, n.accepted_on) AS since,
		(SELECT m.agency_id FROM can_memberships m WHERE m.network_id = n.id AND m.practitioner_id = l.practitioner_id
			AND m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on > $2)) AS agency_id
	FROM open n JOIN lead_periods l ON l.network_id = n.id AND l.from_on <= $2 AND (l.until_on IS NULL OR l.until_on > $2)
)
SELECT row_to_json(answer) FROM (SELECT (SELECT row_to_json(child) FROM (
	SELECT c.preferred_name AS "preferredName",
	(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
		SELECT DISTINCT w.name FROM whanau_members b JOIN whanau w ON w.id = b.whanau_id
		WHERE b.child_id = $1 AND b.from_on <= $2 AND (b.until_on IS NULL OR b.until_on > $2)) x) AS whanau,
	(SELECT row_to_json(network) FROM (SELECT
		(SELECT row_to_json(x) FROM (
			SELECT (SELECT row_to_json(y) FROM (SELECT trim(p.given_names || ' ' || p.family_name) AS name) y) AS practitioner,
				(SELECT row_to_json(y) FROM (SELECT a.name FROM agencies a WHERE a.id = l.agency_id) y) AS agency, l.since
			FROM leader l JOIN practitioners p ON p.id = l.practitioner_id WHERE l.around = $1) x) AS "leadProfessional",
		(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
			SELECT m.role, m.since, m.until,
				(SELECT row_to_json(y) FROM (SELECT coalesce(b.preferred_name, trim(k.given_names || ' ' || k.family_name),
					trim(p.given_names || ' ' || p.family_name)) AS name) y) AS person,
				(SELECT row_to_json(y) FROM (SELECT a.name, a.kind FROM agencies a WHERE a.id = m.agency_id) y) AS agency,
				(SELECT coalesce(json_agg(row_to_json(y)), '[]') FROM (
					SELECT (SELECT row_to_json(z) FROM (SELECT s.name) z) AS type, s.since, s.until FROM provision s
					WHERE s.around = $1 AND (s.practitioner_id = m.practitioner_id
						OR s.practitioner_id IS NULL AND s.agency_id = m.agency_id)) y) AS services
			FROM member m LEFT JOIN children b ON b.id = m.child_id LEFT JOIN kin k ON k.id = m.kin_id
			LEFT JOIN practitioners p ON p.id = m.practitioner_id WHERE m.around = $1) x) AS members,
		(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
			SELECT (SELECT row_to_json(y) FROM (SELECT a.name, a.kind) y) AS agency,
				(SELECT coalesce(json_agg(row_to_json(y)), '[]') FROM (
					SELECT trim(p.given_names || ' ' || p.family_name) AS name FROM presence o JOIN practitioners p ON p.id = o.practitioner_id
					WHERE o.around = $1 AND o.agency_id = a.id) y) AS practitioners,
				(SELECT coalesce(json_agg(row_to_json(y)), '[]') FROM (
					SELECT (SELECT row_to_json(z) FROM (SELECT s.name) z) AS type FROM provision s
					WHERE s.around = $1 AND s.agency_id = a.id) y) AS services,
				(SELECT coalesce(bool_and(s.universal), false) FROM provision s WHERE s.around = $1 AND s.agency_id = a.id) AS universal
			FROM agencies a WHERE a.id IN (SELECT agency_id FROM presence WHERE around = $1)) x) AS agencies,
		(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
			SELECT (SELECT row_to_json(y) FROM (SELECT o.preferred_name AS "preferredName") y) AS child,
				(SELECT row_to_json(y) FROM (
					SELECT (SELECT row_to_json(z) FROM (SELECT trim(p.given_names || ' ' || p.family_name) AS name) z) AS practitioner
					FROM leader l JOIN practitioners p ON p.id = l.practitioner_id WHERE l.around = o.id) y) AS "leadProfessional",
				(SELECT coalesce(json_agg(row_to_json(y)), '[]') FROM (
					SELECT trim(p.given_names || ' ' || p.family_name) AS name FROM practitioners p
					WHERE p.id IN (SELECT practitioner_id FROM presence WHERE around = $1)
					AND p.id IN (SELECT practitioner_id FROM presence WHERE around = o.id)) y) AS "sharedPractitioners",
				(SELECT coalesce(json_agg(row_to_json(y)), '[]') FROM (
					SELECT a.name FROM agencies a WHERE a.id IN (SELECT agency_id FROM presence WHERE around = $1)
					AND a.id IN (SELECT agency_id FROM presence WHERE around = o.id)) y) AS "sharedAgencies"
			FROM sibling JOIN children o ON o.id = sibling.id) x) AS siblings
	) network) AS network
	FROM children c WHERE c.id = $1) child) AS child) answer
