SELECT printed, count(*) AS times, count(DISTINCT sha256) AS documents, min(sha256) AS sha256, min(file_name) AS file_name, (array_agg(form ORDER BY sha256))[1] AS form
FROM v_problem
WHERE kind = 'unknown_heading'
GROUP BY printed
ORDER BY times DESC, printed
LIMIT 100
