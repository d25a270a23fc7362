SELECT r.rule_id, r.version, r.kind, r.severity, r.title_zh, r.title_en, r.formula_zh, r.formula_en, r.source_zh, r.source_en,
       coalesce(sum(c.forms), 0)::bigint AS forms, coalesce(sum(c.applied), 0)::bigint AS applied, coalesce(sum(c.passed), 0)::bigint AS passed,
       coalesce(sum(c.explained), 0)::bigint AS explained, coalesce(sum(c.failed), 0)::bigint AS failed,
       coalesce(sum(c.not_applicable), 0)::bigint AS not_applicable
FROM rule r
LEFT JOIN outcome_count c ON c.rule_id = r.rule_id AND c.rule_version = r.version
WHERE @rule::text IS NULL OR r.rule_id = @rule
GROUP BY r.rule_id, r.version
ORDER BY left(r.rule_id, 1), substr(r.rule_id, 2)::integer, r.version DESC
