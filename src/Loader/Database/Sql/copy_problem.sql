COPY problem (
  sha256, ord, evaluation_id, kind, printed, page, box_left, box_top, box_right, box_bottom
) FROM STDIN (FORMAT BINARY)
