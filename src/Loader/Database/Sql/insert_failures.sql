INSERT INTO import_failure (run_id, ord, path, kind, message)
SELECT @run, t.ord, t.path, t.kind, t.message
FROM unnest(@ord::integer[], @path::text[], @kind::text[], @message::text[]) AS t (ord, path, kind, message)
ON CONFLICT (run_id, ord) DO NOTHING
