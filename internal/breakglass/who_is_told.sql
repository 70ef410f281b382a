-- Who answers for this child on this day: who directs the team of its open network, and who leads it by a membership that counts.
-- $1: the child; $2: the day.
SELECT a.practitioner_id
FROM networks n
JOIN affiliations a ON a.team_id = n.team_id
WHERE n.child_id = $1 AND n.accepted_on <= $2 AND (n.closed_on IS NULL OR n.closed_on > $2)
AND a.role = 'DIRECTOR' AND a.from_on <= $2 AND (a.until_on IS NULL OR a.until_on > $2)
UNION
SELECT m.practitioner_id
FROM networks n
JOIN can_memberships m ON m.network_id = n.id
JOIN lead_periods l ON l.network_id = m.network_id AND l.practitioner_id = m.practitioner_id
WHERE n.child_id = $1 AND l.from_on <= $2 AND (l.until_on IS NULL OR l.until_on > $2)
AND {{effective}}
