-- zh: 什么内容没能读出，各多少处？
-- en: What could not be read, and how often?
SELECT c.kind, c.printed, c.times, c.documents, d.file_name AS example, c.page AS example_page
FROM (SELECT * FROM v_problem_count ORDER BY times DESC, kind, printed, sha256 LIMIT 500) c
JOIN document d ON d.sha256 = c.sha256
ORDER BY c.times DESC, c.kind, c.printed, c.sha256
