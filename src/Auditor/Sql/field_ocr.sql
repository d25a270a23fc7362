SELECT field, round(confidence::numeric, 2) AS confidence FROM field_ocr WHERE evaluation_id = @id ORDER BY ord
