-- Execution rate (in steps of 5 percent) against the share of the execution marks that was given (in steps of 10 percent).
SELECT rate, share, sum(forms)::bigint AS forms
FROM rate_count
WHERE @year::integer IS NULL OR fiscal_year = @year
GROUP BY rate, share
ORDER BY rate, share
