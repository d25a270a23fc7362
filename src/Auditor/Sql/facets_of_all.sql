SELECT fiscal_year, region, NULL::uuid AS office_id, rule_id, rule_kind, severity, findings FROM region_count WHERE @office::uuid IS NULL
UNION ALL
SELECT fiscal_year, region, office_id, rule_id, rule_kind, severity, findings FROM finding_count WHERE office_id = @office
