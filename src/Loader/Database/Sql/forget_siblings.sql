-- Other publications of the same project, unit and year: one of them may be in force again.
SELECT DISTINCT o.sha256
FROM evaluation e
JOIN evaluation o ON o.project_key = e.project_key AND o.implementing_office = e.implementing_office AND o.fiscal_year = e.fiscal_year
WHERE e.sha256 = @sha256 AND o.sha256 <> @sha256
