-- Findings with a mark: one mark, or any (done), which is also what is not open.
SELECT f.evaluation_id, f.ord
FROM v_review w
JOIN evaluation e ON e.sha256 = w.sha256 AND e.form = w.form AND e.superseded_by IS NULL
JOIN finding f ON f.evaluation_id = e.evaluation_id AND f.rule_id = w.rule_id AND f.subject_row = w.subject_row
WHERE w.mark <> 'reopened' AND (@state IN ('open', 'done') OR w.mark = @state)
