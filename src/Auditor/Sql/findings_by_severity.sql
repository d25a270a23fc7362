CASE WHEN NOT @filtered THEN l.by_severity END, l.by_severity + 0
