SELECT * FROM field_part WHERE evaluation_id = @id ORDER BY ord
