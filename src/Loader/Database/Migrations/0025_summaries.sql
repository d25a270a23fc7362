-- What questions about many forms are answered from: counted once at the end of an import (refresh_summaries), not at every question.
-- They hold forms in force only, and speak of offices after merging.
CREATE MATERIALIZED VIEW form_figures AS
WITH scored AS (
  -- A cell that spans rows is one cell: it counts once. A parent counts only where none of its rows has a score of its own.
  SELECT DISTINCT ON (i.evaluation_id, i.score_page, i.score_left, i.score_top) i.evaluation_id, i.score, i.weight
  FROM indicator i
  WHERE NOT i.placeholder AND i.score IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM indicator c
                    WHERE c.evaluation_id = i.evaluation_id AND c.parent = i.ord AND c.score IS NOT NULL AND NOT c.placeholder)
  ORDER BY i.evaluation_id, i.score_page, i.score_left, i.score_top, i.ord
), rows AS (
  SELECT evaluation_id, count(*) AS scored_rows, sum(score) AS indicator_scores, sum(weight) AS indicator_weights FROM scored GROUP BY evaluation_id
), severities AS (
  SELECT evaluation_id, count(*) FILTER (WHERE severity = 'error') AS errors, count(*) FILTER (WHERE severity = 'warning') AS warnings,
         count(*) FILTER (WHERE severity = 'info') AS infos
  FROM finding GROUP BY evaluation_id
), troubles AS (
  SELECT evaluation_id, count(*) AS problems FROM problem GROUP BY evaluation_id
), regions AS (
  SELECT sha256, min(region) AS region FROM document_source GROUP BY sha256
)
SELECT e.evaluation_id, e.sha256, e.form, e.fiscal_year, o.into_office AS office_id, o.name AS office, g.region, e.profile,
       e.project_key, e.project_name, t.full_year_budget_yuan AS budget_yuan, t.executed_yuan,
       CASE t.execution_rate_unit WHEN '%' THEN t.execution_rate ELSE t.execution_rate * 100 END AS rate_percent,
       x.weight AS execution_weight, x.score AS execution_score, r.scored_rows, r.indicator_scores,
       coalesce(r.indicator_scores, 0) + coalesce(x.score, 0) AS recomputed_total,
       coalesce(e.total_score, e.header_score) AS stated_total, e.total_grade AS grade,
       coalesce(a2.failed, 0) > 0 AS a2_failed, coalesce(e.total_score_page, e.header_score_page) AS total_page,
       coalesce(s.errors, 0) AS errors, coalesce(s.warnings, 0) AS warnings, coalesce(s.infos, 0) AS infos, coalesce(p.problems, 0) AS problems
FROM evaluation e
LEFT JOIN v_office_name o ON o.office_id = e.office_id
LEFT JOIN regions g ON g.sha256 = e.sha256
LEFT JOIN rows r ON r.evaluation_id = e.evaluation_id
LEFT JOIN LATERAL (SELECT * FROM funding_line l WHERE l.evaluation_id = e.evaluation_id AND l.source = 'total' ORDER BY l.ord LIMIT 1) t ON true
LEFT JOIN LATERAL (
  SELECT l.weight, l.score FROM funding_line l
  WHERE l.evaluation_id = e.evaluation_id AND l.score IS NOT NULL ORDER BY l.source <> 'total', l.ord LIMIT 1) x ON true
LEFT JOIN rule_outcome a2 ON a2.evaluation_id = e.evaluation_id AND a2.rule_id = 'A2'
LEFT JOIN severities s ON s.evaluation_id = e.evaluation_id
LEFT JOIN troubles p ON p.evaluation_id = e.evaluation_id
WHERE e.superseded_by IS NULL;
COMMENT ON MATERIALIZED VIEW form_figures IS '每张现行自评表一行：资金、得分、重算总分、发现数（每次导入后重新统计） / one row for each form in force: money, scores, the total added up again, counts of findings (counted anew after each import)';
-- Serves: v_score_recheck and questions that start from a form.
CREATE UNIQUE INDEX form_figures_form ON form_figures (evaluation_id);
-- Serves: questions by year, and the list of evaluations (newest year first).
CREATE INDEX form_figures_year ON form_figures (fiscal_year DESC NULLS LAST, office, project_name, evaluation_id);
-- Serves: questions by office (projects_over_years, changes_between_years, offices_always_full).
CREATE INDEX form_figures_office ON form_figures (office_id, project_key, fiscal_year);

CREATE MATERIALIZED VIEW finding_count AS
SELECT m.fiscal_year, m.region, m.office_id, m.office, f.rule_id, r.kind AS rule_kind, f.severity, f.outcome, count(*) AS findings
FROM finding f
JOIN form_figures m ON m.evaluation_id = f.evaluation_id
LEFT JOIN rule r ON r.rule_id = f.rule_id AND r.version = f.rule_version
GROUP BY m.fiscal_year, m.region, m.office_id, m.office, f.rule_id, r.kind, f.severity, f.outcome;
COMMENT ON MATERIALIZED VIEW finding_count IS '发现数，按年度、地区、单位、规则、级别 / findings counted by year, region, office, rule and severity';

CREATE MATERIALIZED VIEW outcome_count AS
SELECT e.fiscal_year, c.rule_id, c.rule_version, count(*) AS forms, sum(c.applied) AS applied, sum(c.passed) AS passed,
       sum(c.explained) AS explained, sum(c.failed) AS failed, sum(c.not_applicable) AS not_applicable
FROM rule_outcome c
JOIN evaluation e ON e.evaluation_id = c.evaluation_id AND e.superseded_by IS NULL
GROUP BY e.fiscal_year, c.rule_id, c.rule_version;
COMMENT ON MATERIALIZED VIEW outcome_count IS '每条规则的核对次数，按年度 / how often each rule was looked at, by year';

CREATE MATERIALIZED VIEW outcome_reason AS
SELECT e.fiscal_year, c.rule_id, n.reason, sum(n.times::bigint) AS times
FROM rule_outcome c
JOIN evaluation e ON e.evaluation_id = c.evaluation_id AND e.superseded_by IS NULL
CROSS JOIN LATERAL jsonb_each_text(c.not_applicable_reasons) AS n (reason, times)
WHERE c.not_applicable > 0
GROUP BY e.fiscal_year, c.rule_id, n.reason;
COMMENT ON MATERIALIZED VIEW outcome_reason IS '规则不适用的原因及次数，按年度 / why rules did not apply, and how often, by year';

CREATE MATERIALIZED VIEW shared_reason AS
SELECT folded(i.reason) AS reason_key, min(i.reason) AS reason, count(*) AS rows, count(DISTINCT i.evaluation_id) AS forms,
       count(DISTINCT m.office_id) AS offices, min(m.fiscal_year) AS first_year, max(m.fiscal_year) AS last_year,
       (array_agg(DISTINCT m.office))[1:5] AS some_offices
FROM indicator i
JOIN form_figures m ON m.evaluation_id = i.evaluation_id
WHERE length(i.reason) >= 8
GROUP BY folded(i.reason)
HAVING count(DISTINCT m.office_id) > 1;
COMMENT ON MATERIALIZED VIEW shared_reason IS '两个以上单位一字不差的偏差原因 / reasons that two offices or more print word for word';

CREATE FUNCTION refresh_summaries() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  REFRESH MATERIALIZED VIEW form_figures;
  REFRESH MATERIALIZED VIEW finding_count;
  REFRESH MATERIALIZED VIEW outcome_count;
  REFRESH MATERIALIZED VIEW outcome_reason;
  REFRESH MATERIALIZED VIEW shared_reason;
END
$$;
REVOKE ALL ON FUNCTION refresh_summaries() FROM PUBLIC;
COMMENT ON FUNCTION refresh_summaries() IS '重新统计 / counts anew';

CREATE OR REPLACE VIEW v_score_recheck AS
SELECT m.evaluation_id, m.fiscal_year, m.office, m.project_name, d.file_name, m.sha256, m.form,
       m.execution_score, m.scored_rows, m.indicator_scores, m.recomputed_total, m.stated_total,
       m.stated_total - m.recomputed_total AS difference, m.a2_failed, a2.not_applicable_reasons AS a2_not_applicable, m.total_page AS page
FROM form_figures m
JOIN document d ON d.sha256 = m.sha256
LEFT JOIN rule_outcome a2 ON a2.evaluation_id = m.evaluation_id AND a2.rule_id = 'A2';

CREATE OR REPLACE VIEW v_rule_coverage AS
SELECT c.rule_id, r.title_zh, r.title_en, sum(c.forms)::bigint AS forms, sum(c.applied)::bigint AS applied, sum(c.passed)::bigint AS passed,
       sum(c.explained)::bigint AS explained, sum(c.failed)::bigint AS failed, sum(c.not_applicable)::bigint AS not_applicable
FROM outcome_count c
LEFT JOIN rule r ON r.rule_id = c.rule_id AND r.version = c.rule_version
GROUP BY c.rule_id, r.title_zh, r.title_en;

-- Serves: the desk's findings and evaluations sorted by office.
CREATE INDEX form_figures_by_office ON form_figures (office, project_name, evaluation_id);
-- Serves: the desk's findings of a region.
CREATE INDEX form_figures_region ON form_figures (region, fiscal_year) WHERE region IS NOT NULL;
