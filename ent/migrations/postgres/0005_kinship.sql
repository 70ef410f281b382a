-- Which relationships make children siblings, and which adults parents: said once,
-- for every statement. Both views have the child first; a sibling edge has both ways.

CREATE VIEW sibling_edges AS
SELECT child_id, relative_child_id AS other_id, from_on, until_on FROM relationships
WHERE child_id IS NOT NULL AND relative_child_id IS NOT NULL AND kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI')
UNION ALL
SELECT relative_child_id, child_id, from_on, until_on FROM relationships
WHERE child_id IS NOT NULL AND relative_child_id IS NOT NULL AND kind IN ('SIBLING', 'HALF', 'STEP', 'FOSTER', 'WHANGAI');

-- "The child is a parent of the adult" makes no parent edge.
CREATE VIEW parent_edges AS
SELECT child_id, relative_kin_id AS kin_id, from_on, until_on FROM relationships
WHERE child_id IS NOT NULL AND relative_kin_id IS NOT NULL AND kind IN ('PARENT', 'STEP', 'FOSTER', 'WHANGAI')
UNION ALL
SELECT relative_child_id, kin_id, from_on, until_on FROM relationships
WHERE kin_id IS NOT NULL AND relative_child_id IS NOT NULL AND kind IN ('STEP', 'FOSTER', 'WHANGAI');
