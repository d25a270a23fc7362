SELECT coalesce(sum(forms), 0)::bigint AS forms, count(DISTINCT office_id) AS offices, coalesce(sum(errors), 0)::bigint AS errors,
       coalesce(sum(warnings), 0)::bigint AS warnings, coalesce(sum(infos), 0)::bigint AS infos, coalesce(sum(problems), 0)::bigint AS problems,
       coalesce(sum(clean_forms), 0)::bigint AS clean_forms, sum(budget_yuan) AS budget_yuan, sum(executed_yuan) AS executed_yuan
FROM form_count
WHERE @year::integer IS NULL OR fiscal_year = @year
