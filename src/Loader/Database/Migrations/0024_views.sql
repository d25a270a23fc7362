-- The views again: offices by the name that questions use, persons and telephone numbers masked, regions, and the review in force.
-- Columns that were there keep their place; new ones stand at the end.

CREATE OR REPLACE VIEW v_evaluation AS
SELECT e.evaluation_id, e.sha256, e.form, d.file_name, e.pages, e.fiscal_year, e.title, e.project_name,
       e.implementing_unit, o.name AS office, e.supervising_department, so.name AS department, e.amount_unit,
       f.full_year_budget_yuan AS budget_yuan, f.executed_yuan, f.execution_rate, f.execution_rate_unit,
       e.total_weight, e.total_score, e.total_grade, e.header_score, e.profile, d.status,
       (SELECT count(*) FROM indicator i WHERE i.evaluation_id = e.evaluation_id AND NOT i.placeholder) AS indicators,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'error') AS errors,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'warning') AS warnings,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'info') AS infos,
       (SELECT count(*) FROM problem p WHERE p.evaluation_id = e.evaluation_id) AS problems,
       e.glyphs_in_form, e.glyphs_accounted, o.into_office AS office_id,
       (SELECT min(s.region) FROM document_source s WHERE s.sha256 = e.sha256) AS region
FROM evaluation e
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
LEFT JOIN v_office_name so ON so.office_id = e.supervising_office
LEFT JOIN LATERAL (
  SELECT * FROM funding_line l WHERE l.evaluation_id = e.evaluation_id AND l.source = 'total' ORDER BY l.ord LIMIT 1) f ON true
WHERE e.superseded_by IS NULL;

CREATE OR REPLACE VIEW v_indicator AS
SELECT e.evaluation_id, i.ord, e.fiscal_year, o.name AS office, e.project_name, i.level1, i.level2, i.level3,
       i.target_printed, i.target_kind, i.target_operator, i.target_number, i.target_low, i.target_high, i.target_unit, i.target_date,
       i.actual_printed, i.actual_kind, i.actual_number, i.actual_unit, i.actual_date,
       i.weight, i.weight_printed, i.score, i.score_printed, masked_phones(i.reason) AS reason, i.parent, i.placeholder,
       d.file_name, e.sha256, e.form, coalesce(i.level3_page, i.target_page, i.actual_page, i.score_page) AS page,
       i.level3_left AS box_left, i.level3_top AS box_top, i.level3_right AS box_right, i.level3_bottom AS box_bottom,
       o.into_office AS office_id
FROM indicator i
JOIN evaluation e ON e.evaluation_id = i.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
WHERE e.superseded_by IS NULL;

CREATE OR REPLACE VIEW v_funding_line AS
SELECT e.evaluation_id, f.ord, e.fiscal_year, o.name AS office, e.project_name, f.source, f.label,
       f.initial_budget_yuan, f.full_year_budget_yuan, f.executed_yuan,
       f.execution_rate_printed, f.execution_rate, f.execution_rate_unit, f.weight, f.score, masked_phones(f.reason) AS reason,
       d.file_name, e.sha256, e.form, f.label_page AS page, o.into_office AS office_id
FROM funding_line f
JOIN evaluation e ON e.evaluation_id = f.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
WHERE e.superseded_by IS NULL;

CREATE OR REPLACE VIEW v_problem AS
SELECT p.sha256, p.ord, d.file_name, e.form, e.project_name, p.kind, masked(NULL, p.printed) AS printed, p.page, p.box_left, p.box_top, p.box_right, p.box_bottom, p.evaluation_id
FROM problem p
JOIN document d ON d.sha256 = p.sha256
LEFT JOIN evaluation e ON e.evaluation_id = p.evaluation_id;

CREATE OR REPLACE VIEW v_inconsistency AS
SELECT f.evaluation_id, f.ord, e.fiscal_year, o.name AS office, e.project_name, f.rule_id, f.severity, f.outcome, f.explained_by,
       f.subject_row, f.subject_name, f.stated, f.recomputed, f.message_zh, f.message_en,
       r.title_zh AS rule_zh, r.title_en AS rule_en, d.file_name, e.sha256, e.form,
       f.page, f.box_left, f.box_top, f.box_right, f.box_bottom,
       w.mark AS review_mark, w.reason AS review_reason, w.reviewer, w.reviewed_at,
       o.into_office AS office_id, r.kind AS rule_kind, w.field AS corrected_field, w.corrected_value, w.recheck,
       (SELECT min(s.region) FROM document_source s WHERE s.sha256 = e.sha256) AS region
FROM finding f
JOIN evaluation e ON e.evaluation_id = f.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
LEFT JOIN rule r ON r.rule_id = f.rule_id AND r.version = f.rule_version
LEFT JOIN LATERAL (
  SELECT * FROM review v
  WHERE v.sha256 = e.sha256 AND v.form = e.form AND v.rule_id = f.rule_id AND v.subject_row = f.subject_row
  ORDER BY v.reviewed_at DESC, v.review_id DESC LIMIT 1) w ON true
WHERE e.superseded_by IS NULL;
