COPY finding (
  evaluation_id, ord, rule_id, rule_version, outcome, severity, explained_by, subject_row, subject_name, stated, recomputed,
  message_zh, message_en, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
