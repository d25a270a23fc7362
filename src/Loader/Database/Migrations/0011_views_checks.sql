-- The auditors' interface, second half: what does not hold. The office is the implementing unit; where none is printed, the supervising department.
CREATE VIEW v_inconsistency AS
SELECT f.evaluation_id, f.ord, e.fiscal_year, coalesce(o.name, so.name) AS office, e.project_name, f.rule_id, f.severity, f.outcome, f.explained_by,
       f.subject_row, f.subject_name, f.stated, f.recomputed, f.message_zh, f.message_en,
       r.title_zh AS rule_zh, r.title_en AS rule_en, d.file_name, e.sha256, e.form,
       f.page, f.box_left, f.box_top, f.box_right, f.box_bottom,
       w.mark AS review_mark, w.reason AS review_reason, w.reviewer, w.reviewed_at
FROM finding f
JOIN evaluation e ON e.evaluation_id = f.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN office o ON o.office_id = e.implementing_office
LEFT JOIN office so ON so.office_id = e.supervising_office
LEFT JOIN rule r ON r.rule_id = f.rule_id AND r.version = f.rule_version
LEFT JOIN LATERAL (
  SELECT * FROM review v
  WHERE v.sha256 = e.sha256 AND v.form = e.form AND v.rule_id = f.rule_id AND v.subject_row = f.subject_row
  ORDER BY v.reviewed_at DESC LIMIT 1) w ON true
WHERE e.superseded_by IS NULL;
COMMENT ON VIEW v_inconsistency IS '每处发现：规则、印刷值与重算值、所在页与框、单位、年度及最近一次审核标记 / every finding: rule, stated and recomputed value, page and box, office, year, and the newest review';

CREATE VIEW v_score_recheck AS
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
)
SELECT e.evaluation_id, e.fiscal_year, coalesce(o.name, so.name) AS office, e.project_name, d.file_name, e.sha256, e.form,
       x.score AS execution_score, r.scored_rows, r.indicator_scores,
       coalesce(r.indicator_scores, 0) + coalesce(x.score, 0) AS recomputed_total,
       coalesce(e.total_score, e.header_score) AS stated_total,
       coalesce(e.total_score, e.header_score) - coalesce(r.indicator_scores, 0) - coalesce(x.score, 0) AS difference,
       coalesce(a2.failed, 0) > 0 AS a2_failed, a2.not_applicable_reasons AS a2_not_applicable,
       coalesce(e.total_score_page, e.header_score_page) AS page
FROM evaluation e
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN office o ON o.office_id = e.implementing_office
LEFT JOIN office so ON so.office_id = e.supervising_office
LEFT JOIN rows r ON r.evaluation_id = e.evaluation_id
LEFT JOIN LATERAL (
  SELECT l.score FROM funding_line l
  WHERE l.evaluation_id = e.evaluation_id AND l.score IS NOT NULL ORDER BY l.source <> 'total', l.ord LIMIT 1) x ON true
LEFT JOIN rule_outcome a2 ON a2.evaluation_id = e.evaluation_id AND a2.rule_id = 'A2'
WHERE e.superseded_by IS NULL;
COMMENT ON VIEW v_score_recheck IS '每张表的得分重算：各行得分加执行得分，与印刷总分之差；规则 A2 的结论以 a2_failed 为准 / every total added up again in SQL beside the printed one; rule A2 itself decides (a2_failed)';

CREATE VIEW v_rule_coverage AS
SELECT c.rule_id, r.title_zh, r.title_en, count(*) AS forms, sum(c.applied) AS applied, sum(c.passed) AS passed,
       sum(c.explained) AS explained, sum(c.failed) AS failed, sum(c.not_applicable) AS not_applicable
FROM rule_outcome c
JOIN evaluation e ON e.evaluation_id = c.evaluation_id AND e.superseded_by IS NULL
LEFT JOIN rule r ON r.rule_id = c.rule_id AND r.version = c.rule_version
GROUP BY c.rule_id, r.title_zh, r.title_en;
COMMENT ON VIEW v_rule_coverage IS '每条规则核对了多少、通过多少、因何不适用：“没有问题”与“没有核对”分得开 / how often each rule was looked at: checked and fine is told apart from not checked';
