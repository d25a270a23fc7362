-- zh: 什么内容没能读出，各多少处？
-- en: What could not be read, and how often?
SELECT kind, printed, count(*) AS times, count(DISTINCT sha256) AS documents, min(file_name) AS example, min(page) AS example_page
FROM v_problem
GROUP BY kind, printed
ORDER BY times DESC, kind, printed
LIMIT 500
