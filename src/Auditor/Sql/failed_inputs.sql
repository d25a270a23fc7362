SELECT f.path AS file_name, f.kind AS error_kind, f.message AS error_message, r.started_at AS loaded_at
FROM import_failure f
JOIN import_run r ON r.run_id = f.run_id
ORDER BY r.started_at DESC, f.ord
LIMIT 100
