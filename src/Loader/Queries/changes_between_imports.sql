-- zh: 后来导入的公开件与它所取代的相比，改了什么？
-- en: What did a later publication change in the one that it replaces, from one import to the next?
-- param year integer: 年度 / fiscal year
SELECT old.fiscal_year, m.office, old.project_name, old_file.first_seen_at AS old_import, new_file.first_seen_at AS new_import,
       coalesce(old.total_score, old.header_score) AS old_total, m.stated_total AS new_total,
       oldf.full_year_budget_yuan AS old_budget_yuan, m.budget_yuan AS new_budget_yuan,
       oldf.executed_yuan AS old_executed_yuan, m.executed_yuan AS new_executed_yuan,
       (SELECT count(*) FROM finding f WHERE f.evaluation_id = old.evaluation_id AND f.severity = 'error') AS old_errors, m.errors AS new_errors,
       old_file.file_name AS old_file, new_file.file_name AS new_file
FROM evaluation old
JOIN document old_file ON old_file.sha256 = old.sha256
JOIN form_figures m ON m.evaluation_id = old.superseded_by
JOIN document new_file ON new_file.sha256 = m.sha256
LEFT JOIN LATERAL (
  SELECT l.full_year_budget_yuan, l.executed_yuan FROM funding_line l WHERE l.evaluation_id = old.evaluation_id AND l.source = 'total' ORDER BY l.ord LIMIT 1) oldf ON true
WHERE old.superseded_by IS NOT NULL AND (@year::integer IS NULL OR old.fiscal_year = @year)
ORDER BY new_import DESC, old.project_name, old_file.file_name
LIMIT 1000
