-- zh: 同一单位同一项目，逐年的预算、执行与总分有何变化？
-- en: How do budget, execution and total of a project change from year to year?
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT office, project_name, fiscal_year, budget_yuan, executed_yuan, stated_total AS total_score,
       stated_total - lag(stated_total) OVER project AS score_change, budget_yuan - lag(budget_yuan) OVER project AS budget_change
FROM (SELECT * FROM form_figures m
      WHERE @office::text IS NULL OR m.office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0)
      ORDER BY office_id, project_key, fiscal_year LIMIT coalesce(@limit::integer, 1000)) AS forms
WINDOW project AS (PARTITION BY office_id, project_key ORDER BY fiscal_year)
ORDER BY office, project_name, fiscal_year
