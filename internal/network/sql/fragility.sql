-- What else says on whom the networks of these children rest? The rest of casework.sql, asked for with fragility.
UNION ALL
SELECT 'statement', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	statement, NULL, NULL, NULL, NULL, NULL, NULL
FROM needs WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'helper', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(activity_id AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM activity_contributors WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'single point', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(network_id AS text), CAST(contact_id AS text), CAST(from_on AS text), CAST(until_on AS text), NULL, NULL, NULL
FROM single_points WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'voice at hui', CAST(id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(hui_id AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM child_voices WHERE child_id {{among}}SELECT id FROM focus{{end}} AND hui_id IS NOT NULL
UNION ALL
SELECT 'kin at hui', CAST(hui_id AS text), CAST(child_id AS text), CAST(practitioner_id AS text), CAST(agency_id AS text),
	CAST(invited_kin_id AS text), NULL, NULL, NULL, NULL, NULL, NULL
FROM hui_invitations WHERE child_id {{among}}SELECT id FROM focus{{end}} AND invited_kin_id IS NOT NULL
AND left_out_why = '' AND attendance = 'PRESENT'
