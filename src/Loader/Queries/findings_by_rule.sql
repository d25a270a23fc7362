-- zh: 每条规则查出多少处，核对了多少次？
-- en: How many findings has each rule, and how often was it looked at?
SELECT rule_id, title_zh, title_en, forms, applied, passed, explained, failed, not_applicable
FROM v_rule_coverage
ORDER BY failed DESC, explained DESC, rule_id
