-- For the given documents of a batch; or, with no documents given, for all of a run: an import that ran beside this one could not be seen before.
-- (Two branches, each with an index of its own: under one OR every batch would read the whole table.)
-- Among publications of the same project, unit and year the one first seen last is in force. Forms of one file never replace each other.
WITH written AS (
  SELECT project_key, implementing_office, fiscal_year FROM evaluation WHERE sha256 = ANY(@sha256::text[])
  UNION ALL
  SELECT e.project_key, e.implementing_office, e.fiscal_year FROM document d JOIN evaluation e ON e.sha256 = d.sha256
  WHERE @sha256::text[] IS NULL AND d.run_id = @run
), touched AS (
  SELECT DISTINCT project_key, implementing_office, fiscal_year FROM written
  WHERE project_key <> '' AND implementing_office IS NOT NULL AND fiscal_year IS NOT NULL
), ranked AS (
  SELECT e.evaluation_id, e.sha256, e.superseded_by,
         first_value(e.sha256) OVER newest AS newest_sha256, first_value(e.evaluation_id) OVER newest AS newest_id
  FROM evaluation e
  JOIN touched t ON t.project_key = e.project_key AND t.implementing_office = e.implementing_office AND t.fiscal_year = e.fiscal_year
  JOIN document d ON d.sha256 = e.sha256
  WINDOW newest AS (PARTITION BY e.project_key, e.implementing_office, e.fiscal_year
                    ORDER BY d.first_seen_at DESC, d.first_position DESC, d.sha256 DESC, e.form)
), wanted AS (
  SELECT evaluation_id, CASE WHEN sha256 = newest_sha256 THEN NULL ELSE newest_id END AS superseded_by FROM ranked
)
UPDATE evaluation e SET superseded_by = w.superseded_by
FROM wanted w
WHERE e.evaluation_id = w.evaluation_id AND e.superseded_by IS DISTINCT FROM w.superseded_by
