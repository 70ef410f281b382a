-- Around which children is this agency on this day?
-- $1: whether the viewer sees everything; $2: the agency; $3: the day.
SELECT n.child_id AS id
FROM can_memberships m
JOIN networks n ON n.id = m.network_id
WHERE $1 AND m.agency_id = $2
AND m.from_on <= $3 AND (m.until_on IS NULL OR m.until_on > $3)
AND n.accepted_on <= $3 AND (n.closed_on IS NULL OR n.closed_on > $3)
AND (NOT EXISTS (SELECT 1 FROM employments e WHERE e.practitioner_id = m.practitioner_id AND e.agency_id = m.agency_id)
	OR EXISTS (SELECT 1 FROM employments e WHERE e.practitioner_id = m.practitioner_id AND e.agency_id = m.agency_id
		AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)))
AND (NOT EXISTS (SELECT 1 FROM affiliations a WHERE a.practitioner_id = m.practitioner_id AND a.team_id = n.team_id)
	OR EXISTS (SELECT 1 FROM affiliations a WHERE a.practitioner_id = m.practitioner_id AND a.team_id = n.team_id
		AND a.from_on <= $3 AND (a.until_on IS NULL OR a.until_on > $3)))
UNION
SELECT p.child_id
FROM service_provisions p
WHERE $1 AND p.agency_id = $2 AND p.child_id IS NOT NULL AND p.status IN ('ACTIVE', 'COMPLETED')
AND p.from_on <= $3 AND (p.until_on IS NULL OR p.until_on > $3)
UNION
SELECT w.child_id
FROM service_provisions p
JOIN whanau_members w ON w.whanau_id = p.whanau_id
WHERE $1 AND p.agency_id = $2 AND w.child_id IS NOT NULL AND p.status IN ('ACTIVE', 'COMPLETED')
AND p.from_on <= $3 AND (p.until_on IS NULL OR p.until_on > $3)
AND w.from_on <= $3 AND (w.until_on IS NULL OR w.until_on > $3)
