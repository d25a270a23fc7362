-- One row for each document of a batch. Sorted, so that two imports lock shared documents in the same order.
-- A document that came under two names in one import (by two shards) is named after the one that stands first in the list.
INSERT INTO document AS d (sha256, file_name, pages, producer, status, error_kind, error_message, extractor_version, rules_version,
                           run_id, loaded_at, first_seen_at, first_position)
SELECT t.sha256, t.file_name, t.pages, t.producer, t.status, t.error_kind, t.error_message, @extractor, @rules,
       @run, @now, @started, t.position
FROM unnest(@sha256::text[], @file_name::text[], @pages::integer[], @producer::text[], @status::text[],
            @error_kind::text[], @error_message::text[], @position::integer[])
  AS t (sha256, file_name, pages, producer, status, error_kind, error_message, position)
ORDER BY t.sha256
ON CONFLICT (sha256) DO UPDATE SET
  file_name = CASE WHEN d.first_seen_at = excluded.first_seen_at AND excluded.first_position < d.first_position THEN excluded.file_name ELSE d.file_name END,
  first_position = CASE WHEN d.first_seen_at = excluded.first_seen_at THEN least(d.first_position, excluded.first_position) ELSE d.first_position END,
  pages = excluded.pages, producer = excluded.producer, status = excluded.status,
  error_kind = excluded.error_kind, error_message = excluded.error_message,
  extractor_version = excluded.extractor_version, rules_version = excluded.rules_version,
  run_id = excluded.run_id, loaded_at = excluded.loaded_at
