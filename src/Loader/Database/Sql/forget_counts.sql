SELECT d.file_name AS "FileName",
       (SELECT count(*) FROM document_source s WHERE s.sha256 = d.sha256) AS "Sources",
       (SELECT count(*) FROM evaluation e WHERE e.sha256 = d.sha256) AS "Forms",
       (SELECT count(*) FROM finding f JOIN evaluation e USING (evaluation_id) WHERE e.sha256 = d.sha256) AS "Findings",
       (SELECT count(*) FROM problem p WHERE p.sha256 = d.sha256) AS "Problems",
       (SELECT count(*) FROM review r WHERE r.sha256 = d.sha256) AS "Reviews"
FROM document d
WHERE d.sha256 = @sha256
FOR UPDATE OF d
