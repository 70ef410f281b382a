-- Whose rows make up the snapshot of these children? What this and snapshot.sql read, the scope around some children
-- has to hold (internal/policy/scope.sql, where circle means whom near means here).
-- $1: the children asked for.
-- Every table shows only the rows that the viewer may see, so the statement starts from
-- theirs. A child of the circle may have a network and no row of its own: somebody who is
-- known to exist, and no more.
-- {{among}} … {{end}} is IN (…) on SQLite and = ANY(ARRAY(…)) on PostgreSQL, which then
-- plans for a handful of rows, as there are, instead of guessing thousands.
focus(id) AS MATERIALIZED (SELECT c.id FROM children c WHERE c.id {{among}}{{wanted}}{{end}}),

-- The children and their siblings: an explicit relationship, or a parent in common.
circle(id) AS MATERIALIZED (
	SELECT id FROM focus
	UNION
	SELECT s.other_id FROM sibling_edges s WHERE s.child_id {{among}}SELECT id FROM focus{{end}}
	UNION
	SELECT p.child_id FROM parent_edges p WHERE p.kin_id {{among}}
		SELECT own.kin_id FROM parent_edges own WHERE own.child_id {{among}}SELECT id FROM focus{{end}}{{end}}
),

-- And everyone who ever shared a home of theirs (O2).
near(id) AS MATERIALIZED (
	SELECT id FROM circle
	UNION
	SELECT w.child_id FROM whanau_members own
	JOIN whanau_members w ON w.whanau_id = own.whanau_id AND w.household = own.household
	WHERE own.child_id {{among}}SELECT id FROM focus{{end}} AND own.household <> '' AND w.child_id IS NOT NULL
)
