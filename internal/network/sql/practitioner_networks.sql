-- Around which children does this practitioner's membership count on this day?
-- $1: the practitioner; $2: the day.
SELECT DISTINCT n.child_id AS id
FROM can_memberships m
JOIN networks n ON n.id = m.network_id
WHERE m.practitioner_id = $1
AND {{effective}}