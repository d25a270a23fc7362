SELECT l.fiscal_year, l.region, l.office_id, o.name AS office, l.rule_id, l.rule_kind, l.severity, count(*) AS findings
FROM finding_list l
LEFT JOIN office o ON o.office_id = l.office_id
WHERE l.evaluation_id = ANY(@forms::uuid[])
  AND (@state::text IS NULL OR ((l.evaluation_id, l.ord) IN (SELECT * FROM unnest(@reviewed_forms::uuid[], @reviewed_ords::integer[]))) = (@state <> 'open'))
GROUP BY l.fiscal_year, l.region, l.office_id, o.name, l.rule_id, l.rule_kind, l.severity
