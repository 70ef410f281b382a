SELECT 'viewer_practitioner' AS kind, a.practitioner_id AS id, a.id AS of FROM accounts a
WHERE a.issuer = $1 AND a.subject = $2 AND a.practitioner_id IS NOT NULL AND $3 = $3 AND $4 = $4 AND $5 = $5
