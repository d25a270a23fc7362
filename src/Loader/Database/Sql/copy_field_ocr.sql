COPY field_ocr (
  evaluation_id, ord, field, confidence
) FROM STDIN (FORMAT BINARY)
