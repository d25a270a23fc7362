-- Scores in whole points; what lies below 60 is one group, what lies over 100 another.
SELECT points, sum(forms)::bigint AS forms
FROM score_count
WHERE @year::integer IS NULL OR fiscal_year = @year
GROUP BY points
ORDER BY points
