SELECT fiscal_year, office, project_name, rule_id, severity, outcome, explained_by, subject_row, subject_name, stated, recomputed,
       message_zh, message_en, file_name, sha256, form, page, box_left, box_top, box_right, box_bottom, review_mark, review_reason, reviewer, region, rule_zh, rule_en,
       evaluation_id, ord
FROM v_inconsistency
WHERE (@year::integer IS NULL OR fiscal_year = @year)
  AND (@office::text IS NULL OR strpos(office, @office) > 0)
  AND (@rule::text IS NULL OR rule_id = @rule)
  AND (@severities::text[] IS NULL OR severity = ANY(@severities))
ORDER BY fiscal_year, office, project_name, file_name, sha256, form, ord
