-- Joined: a file may have become unreadable between the first and the second name it came under.
INSERT INTO document_source (sha256, source_id, kind, source, run_id)
SELECT t.sha256, t.source_id, 'path', t.source, @run
FROM unnest(@sha256::text[], @source_id::uuid[], @source::text[]) AS t (sha256, source_id, source)
JOIN document d ON d.sha256 = t.sha256
ORDER BY t.sha256, t.source_id
ON CONFLICT (sha256, source_id) DO NOTHING
