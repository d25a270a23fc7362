-- zh: 每张表的得分重新加总，与印刷的总分相比如何？
-- en: Every total added up again: how does it stand to the printed one?
-- param year integer: 年度 / fiscal year
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT fiscal_year, office, project_name, execution_score, indicator_scores, recomputed_total, stated_total,
       stated_total - recomputed_total AS difference, a2_failed, total_page AS page
FROM form_figures
WHERE (@year::integer IS NULL OR fiscal_year = @year)
  AND (@office::text IS NULL OR office_id IN (SELECT office_id FROM v_office_name WHERE strpos(name, @office) > 0))
ORDER BY fiscal_year DESC NULLS LAST, office, project_name, evaluation_id
LIMIT coalesce(@limit::integer, 1000)
