-- Around which children is this agency on this day?
-- $1: the agency; $2: the day.
SELECT n.child_id AS id
FROM can_memberships m
JOIN networks n ON n.id = m.network_id
WHERE m.agency_id = $1
AND {{effective}}
UNION
SELECT p.child_id
FROM service_provisions p
WHERE p.agency_id = $1 AND p.child_id IS NOT NULL AND p.status IN ('ACTIVE', 'COMPLETED')
AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
UNION
SELECT w.child_id
FROM service_provisions p
JOIN whanau_members w ON w.whanau_id = p.whanau_id
WHERE p.agency_id = $1 AND w.child_id IS NOT NULL AND p.status IN ('ACTIVE', 'COMPLETED')
AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
AND w.from_on <= $2 AND (w.until_on IS NULL OR w.until_on > $2)
