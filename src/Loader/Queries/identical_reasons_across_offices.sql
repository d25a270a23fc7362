-- zh: 哪些偏差原因在不同单位一字不差？
-- en: Which reasons are printed word for word by different offices?
-- param least integer: 至少几个单位，默认2 / offices at least, 2 unless given
SELECT offices, forms, rows, first_year, last_year, reason, some_offices
FROM masked_shared_reason
WHERE offices >= coalesce(@least::integer, 2)
ORDER BY offices DESC, forms DESC, reason
LIMIT 500
