-- One name for one office. The loader folds writings (codes, 本级, brackets, 盖章, blanks); what a person merges beyond that stands in office_merge.
ALTER TABLE evaluation ADD COLUMN office_id uuid;
COMMENT ON COLUMN evaluation.office_id IS '提问所用的单位：实施单位；未印时为主管部门 / the office that questions speak of: the implementing unit; where none is printed, the supervising department';
UPDATE evaluation SET office_id = coalesce(implementing_office, supervising_office);

CREATE TABLE office_merge (
  office_id uuid PRIMARY KEY,
  into_office uuid NOT NULL,
  reason text NOT NULL,
  merged_by text NOT NULL,
  merged_at timestamptz NOT NULL DEFAULT now(),
  CHECK (office_id <> into_office)
);
COMMENT ON TABLE office_merge IS '由人决定并入另一单位的单位；程序从不自行合并 / offices that a person merged into another; the program never does so by itself';
COMMENT ON COLUMN office_merge.office_id IS '被并入的单位 / the office that is merged';
COMMENT ON COLUMN office_merge.into_office IS '并入的单位 / the office that it becomes part of';
COMMENT ON COLUMN office_merge.reason IS '理由 / reason';
COMMENT ON COLUMN office_merge.merged_by IS '决定人 / who decided';
COMMENT ON COLUMN office_merge.merged_at IS '时间 / when';

CREATE VIEW v_office_name AS
SELECT o.office_id, coalesce(t.office_id, o.office_id) AS into_office, coalesce(t.name, o.name) AS name
FROM office o
LEFT JOIN office_merge m ON m.office_id = o.office_id
LEFT JOIN office t ON t.office_id = m.into_office;
COMMENT ON VIEW v_office_name IS '每个单位在提问中所用的名称（合并之后） / the name that each office has in questions, merges applied';

-- Serves: the forms and findings of one office (v_evaluation, v_inconsistency by office), newest year first.
CREATE INDEX evaluation_of_office ON evaluation (office_id, fiscal_year);
-- Serves: the desk's findings sorted by year (newest first), which join the findings of each form.
CREATE INDEX evaluation_by_year ON evaluation (fiscal_year DESC NULLS LAST, evaluation_id);
-- Serves: the offices merged into one (v_office, filters by office).
CREATE INDEX office_merged_into ON office_merge (into_office);

CREATE VIEW v_office AS
SELECT n.into_office AS office_id, n.name, array_agg(DISTINCT p.printed) AS printed,
       count(DISTINCT n.office_id) - 1 AS merged_offices,
       (SELECT count(*) FROM evaluation e JOIN v_office_name x ON x.office_id = e.office_id
        WHERE x.into_office = n.into_office AND e.superseded_by IS NULL) AS forms
FROM v_office_name n
LEFT JOIN office_name p ON p.office_id = n.office_id
GROUP BY n.into_office, n.name;
COMMENT ON VIEW v_office IS '每个单位：名称、各种印刷写法、自评表数 / every office: name, the ways in which it is printed, forms';

-- Two names are near-equal when leaving one character out of each makes them equal, or when one ends with the other (a place name in front is missing).
CREATE VIEW v_office_alike AS
WITH merged AS (SELECT DISTINCT into_office AS office_id, name FROM v_office_name),
shortened AS (
  SELECT office_id, name, name AS form FROM merged WHERE length(name) >= 4
  UNION
  SELECT m.office_id, m.name, left(m.name, i - 1) || substr(m.name, i + 1)
  FROM merged m, generate_series(1, length(m.name)) AS i WHERE length(m.name) BETWEEN 4 AND 60
), ends AS (
  SELECT m.office_id, m.name, substr(m.name, i) AS form
  FROM merged m, generate_series(2, length(m.name) - 4) AS i WHERE length(m.name) <= 60
)
SELECT DISTINCT a.office_id, a.name, b.office_id AS other_id, b.name AS other_name, 'one_character' AS alike
FROM shortened a JOIN shortened b ON b.form = a.form AND b.name > a.name
UNION
SELECT l.office_id, l.name, s.office_id, s.name, 'place_left_out'
FROM ends l JOIN merged s ON s.name = l.form;
COMMENT ON VIEW v_office_alike IS '名称相近、可能是同一单位的两个单位，供人判断 / two offices whose names are near-equal, for a person to decide';
