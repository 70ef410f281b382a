-- What may the viewer of this account see today?
-- $1: the issuer and $2: the subject of the account; $3: when its token was issued; $4: today; $5: now.
-- A step, or a part of one, that says so is of the whole scope only, or of the scope around some children, which is all that
-- a snapshot of them touches: $6: those children; $7: the day on which the practitioners around them are looked for
-- elsewhere (O7), null when they are not. What only family see is in the whole alone: they are always answered from that.
-- Each step may use those before it: on PostgreSQL they are parts of one statement, on SQLite, which would look into
-- each of them anew at every use, tables that are filled one after the other. The last one answers a row for each id that
-- the rules of rows (tables.go) speak of, its first column saying of which kind.
-- base. stands before every stored table: on SQLite the bare names are what the viewer sees of them.
-- {{among}} … {{end}} is IN (…), planned for a handful of rows; CROSS JOIN keeps SQLite to the order written.

--- viewer
SELECT id, practitioner_id, kin_id, child_id, client FROM base.accounts
WHERE issuer = $1 AND subject = $2
AND (disabled_at IS NULL OR disabled_at > $5) AND (signed_out_at IS NULL OR signed_out_at < $3)

--- affiliation
SELECT practitioner_id, team_id, role, from_on, until_on FROM base.affiliations
WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}

--- employment
SELECT practitioner_id, agency_id, from_on, until_on FROM base.employments
WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}

--- mandate, whole
SELECT role, agency_id, team_id FROM base.mandates
WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)

--- named
SELECT child_id, agency_id FROM base.named_people
WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION ALL
SELECT child_id, agency_id FROM base.named_people
WHERE kin_id {{among}}SELECT kin_id FROM viewer{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)

--- hidden_agency
SELECT a.id, a.shield, a.broker_id FROM base.agencies a
WHERE a.shield <> ''
AND NOT EXISTS (SELECT 1 FROM named n WHERE n.agency_id = a.id)
AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.agency_id = a.id AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4))

--- once_hidden
SELECT DISTINCT practitioner_id AS id FROM base.employments
WHERE agency_id {{among}}SELECT id FROM hidden_agency{{end}}

--- now_open
-- Whoever has left the open agency does what they do for the hidden one.
SELECT practitioner_id AS id FROM base.employments
WHERE practitioner_id {{among}}SELECT id FROM once_hidden{{end}}
AND agency_id NOT IN (SELECT id FROM hidden_agency)
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION ALL
SELECT practitioner_id FROM viewer WHERE practitioner_id IS NOT NULL

--- hidden_practitioner
SELECT id FROM once_hidden WHERE id NOT IN (SELECT id FROM now_open)

--- focus, around
-- For whom the viewer has no ground, nothing is looked for: that takes as long as for a child that does not exist.
SELECT w.id FROM {{wanted}} w
WHERE (EXISTS (SELECT 1 FROM base.networks n CROSS JOIN base.can_memberships m WHERE n.child_id = w.id
		AND m.network_id = n.id AND m.practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}})
	OR EXISTS (SELECT 1 FROM base.networks n WHERE n.child_id = w.id
		AND n.team_id {{among}}SELECT team_id FROM affiliation WHERE role IN ('DIRECTOR', 'PANEL_MEMBER'){{end}})
	OR EXISTS (SELECT 1 FROM base.break_glass b WHERE b.child_id = w.id
		AND b.practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}))
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = w.id) OR EXISTS (SELECT 1 FROM named p WHERE p.child_id = w.id))

--- near, around
-- Whom a snapshot of the children asked for touches: they, their siblings, and everyone who ever shared a home of theirs.
-- network/sql asks the same in circle.sql, as do peer and meeting in its snapshot.sql.
SELECT id FROM focus
UNION
SELECT other_id FROM base.sibling_edges WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION
SELECT child_id FROM base.parent_edges WHERE kin_id {{among}}
	SELECT kin_id FROM base.parent_edges WHERE child_id {{among}}SELECT id FROM focus{{end}}{{end}}
UNION
SELECT w.child_id FROM base.whanau_members own
JOIN base.whanau_members w ON w.whanau_id = own.whanau_id AND w.household = own.household
WHERE own.child_id {{among}}SELECT id FROM focus{{end}} AND own.household <> '' AND w.child_id IS NOT NULL

--- peer, around
-- And the children around whom two practitioners of the children asked for meet.
SELECT DISTINCT n.child_id, m.practitioner_id FROM base.networks n JOIN base.can_memberships m ON m.network_id = n.id
WHERE n.child_id {{among}}SELECT id FROM focus{{end}} AND m.practitioner_id IS NOT NULL
AND n.accepted_on <= $7 AND (n.closed_on IS NULL OR n.closed_on > $7)
AND m.from_on <= $7 AND (m.until_on IS NULL OR m.until_on > $7)

--- meeting, around
-- Found by the people, of whom there are few: so it costs the same for a viewer of thousands of children.
SELECT m.network_id FROM peer p CROSS JOIN base.can_memberships m
WHERE m.practitioner_id = p.practitioner_id
GROUP BY p.child_id, m.network_id HAVING COUNT(*) > 1

--- met, around
SELECT child_id AS id FROM base.networks WHERE id {{among}}SELECT network_id FROM meeting{{end}}

--- alike, around
-- And those who may be the same as one of the children asked for (O13): the same names, and the birth date, with day and month
-- exchanged, or a year apart: each a word of its own, which PostgreSQL looks up instead of reading them all. network/sql asks the same
-- in casework.sql.
SELECT o.subject_id AS id
FROM (SELECT DISTINCT CASE way.number
		WHEN 1 THEN w.collapsed
		WHEN 2 THEN substr(w.collapsed, 1, 5) || substr(w.collapsed, 9, 2) || '-' || substr(w.collapsed, 6, 2) || substr(w.collapsed, 11)
		WHEN 3 THEN CAST(CAST(substr(w.collapsed, 1, 4) AS integer) - 1 AS text) || substr(w.collapsed, 5)
		ELSE CAST(CAST(substr(w.collapsed, 1, 4) AS integer) + 1 AS text) || substr(w.collapsed, 5) END AS word
	FROM base.name_words w CROSS JOIN (SELECT 1 AS number UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) way
	WHERE w.subject_id {{among}}SELECT id FROM focus{{end}} AND w.kind = 'alike') n
CROSS JOIN base.name_words o
WHERE o.kind = 'alike' AND o.collapsed = n.word

--- reach, around
-- The networks in which a ground for seeing a child may lie: any of the child's.
SELECT id, child_id, team_id, accepted_on, closed_on FROM base.networks
WHERE child_id {{among}}SELECT id FROM near UNION SELECT id FROM met UNION SELECT id FROM alike{{end}}

--- reach, whole
SELECT id, child_id, team_id, accepted_on, closed_on FROM base.networks
WHERE id {{among}}
	SELECT network_id FROM base.can_memberships WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}
	UNION SELECT network_id FROM base.can_memberships WHERE kin_id {{among}}SELECT kin_id FROM viewer{{end}}{{end}}
UNION
SELECT id, child_id, team_id, accepted_on, closed_on FROM base.networks
WHERE team_id {{among}}SELECT team_id FROM affiliation WHERE role IN ('DIRECTOR', 'PANEL_MEMBER'){{end}}

--- membership
-- The grounds on which a child is seen begin here.
SELECT n.child_id, n.id AS network_id, m.agency_id FROM viewer v
CROSS JOIN reach n CROSS JOIN base.can_memberships m
WHERE v.practitioner_id IS NOT NULL AND m.practitioner_id = v.practitioner_id AND m.network_id = n.id
AND {{effective of the viewer}}

--- oversight
SELECT n.child_id, a.role FROM affiliation a CROSS JOIN reach n
WHERE n.team_id = a.team_id AND a.role IN ('DIRECTOR', 'PANEL_MEMBER')
AND a.from_on <= $4 AND (a.until_on IS NULL OR a.until_on > $4)
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- referred
-- Whoever decides for a team knows whom others asked it to take on, and the child by name while that waits for them.
SELECT r.id, r.child_id, r.outcome FROM affiliation a CROSS JOIN base.referrals r
WHERE a.role IN ('DIRECTOR', 'PANEL_MEMBER') AND a.from_on <= $4 AND (a.until_on IS NULL OR a.until_on > $4) AND r.team_id = a.team_id
AND r.practitioner_id <> a.practitioner_id
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = r.child_id)
	OR r.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))
--- referred, around
AND r.child_id IN (SELECT w.id FROM {{wanted}} w UNION SELECT id FROM near)

--- belonging, whole
SELECT n.child_id FROM viewer v
CROSS JOIN reach n CROSS JOIN base.can_memberships m
WHERE v.kin_id IS NOT NULL AND m.kin_id = v.kin_id AND m.network_id = n.id
AND m.from_on <= $4 AND (m.until_on IS NULL OR m.until_on > $4)
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- glass
SELECT child_id FROM base.break_glass
WHERE practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND granted_at <= $5 AND expires_at > $5 AND (outcome IS NULL OR outcome <> 'NOT_JUSTIFIED')
AND EXISTS (SELECT 1 FROM employment e WHERE e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4))

--- claim
SELECT child_id, 'membership' AS why FROM membership
UNION SELECT child_id, CASE role WHEN 'DIRECTOR' THEN 'director' ELSE 'panel' END FROM oversight
UNION SELECT child_id, 'glass' FROM glass

--- claim, whole
UNION SELECT child_id, 'whanau' FROM belonging
UNION SELECT child_id, 'self' FROM viewer WHERE child_id IS NOT NULL

--- ground
SELECT g.child_id, g.why FROM claim g
WHERE g.why = 'self' OR NOT (SELECT c.shielded FROM base.children c WHERE c.id = g.child_id)
OR g.why <> 'glass' AND EXISTS (SELECT 1 FROM named n WHERE n.child_id = g.child_id)

--- child
SELECT DISTINCT child_id AS id FROM ground

--- casework
SELECT DISTINCT child_id AS id FROM ground WHERE why NOT IN ('whanau', 'self')

--- close
-- Of those seen, the children of whom everything is shown; of the others only where practitioners meet.
SELECT id FROM child
--- close, around
WHERE id IN (SELECT id FROM near)

--- close_casework
SELECT id FROM casework
--- close_casework, around
WHERE id IN (SELECT id FROM near)

--- network, around
SELECT id, child_id FROM reach WHERE child_id {{among}}SELECT id FROM child{{end}}

--- network, whole
SELECT id, child_id FROM base.networks WHERE child_id {{among}}SELECT id FROM child{{end}}

--- lead
SELECT DISTINCT m.child_id AS id FROM membership m CROSS JOIN base.lead_periods l
WHERE m.child_id {{among}}SELECT id FROM close{{end}} AND l.network_id = m.network_id
AND l.practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)

--- delegate, whole
-- Who does for the lead what a lead does: as a member for the agency that was named, while that lead leads.
SELECT DISTINCT m.child_id AS id FROM membership m CROSS JOIN base.lead_delegations d CROSS JOIN base.lead_periods l
WHERE m.child_id {{among}}SELECT id FROM child{{end}} AND d.network_id = m.network_id AND d.delegate_agency_id = m.agency_id
AND d.delegate_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND d.from_on <= $4 AND (d.until_on IS NULL OR d.until_on > $4)
AND d.agency_id NOT IN (SELECT id FROM hidden_agency) AND d.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)
AND l.id = d.lead_period_id AND l.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)
AND l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)

--- parent
SELECT child_id, kin_id FROM base.parent_edges
WHERE child_id {{among}}SELECT id FROM lead{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)

--- relative
SELECT other_id AS id, child_id AS of_id FROM base.sibling_edges
WHERE child_id {{among}}SELECT id FROM lead{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION
SELECT e.child_id, p.child_id FROM base.parent_edges e JOIN parent p ON p.kin_id = e.kin_id AND p.child_id <> e.child_id
WHERE e.kin_id {{among}}SELECT kin_id FROM parent{{end}}
AND e.from_on <= $4 AND (e.until_on IS NULL OR e.until_on > $4)

--- sibling
SELECT s.id, s.of_id FROM relative s
WHERE s.id NOT IN (SELECT id FROM child) AND NOT (SELECT c.shielded FROM base.children c WHERE c.id = s.id)

--- lived
-- When the children of casework belonged, belong or will belong to which whānau.
SELECT whanau_id, from_on, until_on FROM base.whanau_members
WHERE child_id {{among}}SELECT id FROM close_casework{{end}}

--- home
-- A whānau is open while a child belongs to it: who else does, its kin and its services.
SELECT whanau_id AS id FROM lived WHERE from_on <= $4 AND (until_on IS NULL OR until_on > $4)
--- home, whole
UNION
SELECT whanau_id FROM base.whanau_members
WHERE kin_id {{among}}SELECT kin_id FROM viewer{{end}} AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION
SELECT whanau_id FROM base.whanau_members
WHERE child_id {{among}}SELECT child_id FROM viewer{{end}} AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)

--- family
-- By name also those to which a child belonged once, or will.
SELECT id FROM home UNION SELECT whanau_id FROM lived

--- once
-- Of a whānau that a child has left, what counted while it belonged is remembered: not who or what came since, or was before.
SELECT whanau_id, from_on, until_on FROM lived WHERE until_on <= $4 AND whanau_id NOT IN (SELECT id FROM home)

--- recalled_member
SELECT DISTINCT m.id, m.kin_id FROM once o CROSS JOIN base.whanau_members m
WHERE m.whanau_id {{among}}SELECT whanau_id FROM once{{end}} AND m.whanau_id = o.whanau_id
AND m.from_on < o.until_on AND (m.until_on IS NULL OR m.until_on > o.from_on)

--- recalled_service
SELECT DISTINCT p.id FROM once o CROSS JOIN base.service_provisions p
WHERE p.whanau_id {{among}}SELECT whanau_id FROM once{{end}} AND p.whanau_id = o.whanau_id
AND p.from_on < o.until_on AND (p.until_on IS NULL OR p.until_on > o.from_on)

--- broker
-- The sensitive services that may be spoken of as somebody to ask.
SELECT id, broker_id FROM hidden_agency WHERE shield = 'BROKERED'

--- brokered
SELECT c.id AS child_id, h.broker_id FROM close_casework c CROSS JOIN base.networks n CROSS JOIN base.can_memberships m CROSS JOIN broker h
WHERE n.child_id = c.id AND m.network_id = n.id AND h.id = m.agency_id AND {{effective}}
UNION
SELECT c.id, h.broker_id FROM close_casework c CROSS JOIN base.service_provisions p CROSS JOIN broker h
WHERE p.child_id = c.id AND h.id = p.agency_id
AND p.status IN ('ACTIVE', 'COMPLETED') AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)
UNION
SELECT c.id, h.broker_id FROM close_casework c CROSS JOIN base.whanau_members w CROSS JOIN base.service_provisions p CROSS JOIN broker h
WHERE w.child_id = c.id AND w.from_on <= $4 AND (w.until_on IS NULL OR w.until_on > $4)
AND p.whanau_id = w.whanau_id AND h.id = p.agency_id
AND p.status IN ('ACTIVE', 'COMPLETED') AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)

--- staff, whole
SELECT practitioner_id AS id FROM base.employments
WHERE agency_id {{among}}SELECT agency_id FROM mandate WHERE role = 'MANAGER'{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION
SELECT practitioner_id FROM base.supervisions
WHERE supervisor_id {{among}}SELECT practitioner_id FROM viewer{{end}}
AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)

--- staff_seat, whole
-- The memberships of staff that count, also in networks that the viewer does not see: they are only counted.
SELECT m.practitioner_id, m.id, m.agency_id, n.child_id FROM base.can_memberships m JOIN base.networks n ON n.id = m.network_id
WHERE m.practitioner_id {{among}}SELECT id FROM staff{{end}} AND m.agency_id NOT IN (SELECT id FROM hidden_agency) AND {{effective}}

--- staff_update, whole
-- What staff were asked as members, and should have answered.
SELECT DISTINCT s.practitioner_id, u.id FROM staff_seat s CROSS JOIN base.update_requests u
WHERE u.to_practitioner_id = s.practitioner_id AND u.to_agency_id = s.agency_id AND u.child_id = s.child_id
AND u.answered_on IS NULL AND u.due_on < $4
AND u.agency_id NOT IN (SELECT id FROM hidden_agency) AND u.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)

--- staff_activity, whole
-- What staff agreed to do as members, and should have done.
SELECT DISTINCT s.practitioner_id, a.id FROM staff_seat s CROSS JOIN base.activities a CROSS JOIN base.goals g CROSS JOIN base.needs d
WHERE a.owner_id = s.practitioner_id AND a.owner_agency_id = s.agency_id AND a.child_id = s.child_id
AND a.status = 'AGREED' AND a.due_on < $4 AND g.id = a.goal_id AND d.id = g.need_id
AND a.agency_id NOT IN (SELECT id FROM hidden_agency) AND a.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)
AND g.agency_id NOT IN (SELECT id FROM hidden_agency) AND g.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)
AND d.agency_id NOT IN (SELECT id FROM hidden_agency) AND d.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)

--- staff_hours, whole
-- The answers of managers that staff can lead, and lead today.
SELECT r.lead_id AS practitioner_id, r.id FROM base.availability_requests r
JOIN base.lead_proposals p ON p.id = r.proposal_id
JOIN base.lead_periods l ON l.network_id = p.network_id AND l.practitioner_id = p.lead_id AND l.from_on = p.from_on
JOIN base.networks n ON n.id = l.network_id
WHERE r.lead_id {{among}}SELECT id FROM staff{{end}} AND r.agency_id NOT IN (SELECT id FROM hidden_agency)
AND r.answer = 'AVAILABLE' AND p.confirmed_on IS NOT NULL
AND l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)
AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)

--- kinsfolk
SELECT kin_id AS id FROM base.can_memberships
WHERE network_id {{among}}SELECT n.id FROM network n JOIN close c ON c.id = n.child_id{{end}} AND kin_id IS NOT NULL
UNION
SELECT kin_id FROM base.whanau_members
WHERE whanau_id {{among}}SELECT h.id FROM home h CROSS JOIN viewer v WHERE v.practitioner_id IS NOT NULL{{end}} AND kin_id IS NOT NULL
UNION
SELECT relative_kin_id FROM base.relationships WHERE child_id {{among}}SELECT id FROM close_casework{{end}} AND relative_kin_id IS NOT NULL
UNION
SELECT kin_id FROM base.relationships WHERE relative_child_id {{among}}SELECT id FROM close_casework{{end}} AND kin_id IS NOT NULL
UNION
SELECT kin_id FROM recalled_member WHERE kin_id IS NOT NULL
--- kinsfolk, whole
UNION
SELECT kin_id FROM viewer WHERE kin_id IS NOT NULL

--- plain_child, whole
SELECT c.id AS child_id FROM child c CROSS JOIN viewer v WHERE v.kin_id IS NOT NULL OR v.child_id IS NOT NULL

--- plain, whole
-- The networks whose practitioners a child or an adult of its whānau may know of.
SELECT n.id AS network_id FROM network n CROSS JOIN viewer v WHERE v.kin_id IS NOT NULL OR v.child_id IS NOT NULL

--- acquainted, whole
SELECT practitioner_id AS id FROM base.can_memberships
WHERE network_id {{among}}SELECT network_id FROM plain{{end}} AND practitioner_id IS NOT NULL
AND agency_id NOT IN (SELECT id FROM hidden_agency)
UNION
SELECT practitioner_id FROM base.lead_periods WHERE network_id {{among}}SELECT network_id FROM plain{{end}}
UNION
SELECT practitioner_id FROM base.service_provisions
WHERE child_id {{among}}SELECT child_id FROM plain_child{{end}} AND practitioner_id IS NOT NULL
AND agency_id NOT IN (SELECT id FROM hidden_agency)

--- overseen, whole
-- Broken glass is reviewed by whom the child's team is directed, also when its network has closed since.
SELECT DISTINCT b.child_id FROM affiliation a CROSS JOIN base.break_glass b CROSS JOIN base.networks n
WHERE a.role = 'DIRECTOR' AND a.from_on <= $4 AND (a.until_on IS NULL OR a.until_on > $4)
AND n.child_id = b.child_id AND n.team_id = a.team_id AND n.accepted_on <= $4
AND NOT EXISTS (SELECT 1 FROM base.networks l WHERE l.child_id = n.child_id AND l.accepted_on > n.accepted_on AND l.accepted_on <= $4)
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = b.child_id)
	OR b.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))

--- endured, whole
-- The safety network of a closed network is read on by who directs its team, while it is the child's latest.
SELECT DISTINCT n.child_id FROM affiliation a CROSS JOIN base.safety_network_members s CROSS JOIN base.networks n
WHERE a.role = 'DIRECTOR' AND a.from_on <= $4 AND (a.until_on IS NULL OR a.until_on > $4)
AND n.id = s.network_id AND n.team_id = a.team_id AND n.closed_on <= $4
AND NOT EXISTS (SELECT 1 FROM base.networks l WHERE l.child_id = n.child_id AND l.accepted_on > n.accepted_on AND l.accepted_on <= $4)
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = n.child_id)
	OR n.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))

--- asked, whole
-- To which hui the viewer is invited who is no member, as a guest or giving a service still, until it is over: who leaves is no guest.
SELECT DISTINCT h.id FROM base.hui_invitations i CROSS JOIN base.hui h CROSS JOIN base.networks n
WHERE i.invited_practitioner_id {{among}}SELECT practitioner_id FROM viewer{{end}} AND i.left_out_why = ''
AND i.agency_id NOT IN (SELECT id FROM hidden_agency) AND i.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)
AND h.id = i.hui_id AND h.ends_at > $5 AND h.cancelled_on IS NULL
AND n.id = h.network_id AND (n.closed_on IS NULL OR n.closed_on > $4)
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = h.child_id)
	OR h.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))
AND (i.ground = 'GUEST' OR i.ground = 'INVOLVED' AND EXISTS (SELECT 1 FROM base.service_provisions p
	WHERE p.practitioner_id = i.invited_practitioner_id AND p.agency_id = i.invited_agency_id
	AND (p.child_id = h.child_id OR p.whanau_id IN (SELECT w.whanau_id FROM base.whanau_members w
		WHERE w.child_id = h.child_id AND w.from_on <= $4 AND (w.until_on IS NULL OR w.until_on > $4)))
	AND p.status IN ('ACTIVE', 'COMPLETED') AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on > $4)))

--- logged, whole
SELECT id FROM lead
UNION SELECT child_id FROM ground WHERE why IN ('director', 'self')
UNION SELECT n.child_id FROM mandate a CROSS JOIN base.networks n
WHERE a.role = 'AUDITOR' AND n.team_id = a.team_id
AND (NOT (SELECT c.shielded FROM base.children c WHERE c.id = n.child_id)
	OR n.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL))

--- scope
SELECT 'viewer_practitioner' AS kind, practitioner_id AS id, id AS of FROM viewer WHERE practitioner_id IS NOT NULL
UNION ALL SELECT 'viewer_kin', kin_id, id FROM viewer WHERE kin_id IS NOT NULL
UNION ALL SELECT 'viewer_child', child_id, id FROM viewer WHERE child_id IS NOT NULL
UNION ALL SELECT 'viewer_client', id, id FROM viewer WHERE client IS NOT NULL
UNION ALL SELECT 'known', id, NULL FROM viewer
UNION ALL SELECT 'directory', id, NULL FROM viewer WHERE practitioner_id IS NOT NULL OR client IS NOT NULL
UNION ALL SELECT 'child', id, NULL FROM child
UNION ALL SELECT 'case', id, NULL FROM casework
UNION ALL SELECT 'ground_' || why, child_id, NULL FROM ground
UNION ALL SELECT 'lead', id, NULL FROM lead
UNION ALL SELECT 'sibling', id, of_id FROM sibling
UNION ALL SELECT 'number', id, NULL FROM lead
UNION ALL SELECT 'number', m.child_id, NULL FROM membership m
	WHERE m.child_id IN (SELECT id FROM child) AND (SELECT a.kind FROM base.agencies a WHERE a.id = m.agency_id)
	IN ('HEALTH_NZ', 'PRIMARY_CARE', 'WELL_CHILD', 'MENTAL_HEALTH_ADDICTION', 'DISABILITY')
UNION ALL SELECT DISTINCT 'referred', child_id, CAST(NULL AS uuid) FROM referred
UNION ALL SELECT DISTINCT 'put_forward', child_id, CAST(NULL AS uuid) FROM referred WHERE outcome IS NULL
UNION ALL SELECT 'network', id, NULL FROM network
UNION ALL SELECT 'lead_network', id, NULL FROM base.networks
	WHERE child_id {{among}}SELECT id FROM sibling{{end}} AND accepted_on <= $4 AND (closed_on IS NULL OR closed_on > $4)
UNION ALL SELECT 'whanau', id, NULL FROM family
UNION ALL SELECT 'home', id, NULL FROM home
UNION ALL SELECT 'recalled_member', id, NULL FROM recalled_member
UNION ALL SELECT 'recalled_service', id, NULL FROM recalled_service
UNION ALL SELECT DISTINCT 'coming', whanau_id, CAST(NULL AS uuid) FROM lived WHERE from_on > $4 AND whanau_id NOT IN (SELECT id FROM home)
UNION ALL SELECT 'served', h.id, NULL FROM home h CROSS JOIN viewer v WHERE v.practitioner_id IS NOT NULL
UNION ALL SELECT 'kin', id, NULL FROM kinsfolk
UNION ALL SELECT 'hidden_agency', id, NULL FROM hidden_agency
UNION ALL SELECT 'hidden_practitioner', id, NULL FROM hidden_practitioner
UNION ALL SELECT 'hidden_staff', id, NULL FROM hidden_practitioner
UNION ALL SELECT DISTINCT 'hidden_staff', practitioner_id, CAST(NULL AS uuid) FROM base.employments
	WHERE agency_id {{among}}SELECT id FROM hidden_agency{{end}} AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION ALL SELECT 'brokered', child_id, broker_id FROM brokered

--- scope, around
UNION ALL SELECT 'near', id, NULL FROM near
UNION ALL SELECT 'meeting', network_id, NULL FROM meeting

--- scope, whole
UNION ALL SELECT 'delegate', id, NULL FROM delegate
UNION ALL SELECT DISTINCT 'acts_for', m.child_id, m.agency_id FROM membership m WHERE m.child_id IN (SELECT id FROM child)
UNION ALL SELECT 'number', child_id, NULL FROM viewer WHERE child_id IS NOT NULL
UNION ALL SELECT 'acquainted', id, NULL FROM acquainted
UNION ALL SELECT DISTINCT 'employer', agency_id, CAST(NULL AS uuid) FROM employment
	WHERE from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION ALL SELECT DISTINCT CASE role WHEN 'DIRECTOR' THEN 'director' ELSE 'panel' END, team_id, CAST(NULL AS uuid) FROM affiliation
	WHERE role IN ('DIRECTOR', 'PANEL_MEMBER') AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)
UNION ALL SELECT DISTINCT lower(role), COALESCE(team_id, agency_id), CAST(NULL AS uuid) FROM mandate
UNION ALL SELECT 'staff', id, NULL FROM staff
UNION ALL SELECT 'staff_membership', practitioner_id, id FROM staff_seat
UNION ALL SELECT 'staff_update', practitioner_id, id FROM staff_update
UNION ALL SELECT 'staff_activity', practitioner_id, id FROM staff_activity
UNION ALL SELECT 'staff_hours', practitioner_id, id FROM staff_hours
UNION ALL SELECT 'staff_lead', l.practitioner_id, l.id FROM base.lead_periods l JOIN base.networks n ON n.id = l.network_id
	WHERE l.practitioner_id {{among}}SELECT id FROM staff{{end}}
	AND l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)
	AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)
	AND NOT EXISTS (SELECT 1 FROM base.can_memberships m WHERE m.network_id = n.id AND m.practitioner_id = l.practitioner_id
		AND m.agency_id IN (SELECT id FROM hidden_agency))
UNION ALL SELECT 'overseen', child_id, NULL FROM overseen
UNION ALL SELECT 'endured', child_id, NULL FROM endured
UNION ALL SELECT 'asked', id, NULL FROM asked
UNION ALL SELECT 'logged', id, NULL FROM logged
UNION ALL SELECT DISTINCT 'unlogged', n.child_id, m.practitioner_id FROM base.can_memberships m JOIN base.networks n ON n.id = m.network_id
	WHERE m.practitioner_id {{among}}SELECT id FROM once_hidden{{end}} AND m.agency_id IN (SELECT id FROM hidden_agency)
	AND n.child_id IN (SELECT id FROM logged)
