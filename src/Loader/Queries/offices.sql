-- zh: 有哪些单位，各有哪些印刷写法？
-- en: Which offices are there, and how are their names printed?
-- param office text: 单位名称的一部分 / part of an office's name
-- param limit integer: 最多几行，默认500 / rows at most, 500 unless given
SELECT n.name, count(DISTINCT n.office_id) - 1 AS merged_offices, array_agg(DISTINCT p.printed) AS printed
FROM v_office_name n
LEFT JOIN office_name p ON p.office_id = n.office_id
WHERE n.into_office IN (SELECT o.into_office FROM v_office_name o WHERE @office::text IS NULL OR strpos(o.name, @office) > 0
                        ORDER BY o.name LIMIT coalesce(@limit::integer, 500))
GROUP BY n.into_office, n.name
ORDER BY n.name
