-- Does the membership m in the network n count on a day? It lies inside the row, the network, and what is
-- recorded of the practitioner's employment at the agency and affiliation to the team.
m.from_on <= {{day}} AND (m.until_on IS NULL OR m.until_on > {{day}})
AND n.accepted_on <= {{day}} AND (n.closed_on IS NULL OR n.closed_on > {{day}})
AND (NOT EXISTS (SELECT 1 FROM {{employments}} e WHERE e.practitioner_id = m.practitioner_id AND e.agency_id = m.agency_id)
	OR EXISTS (SELECT 1 FROM {{employments}} e WHERE e.practitioner_id = m.practitioner_id AND e.agency_id = m.agency_id
		AND e.from_on <= {{day}} AND (e.until_on IS NULL OR e.until_on > {{day}})))
AND (NOT EXISTS (SELECT 1 FROM {{affiliations}} a WHERE a.practitioner_id = m.practitioner_id AND a.team_id = n.team_id)
	OR EXISTS (SELECT 1 FROM {{affiliations}} a WHERE a.practitioner_id = m.practitioner_id AND a.team_id = n.team_id
		AND a.from_on <= {{day}} AND (a.until_on IS NULL OR a.until_on > {{day}})))
