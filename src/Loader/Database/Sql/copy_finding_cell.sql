COPY finding_cell (
  evaluation_id, finding_ord, ord, role, printed, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
