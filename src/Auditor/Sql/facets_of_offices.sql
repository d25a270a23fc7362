SELECT * FROM finding_count
