
-- What was written about these children at work, for all days? The rest of snapshot.sql, asked for with findings that rest on it:
-- about the children themselves, and of those near them what is theirs together (appointments, concerns, assessments).
-- Every row names who wrote it and whom the policy looks at, read or not: sources.go takes them.
-- {{instant}} … {{of}} is a moment: seconds since 1970 on PostgreSQL, on SQLite as it is stored.
UNION ALL
SELECT 'assessment', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(started_on AS text), CAST(due_on AS text), CAST(completed_on AS text), instrument, CAST(again <> '' AS text), NULL
FROM assessments WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'contribution', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(assessment_id AS text), CAST(invited_on AS text), CAST(due_on AS text), status, CAST(answered_on AS text), CAST(domains AS text), NULL
FROM assessment_contributions WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'need', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(assessment_id AS text), domain, CAST(recorded_on AS text), CAST(parked_on AS text), NULL, NULL, NULL
FROM needs WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'activity', CAST(a.id AS text), CAST(a.child_id AS text), CAST(a.practitioner_id AS text), CAST(a.agency_id AS text),
	CAST(g.need_id AS text), CAST(a.owner_id AS text), CAST(a.owner_agency_id AS text), a.status,
	CAST(a.due_on AS text), CAST(a.agreed_on AS text), CAST(a.ended_on AS text)
FROM activities a JOIN goals g ON g.id = a.goal_id WHERE a.child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'conflict', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(activity_id AS text), CAST(other_id AS text), CAST(noticed_on AS text), CAST(settled_on AS text), NULL, NULL, NULL
FROM activity_conflicts WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'goal', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM goals WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'progress', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(activity_id AS text), CAST(on_date AS text), NULL, NULL, NULL, NULL, NULL
FROM progress_updates WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'delivery', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(activity_id AS text), CAST(planned_on AS text), CAST(occurred_on AS text), outcome, CAST(child_seen AS text), NULL, NULL
FROM deliveries WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'met need', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(provision_id AS text), CAST(need_id AS text), NULL, NULL, NULL, NULL, NULL
FROM service_needs WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'service request', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(to_agency_id AS text), CAST(need_id AS text), CAST(asked_on AS text), status, CAST(decided_on AS text), NULL, NULL
FROM service_requests WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'concern', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	severity, CAST(raised_on AS text), CAST(closed_on AS text), CAST(observation_ids AS text), NULL, NULL, NULL
FROM concerns WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'concern step', CAST(id AS text), CAST(concern_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	kind, {{instant}}at{{of}}, CAST(on_date AS text), severity, CAST(whom_id AS text), NULL, NULL
FROM concern_steps WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'observation', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(seen_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM observations WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'observation link', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(observation_id AS text), CAST(other_id AS text), kind, {{instant}}recorded_at{{of}},
	CAST(other_child_id AS text), NULL, NULL
FROM observation_links WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'opening', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(subject_id AS text), CAST(opened_on AS text), NULL, NULL, NULL, NULL, NULL
FROM openings WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'update request', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(to_practitioner_id AS text), CAST(to_agency_id AS text), CAST(asked_on AS text), CAST(due_on AS text),
	CAST(answered_on AS text), CAST(withdrawn_on AS text), NULL
FROM update_requests WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'information request', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(from_agency_id AS text),
	CAST(to_agency_id AS text), CAST(asked_on AS text), CAST(due_on AS text), CAST(answered_on AS text), basis, NULL, NULL
FROM information_requests WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'consent', CAST(id AS text), CAST(child_id AS text), CAST(from_on AS text), CAST(until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM participation_consents WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'barrier', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(raised_on AS text), CAST(resolved_on AS text), CAST(with_agency_id AS text), NULL, NULL, NULL, NULL
FROM barriers WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'appointment', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	{{instant}}starts_at{{of}}, {{instant}}ends_at{{of}}, CAST(travel_minutes AS text), CAST(child_attends AS text), place, CAST(cancelled_on AS text), NULL
FROM appointments WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'attendee', CAST(appointment_id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(kin_id AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM appointment_attendees WHERE child_id {{among}}SELECT id FROM near{{end}}
UNION ALL
SELECT 'disagreement', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(raised_on AS text), CAST(resolved_on AS text), NULL, NULL, NULL, NULL, NULL
FROM disagreements WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'hui', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), {{instant}}starts_at{{of}}, CAST(cancelled_on AS text), NULL, NULL, NULL, NULL
FROM hui WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'hui invitation', CAST(hui_id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(invited_practitioner_id AS text), CAST(invited_agency_id AS text), attendance, left_out_why, NULL, NULL, NULL
FROM hui_invitations WHERE child_id {{among}}SELECT id FROM focus{{end}} AND invited_practitioner_id IS NOT NULL
UNION ALL
SELECT 'voice', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(on_date AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM child_voices WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'plan version', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(number AS text), CAST(agreed_on AS text), NULL, NULL, NULL, NULL
FROM plan_versions WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'plan told', CAST(plan_version_id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(told_on AS text), CAST(to_child AS text), CAST(kin_id AS text), CAST(member_id AS text), CAST(member_agency_id AS text), NULL, NULL
FROM plan_communications WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'plan review', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(due_on AS text), CAST(completed_on AS text), NULL, NULL, NULL, NULL
FROM plan_reviews WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'invitation', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(invitee_id AS text), CAST(for_agency_id AS text), CAST(invited_on AS text), CAST(answered_on AS text), answer, NULL
FROM invitations WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'external support', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(supporter_id AS text), CAST(known_since AS text), {{instant}}recorded_at{{of}}, CAST(ended_on AS text),
	CAST(supporter_agency_id AS text), name, part
FROM external_supports WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'safety', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(kin_id AS text), CAST(external_support_id AS text), CAST(helper_id AS text), CAST(agreed_on AS text), CAST(ended_on AS text), NULL, NULL
FROM safety_network_members WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'interaction', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(happened_on AS text), CAST(child_seen AS text), NULL, NULL, NULL, NULL
FROM interactions said WHERE child_id {{among}}SELECT id FROM focus{{end}} AND latest_id IS NULL AND NOT withdrawn
AND NOT EXISTS (SELECT 1 FROM interactions gone WHERE gone.child_id = said.child_id AND gone.corrects_id = said.id)
UNION ALL
SELECT 'participant', CAST(interaction_id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(member_id AS text), CAST(member_agency_id AS text), CAST(kin_id AS text), CAST(is_child AS text), NULL, NULL, NULL
FROM interaction_participants WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'adult at home', CAST(whanau_id AS text), CAST(kin_id AS text), household, CAST(from_on AS text), CAST(until_on AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM whanau_members WHERE whanau_id {{among}}
	SELECT b.whanau_id FROM whanau_members b WHERE b.child_id {{among}}SELECT id FROM focus{{end}}{{end}} AND kin_id IS NOT NULL
UNION ALL
SELECT 'adult served', CAST(id AS text), CAST(kin_id AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM provision WHERE kin_id IS NOT NULL
UNION ALL
SELECT 'alike', CAST(n.subject_id AS text), CAST(c.id AS text), c.preferred_name, c.given_names, c.family_name, CAST(c.date_of_birth AS text),
	c.gender, CAST(c.ethnicities AS text), CAST(c.iwi AS text), CAST(c.languages AS text), c.sort_name
FROM (SELECT DISTINCT w.subject_id, CASE way.number
		WHEN 1 THEN w.collapsed
		WHEN 2 THEN substr(w.collapsed, 1, 5) || substr(w.collapsed, 9, 2) || '-' || substr(w.collapsed, 6, 2) || substr(w.collapsed, 11)
		WHEN 3 THEN CAST(CAST(substr(w.collapsed, 1, 4) AS integer) - 1 AS text) || substr(w.collapsed, 5)
		ELSE CAST(CAST(substr(w.collapsed, 1, 4) AS integer) + 1 AS text) || substr(w.collapsed, 5) END AS word
	FROM name_words w CROSS JOIN (SELECT 1 AS number UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) way
	WHERE w.subject_id {{among}}SELECT id FROM focus{{end}} AND w.kind = 'alike') n
CROSS JOIN name_words o CROSS JOIN children c
WHERE o.kind = 'alike' AND o.collapsed = n.word
AND o.subject_id <> n.subject_id AND c.id = o.subject_id
