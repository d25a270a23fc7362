-- zh: 有哪些自评表？
-- en: Which forms are there?
-- param year integer: 年度 / fiscal year
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT m.fiscal_year, m.office, m.project_name, m.budget_yuan, m.executed_yuan, m.stated_total AS total_score, m.errors, m.warnings, m.infos,
       m.problems, d.file_name, e.pages
FROM form_figures m
JOIN evaluation e ON e.evaluation_id = m.evaluation_id
JOIN document d ON d.sha256 = m.sha256
WHERE (@year::integer IS NULL OR m.fiscal_year = @year)
  AND (@office::text IS NULL OR m.office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0))
ORDER BY m.fiscal_year DESC NULLS LAST, m.office, m.project_name, m.evaluation_id
LIMIT coalesce(@limit::integer, 1000)
