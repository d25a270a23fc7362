SELECT w.mark, count(*) AS times FROM v_review w WHERE w.mark <> 'reopened' GROUP BY w.mark ORDER BY w.mark
