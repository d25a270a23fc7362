-- zh: 哪些自评表的印刷总分与各项得分之和不符？
-- en: Which forms print a total that is not the sum of their scores?
-- param year integer: 年度 / fiscal year
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT m.fiscal_year, m.office, m.project_name, m.stated_total, m.recomputed_total, m.difference, m.a2_failed, d.file_name, m.total_page AS page
FROM (
  SELECT *, stated_total - recomputed_total AS difference
  FROM form_figures
  WHERE stated_total <> recomputed_total AND (@year::integer IS NULL OR fiscal_year = @year)
  ORDER BY abs(stated_total - recomputed_total) DESC, sha256, form
  LIMIT coalesce(@limit::integer, 1000)) m
JOIN document d ON d.sha256 = m.sha256
ORDER BY abs(m.difference) DESC, m.sha256, m.form
