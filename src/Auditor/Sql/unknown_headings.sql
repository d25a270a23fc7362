SELECT h.printed, h.times, h.documents, h.sha256, d.file_name,
       (SELECT min(e.form) FROM v_problem p JOIN evaluation e ON e.evaluation_id = p.evaluation_id
        WHERE p.sha256 = h.sha256 AND p.kind = 'unknown_heading' AND p.printed = h.printed) AS form
FROM (SELECT * FROM v_problem_count WHERE kind = 'unknown_heading' ORDER BY times DESC, printed, sha256 LIMIT 100) h
JOIN document d ON d.sha256 = h.sha256
ORDER BY h.times DESC, h.printed, h.sha256
