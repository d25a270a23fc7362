-- zh: 哪些自评表被后来的公开件取代？
-- en: Which forms were replaced by a later publication?
SELECT old.project_name, old.fiscal_year, old.implementing_unit, old_file.file_name AS old_file, old.total_score AS old_total,
       new_file.file_name AS new_file, new.total_score AS new_total
FROM evaluation old
JOIN document old_file ON old_file.sha256 = old.sha256
JOIN evaluation new ON new.evaluation_id = old.superseded_by
JOIN document new_file ON new_file.sha256 = new.sha256
WHERE old.superseded_by IS NOT NULL
ORDER BY old.fiscal_year, old.project_name, old_file.file_name
LIMIT 1000
