-- Who is family to these children, and who are the people who support them from outside their networks? The rest of
-- fragility.sql, asked for with pictures.
UNION ALL
SELECT 'relation', CAST(id AS text), CAST(child_id AS text), CAST(relative_child_id AS text), CAST(relative_kin_id AS text),
	kind, CAST(from_on AS text), CAST(until_on AS text), NULL, NULL, NULL, NULL
FROM relationships WHERE child_id {{among}}SELECT id FROM focus{{end}}
UNION ALL
SELECT 'kin', CAST(k.id AS text), k.given_names, k.family_name, CAST(k.date_of_birth AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM kin k WHERE k.id {{among}}
	SELECT m.kin_id FROM whanau_members m WHERE m.whanau_id {{among}}
		SELECT b.whanau_id FROM whanau_members b WHERE b.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
	UNION SELECT s.kin_id FROM safety_network_members s WHERE s.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
UNION ALL
SELECT 'practitioner', CAST(p.id AS text), p.given_names, p.family_name, p.profession, p.email, p.phone,
	p.sort_name, NULL, NULL, NULL, NULL
FROM practitioners p WHERE p.id {{among}}
	SELECT e.supporter_id FROM external_supports e WHERE e.child_id {{among}}SELECT id FROM focus{{end}}
	UNION SELECT s.helper_id FROM safety_network_members s WHERE s.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
UNION ALL
SELECT 'agency', CAST(a.id AS text), a.name, a.kind, a.control, CAST(a.parent_id AS text), a.sort_name,
	NULL, NULL, NULL, NULL, NULL
FROM agencies a WHERE a.id {{among}}SELECT e.supporter_agency_id FROM external_supports e WHERE e.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
