SELECT i.*, masked_phones(i.reason) AS masked_reason FROM indicator i WHERE i.evaluation_id = @id ORDER BY i.ord
