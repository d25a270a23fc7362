-- zh: 哪些自评表的印刷总分与各项得分之和不符？
-- en: Which forms print a total that is not the sum of their scores?
-- param year integer: 年度 / fiscal year
SELECT fiscal_year, office, project_name, stated_total, recomputed_total, difference, a2_failed, file_name, page
FROM v_score_recheck
WHERE difference <> 0 AND (@year::integer IS NULL OR fiscal_year = @year)
ORDER BY abs(difference) DESC, file_name, form
