-- A document may be loaded by one shard and stand earlier in the list under another name that a second shard holds.
-- The first place in the list gives it its name and its rank, as in a single import. (Another import's first sight is never touched.)
UPDATE document d SET file_name = t.file_name, first_position = t.position
FROM (SELECT DISTINCT ON (u.sha256) u.sha256, u.file_name, u.position
      FROM unnest(@sha256::text[], @file_name::text[], @position::integer[]) AS u (sha256, file_name, position)
      ORDER BY u.sha256, u.position) AS t
WHERE d.sha256 = t.sha256 AND d.first_seen_at = @started AND t.position < d.first_position
RETURNING d.sha256
