-- zh: 同一单位同一项目，与上一年度相比，预算、执行与总分有何变化？
-- en: How do budget, execution and total of a project differ from the year before?
-- param year integer: 年度，默认最近一年 / fiscal year, the newest unless given
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT n.fiscal_year, n.office, n.project_name, n.budget_yuan, n.budget_yuan - o.budget_yuan AS budget_change,
       n.executed_yuan - o.executed_yuan AS executed_change, n.stated_total, n.stated_total - o.stated_total AS total_change,
       n.errors - o.errors AS errors_change
FROM form_figures n
JOIN form_figures o ON o.office_id = n.office_id AND o.project_key = n.project_key AND o.fiscal_year = n.fiscal_year - 1
WHERE n.fiscal_year = coalesce(@year::integer, (SELECT max(fiscal_year) FROM form_figures))
  AND (@office::text IS NULL OR n.office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0))
ORDER BY n.office, n.project_name, n.evaluation_id
LIMIT coalesce(@limit::integer, 1000)
