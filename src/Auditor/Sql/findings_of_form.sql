SELECT ord, rule_id, rule_kind, rule_zh, rule_en, severity, outcome, explained_by, subject_row, subject_name, stated, recomputed, message_zh, message_en,
       page, review_mark, review_reason, reviewer, reviewed_at, corrected_field, corrected_value, fiscal_year, office, office_id, project_name, file_name, sha256, form
FROM v_inconsistency
WHERE evaluation_id = @id
ORDER BY array_position(ARRAY['error', 'warning', 'info'], severity), ord
