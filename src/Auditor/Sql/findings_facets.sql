-- Each facet is counted under all filters but its own, so that it shows what another choice would bring. The offices are the thirty with most findings.
WITH counted AS NOT MATERIALIZED (
-- counted
)
(SELECT 'year' AS facet, c.fiscal_year::text AS value, NULL::text AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@region::text IS NULL OR c.region = @region) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.fiscal_year)
UNION ALL
(SELECT 'region' AS facet, c.region AS value, NULL::text AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.region)
UNION ALL
(SELECT 'office' AS facet, c.office_id::text AS value, c.office AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.office_id, c.office ORDER BY findings DESC LIMIT 30)
UNION ALL
(SELECT 'rule' AS facet, c.rule_id AS value, NULL::text AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.rule_id)
UNION ALL
(SELECT 'kind' AS facet, c.rule_kind AS value, NULL::text AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@severity::text IS NULL OR c.severity = @severity)
 GROUP BY c.rule_kind)
UNION ALL
(SELECT 'severity' AS facet, c.severity AS value, NULL::text AS label, sum(c.findings)::bigint AS findings
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@kind::text IS NULL OR c.rule_kind = @kind)
 GROUP BY c.severity)
UNION ALL
(SELECT 'total', NULL, NULL, coalesce(sum(c.findings), 0)::bigint
 FROM counted c
 WHERE (@year::integer IS NULL OR c.fiscal_year = @year) AND (@region::text IS NULL OR c.region = @region) AND (@office::uuid IS NULL OR c.office_id = @office) AND (@rule::text IS NULL OR c.rule_id = @rule) AND (@kind::text IS NULL OR c.rule_kind = @kind) AND (@severity::text IS NULL OR c.severity = @severity))
