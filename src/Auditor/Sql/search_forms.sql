-- Forms whose project, office or indicators have these characters side by side. One form more than is shown tells that there are more.
(SELECT e.evaluation_id
 FROM evaluation e
 WHERE bigrams(coalesce(project_name, '') || ' ' || coalesce(implementing_unit, '') || ' ' || coalesce(supervising_department, '')) @> bigrams(@words)
   AND strpos(folded(coalesce(project_name, '') || ' ' || coalesce(implementing_unit, '') || ' ' || coalesce(supervising_department, '')), folded(@words)) > 0
   AND e.superseded_by IS NULL
 LIMIT @most)
UNION
(SELECT i.evaluation_id
 FROM indicator i
 WHERE bigrams(i.level3) @> bigrams(@words) AND strpos(folded(i.level3), folded(@words)) > 0
 LIMIT @most)
LIMIT @most
