WITH keys AS MATERIALIZED (
-- keys
), numbered AS (
  SELECT k.evaluation_id, k.ord, row_number() OVER () AS place FROM keys k
)
SELECT v.evaluation_id, v.ord, v.fiscal_year, v.region, v.office, v.office_id, v.project_name, v.rule_id, v.rule_kind, v.rule_zh, v.rule_en, v.severity,
       v.outcome, v.explained_by, v.subject_row, v.subject_name, v.stated, v.recomputed, v.message_zh, v.message_en,
       v.file_name, v.sha256, v.form, v.page, v.review_mark, v.review_reason, v.reviewer, v.reviewed_at, v.corrected_field, v.corrected_value
FROM numbered k
-- OFFSET 0: the view is asked for one finding after the other; joined as a whole, it has more tables than the planner orders (join_collapse_limit).
CROSS JOIN LATERAL (SELECT * FROM v_inconsistency x WHERE x.evaluation_id = k.evaluation_id AND x.ord = k.ord OFFSET 0) v
ORDER BY k.place
