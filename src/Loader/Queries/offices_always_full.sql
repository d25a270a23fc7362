-- zh: 哪些单位的自评表总是满分？
-- en: Which offices give themselves full marks, always?
-- param least integer: 至少几张表，默认2 / forms at least, 2 unless given
SELECT office, count(*) AS forms, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year, sum(budget_yuan) AS budget_yuan, sum(errors) AS errors
FROM form_figures
WHERE stated_total IS NOT NULL AND office_id IS NOT NULL
GROUP BY office_id, office
HAVING count(*) >= coalesce(@least::integer, 2) AND min(stated_total) >= 100
ORDER BY forms DESC, office
LIMIT 1000
