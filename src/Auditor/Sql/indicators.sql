SELECT i.* FROM masked_indicator i WHERE i.evaluation_id = @id ORDER BY i.ord
