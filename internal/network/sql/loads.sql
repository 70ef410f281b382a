-- How many networks do these practitioners lead on this day, and in how many does their membership count?
-- $1: the practitioners; $2: the day. A child has one network at a time, so children are counted.
SELECT 'leads', CAST(l.practitioner_id AS text), COUNT(DISTINCT n.child_id)
FROM lead_periods l
JOIN networks n ON n.id = l.network_id
WHERE l.practitioner_id {{among}}{{thought}}{{end}}
AND n.accepted_on <= $2 AND (n.closed_on IS NULL OR n.closed_on > $2)
AND l.from_on <= $2 AND (l.until_on IS NULL OR l.until_on > $2)
GROUP BY l.practitioner_id
UNION ALL
SELECT 'networks', CAST(m.practitioner_id AS text), COUNT(DISTINCT n.child_id)
FROM can_memberships m
JOIN networks n ON n.id = m.network_id
WHERE m.practitioner_id {{among}}{{thought}}{{end}}
AND {{effective}}
GROUP BY m.practitioner_id
