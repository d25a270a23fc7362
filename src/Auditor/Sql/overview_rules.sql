SELECT c.rule_id, min(r.title_zh) AS title_zh, min(r.title_en) AS title_en,
       sum(c.findings::integer) FILTER (WHERE c.severity = 'error') AS errors, sum(c.findings::integer) FILTER (WHERE c.severity = 'warning') AS warnings,
       sum(c.findings::integer) FILTER (WHERE c.severity = 'info') AS infos
FROM finding_count c
LEFT JOIN (SELECT DISTINCT ON (rule_id) rule_id, title_zh, title_en FROM rule ORDER BY rule_id, version DESC) r ON r.rule_id = c.rule_id
WHERE @year::integer IS NULL OR c.fiscal_year = @year
GROUP BY c.rule_id
ORDER BY sum(c.findings::integer) DESC, c.rule_id
LIMIT 20
