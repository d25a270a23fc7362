COPY field_part (
  evaluation_id, ord, field, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
