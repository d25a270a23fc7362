-- Without a filter the index of finding_list gives the order; under one the whole list is read and the first places kept (hence + 0 in the orders):
-- what walking an index would cost hangs on how year, region, rule and office go together, which no statistics tell.
SELECT l.evaluation_id, l.ord
FROM finding_list l
WHERE (@year::integer IS NULL OR l.fiscal_year = @year) AND (@region::text IS NULL OR l.region = @region)
  AND (@office::uuid IS NULL OR l.office_id = @office) AND (@rule::text IS NULL OR l.rule_id = @rule)
  AND (@kind::text IS NULL OR l.rule_kind = @kind) AND (@severity::text IS NULL OR l.severity = @severity)
  AND (@forms::uuid[] IS NULL OR l.evaluation_id = ANY(@forms))
  AND (@state::text IS NULL OR ((l.evaluation_id, l.ord) IN (SELECT * FROM unnest(@reviewed_forms::uuid[], @reviewed_ords::integer[]))) = (@state <> 'open'))
ORDER BY
-- order
LIMIT @limit OFFSET @offset
