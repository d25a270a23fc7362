SELECT DISTINCT o.office_id
FROM evaluation e
CROSS JOIN LATERAL unnest(ARRAY[e.implementing_office, e.supervising_office]) AS o (office_id)
WHERE e.sha256 = @sha256 AND o.office_id IS NOT NULL
