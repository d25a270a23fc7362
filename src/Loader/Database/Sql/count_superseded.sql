SELECT count(*) FROM evaluation WHERE superseded_by IS NOT NULL
