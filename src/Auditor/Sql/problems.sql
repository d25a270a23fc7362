SELECT * FROM v_problem WHERE sha256 = @sha256 AND (evaluation_id = @id OR evaluation_id IS NULL) ORDER BY ord
