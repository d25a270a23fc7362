-- zh: 每个单位有几张自评表，几处错误与警告？
-- en: How many forms, errors and warnings has each office?
-- param year integer: 年度 / fiscal year
SELECT office, count(*) AS forms, sum(errors) AS errors, sum(warnings) AS warnings, sum(problems) AS problems,
       round(avg(stated_total), 2) AS average_total, sum(budget_yuan) AS budget_yuan, sum(executed_yuan) AS executed_yuan
FROM form_figures
WHERE @year::integer IS NULL OR fiscal_year = @year
GROUP BY office_id, office
ORDER BY errors DESC, warnings DESC, office
