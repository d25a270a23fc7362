-- zh: 哪些自评表的印刷总分与各项得分之和不符？
-- en: Which forms print a total that is not the sum of their scores?
-- param year integer: 年度 / fiscal year
-- param limit integer: 最多几行，默认1000 / rows at most, 1000 unless given
SELECT m.fiscal_year, m.office, m.project_name, m.stated_total, m.recomputed_total, m.stated_total - m.recomputed_total AS difference,
       m.a2_failed, d.file_name, m.total_page AS page
FROM form_figures m
JOIN document d ON d.sha256 = m.sha256
WHERE m.stated_total <> m.recomputed_total AND (@year::integer IS NULL OR m.fiscal_year = @year)
ORDER BY abs(m.stated_total - m.recomputed_total) DESC, d.file_name, m.form
LIMIT coalesce(@limit::integer, 1000)
