SELECT m.fiscal_year, m.region, m.office, m.project_name, m.budget_yuan, m.executed_yuan, round(m.rate_percent, 4) AS rate_percent, m.execution_weight, m.execution_score,
       m.stated_total, m.recomputed_total, m.grade, m.errors, m.warnings, m.infos, m.problems, m.profile, m.sha256, m.form
FROM form_figures m
WHERE m.evaluation_id = ANY(@forms::uuid[])
ORDER BY m.fiscal_year DESC NULLS LAST, m.office, m.project_name, m.evaluation_id
