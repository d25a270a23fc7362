-- Fields that were read by OCR, and how sure that is. A form without rows here was read from the text of its file.
CREATE TABLE field_ocr (
  evaluation_id uuid NOT NULL REFERENCES evaluation ON DELETE CASCADE,
  ord integer NOT NULL,
  field text NOT NULL,
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (evaluation_id, ord)
);
COMMENT ON TABLE field_ocr IS '由 OCR 识别的字段 / a field that was read by OCR';
COMMENT ON COLUMN field_ocr.evaluation_id IS '所属自评表 / the evaluation';
COMMENT ON COLUMN field_ocr.ord IS '顺序，从0起 / position, from 0';
COMMENT ON COLUMN field_ocr.field IS '字段，如 indicators[3].score / the field';
COMMENT ON COLUMN field_ocr.confidence IS '把握，0 至 1：最不确定的一个字符的概率 / the probability of its least certain character, 0 to 1';

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
       (SELECT min(s.region) FROM document_source s WHERE s.sha256 = e.sha256) AS region,
       EXISTS (SELECT FROM field_ocr c WHERE c.evaluation_id = e.evaluation_id) AS read_by_ocr
FROM evaluation e
JOIN document d ON d.sha256 = e.sha256
LEFT JOIN v_office_name o ON o.office_id = e.office_id
LEFT JOIN v_office_name so ON so.office_id = e.supervising_office
LEFT JOIN LATERAL (
  SELECT * FROM funding_line l WHERE l.evaluation_id = e.evaluation_id AND l.source = 'total' ORDER BY l.ord LIMIT 1) f ON true
WHERE e.superseded_by IS NULL;

CREATE OR REPLACE VIEW v_inconsistency AS
SELECT f.evaluation_id, f.ord, e.fiscal_year, o.name AS office, e.project_name, f.rule_id, f.severity, f.outcome, f.explained_by,
       f.subject_row, f.subject_name, f.stated, f.recomputed, f.message_zh, f.message_en,
       r.title_zh AS rule_zh, r.title_en AS rule_en, d.file_name, e.sha256, e.form,
       f.page, f.box_left, f.box_top, f.box_right, f.box_bottom,
       w.mark AS review_mark, w.reason AS review_reason, w.reviewer, w.reviewed_at,
       o.into_office AS office_id, r.kind AS rule_kind, w.field AS corrected_field, w.corrected_value, w.recheck,
       (SELECT min(s.region) FROM document_source s WHERE s.sha256 = e.sha256) AS region,
       EXISTS (SELECT FROM field_ocr c WHERE c.evaluation_id = e.evaluation_id) AS read_by_ocr
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
