COPY funding_line (
  evaluation_id, ord, source, label, label_page, label_left, label_top, label_right, label_bottom, initial_budget,
  initial_budget_printed, initial_budget_scale, initial_budget_unit, initial_budget_yuan, initial_budget_page,
  initial_budget_left, initial_budget_top, initial_budget_right, initial_budget_bottom, full_year_budget,
  full_year_budget_printed, full_year_budget_scale, full_year_budget_unit, full_year_budget_yuan, full_year_budget_page,
  full_year_budget_left, full_year_budget_top, full_year_budget_right, full_year_budget_bottom, executed, executed_printed,
  executed_scale, executed_unit, executed_yuan, executed_page, executed_left, executed_top, executed_right, executed_bottom,
  weight, weight_printed, weight_scale, weight_page, weight_left, weight_top, weight_right, weight_bottom, execution_rate,
  execution_rate_printed, execution_rate_scale, execution_rate_unit, execution_rate_page, execution_rate_left, execution_rate_top,
  execution_rate_right, execution_rate_bottom, score, score_printed, score_scale, score_page, score_left, score_top, score_right,
  score_bottom, reason, reason_page, reason_left, reason_top, reason_right, reason_bottom
) FROM STDIN (FORMAT BINARY)
