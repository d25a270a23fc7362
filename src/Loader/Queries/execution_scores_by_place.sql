-- zh: 各地的预算执行率与执行得分如何？（地区取自清单；没有则按所用规则口径）
-- en: How do execution rates and scores stand from place to place? (The region of the manifest; else the rule profile.)
-- param year integer: 年度 / fiscal year
SELECT coalesce(region, profile) AS place, fiscal_year, count(*) AS forms, round(avg(rate_percent), 2) AS average_rate,
       round(100 * avg(execution_score / nullif(execution_weight, 0)), 2) AS average_share_of_marks,
       count(*) FILTER (WHERE execution_score = execution_weight AND rate_percent < 100) AS full_marks_below_100_percent,
       count(*) FILTER (WHERE rate_percent < 80) AS below_80_percent
FROM form_figures
WHERE rate_percent IS NOT NULL AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY coalesce(region, profile), fiscal_year
ORDER BY place, fiscal_year
