DELETE FROM problem WHERE sha256 = ANY(@sha256::text[])
