-- Each facet is counted under all filters but its own, so that it shows what another choice would bring. The offices are the thirty with most findings.
WITH counted AS NOT MATERIALIZED (
-- counted
), matched AS NOT MATERIALIZED (
  SELECT c.fiscal_year, c.region, c.rule_id, c.rule_kind, c.severity, c.findings::integer AS findings,
         (@year::integer IS NULL OR c.fiscal_year = @year) AS of_year, (@region::text IS NULL OR c.region = @region) AS of_region,
         (@rule::text IS NULL OR c.rule_id = @rule) AS of_rule,
         (@kind::text IS NULL OR c.rule_kind = @kind) AS of_kind, (@severity::text IS NULL OR c.severity = @severity) AS of_severity
  FROM counted c
  WHERE @office::uuid IS NULL OR c.office_id = @office
)
(SELECT 'year' AS facet, fiscal_year::text AS value, NULL::text AS label, sum(findings) AS findings
 FROM matched WHERE of_region AND of_rule AND of_kind AND of_severity GROUP BY fiscal_year)
UNION ALL
(SELECT 'region', region, NULL, sum(findings)
 FROM matched WHERE of_year AND of_rule AND of_kind AND of_severity GROUP BY region)
UNION ALL
(SELECT 'rule', rule_id, NULL, sum(findings)
 FROM matched WHERE of_year AND of_region AND of_kind AND of_severity GROUP BY rule_id)
UNION ALL
(SELECT 'kind', rule_kind, NULL, sum(findings)
 FROM matched WHERE of_year AND of_region AND of_rule AND of_severity GROUP BY rule_kind)
UNION ALL
(SELECT 'severity', severity, NULL, sum(findings)
 FROM matched WHERE of_year AND of_region AND of_rule AND of_kind GROUP BY severity)
UNION ALL
(SELECT 'total', NULL, NULL, coalesce(sum(findings), 0)
 FROM matched WHERE of_year AND of_region AND of_rule AND of_kind AND of_severity)
UNION ALL
(SELECT 'office', c.office_id::text, c.office, sum(c.findings::integer) AS findings
 FROM (
-- by office
 ) c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@rule::text IS NULL OR c.rule_id = @rule)
   AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.office_id, c.office ORDER BY findings DESC LIMIT 30)
