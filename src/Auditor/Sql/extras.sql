SELECT * FROM v_extra WHERE evaluation_id = @id ORDER BY ord
