-- The auditors' interface, first half: what was published. The office is the implementing unit; where none is printed, the supervising department.
CREATE VIEW v_document AS
SELECT d.sha256, d.file_name, s.source, s.sources, d.pages, d.status, d.error_kind, d.error_message, d.producer,
       coalesce(e.forms, 0) AS forms, coalesce(p.problems, 0) AS problems, d.loaded_at
FROM document d
LEFT JOIN LATERAL (SELECT min(source) AS source, count(*) AS sources FROM document_source WHERE sha256 = d.sha256) s ON true
LEFT JOIN LATERAL (SELECT count(*) AS forms FROM evaluation WHERE sha256 = d.sha256) e ON true
LEFT JOIN LATERAL (SELECT count(*) AS problems FROM problem WHERE sha256 = d.sha256) p ON true;
COMMENT ON VIEW v_document IS '每个文件：读到哪一步，几张自评表，几个问题 / every file: how far it could be read, how many forms and problems';

CREATE VIEW v_evaluation AS
SELECT e.evaluation_id, e.sha256, e.form, d.file_name, e.pages, e.fiscal_year, e.title, e.project_name,
       e.implementing_unit, coalesce(io.name, so.name) AS office, e.supervising_department, so.name AS department, e.amount_unit,
       f.full_year_budget_yuan AS budget_yuan, f.executed_yuan, f.execution_rate, f.execution_rate_unit,
       e.total_weight, e.total_score, e.total_grade, e.header_score, e.profile, d.status,
       (SELECT count(*) FROM indicator i WHERE i.evaluation_id = e.evaluation_id AND NOT i.placeholder) AS indicators,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'error') AS errors,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'warning') AS warnings,
       (SELECT count(*) FROM finding x WHERE x.evaluation_id = e.evaluation_id AND x.severity = 'info') AS infos,
       (SELECT count(*) FROM problem p WHERE p.evaluation_id = e.evaluation_id) AS problems,
       e.glyphs_in_form, e.glyphs_accounted
FROM evaluation e
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN office io ON io.office_id = e.implementing_office
LEFT JOIN office so ON so.office_id = e.supervising_office
LEFT JOIN LATERAL (
  SELECT * FROM funding_line l WHERE l.evaluation_id = e.evaluation_id AND l.source = 'total' ORDER BY l.ord LIMIT 1) f ON true
WHERE e.superseded_by IS NULL;
COMMENT ON VIEW v_evaluation IS '每张现行自评表：单位、年度、资金（元）、总分、发现与问题数；已被更正公开件取代的不列 / every form in force: office, year, funds in yuan, total, counts of findings and problems; superseded publications are left out';

CREATE VIEW v_indicator AS
SELECT e.evaluation_id, i.ord, e.fiscal_year, coalesce(o.name, so.name) AS office, e.project_name, i.level1, i.level2, i.level3,
       i.target_printed, i.target_kind, i.target_operator, i.target_number, i.target_low, i.target_high, i.target_unit, i.target_date,
       i.actual_printed, i.actual_kind, i.actual_number, i.actual_unit, i.actual_date,
       i.weight, i.weight_printed, i.score, i.score_printed, i.reason, i.parent, i.placeholder,
       d.file_name, e.sha256, e.form, coalesce(i.level3_page, i.target_page, i.actual_page, i.score_page) AS page,
       i.level3_left AS box_left, i.level3_top AS box_top, i.level3_right AS box_right, i.level3_bottom AS box_bottom
FROM indicator i
JOIN evaluation e ON e.evaluation_id = i.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN office o ON o.office_id = e.implementing_office
LEFT JOIN office so ON so.office_id = e.supervising_office
WHERE e.superseded_by IS NULL;
COMMENT ON VIEW v_indicator IS '每行绩效指标，连同单位、年度与项目；框为三级指标单元格 / every indicator row with office, year and project; the box is the cell of level 3';

CREATE VIEW v_funding_line AS
SELECT e.evaluation_id, f.ord, e.fiscal_year, coalesce(o.name, so.name) AS office, e.project_name, f.source, f.label,
       f.initial_budget_yuan, f.full_year_budget_yuan, f.executed_yuan,
       f.execution_rate_printed, f.execution_rate, f.execution_rate_unit, f.weight, f.score, f.reason,
       d.file_name, e.sha256, e.form, f.label_page AS page
FROM funding_line f
JOIN evaluation e ON e.evaluation_id = f.evaluation_id
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN office o ON o.office_id = e.implementing_office
LEFT JOIN office so ON so.office_id = e.supervising_office
WHERE e.superseded_by IS NULL;
COMMENT ON VIEW v_funding_line IS '每行资金，折合元 / every funding line, in yuan';

CREATE VIEW v_problem AS
SELECT p.sha256, p.ord, d.file_name, e.form, e.project_name, p.kind, p.printed, p.page, p.box_left, p.box_top, p.box_right, p.box_bottom
FROM problem p
JOIN document d ON d.sha256 = p.sha256
LEFT JOIN evaluation e ON e.evaluation_id = p.evaluation_id;
COMMENT ON VIEW v_problem IS '未能读出之处，连同文件、页码与原文 / what could not be read, with file, page and raw text';
