-- zh: 哪些单位名称相近，可能是同一单位？（合并由人决定：selfeval offices merge）
-- en: Which offices have almost the same name and may be one? (A person decides: selfeval offices merge)
SELECT name, other_name, alike
FROM office_alike
ORDER BY name, other_name
LIMIT 1000
