-- What stands written down around these children, and does it still hold?
-- $1: the children; $2: the rules as they are now; $3: today. {{ids $n}} is such a list of ids as a select.
SELECT l.child_id, l.until_on, l.findings,
	NOT l.stale AND l.rules = $2 AND l.from_on <= $3 AND l.until_on > $3
	AND NOT EXISTS (SELECT 1 FROM finding_sources s JOIN finding_changes c ON c.source_id = s.source_id WHERE s.child_id = l.child_id)
FROM finding_lists l
WHERE l.child_id IN {{ids $1}}
