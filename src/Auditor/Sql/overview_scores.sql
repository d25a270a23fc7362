-- Scores in whole points; what lies below 60 is one group, what lies over 100 another.
SELECT CASE WHEN stated_total < 60 THEN 59 WHEN stated_total > 100 THEN 101 ELSE floor(stated_total)::integer END AS points, count(*) AS forms
FROM form_figures
WHERE stated_total IS NOT NULL AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY 1
ORDER BY 1
