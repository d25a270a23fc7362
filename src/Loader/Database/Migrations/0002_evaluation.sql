-- One row for a form. Beside every value that was read: the printed text, its decimals, page and box (page points, origin top left).
CREATE TABLE evaluation (
  evaluation_id uuid PRIMARY KEY,
  sha256 text NOT NULL REFERENCES document ON DELETE CASCADE,
  form integer NOT NULL,
  superseded_by uuid,
  implementing_office uuid,
  supervising_office uuid,
  project_key text,
  pages integer[] NOT NULL,
  profile text NOT NULL,
  profile_reason_zh text NOT NULL,
  profile_reason_en text NOT NULL,
  glyphs_in_form integer NOT NULL,
  glyphs_accounted integer NOT NULL,
  title text,
  title_page integer, title_left real, title_top real, title_right real, title_bottom real,
  fiscal_year integer,
  fiscal_year_printed text,
  fiscal_year_page integer, fiscal_year_left real, fiscal_year_top real, fiscal_year_right real, fiscal_year_bottom real,
  project_name text,
  project_name_page integer, project_name_left real, project_name_top real, project_name_right real, project_name_bottom real,
  supervising_department text,
  supervising_department_page integer, supervising_department_left real, supervising_department_top real, supervising_department_right real, supervising_department_bottom real,
  implementing_unit text,
  implementing_unit_page integer, implementing_unit_left real, implementing_unit_top real, implementing_unit_right real, implementing_unit_bottom real,
  amount_unit text,
  amount_unit_page integer, amount_unit_left real, amount_unit_top real, amount_unit_right real, amount_unit_bottom real,
  header_score numeric,
  header_score_printed text,
  header_score_scale smallint,
  header_score_page integer, header_score_left real, header_score_top real, header_score_right real, header_score_bottom real,
  goal_planned text,
  goal_planned_page integer, goal_planned_left real, goal_planned_top real, goal_planned_right real, goal_planned_bottom real,
  goal_actual text,
  goal_actual_page integer, goal_actual_left real, goal_actual_top real, goal_actual_right real, goal_actual_bottom real,
  total_weight numeric,
  total_weight_printed text,
  total_weight_scale smallint,
  total_weight_page integer, total_weight_left real, total_weight_top real, total_weight_right real, total_weight_bottom real,
  total_score numeric,
  total_score_printed text,
  total_score_scale smallint,
  total_score_page integer, total_score_left real, total_score_top real, total_score_right real, total_score_bottom real,
  total_grade text,
  total_grade_page integer, total_grade_left real, total_grade_top real, total_grade_right real, total_grade_bottom real
);

-- Serves: deleting and rewriting a document's forms on import; v_document (forms of a file).
CREATE INDEX evaluation_of_document ON evaluation (sha256);
-- Serves: finding the other publications of the same project, unit and year (superseded_by) on import.
CREATE INDEX evaluation_same_project ON evaluation (project_key, implementing_office, fiscal_year);
-- Serves: selfeval findings --year, and questions by year.
CREATE INDEX evaluation_of_year ON evaluation (fiscal_year);
