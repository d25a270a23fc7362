SELECT l.* FROM masked_funding_line l WHERE l.evaluation_id = @id ORDER BY l.ord
