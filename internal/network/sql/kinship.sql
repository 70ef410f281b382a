-- Who is family to these children, and who are the people who support them from outside their networks? The rest of
-- fragility.sql, asked for with pictures.
UNION ALL
SELECT 'relation', CAST(id AS text), CAST(child_id AS text), CAST(kin_id AS text), CAST(relative_child_id AS text), CAST(relative_kin_id AS text),
	kind, CAST(from_on AS text), CAST(until_on AS text), NULL, NULL, NULL
FROM relationships WHERE child_id {{among}}SELECT id FROM near{{end}} OR relative_child_id {{among}}SELECT id FROM near{{end}}
OR relative_kin_id IS NOT NULL AND kin_id {{among}}
	SELECT m.kin_id FROM whanau_members m WHERE m.whanau_id {{among}}
		SELECT b.whanau_id FROM whanau_members b WHERE b.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
	UNION SELECT m.kin_id FROM networks n JOIN can_memberships m ON m.network_id = n.id WHERE n.child_id {{among}}SELECT id FROM focus{{end}}
	UNION SELECT p.kin_id FROM parent_edges p WHERE p.child_id {{among}}SELECT id FROM circle{{end}}{{end}}
UNION ALL
SELECT 'kin', CAST(k.id AS text), k.given_names, k.family_name, CAST(k.date_of_birth AS text), NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM kin k WHERE k.id {{among}}
	SELECT m.kin_id FROM whanau_members m WHERE m.whanau_id {{among}}
		SELECT b.whanau_id FROM whanau_members b WHERE b.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
	UNION SELECT s.kin_id FROM safety_network_members s WHERE s.child_id {{among}}SELECT id FROM focus{{end}}
	UNION SELECT r.relative_kin_id FROM relationships r WHERE r.child_id {{among}}SELECT id FROM focus{{end}}
	UNION SELECT r.kin_id FROM relationships r WHERE r.relative_child_id {{among}}SELECT id FROM focus{{end}}
	UNION SELECT p.kin_id FROM parent_edges p WHERE p.child_id {{among}}SELECT id FROM circle{{end}}
	UNION SELECT above.relative_kin_id FROM relationships above WHERE above.kind = 'PARENT' AND above.kin_id {{among}}
		SELECT p.kin_id FROM parent_edges p WHERE p.child_id {{among}}SELECT id FROM focus{{end}}{{end}}{{end}}
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
