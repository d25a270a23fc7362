-- Every document of the database that has a content to keep, in the order in which they first came.
SELECT d.sha256 AS "Sha256", coalesce((SELECT min(s.source) FROM document_source s WHERE s.sha256 = d.sha256), d.file_name) AS "Source"
FROM document d
WHERE d.error_kind IS DISTINCT FROM 'empty_file' AND d.error_kind IS DISTINCT FROM 'too_large'
ORDER BY d.first_seen_at, d.first_position, d.sha256
