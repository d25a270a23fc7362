-- zh: 哪些指标没有达到目标值，却得了满分？
-- en: Which indicators missed their target and have full marks?
-- param year integer: 年度 / fiscal year
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT v.fiscal_year, v.office, v.project_name, v.subject_name AS indicator, v.rule_id, v.stated, v.recomputed, v.message_zh, v.message_en, v.file_name, v.page
FROM v_inconsistency v
WHERE v.rule_id IN ('B4', 'B5') AND (@year::integer IS NULL OR v.fiscal_year = @year)
  AND (@office::text IS NULL OR v.office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0))
ORDER BY v.rule_id, v.evaluation_id, v.ord
LIMIT coalesce(@limit::integer, 1000)
