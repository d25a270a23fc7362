-- zh: 同一年度哪些项目出现两次以上，金额却不同？
-- en: Which projects appear twice in one year with different money?
-- param year integer: 年度 / fiscal year
SELECT *
FROM v_same_project_twice
WHERE @year::integer IS NULL OR fiscal_year = @year
ORDER BY fiscal_year DESC NULLS LAST, forms DESC, project_name
LIMIT 1000
