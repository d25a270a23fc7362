-- zh: 有哪些自评表？
-- en: Which forms are there?
-- param year integer: 年度 / fiscal year
-- param office text: 单位名称的一部分 / part of an office's name
SELECT fiscal_year, office, project_name, budget_yuan, executed_yuan, total_score, errors, warnings, infos, problems, file_name, pages
FROM v_evaluation
WHERE (@year::integer IS NULL OR fiscal_year = @year) AND (@office::text IS NULL OR strpos(office, @office) > 0)
ORDER BY fiscal_year, office, project_name, file_name
