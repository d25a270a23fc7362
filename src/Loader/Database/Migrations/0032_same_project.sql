-- Rule C12 looks across documents. (C13 does by masked_shared_reason.)
CREATE VIEW v_same_project_twice AS
SELECT fiscal_year, min(project_name) AS project_name, count(*) AS forms, count(DISTINCT office_id) AS offices,
       min(budget_yuan) AS least_budget_yuan, max(budget_yuan) AS greatest_budget_yuan,
       min(executed_yuan) AS least_executed_yuan, max(executed_yuan) AS greatest_executed_yuan, (array_agg(DISTINCT office))[1:5] AS some_offices
FROM form_figures
WHERE project_key <> ''
GROUP BY fiscal_year, project_key
HAVING count(*) > 1 AND (min(budget_yuan) <> max(budget_yuan) OR min(executed_yuan) <> max(executed_yuan));
COMMENT ON VIEW v_same_project_twice IS '同一年度出现两次以上、金额不同的项目（规则C12） / projects that appear twice in one year with different money (rule C12)';
