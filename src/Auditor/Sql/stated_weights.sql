SELECT * FROM stated_weight WHERE evaluation_id = @id ORDER BY ord
