SELECT count(*)
FROM form_figures m
WHERE (@year::integer IS NULL OR m.fiscal_year = @year) AND (@region::text IS NULL OR m.region = @region)
  AND (@office::uuid IS NULL OR m.office_id = @office) AND (@forms::uuid[] IS NULL OR m.evaluation_id = ANY(@forms))
