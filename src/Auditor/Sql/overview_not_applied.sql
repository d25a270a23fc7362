SELECT sum(applied)::bigint AS applied, sum(not_applicable)::bigint AS not_applicable
FROM outcome_count
WHERE @year::integer IS NULL OR fiscal_year = @year
