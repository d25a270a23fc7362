-- zh: 各条规则有多少次不适用，因为什么？
-- en: How often did each rule not apply, and why?
-- param year integer: 年度 / fiscal year
-- param rule text: 规则编号 / id of a rule
SELECT rule_id, reason, sum(times)::bigint AS times
FROM outcome_reason
WHERE (@year::integer IS NULL OR fiscal_year = @year) AND (@rule::text IS NULL OR rule_id = @rule)
GROUP BY rule_id, reason
ORDER BY times DESC, rule_id, reason
