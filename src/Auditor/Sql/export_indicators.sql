SELECT e.fiscal_year, e.office, e.project_name, i.level1, i.level2, i.level3, i.target_printed, i.actual_printed, i.weight, i.score,
       i.reason, i.level3_page AS page, e.sha256, e.form, i.ord
FROM form_figures e
JOIN masked_indicator i ON i.evaluation_id = e.evaluation_id
WHERE e.evaluation_id = ANY(@forms::uuid[]) AND NOT i.placeholder
ORDER BY e.fiscal_year DESC NULLS LAST, e.office, e.project_name, e.evaluation_id, i.ord
