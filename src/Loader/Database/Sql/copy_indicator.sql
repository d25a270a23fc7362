COPY indicator (
  evaluation_id, ord, parent, placeholder, block, block_page, block_left, block_top, block_right, block_bottom, level1,
  level1_page, level1_left, level1_top, level1_right, level1_bottom, level2, level2_page, level2_left, level2_top, level2_right,
  level2_bottom, level3, level3_page, level3_left, level3_top, level3_right, level3_bottom, target_printed, target_kind,
  target_operator, target_operator_inferred, target_number, target_scale, target_low, target_high, target_unit, target_date,
  target_text, target_page, target_left, target_top, target_right, target_bottom, actual_printed, actual_kind, actual_operator,
  actual_operator_inferred, actual_number, actual_scale, actual_low, actual_high, actual_unit, actual_date, actual_text,
  actual_page, actual_left, actual_top, actual_right, actual_bottom, weight, weight_printed, weight_scale, weight_page,
  weight_left, weight_top, weight_right, weight_bottom, score, score_printed, score_scale, score_page, score_left, score_top,
  score_right, score_bottom, reason, reason_page, reason_left, reason_top, reason_right, reason_bottom, method, method_page,
  method_left, method_top, method_right, method_bottom
) FROM STDIN (FORMAT BINARY)
