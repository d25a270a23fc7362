SELECT office, office_id, sum(findings) FILTER (WHERE severity = 'error')::bigint AS errors, sum(findings) FILTER (WHERE severity = 'warning')::bigint AS warnings
FROM finding_count
WHERE severity <> 'info' AND office_id IS NOT NULL AND (@year::integer IS NULL OR fiscal_year = @year)
GROUP BY office, office_id
ORDER BY coalesce(sum(findings) FILTER (WHERE severity = 'error'), 0) DESC, sum(findings) DESC, office
LIMIT 15
