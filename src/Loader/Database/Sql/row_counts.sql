SELECT t.name AS "Name", t.rows AS "Rows" FROM (VALUES
  (1, 'document', (SELECT count(*) FROM document)),
  (2, 'evaluation', (SELECT count(*) FROM evaluation)),
  (3, 'funding_line', (SELECT count(*) FROM funding_line)),
  (4, 'indicator', (SELECT count(*) FROM indicator)),
  (5, 'finding', (SELECT count(*) FROM finding)),
  (6, 'problem', (SELECT count(*) FROM problem)),
  (7, 'review', (SELECT count(*) FROM review))) AS t (place, name, rows)
ORDER BY t.place
