-- zh: 某年度、某单位、某规则下，有哪些不符之处？
-- en: What does not hold, by year, office and rule?
-- param year integer: 年度 / fiscal year
-- param office text: 单位名称的一部分 / part of an office's name
-- param rule text: 规则编号 / id of a rule
-- param severity text: error、warning、info
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT fiscal_year, office, project_name, rule_id, rule_zh, severity, outcome, subject_name, stated, recomputed, message_zh, message_en,
       review_mark, file_name, page
FROM v_inconsistency
WHERE (@year::integer IS NULL OR fiscal_year = @year)
  AND (@office::text IS NULL OR office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0))
  AND (@rule::text IS NULL OR rule_id = @rule) AND (@severity::text IS NULL OR severity = @severity)
ORDER BY fiscal_year DESC NULLS LAST, evaluation_id, ord
LIMIT coalesce(@limit::integer, 1000)
