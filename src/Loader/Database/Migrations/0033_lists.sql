-- What the desk's lists and charts read: made with the other summaries, so that a page's time does not hang on joins over all forms.
CREATE MATERIALIZED VIEW finding_list AS
WITH forms AS (
  SELECT evaluation_id, fiscal_year, region, office_id,
         row_number() OVER (ORDER BY fiscal_year DESC NULLS LAST, office, project_name, evaluation_id) AS by_year,
         row_number() OVER (ORDER BY office, project_name, evaluation_id) AS by_office
  FROM form_figures
)
SELECT f.evaluation_id, f.ord, m.fiscal_year, m.region, m.office_id, f.rule_id, r.kind AS rule_kind, f.severity,
       (row_number() OVER (ORDER BY array_position(ARRAY['error', 'warning', 'info'], f.severity), f.rule_id, f.evaluation_id, f.ord))::integer AS by_severity,
       (row_number() OVER (ORDER BY m.by_year, f.ord))::integer AS by_year,
       (row_number() OVER (ORDER BY m.by_office, f.ord))::integer AS by_office
FROM finding f
JOIN forms m ON m.evaluation_id = f.evaluation_id
LEFT JOIN rule r ON r.rule_id = f.rule_id AND r.version = f.rule_version;
COMMENT ON MATERIALIZED VIEW finding_list IS '现行自评表的发现及其在清单中的位置 / findings on forms in force, with what lists filter by and their places in three orders';
COMMENT ON COLUMN finding_list.by_severity IS '按级别排列的位置 / place by severity, rule and form';
COMMENT ON COLUMN finding_list.by_year IS '按年度排列的位置 / place by year (newest first), office and project';
COMMENT ON COLUMN finding_list.by_office IS '按单位排列的位置 / place by office and project';
-- Serves: the desk's list of findings without a filter (findings_keys), a page of it at a time.
CREATE UNIQUE INDEX finding_list_by_severity ON finding_list (by_severity);
CREATE UNIQUE INDEX finding_list_by_year ON finding_list (by_year);
CREATE UNIQUE INDEX finding_list_by_office ON finding_list (by_office);
-- Serves: the desk's list of one office's findings (findings_keys).
CREATE INDEX finding_list_office ON finding_list (office_id);
-- Serves: the desk's list of findings that a search or a review state leaves (findings_keys), and their facets (facets_of_forms).
CREATE INDEX finding_list_form ON finding_list (evaluation_id);

CREATE MATERIALIZED VIEW region_count AS
SELECT fiscal_year, region, rule_id, rule_kind, severity, sum(findings)::bigint AS findings
FROM finding_count
GROUP BY fiscal_year, region, rule_id, rule_kind, severity;
COMMENT ON MATERIALIZED VIEW region_count IS '发现数，按年度、地区、规则、级别（不分单位） / findings counted by year, region, rule and severity, all offices together';
-- Serves: the desk's facets under one office (facets_of_all).
CREATE INDEX finding_count_office ON finding_count (office_id);

CREATE MATERIALIZED VIEW form_count AS
SELECT fiscal_year, office_id, office, count(*) AS forms, sum(errors)::bigint AS errors, sum(warnings)::bigint AS warnings, sum(infos)::bigint AS infos,
       sum(problems)::bigint AS problems, count(*) FILTER (WHERE errors = 0 AND warnings = 0) AS clean_forms,
       sum(budget_yuan) AS budget_yuan, sum(executed_yuan) AS executed_yuan
FROM form_figures
GROUP BY fiscal_year, office_id, office;
COMMENT ON MATERIALIZED VIEW form_count IS '自评表数、发现数和资金，按年度、单位 / forms, findings and money, by year and office';

CREATE MATERIALIZED VIEW score_count AS
SELECT fiscal_year, CASE WHEN stated_total < 60 THEN 59 WHEN stated_total > 100 THEN 101 ELSE floor(stated_total)::integer END AS points, count(*) AS forms
FROM form_figures
WHERE stated_total IS NOT NULL
GROUP BY 1, 2;
COMMENT ON MATERIALIZED VIEW score_count IS '总分的分布，按年度：59 为 60 以下，101 为 100 以上 / total scores in whole points, by year: 59 is all below 60, 101 all over 100';

CREATE MATERIALIZED VIEW rate_count AS
SELECT fiscal_year, least(floor(rate_percent / 5)::integer, 24) * 5 AS rate, least(round(10 * execution_score / execution_weight)::integer, 12) * 10 AS share, count(*) AS forms
FROM form_figures
WHERE rate_percent >= 0 AND execution_weight > 0 AND execution_score >= 0
GROUP BY 1, 2, 3;
COMMENT ON MATERIALIZED VIEW rate_count IS '预算执行率（每 5% 一档）与执行得分率（每 10% 一档），按年度 / execution rate in steps of 5 percent against the share of its marks that was given in steps of 10, by year';

CREATE MATERIALIZED VIEW office_alike AS SELECT * FROM v_office_alike;
COMMENT ON MATERIALIZED VIEW office_alike IS '名称相近的单位，供人判断（每次导入或合并后重算） / offices whose names are near-equal, for a person to decide (found anew after each import or merge)';

CREATE OR REPLACE FUNCTION refresh_summaries() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  REFRESH MATERIALIZED VIEW form_figures;
  REFRESH MATERIALIZED VIEW finding_count;
  REFRESH MATERIALIZED VIEW region_count;
  REFRESH MATERIALIZED VIEW finding_list;
  REFRESH MATERIALIZED VIEW form_count;
  REFRESH MATERIALIZED VIEW score_count;
  REFRESH MATERIALIZED VIEW rate_count;
  REFRESH MATERIALIZED VIEW outcome_count;
  REFRESH MATERIALIZED VIEW outcome_reason;
  REFRESH MATERIALIZED VIEW shared_reason;
  REFRESH MATERIALIZED VIEW office_alike;
END
$$;

-- Counted as printed and masked afterwards: masking every problem first took most of the time.
CREATE VIEW v_problem_count AS
SELECT c.kind, masked(NULL, c.printed) AS printed, c.times, c.documents, c.sha256, c.page
FROM (
  SELECT p.kind, p.printed, count(*) AS times, count(DISTINCT p.sha256) AS documents, min(p.sha256) AS sha256, (array_agg(p.page ORDER BY p.sha256, p.ord))[1] AS page
  FROM problem p
  GROUP BY p.kind, p.printed) c;
COMMENT ON VIEW v_problem_count IS '未能读出之处：种类、原文、次数、文件数和一个例子 / what could not be read: kind, raw text, how often, in how many documents, and one example';

-- Serves: questions about the findings of a rule (full_marks_with_missed_targets), in the order in which they list them.
CREATE INDEX finding_in_rule ON finding (rule_id, evaluation_id, ord);
DROP INDEX finding_of_rule;
