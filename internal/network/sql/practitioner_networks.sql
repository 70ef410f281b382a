-- Around which children does this practitioner's membership count on this day?
-- $1: whether the viewer sees everything; $2: the practitioner; $3: the day.
SELECT DISTINCT n.child_id AS id
FROM can_memberships m
JOIN networks n ON n.id = m.network_id
WHERE $1 AND m.practitioner_id = $2
{{effective}}