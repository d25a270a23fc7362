CASE WHEN NOT @filtered THEN l.by_year END, l.by_year + 0
