CASE WHEN NOT @filtered THEN l.by_office END, l.by_office + 0
