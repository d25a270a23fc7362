COPY extra (
  evaluation_id, ord, owner, heading, printed, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
