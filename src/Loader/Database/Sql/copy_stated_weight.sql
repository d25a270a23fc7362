COPY stated_weight (
  evaluation_id, ord, weight_of, label, value, value_scale, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
