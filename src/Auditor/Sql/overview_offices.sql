SELECT office, office_id, nullif(sum(errors), 0)::bigint AS errors, nullif(sum(warnings), 0)::bigint AS warnings
FROM form_count
WHERE errors + warnings > 0 AND office_id IS NOT NULL AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY office, office_id
ORDER BY sum(errors) DESC, sum(errors + warnings) DESC, office
LIMIT 15
