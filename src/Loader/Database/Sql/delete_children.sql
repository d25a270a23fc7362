-- The rows of a document are rewritten as a whole; what hangs on a form goes with it.
DELETE FROM evaluation WHERE sha256 = ANY(@sha256::text[])
