SELECT reason, sum(times)::bigint AS times
FROM outcome_reason
WHERE @year::integer IS NULL OR fiscal_year = @year
GROUP BY reason
ORDER BY times DESC, reason
LIMIT 12
