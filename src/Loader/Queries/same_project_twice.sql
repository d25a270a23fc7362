-- zh: 同一年度哪些项目出现两次以上，金额却不同？
-- en: Which projects appear twice in one year with different money?
-- param year integer: 年度 / fiscal year
SELECT fiscal_year, min(project_name) AS project_name, count(*) AS forms, count(DISTINCT office_id) AS offices,
       min(budget_yuan) AS least_budget_yuan, max(budget_yuan) AS greatest_budget_yuan,
       min(executed_yuan) AS least_executed_yuan, max(executed_yuan) AS greatest_executed_yuan, (array_agg(DISTINCT office))[1:5] AS some_offices
FROM form_figures
WHERE project_key <> '' AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY fiscal_year, project_key
HAVING count(*) > 1 AND (min(budget_yuan) <> max(budget_yuan) OR min(executed_yuan) <> max(executed_yuan))
ORDER BY fiscal_year DESC NULLS LAST, forms DESC, project_name
LIMIT 1000
