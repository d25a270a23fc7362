SELECT l.*, masked_phones(l.reason) AS masked_reason FROM funding_line l WHERE l.evaluation_id = @id ORDER BY l.ord
