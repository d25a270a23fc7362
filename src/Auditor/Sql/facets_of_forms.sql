SELECT m.fiscal_year, m.region, m.office_id, m.office, f.rule_id, r.kind AS rule_kind, f.severity, f.outcome, count(*) AS findings
FROM finding f
JOIN form_figures m ON m.evaluation_id = f.evaluation_id
LEFT JOIN rule r ON r.rule_id = f.rule_id AND r.version = f.rule_version
WHERE f.evaluation_id = ANY(@forms::uuid[])
  AND (@state::text IS NULL OR CASE @state
    WHEN 'open' THEN (m.sha256, m.form, f.rule_id, f.subject_row) NOT IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark <> 'reopened')
    WHEN 'done' THEN (m.sha256, m.form, f.rule_id, f.subject_row) IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark <> 'reopened')
    ELSE (m.sha256, m.form, f.rule_id, f.subject_row) IN (SELECT w.sha256, w.form, w.rule_id, w.subject_row FROM v_review w WHERE w.mark = @state) END)
GROUP BY m.fiscal_year, m.region, m.office_id, m.office, f.rule_id, r.kind, f.severity, f.outcome
