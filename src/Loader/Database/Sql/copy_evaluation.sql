COPY evaluation (
  evaluation_id, sha256, form, implementing_office, supervising_office, office_id, project_key, pages, profile, profile_reason_zh,
  profile_reason_en, glyphs_in_form, glyphs_accounted, title, title_page, title_left, title_top, title_right, title_bottom,
  fiscal_year, fiscal_year_printed, fiscal_year_page, fiscal_year_left, fiscal_year_top, fiscal_year_right, fiscal_year_bottom,
  project_name, project_name_page, project_name_left, project_name_top, project_name_right, project_name_bottom,
  supervising_department, supervising_department_page, supervising_department_left, supervising_department_top,
  supervising_department_right, supervising_department_bottom, implementing_unit, implementing_unit_page, implementing_unit_left,
  implementing_unit_top, implementing_unit_right, implementing_unit_bottom, amount_unit, amount_unit_page, amount_unit_left,
  amount_unit_top, amount_unit_right, amount_unit_bottom, header_score, header_score_printed, header_score_scale,
  header_score_page, header_score_left, header_score_top, header_score_right, header_score_bottom, goal_planned,
  goal_planned_page, goal_planned_left, goal_planned_top, goal_planned_right, goal_planned_bottom, goal_actual, goal_actual_page,
  goal_actual_left, goal_actual_top, goal_actual_right, goal_actual_bottom, total_weight, total_weight_printed,
  total_weight_scale, total_weight_page, total_weight_left, total_weight_top, total_weight_right, total_weight_bottom,
  total_score, total_score_printed, total_score_scale, total_score_page, total_score_left, total_score_top, total_score_right,
  total_score_bottom, total_grade, total_grade_page, total_grade_left, total_grade_top, total_grade_right, total_grade_bottom
) FROM STDIN (FORMAT BINARY)
