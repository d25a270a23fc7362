-- Joined: a file may have become unreadable between the first and the second name it came under.
-- A manifest tells more than a path: its row replaces what was known of that source, and is not replaced by the bare path.
INSERT INTO document_source AS s (sha256, source_id, kind, source, run_id, url, region, office, fiscal_year)
SELECT t.sha256, t.source_id, t.kind, t.source, @run, t.url, t.region, t.office, t.fiscal_year
FROM unnest(@sha256::text[], @source_id::uuid[], @kind::text[], @source::text[], @url::text[], @region::text[], @office::text[], @fiscal_year::integer[])
  AS t (sha256, source_id, kind, source, url, region, office, fiscal_year)
JOIN document d ON d.sha256 = t.sha256
ORDER BY t.sha256, t.source_id
ON CONFLICT (sha256, source_id) DO UPDATE SET
  kind = excluded.kind, url = excluded.url, region = excluded.region, office = excluded.office, fiscal_year = excluded.fiscal_year
WHERE excluded.kind = 'manifest'
  AND (s.kind, s.url, s.region, s.office, s.fiscal_year)
      IS DISTINCT FROM (excluded.kind, excluded.url, excluded.region, excluded.office, excluded.fiscal_year)
