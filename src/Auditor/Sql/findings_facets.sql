-- Each facet is counted under all filters but its own, so that it shows what another choice would bring. The offices are the thirty with most findings.
WITH counted AS NOT MATERIALIZED (
-- counted
), matched AS NOT MATERIALIZED (
  SELECT c.fiscal_year, c.region, c.office_id, c.office, c.rule_id, c.rule_kind, c.severity, c.findings,
         (@year::integer IS NULL OR c.fiscal_year = @year) AS of_year, (@region::text IS NULL OR c.region = @region) AS of_region,
         (@office::uuid IS NULL OR c.office_id = @office) AS of_office, (@rule::text IS NULL OR c.rule_id = @rule) AS of_rule,
         (@kind::text IS NULL OR c.rule_kind = @kind) AS of_kind, (@severity::text IS NULL OR c.severity = @severity) AS of_severity
  FROM counted c
)
(SELECT 'year' AS facet, fiscal_year::text AS value, NULL::text AS label, sum(findings)::bigint AS findings
 FROM matched WHERE of_region AND of_office AND of_rule AND of_kind AND of_severity GROUP BY fiscal_year)
UNION ALL
(SELECT 'region', region, NULL, sum(findings)::bigint
 FROM matched WHERE of_year AND of_office AND of_rule AND of_kind AND of_severity GROUP BY region)
UNION ALL
(SELECT 'office', office_id::text, office, sum(findings)::bigint AS findings
 FROM matched WHERE of_year AND of_region AND of_rule AND of_kind AND of_severity GROUP BY office_id, office ORDER BY findings DESC LIMIT 30)
UNION ALL
(SELECT 'rule', rule_id, NULL, sum(findings)::bigint
 FROM matched WHERE of_year AND of_region AND of_office AND of_kind AND of_severity GROUP BY rule_id)
UNION ALL
(SELECT 'kind', rule_kind, NULL, sum(findings)::bigint
 FROM matched WHERE of_year AND of_region AND of_office AND of_rule AND of_severity GROUP BY rule_kind)
UNION ALL
(SELECT 'severity', severity, NULL, sum(findings)::bigint
 FROM matched WHERE of_year AND of_region AND of_office AND of_rule AND of_kind GROUP BY severity)
UNION ALL
(SELECT 'total', NULL, NULL, coalesce(sum(findings), 0)::bigint
 FROM matched WHERE of_year AND of_region AND of_office AND of_rule AND of_kind AND of_severity)
