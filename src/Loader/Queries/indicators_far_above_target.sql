-- zh: 哪些指标的实际完成值远超目标值（按倍数）？
-- en: Which indicators exceed their target by far?
-- param factor numeric: 倍数，默认1.2 / ratio, 1.2 unless given
SELECT e.fiscal_year, o.name AS office, e.project_name, i.level3, i.target_printed, i.actual_printed,
       round(i.actual_number / i.target_number, 2) AS ratio, i.weight, i.score, i.reason, d.file_name, i.level3_page AS page
FROM masked_indicator i
JOIN evaluation e ON e.evaluation_id = i.evaluation_id AND e.superseded_by IS NULL
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
WHERE i.target_kind = 'number' AND i.actual_kind = 'number' AND i.target_operator IN ('≥', '=', '>') AND i.target_number > 0
  AND coalesce(i.actual_operator, '≥') IN ('≥', '>') AND i.target_unit IS NOT DISTINCT FROM i.actual_unit AND i.actual_number / i.target_number >= coalesce(@factor::numeric, 1.2)
ORDER BY i.actual_number / i.target_number DESC
LIMIT 500
