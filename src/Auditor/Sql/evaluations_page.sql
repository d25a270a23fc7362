SELECT m.sha256, m.form, m.fiscal_year, m.region, m.office, m.office_id, m.project_name, m.budget_yuan, m.executed_yuan,
       round(m.rate_percent, 2) AS rate_percent, m.stated_total, m.errors, m.warnings, m.infos, m.problems
FROM form_figures m
WHERE (@year::integer IS NULL OR m.fiscal_year = @year) AND (@region::text IS NULL OR m.region = @region)
  AND (@office::uuid IS NULL OR m.office_id = @office) AND (@forms::uuid[] IS NULL OR m.evaluation_id = ANY(@forms))
ORDER BY m.fiscal_year DESC NULLS LAST, m.office, m.project_name, m.evaluation_id
LIMIT @limit OFFSET @offset
