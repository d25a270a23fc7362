SELECT f.evaluation_id, f.ord
FROM form_figures m
JOIN finding f ON f.evaluation_id = m.evaluation_id
WHERE (@year::integer IS NULL OR m.fiscal_year = @year) AND (@region::text IS NULL OR m.region = @region)
  AND (@office::uuid IS NULL OR m.office_id = @office) AND (@rule::text IS NULL OR f.rule_id = @rule)
  AND (@kind::text IS NULL OR f.rule_id IN (SELECT r.rule_id FROM rule r WHERE r.kind = @kind))
  AND (@severity::text IS NULL OR f.severity = @severity) AND (@forms::uuid[] IS NULL OR f.evaluation_id = ANY(@forms))
  AND (@state::text IS NULL OR CASE @state
    WHEN 'open' THEN (m.sha256, m.form, f.rule_id, f.subject_row) NOT IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark <> 'reopened')
    WHEN 'done' THEN (m.sha256, m.form, f.rule_id, f.subject_row) IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark <> 'reopened')
    ELSE (m.sha256, m.form, f.rule_id, f.subject_row) IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark = @state) END)
ORDER BY m.office, m.project_name, m.evaluation_id, f.ord
LIMIT @limit OFFSET @offset
