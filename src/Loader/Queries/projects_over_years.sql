-- zh: 同一单位同一项目，逐年的预算、执行与总分有何变化？
-- en: How do budget, execution and total of a project change from year to year?
-- param office text: 单位名称的一部分 / part of an office's name
SELECT office, project_name, fiscal_year, budget_yuan, executed_yuan, total_score,
       total_score - lag(total_score) OVER project AS score_change, budget_yuan - lag(budget_yuan) OVER project AS budget_change, file_name
FROM v_evaluation
WHERE @office::text IS NULL OR strpos(office, @office) > 0
WINDOW project AS (PARTITION BY office, project_name ORDER BY fiscal_year)
ORDER BY office, project_name, fiscal_year, file_name
