SELECT DISTINCT e.evaluation_id
FROM v_review w
JOIN evaluation e ON e.sha256 = w.sha256 AND e.form = w.form AND e.superseded_by IS NULL
WHERE w.mark <> 'reopened' AND (@state = 'done' OR w.mark = @state)
