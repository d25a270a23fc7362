-- zh: 哪些指标的实际完成值远超目标值（按倍数）？
-- en: Which indicators exceed their target by far?
-- param factor numeric: 倍数，默认1.2 / ratio, 1.2 unless given
SELECT fiscal_year, office, project_name, level3, target_printed, actual_printed, round(actual_number / target_number, 2) AS ratio,
       weight, score, reason, file_name, page
FROM v_indicator
WHERE target_kind = 'number' AND actual_kind = 'number' AND target_operator IN ('≥', '=', '>') AND target_number > 0
  AND target_unit IS NOT DISTINCT FROM actual_unit AND actual_number / target_number >= coalesce(@factor::numeric, 1.2)
ORDER BY ratio DESC, file_name
