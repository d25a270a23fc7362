-- Execution rate (in steps of 5 percent) against the share of the execution marks that was given (in steps of 10 percent).
SELECT least(floor(rate_percent / 5)::integer, 24) * 5 AS rate, least(round(10 * execution_score / execution_weight)::integer, 12) * 10 AS share, count(*) AS forms
FROM form_figures
WHERE rate_percent >= 0 AND execution_weight > 0 AND execution_score >= 0 AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY 1, 2
ORDER BY 1, 2
