SELECT e.*, d.file_name, d.pages AS document_pages, d.status, d.loaded_at, d.extractor_version, d.rules_version, o.name AS office, o.into_office,
       (SELECT min(s.region) FROM document_source s WHERE s.sha256 = e.sha256) AS region,
       n.sha256 AS newer_sha256, n.form AS newer_form
FROM masked_evaluation e
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
LEFT JOIN evaluation n ON n.evaluation_id = e.superseded_by
WHERE e.sha256 = @sha256 AND e.form = @form
