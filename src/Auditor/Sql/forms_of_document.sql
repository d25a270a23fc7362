SELECT e.form, e.project_name FROM evaluation e WHERE e.sha256 = @sha256 ORDER BY e.form
